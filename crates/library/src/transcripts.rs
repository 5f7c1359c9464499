//! Finished transcripts. A session may have several, numbered in order of creation.

use uuid::Uuid;

use crate::{
    HeardVoice, Library, LibraryError, Speaker, Transcript,
    store::{Batch, Key, Store},
    tables::{SEGMENTS, SESSIONS, TRANSCRIPTS, mark_due, session},
    voices::keep_heard,
};

/// The finished transcripts of a library: [`Library::transcripts`].
#[derive(Clone, Copy)]
pub struct Transcripts<'a>(pub(crate) &'a Library);

impl Library {
    /// The finished transcripts.
    pub fn transcripts(&self) -> Transcripts<'_> {
        Transcripts(self)
    }
}

impl Transcripts<'_> {
    /// Stores a finished transcript of a session with its voice embeddings, and returns its number.
    /// Earlier transcripts stay.
    ///
    /// # Errors
    /// [`LibraryError::NotThere`] for an unknown session, [`NotAllowed`](LibraryError::NotAllowed)
    /// for invalid voice embeddings, or an I/O error.
    pub fn add(
        &self,
        id: Uuid,
        transcript: &Transcript,
        heard: &[HeardVoice],
    ) -> Result<u32, LibraryError> {
        self.0.change(|store, batch| {
            let mut record = session(store, id)?;
            let version = put_next(store, batch, id, transcript, heard)?;
            record.processed = true;
            record.transcript = Some(version);
            batch.put(&SESSIONS, &id, &record)?;
            Ok(version)
        })
    }

    /// A finished transcript by its number, or the newest. Works for a session in the trash too.
    ///
    /// # Errors
    /// [`LibraryError::NotThere`], or an I/O error.
    pub fn get(&self, id: Uuid, version: Option<u32>) -> Result<Transcript, LibraryError> {
        read(&self.0.store(), id, version)
    }

    /// The speakers of a finished transcript, without reading its segments. Works for a session in
    /// the trash too.
    ///
    /// # Errors
    /// [`LibraryError::NotThere`], or an I/O error.
    pub fn speakers(&self, id: Uuid, version: u32) -> Result<Vec<Speaker>, LibraryError> {
        let head = self.0.store().get(&TRANSCRIPTS, &(id, version))?;
        let none = || LibraryError::NotThere { what: "transcript of session", id: id.to_string() };
        Ok(head.ok_or_else(none)?.speakers)
    }

    /// The numbers of a session's finished transcripts, oldest first.
    ///
    /// # Errors
    /// An I/O error. An unknown session has no transcripts.
    pub fn versions(&self, id: Uuid) -> Result<Vec<u32>, LibraryError> {
        let keys = self.0.store().keys(&TRANSCRIPTS, id.as_bytes())?;
        Ok(keys.into_iter().map(|((_, version), _)| version).collect())
    }

    /// Changes a finished transcript in place, for example the name of a speaker.
    ///
    /// # Errors
    /// [`LibraryError::NotThere`], or an I/O error.
    pub fn update(
        &self,
        id: Uuid,
        version: u32,
        update: impl FnOnce(&mut Transcript),
    ) -> Result<Transcript, LibraryError> {
        self.0.change(|store, batch| {
            session(store, id)?;
            let mut transcript = read(store, id, Some(version))?;
            update(&mut transcript);
            remove(store, batch, id, version)?;
            put(batch, id, version, &transcript)?;
            mark_due(batch, id)?;
            Ok(transcript)
        })
    }
}

/// Stores the next transcript of a session and its voice embeddings.
pub(crate) fn put_next(
    store: &Store,
    batch: &mut Batch,
    id: Uuid,
    transcript: &Transcript,
    heard: &[HeardVoice],
) -> Result<u32, LibraryError> {
    let last = store.last(&TRANSCRIPTS, id.as_bytes())?;
    let version = last.map_or(1, |(_, version)| version + 1);
    put(batch, id, version, transcript)?;
    keep_heard(store, batch, (id, version), transcript, heard)?;
    mark_due(batch, id)?;
    Ok(version)
}

fn put(
    batch: &mut Batch,
    id: Uuid,
    version: u32,
    transcript: &Transcript,
) -> Result<(), LibraryError> {
    batch.put(&TRANSCRIPTS, &(id, version), &transcript.head())?;
    for (part, segment) in (0..).zip(&transcript.segments) {
        batch.put(&SEGMENTS, &(id, version, part), segment)?;
    }
    Ok(())
}

pub(crate) fn read(
    store: &Store,
    id: Uuid,
    version: Option<u32>,
) -> Result<Transcript, LibraryError> {
    let newest = || Ok(store.last(&TRANSCRIPTS, id.as_bytes())?.map(|(_, version)| version));
    let version = version.map_or_else(newest, |version| Ok::<_, LibraryError>(Some(version)))?;
    let none = || LibraryError::NotThere { what: "transcript of session", id: id.to_string() };
    let key = (id, version.ok_or_else(none)?);
    let mut transcript = store.get(&TRANSCRIPTS, &key)?.ok_or_else(none)?;
    let segments = store.prefix(&SEGMENTS, &key.bytes())?;
    transcript.segments = segments.into_iter().map(|(_, segment)| segment).collect();
    Ok(transcript)
}

/// Removes one transcript of a session.
fn remove(store: &Store, batch: &mut Batch, id: Uuid, version: u32) -> Result<(), LibraryError> {
    batch.remove(&TRANSCRIPTS, &(id, version));
    for (key, _) in store.keys(&SEGMENTS, &(id, version).bytes())? {
        batch.remove(&SEGMENTS, &key);
    }
    Ok(())
}
