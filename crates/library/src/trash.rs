//! Deleting a session: first into the trash, then for good.
//!
//! A deleted session disappears from lists, search and voices at once. A purge removes it from the
//! disk: it removes the session's files, removes the session from the search index and rewrites the
//! database, because sled would keep the bytes until it reuses the space.

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
    /// Deletes sessions and restores them from the trash.
    pub fn trash(&self) -> Trash<'_> {
        Trash(self)
    }
}

impl Trash<'_> {
    /// Moves a session to the trash, where it can be restored for [`TRASH_DAYS`](crate::TRASH_DAYS)
    /// days. Lists and search no longer show it, its jobs stop, and its voice samples are not used.
    ///
    /// # Errors
    /// [`LibraryError::StillLive`], [`NotThere`](LibraryError::NotThere), or an I/O error.
    pub fn delete(&self, id: Uuid) -> Result<(), LibraryError> {
        self.delete_at(id, Timestamp::now())
    }

    /// Deletes with the given time of deletion.
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

    /// The sessions in the trash, newest first.
    ///
    /// # Errors
    /// An I/O error.
    pub fn all(&self) -> Result<Vec<Trashed>, LibraryError> {
        let all = self.0.store().before(&TRASH, None, usize::MAX)?;
        Ok(all.into_iter().map(|(_, trashed)| trashed).collect())
    }

    /// Restores a deleted session as it was.
    ///
    /// # Errors
    /// [`LibraryError::NotThere`] if it is not in the trash (any more), or an I/O error.
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

    /// Removes a session in the trash for good.
    ///
    /// # Errors
    /// [`LibraryError::NotThere`] if it is not in the trash. If its files cannot be removed, the
    /// session is gone all the same, and the next opening of the library tries again.
    pub fn purge(&self, id: Uuid) -> Result<(), LibraryError> {
        self.0.change(|store, batch| {
            let none = || LibraryError::NotThere { what: "deleted session", id: id.to_string() };
            let trashed = store.get(&TRASH, &id)?.ok_or_else(none)?;
            purge_one(store, batch, &trashed)
        })?;
        finish_erasing(self.0)
    }

    /// Deletes a session for good, without the trash.
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

    /// Purges the sessions that have been in the trash for [`TRASH_DAYS`](crate::TRASH_DAYS) days,
    /// and returns their number.
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

    /// Rewrites the database if it may still hold deleted bytes. Does nothing while a session is
    /// live, because its captions would wait; the next call or the next opening of the library does
    /// it then.
    ///
    /// # Errors
    /// An I/O error. No data is lost.
    pub fn erase_if_idle(&self) -> Result<(), LibraryError> {
        erase_if_idle(self.0)
    }
}

/// Removes a session's samples from its voices. A voice without other samples is removed.
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
        // A voice without samples must not be proposed.
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
    // An interrupted session may have a recording that its record does not name.
    audio.push(AudioPath::new(&format!("{id}.wav"))?);
    let jobs = trashed.jobs.iter().map(|job| job.id).collect();
    batch.put(&ERASING, &id, &Erasing { audio, jobs })?;
    mark_erase(batch)
}
