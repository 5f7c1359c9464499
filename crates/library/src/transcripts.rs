//! Finished transcripts: a session may have several, numbered in the order they were made.

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
    /// Keeps one more finished transcript of a session, with what its speakers sounded like, and
    /// returns its number. Earlier ones stay.
    ///
    /// # Errors
    /// [`LibraryError::NotThere`] if there is no such session,
    /// [`NotAllowed`](LibraryError::NotAllowed) for voices whose numbers are none, or what the disk
    /// refuses.
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

    /// A finished transcript by its number, or the newest; also of a session in the trash.
    ///
    /// # Errors
    /// [`LibraryError::NotThere`], or what the disk refuses.
    pub fn get(&self, id: Uuid, version: Option<u32>) -> Result<Transcript, LibraryError> {
        read(&self.0.store(), id, version)
    }

    /// Who speaks in a finished transcript, without reading what they say; also of a session in the
    /// trash.
    ///
    /// # Errors
    /// [`LibraryError::NotThere`], or what the disk refuses.
    pub fn speakers(&self, id: Uuid, version: u32) -> Result<Vec<Speaker>, LibraryError> {
        let head = self.0.store().get(&TRANSCRIPTS, &(id, version))?;
        let none = || LibraryError::NotThere { what: "transcript of session", id: id.to_string() };
        Ok(head.ok_or_else(none)?.speakers)
    }

    /// The numbers of a session's finished transcripts, the oldest first.
    ///
    /// # Errors
    /// What the disk refuses. A session that is not there has none.
    pub fn versions(&self, id: Uuid) -> Result<Vec<u32>, LibraryError> {
        let keys = self.0.store().keys(&TRANSCRIPTS, id.as_bytes())?;
        Ok(keys.into_iter().map(|((_, version), _)| version).collect())
    }

    /// Changes a finished transcript in its place, say the name of a speaker.
    ///
    /// # Errors
    /// [`LibraryError::NotThere`], or what the disk refuses.
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

/// Puts a transcript where the next one of its session belongs, and what was heard beside it.
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
