//! Deleting a session: undoable at first, and then for good.
//!
//! What is deleted vanishes from lists, search and voices at once. What is purged leaves the disk:
//! its files are removed, the search index drops it, and the database is written anew without it,
//! because sled would keep the bytes until it happens to need the room.

use std::mem;

use jiff::Timestamp;
use uuid::Uuid;

use crate::{
    AudioPath, JobStatus, Library, LibraryError, SessionRecord, SessionState, Trashed, Voice,
    care::files_of,
    erase::{erase_if_idle, mark_erase},
    jobs::{jobs_of, mirror, put_job},
    purge::finish_erasing,
    store::{Batch, Key, Store},
    tables::{
        CAPTIONS, ERASING, Erasing, HEARD, JOBS, JOBS_OF, PENDING, SEGMENTS, SESSIONS, TRANSCRIPTS,
        TRASH, VOICES, mark_due, session,
    },
    voices::withdraw_proposals,
};

/// The deleted sessions of a library: [`Library::trash`].
#[derive(Clone, Copy)]
pub struct Trash<'a>(pub(crate) &'a Library);

impl Library {
    /// Deleting sessions, and those that can be had back.
    pub fn trash(&self) -> Trash<'_> {
        Trash(self)
    }
}

impl Trash<'_> {
    /// Deletes a session so that it can be had back for [`TRASH_DAYS`](crate::TRASH_DAYS) days: it is in no list, is
    /// not found, its jobs stop, and its voices are not recognised by it.
    ///
    /// # Errors
    /// [`LibraryError::StillLive`], [`NotThere`](LibraryError::NotThere), or what the disk refuses.
    pub fn delete(&self, id: Uuid) -> Result<(), LibraryError> {
        self.delete_at(id, Timestamp::now())
    }

    /// Deletes as if at another time.
    pub(crate) fn delete_at(&self, id: Uuid, deleted_at: Timestamp) -> Result<(), LibraryError> {
        self.0.change(|store, batch| {
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
    pub fn all(&self) -> Result<Vec<Trashed>, LibraryError> {
        let all = self.0.store().before(&TRASH, None, usize::MAX)?;
        Ok(all.into_iter().map(|(_, trashed)| trashed).collect())
    }

    /// Has a deleted session back as it was.
    ///
    /// # Errors
    /// [`LibraryError::NotThere`] if it is not in the trash (any more), or what the disk refuses.
    pub fn restore(&self, id: Uuid) -> Result<SessionRecord, LibraryError> {
        self.0.change(|store, batch| {
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
        self.0.change(|store, batch| {
            let none = || LibraryError::NotThere { what: "deleted session", id: id.to_string() };
            let trashed = store.get(&TRASH, &id)?.ok_or_else(none)?;
            purge_one(store, batch, &trashed)
        })?;
        finish_erasing(self.0)
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

    /// Purges what has been in the trash for [`TRASH_DAYS`](crate::TRASH_DAYS)(crate::TRASH_DAYS) days, and returns how many.
    ///
    /// # Errors
    /// Those of [`purge`](Self::purge).
    pub fn purge_old(&self, now: Timestamp) -> Result<usize, LibraryError> {
        let purged = self.0.change(|store, batch| {
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
            finish_erasing(self.0)?;
        }
        Ok(purged)
    }

    /// Writes the database anew if it may still hold bytes of what was removed. Not while a session
    /// is under way, whose captions would wait: then when the library is opened next, or when this
    /// is called again.
    ///
    /// # Errors
    /// What the disk refuses; nothing is lost by it.
    pub fn erase_if_idle(&self) -> Result<(), LibraryError> {
        erase_if_idle(self.0)
    }
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
