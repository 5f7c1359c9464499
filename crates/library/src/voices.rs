//! People known across sessions by their voice.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    Library, LibraryError,
    store::{Batch, Store},
    tables::{TRASH, VOICES, mark_due, session},
    trash::mark_erase,
};

/// The version of the form of voices that this program reads and writes.
pub const VOICE_SCHEMA: u32 = 1;
/// Numbers in an embedding at most: what comes from outside is bounded.
const LONGEST: usize = 4_096;

/// Somebody known by their voice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Voice {
    /// [`VOICE_SCHEMA`] when it was written.
    pub schema: u32,
    /// Names the voice.
    pub id: Uuid,
    /// What the user calls them.
    pub name: String,
    /// What they sounded like, and where. A voice without any is forgotten.
    pub samples: Vec<VoiceSample>,
    /// When it was first named.
    pub created_at: Timestamp,
}

/// What a voice sounded like in one session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct VoiceSample {
    /// The session it was heard in.
    pub session_id: Uuid,
    /// Who it was there: the `id` of a [`Speaker`](crate::Speaker).
    pub speaker: String,
    /// The voice as numbers, by the model named.
    pub embedding: Vec<f32>,
    /// The model that made them: others' cannot be compared.
    pub model: String,
    /// Seconds of speech it was made from.
    pub seconds: f32,
}

impl Library {
    /// Names a voice that was heard in sessions.
    ///
    /// # Errors
    /// [`LibraryError::NotAllowed`] for a voice without samples or numbers that are none,
    /// [`NotThere`](LibraryError::NotThere) if it was heard in a session that is not there.
    pub fn create_voice(
        &self,
        name: &str,
        samples: Vec<VoiceSample>,
    ) -> Result<Voice, LibraryError> {
        self.change(|store, batch| {
            let voice = Voice {
                schema: VOICE_SCHEMA,
                id: Uuid::now_v7(),
                name: name.to_owned(),
                samples,
                created_at: Timestamp::now(),
            };
            put_voice(store, batch, &voice)?;
            Ok(voice)
        })
    }

    /// All voices, the one named first at the beginning.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn voices(&self) -> Result<Vec<Voice>, LibraryError> {
        let voices = self.store().prefix(&VOICES, &[])?;
        Ok(voices.into_iter().map(|(_, voice)| voice).collect())
    }

    /// Changes a voice: its name, what it sounds like.
    ///
    /// # Errors
    /// Those of [`create_voice`](Self::create_voice).
    pub fn update_voice(
        &self,
        id: Uuid,
        update: impl FnOnce(&mut Voice),
    ) -> Result<Voice, LibraryError> {
        self.change(|store, batch| {
            let mut voice = voice(store, id)?;
            update(&mut voice);
            voice.id = id;
            put_voice(store, batch, &voice)?;
            Ok(voice)
        })
    }

    /// Two voices are one person: `from` becomes part of `into`.
    ///
    /// # Errors
    /// [`LibraryError::NotThere`], [`NotAllowed`](LibraryError::NotAllowed) for a voice and itself.
    pub fn merge_voices(&self, into: Uuid, from: Uuid) -> Result<Voice, LibraryError> {
        self.change(|store, batch| {
            if into == from {
                return Err(LibraryError::NotAllowed("a voice is itself already".to_owned()));
            }
            let (mut voice, other) = (voice(store, into)?, voice(store, from)?);
            voice.samples.extend(other.samples);
            batch.remove(&VOICES, &from);
            put_voice(store, batch, &voice)?;
            let name = voice.name.clone();
            in_trash(store, batch, |trashed| {
                if trashed.id == from {
                    (trashed.id, trashed.name) = (into, name.clone());
                }
                true
            })?;
            Ok(voice)
        })
    }

    /// One voice was two people: the samples from these sessions become a new voice.
    ///
    /// # Errors
    /// [`LibraryError::NotAllowed`] if that is none or all of them.
    pub fn split_voice(
        &self,
        id: Uuid,
        sessions: &[Uuid],
        name: &str,
    ) -> Result<Voice, LibraryError> {
        self.change(|store, batch| {
            let mut voice = voice(store, id)?;
            let is_theirs = |sample: &VoiceSample| sessions.contains(&sample.session_id);
            let (theirs, rest) = voice.samples.into_iter().partition(is_theirs);
            voice.samples = rest;
            let new = Voice {
                schema: VOICE_SCHEMA,
                id: Uuid::now_v7(),
                name: name.to_owned(),
                samples: theirs,
                created_at: Timestamp::now(),
            };
            put_voice(store, batch, &voice)?;
            put_voice(store, batch, &new)?;
            Ok(new)
        })
    }

    /// Forgets a voice for good, in the trash too. Names in transcripts stay.
    ///
    /// # Errors
    /// [`LibraryError::NotThere`], or what the disk refuses.
    pub fn forget_voice(&self, id: Uuid) -> Result<(), LibraryError> {
        self.change(|store, batch| {
            voice(store, id)?;
            batch.remove(&VOICES, &id);
            in_trash(store, batch, |trashed| trashed.id != id)?;
            mark_erase(batch)
        })?;
        self.erase_if_idle()
    }
}

fn voice(store: &Store, id: Uuid) -> Result<Voice, LibraryError> {
    let none = || LibraryError::NotThere { what: "voice", id: id.to_string() };
    store.get(&VOICES, &id)?.ok_or_else(none)
}

fn put_voice(store: &Store, batch: &mut Batch, voice: &Voice) -> Result<(), LibraryError> {
    let refuse = |what: &str| Err(LibraryError::NotAllowed(what.to_owned()));
    if voice.samples.is_empty() {
        return refuse("a voice that nobody heard");
    }
    for sample in &voice.samples {
        session(store, sample.session_id)?;
        let numbers = &sample.embedding;
        if numbers.is_empty() || numbers.len() > LONGEST || !numbers.iter().all(|n| n.is_finite()) {
            return refuse("a voice whose numbers are none");
        }
        // Names are searched for.
        mark_due(batch, sample.session_id)?;
    }
    batch.put(&VOICES, &voice.id, voice)
}

/// Goes through the voices of deleted sessions; those that `keep` does not want are gone.
fn in_trash(
    store: &Store,
    batch: &mut Batch,
    mut keep: impl FnMut(&mut Voice) -> bool,
) -> Result<(), LibraryError> {
    for (id, mut trashed) in store.prefix(&TRASH, &[])? {
        let before = trashed.voices.clone();
        trashed.voices.retain_mut(&mut keep);
        if trashed.voices != before {
            batch.put(&TRASH, &id, &trashed)?;
        }
    }
    Ok(())
}
