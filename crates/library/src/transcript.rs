//! The finished transcript of a recording: the words, their speakers and their times.
//!
//! The library stores this format. `duotone export --format json` writes the same, without the ids
//! of saved voices.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The version of the transcript format that this program reads and writes.
pub const TRANSCRIPT_SCHEMA: u32 = 1;

/// The finished transcript of a recording.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Transcript {
    /// [`TRANSCRIPT_SCHEMA`] when it was written.
    pub schema: u32,
    /// The spoken language, a code such as `en`.
    pub language: String,
    /// The level of clean-up; `None` before clean-up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clean_up: Option<CleanUp>,
    /// The segments, in order of their start.
    pub segments: Vec<Segment>,
    /// The speakers, in order of their first word; empty without diarization.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub speakers: Vec<Speaker>,
    /// The corrections of its text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
}

/// How far what was heard is made to read well.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "lowercase")]
pub enum CleanUp {
    /// Every word as it was heard.
    Verbatim,
    /// Without hesitation, false starts and words said twice by accident.
    #[default]
    Light,
    /// Also with spoken punctuation carried out, sentences ended and capitals set.
    Clean,
}

/// A stretch by one speaker that is read as a paragraph.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Segment {
    /// Its number, counted from 0; unique within this transcript.
    pub id: u32,
    /// The [`Speaker::id`] of its speaker, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<String>,
    /// Its start, milliseconds of the recording.
    pub start_ms: u64,
    /// Its end, milliseconds of the recording.
    pub end_ms: u64,
    /// The text to read: the `text` of its words, joined.
    pub text: String,
    /// All its words in order, including those that `text` leaves out.
    pub words: Vec<Word>,
}

/// A word: as heard, and as it is to be read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Word {
    /// The text to read, with its punctuation. Empty if clean-up removed the word.
    pub text: String,
    /// The word as the model heard it, if it differs from `text`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heard: Option<String>,
    /// The corrected word before clean-up, in a transcript that is cleaned up. Clean-up starts from
    /// it, so it can be repeated at another level. `None` if the word was not corrected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrected: Option<String>,
    /// Its start, milliseconds of the recording.
    pub start_ms: u64,
    /// Its end, milliseconds of the recording.
    pub end_ms: u64,
    /// The lowest probability of its tokens, 0 to 1.
    pub probability: f32,
}

impl Word {
    /// The word as the model heard it.
    pub fn as_heard(&self) -> &str {
        self.heard.as_deref().unwrap_or(&self.text)
    }
}

/// A speaker of a transcript.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Speaker {
    /// The label within this transcript: `s0`, `s1`, …; in a live text also [`ME`] and [`THEM`].
    pub id: String,
    /// The name that the user gave.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The saved voice that the user assigned: a [`Voice::id`](crate::Voice::id). It stays on this
    /// machine.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voice: Option<Uuid>,
    /// The proposed voice, for the user to confirm or reject. It is not a name until then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposal: Option<Proposal>,
}

/// A saved voice that a speaker sounds like.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Proposal {
    /// The saved voice: a [`Voice::id`](crate::Voice::id). It stays on this machine.
    pub voice: Uuid,
    /// The name of the voice.
    pub name: String,
    /// The probability of the match, 0 to 1.
    pub confidence: f32,
}

/// The [`Speaker::id`] of the microphone's words where system sound was captured with it.
pub const ME: &str = "me";
/// The [`Speaker::id`] of the system sound's words where a microphone was captured with it.
pub const THEM: &str = "them";

impl Speaker {
    /// A speaker without a name.
    pub fn new(id: &str) -> Self {
        Self { id: id.to_owned(), ..Self::default() }
    }

    /// The text to show: the name, or else `Speaker 1` for `s0`.
    pub fn label(&self) -> String {
        let number = self.id.strip_prefix('s').and_then(|number| number.parse::<u32>().ok());
        match (&self.name, number, &*self.id) {
            (Some(name), ..) => name.clone(),
            (None, Some(number), _) => format!("Speaker {}", number + 1),
            (None, None, ME) => "Me".to_owned(),
            (None, None, THEM) => "Them".to_owned(),
            (None, None, id) => id.to_owned(),
        }
    }
}

/// One correction of the text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Correction {
    /// The text as it was heard.
    pub original: String,
    /// The corrected text.
    pub corrected: String,
    /// The origin of the correction: `dictionary`, `rules`, …
    pub method: String,
    /// The confidence in the correction, 0 to 1.
    pub confidence: f32,
}

impl Transcript {
    /// The transcript without its segments.
    pub(crate) fn head(&self) -> Self {
        Self {
            schema: self.schema,
            language: self.language.clone(),
            clean_up: self.clean_up,
            segments: Vec::new(),
            speakers: self.speakers.clone(),
            corrections: self.corrections.clone(),
        }
    }

    /// The speaker with this id, if there is one.
    pub fn speaker(&self, id: &str) -> Option<&Speaker> {
        self.speakers.iter().find(|speaker| speaker.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn speakers_without_a_name_are_counted_from_one() {
        for (id, name, label) in [
            ("s0", None, "Speaker 1"),
            ("s0", Some("Ada"), "Ada"),
            ("me", None, "Me"),
            ("them", None, "Them"),
            ("guest", None, "guest"),
        ] {
            let name = name.map(str::to_owned);
            let speaker = Speaker { id: id.to_owned(), name, ..Speaker::default() };
            assert_eq!(speaker.label(), label);
        }
    }

    #[test]
    fn a_word_that_clean_up_left_alone_was_heard_as_it_reads() {
        let word = Word { text: "hello".to_owned(), ..Word::default() };
        assert_eq!(word.as_heard(), "hello");
        let left_out = Word { heard: Some("um".to_owned()), ..Word::default() };
        assert_eq!((&*left_out.text, left_out.as_heard()), ("", "um"));
    }
}
