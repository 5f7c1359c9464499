//! A voice as it is stored, and what a speaker sounded like.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::LibraryError;

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

/// What a speaker of a transcript sounded like.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HeardVoice {
    /// Who: the `id` of a [`Speaker`](crate::Speaker).
    pub speaker: String,
    /// The voice as numbers, by the model named.
    pub embedding: Vec<f32>,
    /// The model that made them: others' cannot be compared.
    pub model: String,
    /// Seconds of speech it was made from.
    pub seconds: f32,
    /// Saved voices that the user said it is not.
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

/// The error for a voice that is not there.
pub(crate) fn no_voice(id: Uuid) -> LibraryError {
    LibraryError::NotThere { what: "voice", id: id.to_string() }
}

/// Refuses numbers that are no voice.
pub(crate) fn usable(numbers: &[f32]) -> Result<(), LibraryError> {
    match !numbers.is_empty() && numbers.len() <= LONGEST && numbers.iter().all(|n| n.is_finite()) {
        true => Ok(()),
        false => Err(LibraryError::NotAllowed("a voice whose numbers are none".to_owned())),
    }
}
