//! Deleting a session: undoable at first, and then for good.
//!
//! What is deleted vanishes from lists, search and voices at once. What is purged leaves the disk:
//! its files are removed, the search index drops it, and the database is written anew without it,
//! because sled would keep the bytes until it happens to need the room.

use std::{fs, io, mem};

use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    AudioPath, JobRecord, JobStatus, Library, LibraryError, SessionRecord, SessionState, Voice,
    care::files_of,
    jobs::{jobs_of, mirror, put_job},
    store::{Batch, Key, Store, generation},
    tables::{
        CAPTIONS, ERASE, ERASING, Erasing, HEARD, JOBS, JOBS_OF, LIVE, PENDING, SEGMENTS, SESSIONS,
        TRANSCRIPTS, TRASH, VOICES, mark_due, session,
    },
    voices::withdraw_proposals,
};

/// How many days a deleted session can be had back.
pub const TRASH_DAYS: i64 = 30;

/// A deleted session that can be had back. Its captions, transcripts and recording are where they
/// were.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Trashed {
    /// When it was deleted.
    pub deleted_at: Timestamp,
    /// Its record.
    pub record: SessionRecord,
    /// Its jobs. Those that were not done wait again if it is restored.
    pub jobs: Vec<JobRecord>,
    /// What voices had from it: each with the samples of this session alone.
    pub voices: Vec<Voice>,
}

impl Trashed {
    /// Whether it is time for it to go, by the clock of the user's machine.
    pub fn is_over(&self, now: Timestamp) -> bool {
        let days = (TRASH_DAYS * 24).hours();
        self.deleted_at.checked_add(days).is_ok_and(|end| end <= now)
    }
}

impl Library {
    /// Deletes a session so that it can be had back for [`TRASH_DAYS`] days: it is in no list, is
    /// not found, its jobs stop, and its voices are not recognised by it.
    ///
    /// # Errors
    /// [`LibraryError::StillLive`], [`NotThere`](LibraryError::NotThere), or what the disk refuses.
    pub fn delete(&self, id: Uuid) -> Result<(), LibraryError> {
        self.delete_at(id, Timestamp::now())
    }

    /// Deletes as if at another time.
    pub(crate) fn delete_at(&self, id: Uuid, deleted_at: Timestamp) -> Result<(), LibraryError> {
        self.change(|store, batch| {
            let record = session(store, id)?;
            if record.state == SessionState::Live {
                return Err(LibraryError::StillLive(id));
            }
            let jobs = jobs_of(store, id)?;
            for job in &jobs {
                batch.remove(&JOBS, &job.id);
                batch.remove(&JOBS_OF, &(id, job.id));
                batch.remove(&PENDING, &job.id);
            }
            let voices = take_voices(store, batch, id)?;
            batch.remove(&SESSIONS, &id);
            mark_due(batch, id)?;
            batch.put(&TRASH, &id, &Trashed { deleted_at, record, jobs, voices })
        })
    }

    /// The deleted sessions that can be had back, the newest first.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn trash(&self) -> Result<Vec<Trashed>, LibraryError> {
        let all = self.store().before(&TRASH, None, usize::MAX)?;
        Ok(all.into_iter().map(|(_, trashed)| trashed).collect())
    }

    /// Has a deleted session back as it was.
    ///
    /// # Errors
    /// [`LibraryError::NotThere`] if it is not in the trash (any more), or what the disk refuses.
    pub fn restore(&self, id: Uuid) -> Result<SessionRecord, LibraryError> {
        self.change(|store, batch| {
            let none = || LibraryError::NotThere { what: "deleted session", id: id.to_string() };
            let trashed = store.get(&TRASH, &id)?.ok_or_else(none)?;
            let mut record = trashed.record;
            for mut job in trashed.jobs {
                if job.status == JobStatus::Processing {
                    job.status = JobStatus::Pending;
                }
                job.revision += 1;
                mirror(&mut record, &job);
                put_job(batch, &job)?;
            }
            for voice in trashed.voices {
                let known = store.get(&VOICES, &voice.id)?;
                let voice = match known {
                    Some(mut known) => {
                        known.samples.extend(voice.samples);
                        known
                    }
                    None => voice,
                };
                batch.put(&VOICES, &voice.id, &voice)?;
            }
            batch.remove(&TRASH, &id);
            batch.put(&SESSIONS, &id, &record)?;
            mark_due(batch, id)?;
            Ok(record)
        })
    }

    /// Removes a deleted session for good.
    ///
    /// # Errors
    /// [`LibraryError::NotThere`] if it is not in the trash. If files of it cannot be removed it is
    /// gone all the same, and they are tried again when the library is opened.
    pub fn purge(&self, id: Uuid) -> Result<(), LibraryError> {
        self.change(|store, batch| {
            let none = || LibraryError::NotThere { what: "deleted session", id: id.to_string() };
            let trashed = store.get(&TRASH, &id)?.ok_or_else(none)?;
            purge_one(store, batch, &trashed)
        })?;
        self.finish_erasing()
    }

    /// Deletes a session for good, at once.
    ///
    /// # Errors
    /// Those of [`delete`](Self::delete) and [`purge`](Self::purge).
    pub fn forget(&self, id: Uuid) -> Result<(), LibraryError> {
        match self.delete(id) {
            Err(LibraryError::NotThere { .. }) => {}
            deleted => deleted?,
        }
        self.purge(id)
    }

    /// Purges what has been in the trash for [`TRASH_DAYS`] days, and returns how many.
    ///
    /// # Errors
    /// Those of [`purge`](Self::purge).
    pub fn purge_old(&self, now: Timestamp) -> Result<usize, LibraryError> {
        let purged = self.change(|store, batch| {
            let mut purged = 0;
            for (_, trashed) in store.prefix(&TRASH, &[])? {
                if trashed.is_over(now) {
                    purge_one(store, batch, &trashed)?;
                    purged += 1;
                }
            }
            Ok(purged)
        })?;
        if purged > 0 {
            self.finish_erasing()?;
        }
        Ok(purged)
    }

    /// Removes the files of purged sessions, and their bytes from index and database. A second call
    /// does what a first one could not.
    pub(crate) fn finish_erasing(&self) -> Result<(), LibraryError> {
        let erasing = self.store().prefix(&ERASING, &[])?;
        let mut failure = None;
        let mut erased = Vec::new();
        for (id, Erasing { audio, jobs }) in erasing {
            jobs.iter().for_each(|job| self.remove_job_folder(*job));
            match audio.iter().try_for_each(|file| self.remove_audio(file)) {
                Ok(()) => erased.push(id),
                Err(error) => failure = Some(error),
            }
        }
        if !erased.is_empty() {
            self.erase_from_index()?;
        }
        self.change(|_, batch| {
            erased.iter().for_each(|id| batch.remove(&ERASING, id));
            Ok(())
        })?;
        self.erase_if_idle()?;
        failure.map_or(Ok(()), Err)
    }

    /// Writes the database anew if it may still hold bytes of what was removed. Not while a session
    /// is under way, whose captions would wait: then when the library is opened next, or when this
    /// is called again.
    ///
    /// # Errors
    /// What the disk refuses; nothing is lost by it.
    pub fn erase_if_idle(&self) -> Result<(), LibraryError> {
        self.not_a_copy()?;
        let _writer = self.writer();
        let store = self.store();
        let due = store.get(&ERASE, &"erase".to_owned())?.unwrap_or_default();
        if !due || !store.keys(&LIVE, &[])?.is_empty() {
            return Ok(());
        }
        let library = &self.places().library;
        let target = generation::replace(library, |filling| {
            store.each_entry(|entry| match (&*entry.tree, &*entry.key) {
                ("meta", b"erase") => Ok(()),
                _ => filling.put(entry),
            })
        })?;
        drop(store);
        let new = Store::open(&target)?;
        // Only now do readers wait.
        let old = mem::replace(&mut *self.store_to_replace(), new);
        let path = old.path().to_owned();
        drop(old);
        generation::remove(&path)
    }

    /// Removes a recording and what lies beside it.
    pub(crate) fn remove_audio(&self, audio: &AudioPath) -> Result<(), LibraryError> {
        let path = audio.within(&self.places().recordings)?;
        for file in [
            path.with_added_extension("sha256.part"),
            path.with_added_extension("part"),
            path.with_added_extension("sha256"),
            path,
        ] {
            match fs::remove_file(&file) {
                Err(e) if e.kind() != io::ErrorKind::NotFound => {
                    return Err(LibraryError::files("remove", &file, e));
                }
                _ => {}
            }
        }
        Ok(())
    }
}

/// Has the database written anew before long.
pub(crate) fn mark_erase(batch: &mut Batch) -> Result<(), LibraryError> {
    batch.put(&ERASE, &"erase".to_owned(), &true)
}

/// Takes what voices have from a session. Those that have nothing else are gone.
fn take_voices(store: &Store, batch: &mut Batch, id: Uuid) -> Result<Vec<Voice>, LibraryError> {
    let (mut taken, mut gone) = (Vec::new(), Vec::new());
    for (voice_id, mut voice) in store.prefix(&VOICES, &[])? {
        let samples = mem::take(&mut voice.samples);
        let (theirs, rest): (Vec<_>, _) = samples.into_iter().partition(|s| s.session_id == id);
        if theirs.is_empty() {
            continue;
        }
        taken.push(Voice { samples: theirs, ..voice.clone() });
        voice.samples = rest;
        if voice.samples.is_empty() {
            batch.remove(&VOICES, &voice_id);
            gone.push(voice_id);
        } else {
            batch.put(&VOICES, &voice_id, &voice)?;
        }
    }
    if !gone.is_empty() {
        // Nobody is proposed whom nothing is known of any more.
        withdraw_proposals(store, batch, &gone)?;
    }
    Ok(taken)
}

fn purge_one(store: &Store, batch: &mut Batch, trashed: &Trashed) -> Result<(), LibraryError> {
    let id = trashed.record.id;
    for (key, _) in store.keys(&CAPTIONS, &id.bytes())? {
        batch.remove(&CAPTIONS, &key);
    }
    for (key, _) in store.keys(&TRANSCRIPTS, &id.bytes())? {
        batch.remove(&TRANSCRIPTS, &key);
    }
    for (key, _) in store.keys(&SEGMENTS, &id.bytes())? {
        batch.remove(&SEGMENTS, &key);
    }
    for (key, _) in store.keys(&HEARD, &id.bytes())? {
        batch.remove(&HEARD, &key);
    }
    batch.remove(&TRASH, &id);
    let mut audio = files_of(id, trashed.record.audio.as_ref());
    // A recording that its record does not know, because nobody completed the session.
    audio.push(AudioPath::new(&format!("{id}.wav"))?);
    let jobs = trashed.jobs.iter().map(|job| job.id).collect();
    batch.put(&ERASING, &id, &Erasing { audio, jobs })?;
    mark_erase(batch)
}
