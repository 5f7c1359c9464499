//! Sessions: begin, change, end, list, and complete the interrupted ones.

use uuid::Uuid;

use crate::{
    Audio, Library, LibraryError, SessionRecord, SessionState,
    store::{Batch, Store},
    tables::{CAPTIONS, ERASING, LIVE, SESSIONS, TRASH, mark_due, session},
};

/// The sessions of a library: [`Library::sessions`].
#[derive(Clone, Copy)]
pub struct Sessions<'a>(pub(crate) &'a Library);

impl Library {
    /// The sessions outside the trash, and their captions.
    pub fn sessions(&self) -> Sessions<'_> {
        Sessions(self)
    }
}

impl Sessions<'_> {
    /// Stores the record of a new session. A session in the state [`SessionState::Live`] accepts
    /// captions until it ends.
    ///
    /// # Errors
    /// [`LibraryError::AlreadyThere`], also if the session is in the trash; or an I/O error.
    pub fn begin(&self, record: &SessionRecord) -> Result<(), LibraryError> {
        self.0.change(|store, batch| {
            let id = record.id;
            if store.has(&SESSIONS, &id)? || store.has(&TRASH, &id)? || store.has(&ERASING, &id)? {
                return Err(LibraryError::AlreadyThere(id));
            }
            if record.state == SessionState::Live {
                self.0.began_here(id);
                batch.put(&LIVE, &id, &())?;
            }
            mark_due(batch, id)?;
            batch.put(&SESSIONS, &id, record)
        })
    }

    /// The record of a session outside the trash.
    ///
    /// # Errors
    /// [`LibraryError::NotThere`], or an I/O error.
    pub fn get(&self, id: Uuid) -> Result<SessionRecord, LibraryError> {
        session(&self.0.store(), id)
    }

    /// A page of sessions, newest first: at most `limit` sessions older than `before`, or the
    /// newest. The time does not depend on the number of sessions.
    ///
    /// # Errors
    /// An I/O error.
    pub fn page(
        &self,
        before: Option<Uuid>,
        limit: usize,
    ) -> Result<Vec<SessionRecord>, LibraryError> {
        let page = self.0.store().before(&SESSIONS, before.as_ref(), limit)?;
        Ok(page.into_iter().map(|(_, record)| record).collect())
    }

    /// Changes the record of a session: its title, its metrics, … Its id and its state stay.
    ///
    /// # Errors
    /// [`LibraryError::NotThere`], or an I/O error.
    pub fn update(
        &self,
        id: Uuid,
        update: impl FnOnce(&mut SessionRecord),
    ) -> Result<SessionRecord, LibraryError> {
        self.0.change(|store, batch| {
            let before = session(store, id)?;
            let mut record = before.clone();
            update(&mut record);
            (record.id, record.schema, record.state) = (id, before.schema, before.state);
            mark_due(batch, id)?;
            batch.put(&SESSIONS, &id, &record)?;
            Ok(record)
        })
    }

    /// Ends a live session. `update` adds the facts known only at the end: its recording, its
    /// length, its metrics.
    ///
    /// # Errors
    /// [`LibraryError::Ended`] if it is over, [`NotThere`](LibraryError::NotThere), or an I/O
    /// error.
    pub fn end(
        &self,
        id: Uuid,
        update: impl FnOnce(&mut SessionRecord),
    ) -> Result<SessionRecord, LibraryError> {
        self.0.change(|store, batch| end(store, batch, id, SessionState::Ended, update))
    }

    /// The sessions that were live when the library was opened, because their program was killed,
    /// and that have not been completed since.
    ///
    /// # Errors
    /// An I/O error.
    pub fn interrupted(&self) -> Result<Vec<SessionRecord>, LibraryError> {
        let store = self.0.store();
        let live = store.keys(&LIVE, &[])?.into_iter().map(|(id, _)| id);
        live.filter(|id| !self.0.has_begun_here(*id)).map(|id| session(&store, id)).collect()
    }

    /// Completes an interrupted session up to its last confirmed caption. Recover its recording
    /// first, and pass it with its length in milliseconds, if there is one.
    ///
    /// # Errors
    /// Those of [`end`](Self::end); [`LibraryError::StillLive`] if this program began it.
    pub fn complete_interrupted(
        &self,
        id: Uuid,
        recording: Option<(Audio, u64)>,
    ) -> Result<SessionRecord, LibraryError> {
        self.0.change(|store, batch| {
            if self.0.has_begun_here(id) && store.has(&LIVE, &id)? {
                return Err(LibraryError::StillLive(id));
            }
            let last = store.last(&CAPTIONS, id.as_bytes())?;
            let last = last.map(|key| store.get(&CAPTIONS, &key)).transpose()?.flatten();
            let said = last.map_or(0, |caption| caption.end_ms);
            end(store, batch, id, SessionState::Interrupted, |record| {
                let heard = recording.as_ref().map_or(0, |(_, length)| *length);
                record.duration_ms = record.duration_ms.max(said).max(heard);
                if let Some((audio, _)) = recording {
                    record.audio = Some(audio);
                }
            })
        })
    }
}

fn end(
    store: &Store,
    batch: &mut Batch,
    id: Uuid,
    state: SessionState,
    update: impl FnOnce(&mut SessionRecord),
) -> Result<SessionRecord, LibraryError> {
    let mut record = session(store, id)?;
    if record.state != SessionState::Live {
        return Err(LibraryError::Ended(id));
    }
    let schema = record.schema;
    update(&mut record);
    (record.id, record.schema, record.state) = (id, schema, state);
    batch.remove(&LIVE, &id);
    mark_due(batch, id)?;
    batch.put(&SESSIONS, &id, &record)?;
    Ok(record)
}
