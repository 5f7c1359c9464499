//! Takes journals into the library.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, BufReader},
    path::Path,
    sync::PoisonError,
};

use jiff::Timestamp;
use uuid::Uuid;

use super::{
    Kind, folder, kind,
    read::{JournalContent, Journalled, read},
};
use crate::{
    Enhancement, Library, LibraryError, RECORD_SCHEMA, SessionState,
    captions::{count_captions, put_captions},
    jobs,
    store::{Batch, Store},
    tables::{ERASING, LIVE, SESSIONS, TRASH, mark_due},
};

impl Library {
    /// Takes in the journals of sessions that ended, and returns their number. A journal exists
    /// when another program had the library open or when the library could not be written. Opening
    /// the library does this too; a program that keeps it open calls this now and then.
    ///
    /// A session without an end becomes [`interrupted`](crate::Sessions::interrupted), as if its
    /// program had written it to the library. A damaged journal is renamed to `ID.damaged`, and its
    /// readable part becomes a session.
    ///
    /// # Errors
    /// An I/O error. The journals stay where they are, and the next call tries again.
    pub fn take_in(&self) -> Result<usize, LibraryError> {
        let _journals = self.journals.lock().unwrap_or_else(PoisonError::into_inner);
        let folder = folder(&self.places().library);
        let failed = |error| LibraryError::files("read", &folder, error);
        let entries = match fs::read_dir(&folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(0),
            entries => entries.map_err(failed)?,
        };
        let (mut taken, mut failure) = (0, None);
        for entry in entries {
            let entry = entry.map_err(failed)?;
            let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
            let kind = entry.file_name().to_str().and_then(kind);
            let Some(kind) = kind.filter(|_| is_file) else { continue };
            match self.take_in_one(&entry.path(), kind) {
                Ok(true) => taken += 1,
                Ok(false) => {}
                // One failure does not stop the others.
                Err(error) => failure = Some(error),
            }
        }
        failure.map_or(Ok(taken), Err)
    }

    /// Takes in one journal. Returns whether the library changed.
    fn take_in_one(&self, path: &Path, kind: Kind) -> Result<bool, LibraryError> {
        let Some(file) = abandoned(path)? else { return Ok(false) };
        let Kind::Journal(id) = kind else {
            // No write to it has returned yet.
            drop(file);
            return remove(path).map(|()| false);
        };
        let journal = read(BufReader::new(&file), id);
        let journal = journal.map_err(|error| LibraryError::files("read", path, error))?;
        let (told, damage) = match journal {
            Journalled::Newer(schema) => {
                tracing::warn!(path = %path.display(), schema, "a newer Duotone kept a session here; it is taken in when Duotone is updated");
                return Ok(false);
            }
            Journalled::This { told, damage } => (told, damage),
        };
        let news = match told {
            Some(told) => self.change(|store, batch| bring_in(store, batch, id, told))?,
            None => false,
        };
        // If the program is killed here, the next run finds nothing new in the journal. The lock is
        // released first because Windows requires it; no other program takes journals in.
        drop(file);
        match damage {
            Some(what) => put_aside(path, &what)?,
            None => remove(path)?,
        }
        Ok(news)
    }
}

/// Merges a journal into its session. Returns whether the library changed.
fn bring_in(
    store: &Store,
    batch: &mut Batch,
    id: Uuid,
    told: JournalContent,
) -> Result<bool, LibraryError> {
    if store.has(&TRASH, &id)? || store.has(&ERASING, &id)? {
        return Ok(false);
    }
    let known = store.get(&SESSIONS, &id)?;
    let count = count_captions(store, id)?;
    // The library may have stored more captions than it acknowledged.
    let has = usize::try_from(count.saturating_sub(told.after)).unwrap_or(usize::MAX);
    let news = told.captions.get(has..).unwrap_or_default();
    let is_live = known.as_ref().is_some_and(|known| known.state == SessionState::Live);
    if known.is_some() && !is_live && news.is_empty() {
        return Ok(false);
    }
    let mut record = *told.record;
    record.schema = RECORD_SCHEMA;
    (record.processed, record.transcript) = (false, None);
    record.enhancement = Enhancement::default();
    if let Some(known) = known {
        record.audio = record.audio.or(known.audio);
        record.duration_ms = record.duration_ms.max(known.duration_ms);
        (record.processed, record.transcript) = (known.processed, known.transcript);
        record.enhancement = known.enhancement;
    }
    match told.ended {
        true => {
            record.state = SessionState::Ended;
            batch.remove(&LIVE, &id);
        }
        false => {
            record.state = SessionState::Live;
            batch.put(&LIVE, &id, &())?;
        }
    }
    put_captions(store, batch, id, news)?;
    if let Some(options) = told.enhance.filter(|_| record.audio.is_some()) {
        jobs::queue(batch, &mut record, options)?;
    }
    batch.put(&SESSIONS, &id, &record)?;
    mark_due(batch, id)?;
    Ok(true)
}

/// The file, locked, if no program writes it any more.
fn abandoned(path: &Path) -> Result<Option<File>, LibraryError> {
    let file = match OpenOptions::new().read(true).write(true).open(path) {
        // The writer renamed or removed it.
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        file => file.map_err(|error| LibraryError::files("open", path, error))?,
    };
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(LibraryError::files("lock", path, error)),
    }
}

fn remove(path: &Path) -> Result<(), LibraryError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(LibraryError::files("remove", path, error))
        }
        _ => Ok(()),
    }
}

fn put_aside(path: &Path, what: &str) -> Result<(), LibraryError> {
    let mut aside = path.with_extension("damaged");
    if aside.exists() {
        aside = path.with_extension(format!("{}.damaged", Timestamp::now().as_millisecond()));
    }
    fs::rename(path, &aside).map_err(|error| LibraryError::files("rename", path, error))?;
    tracing::warn!(path = %aside.display(), what, "a session that was kept beside the library is damaged; what can be read of it is in the library, and the rest is in this file");
    Ok(())
}
