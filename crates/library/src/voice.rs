//! A stored voice, and the voice embedding of a speaker.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{InvalidValue, LibraryError};

/// The version of the voice format that this program reads and writes.
pub const VOICE_SCHEMA: u32 = 1;
/// The most numbers in an embedding: outside data needs a bound.
const LONGEST: usize = 4_096;

/// A person known across sessions by voice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Voice {
    /// [`VOICE_SCHEMA`] when it was written.
    pub schema: u32,
    /// The id of the voice.
    pub id: Uuid,
    /// The name that the user gave.
    pub name: String,
    /// The samples of the voice, by session. A voice without samples is removed.
    pub samples: Vec<VoiceSample>,
    /// When it was created.
    pub created_at: Timestamp,
}

/// The embedding of a voice in one session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct VoiceSample {
    /// The session.
    pub session_id: Uuid,
    /// The speaker in that session: the `id` of a [`Speaker`](crate::Speaker).
    pub speaker: String,
    /// The embedding.
    pub embedding: Vec<f32>,
    /// The model that computed it. Embeddings of different models cannot be compared.
    pub model: String,
    /// The seconds of speech it was computed from.
    pub seconds: f32,
}

impl Voice {
    pub(crate) fn new(name: &str, samples: Vec<VoiceSample>) -> Self {
        Self {
            schema: VOICE_SCHEMA,
            id: Uuid::now_v7(),
            name: name.to_owned(),
            samples,
            created_at: Timestamp::now(),
        }
    }
}

/// The voice embedding of a transcript's speaker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HeardVoice {
    /// The speaker: the `id` of a [`Speaker`](crate::Speaker).
    pub speaker: String,
    /// The embedding.
    pub embedding: Vec<f32>,
    /// The model that computed it. Embeddings of different models cannot be compared.
    pub model: String,
    /// The seconds of speech it was computed from.
    pub seconds: f32,
    /// The saved voices that the user rejected for this speaker.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rejected: Vec<Uuid>,
}

impl HeardVoice {
    pub(crate) fn sample(&self, session_id: Uuid) -> VoiceSample {
        VoiceSample {
            session_id,
            speaker: self.speaker.clone(),
            embedding: self.embedding.clone(),
            model: self.model.clone(),
            seconds: self.seconds,
        }
    }
}

/// The error for an unknown voice.
pub(crate) fn no_voice(id: Uuid) -> LibraryError {
    LibraryError::NotThere { what: "voice", id: id.to_string() }
}

/// Rejects an invalid embedding.
pub(crate) fn usable(numbers: &[f32]) -> Result<(), LibraryError> {
    match !numbers.is_empty() && numbers.len() <= LONGEST && numbers.iter().all(|n| n.is_finite()) {
        true => Ok(()),
        false => Err(LibraryError::NotAllowed(InvalidValue::Embedding)),
    }
}
