//! Disk usage, and recordings past their retention time.

use std::{fs, path::Path};

use jiff::{Timestamp, ToSpan};
use uuid::Uuid;

use super::{files_of, handle::Care};
use crate::{
    EnhancementStatus, LibraryError, SessionRecord, SessionState,
    purge::finish_erasing,
    tables::{CAPTIONS, ERASING, Erasing, HEARD, SEGMENTS, SESSIONS, TRANSCRIPTS, TRASH, session},
};

/// The disk usage of a session, bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// Its recording.
    pub audio: u64,
    /// Its captions, transcripts and voice embeddings.
    pub text: u64,
}

/// The disk usage of the library, bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Storage {
    /// The database.
    pub records: u64,
    /// The search index, which can be rebuilt.
    pub search: u64,
    /// The recordings folder.
    pub recordings: u64,
    /// The recordings of deleted sessions; part of `recordings`.
    pub in_trash: u64,
}

impl Care<'_> {
    /// The disk usage of a session.
    ///
    /// # Errors
    /// An I/O error. An unknown session uses nothing.
    pub fn usage(&self, id: Uuid) -> Result<Usage, LibraryError> {
        let store = self.0.store();
        let record = store.get(&SESSIONS, &id)?;
        let sum = |values: Vec<u64>| values.into_iter().sum::<u64>();
        let captions = store.keys(&CAPTIONS, id.as_bytes())?;
        let heads = store.keys(&TRANSCRIPTS, id.as_bytes())?;
        let segments = store.keys(&SEGMENTS, id.as_bytes())?;
        let heard = store.keys(&HEARD, id.as_bytes())?;
        let text = sum(captions.into_iter().map(|(_, bytes)| bytes).collect())
            + sum(heads.into_iter().map(|(_, bytes)| bytes).collect())
            + sum(segments.into_iter().map(|(_, bytes)| bytes).collect())
            + sum(heard.into_iter().map(|(_, bytes)| bytes).collect());
        Ok(Usage { audio: record.map_or(0, |record| self.audio_bytes(&record)), text })
    }

    /// The disk usage of the library.
    ///
    /// # Errors
    /// An I/O error.
    pub fn storage(&self) -> Result<Storage, LibraryError> {
        let store = self.0.store();
        let trash = store.prefix(&TRASH, &[])?;
        let library = self.0.copied().map_or(&*self.0.places().library, |copied| copied.of());
        Ok(Storage {
            records: size(store.path()),
            search: size(&library.join("search")),
            recordings: size(&self.0.places().recordings),
            in_trash: trash.iter().map(|(_, trashed)| self.audio_bytes(&trashed.record)).sum(),
        })
    }

    /// Removes the recording of a session for good and keeps its text.
    ///
    /// # Errors
    /// [`LibraryError::StillLive`], [`NotThere`](LibraryError::NotThere), or an I/O error.
    pub fn drop_audio(&self, id: Uuid) -> Result<SessionRecord, LibraryError> {
        let record = self.0.change(|store, batch| {
            let mut record = session(store, id)?;
            if record.state == SessionState::Live {
                return Err(LibraryError::StillLive(id));
            }
            if let Some(audio) = record.audio.take() {
                let erasing = Erasing { audio: files_of(id, Some(&audio)), jobs: Vec::new() };
                batch.put(&ERASING, &id, &erasing)?;
                batch.put(&SESSIONS, &id, &record)?;
            }
            Ok(record)
        })?;
        finish_erasing(self.0)?;
        Ok(record)
    }

    fn audio_bytes(&self, record: &SessionRecord) -> u64 {
        let file = |record: &SessionRecord| {
            record.audio.as_ref()?.path.within(&self.0.places().recordings).ok()
        };
        file(record).and_then(|file| fs::metadata(file).ok()).map_or(0, |found| found.len())
    }
}

/// The sessions whose recordings are older than the given number of days, by the user's clock.
/// Leaves out recordings that a pending job still needs.
pub fn audio_to_drop(records: &[SessionRecord], now: Timestamp, keep_days: u32) -> Vec<Uuid> {
    let is_over = |record: &&SessionRecord| {
        let waits = matches!(
            record.enhancement.status,
            EnhancementStatus::Pending | EnhancementStatus::Processing
        );
        let end = record.created_at.checked_add((i64::from(keep_days) * 24).hours());
        let is_old = end.is_ok_and(|end| end <= now);
        record.audio.is_some() && record.state != SessionState::Live && !waits && is_old
    };
    records.iter().filter(is_over).map(|record| record.id).collect()
}

/// The size of a folder. Files that vanish meanwhile count as nothing.
fn size(path: &Path) -> u64 {
    let Ok(entries) = fs::read_dir(path) else { return 0 };
    entries
        .flatten()
        .map(|entry| match entry.file_type() {
            Ok(kind) if kind.is_dir() => size(&entry.path()),
            _ => entry.metadata().map_or(0, |found| found.len()),
        })
        .sum()
}
