//! The finished transcript of a recording: who said what, and when.
//!
//! Its form is that of what the library keeps. `duotone export --format json` has the same, but for
//! which saved voices are meant.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The version of the form that this program reads and writes.
pub const TRANSCRIPT_SCHEMA: u32 = 1;

/// What was said in a recording.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Transcript {
    /// [`TRANSCRIPT_SCHEMA`] when it was written.
    pub schema: u32,
    /// The language spoken, a code such as `en`.
    pub language: String,
    /// How much was cleaned up; none if nobody cleaned up yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clean_up: Option<CleanUp>,
    /// What was said, in order of its start.
    pub segments: Vec<Segment>,
    /// Who speaks in it, in order of their first word; empty if nobody was told apart.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub speakers: Vec<Speaker>,
    /// What was put right after it was heard.
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
    /// Counts from 0, and names it within this transcript.
    pub id: u32,
    /// The [`Speaker::id`] of who says it, if that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<String>,
    /// Where it begins, milliseconds of the recording.
    pub start_ms: u64,
    /// Where it ends.
    pub end_ms: u64,
    /// As it is to be read: the `text` of its words, joined.
    pub text: String,
    /// Its words in order, also those that are left out of `text`.
    pub words: Vec<Word>,
}

/// A word, as heard and as it is to be read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Word {
    /// As it is to be read, with its punctuation. Empty if clean-up left it out.
    pub text: String,
    /// As the model heard it, where that is something else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heard: Option<String>,
    /// As it was put right after it was heard, in a transcript that is cleaned up: what clean-up
    /// starts from, so that it can be done again another way. None where nobody put it right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrected: Option<String>,
    /// Where it begins, milliseconds of the recording.
    pub start_ms: u64,
    /// Where it ends.
    pub end_ms: u64,
    /// The least probability among its tokens, 0 to 1.
    pub probability: f32,
}

impl Word {
    /// The word as the model heard it.
    pub fn as_heard(&self) -> &str {
        self.heard.as_deref().unwrap_or(&self.text)
    }
}

/// Somebody who speaks in a transcript.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Speaker {
    /// Names them within this transcript: `s0`, `s1`, …
    pub id: String,
    /// What the user calls them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The saved voice that the user said they are: the [`Voice::id`](crate::Voice::id). It stays on
    /// this machine.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voice: Option<Uuid>,
    /// Who they may be, for the user to confirm or reject. It is not their name: nobody said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposal: Option<Proposal>,
}

/// Who somebody sounds like.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Proposal {
    /// The saved voice: a [`Voice::id`](crate::Voice::id). It stays on this machine.
    pub voice: Uuid,
    /// What the user calls that voice.
    pub name: String,
    /// How probable it is that it is them, 0 to 1.
    pub confidence: f32,
}

impl Speaker {
    /// What to show: the name, or else `Speaker 1` for `s0`.
    pub fn label(&self) -> String {
        let number = self.id.strip_prefix('s').and_then(|number| number.parse::<u32>().ok());
        match (&self.name, number) {
            (Some(name), _) => name.clone(),
            (None, Some(number)) => format!("Speaker {}", number + 1),
            (None, None) => self.id.clone(),
        }
    }
}

/// One thing that was put right after it was heard.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Correction {
    /// As it was heard.
    pub original: String,
    /// As it stands now.
    pub corrected: String,
    /// What put it right: `dictionary`, `rules`, …
    pub method: String,
    /// How sure that is, 0 to 1.
    pub confidence: f32,
}

impl Transcript {
    /// Everything but the segments.
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

    /// The speaker of that id, if the transcript knows them.
    pub fn speaker(&self, id: &str) -> Option<&Speaker> {
        self.speakers.iter().find(|speaker| speaker.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn speakers_without_a_name_are_counted_from_one() {
        for (id, name, label) in
            [("s0", None, "Speaker 1"), ("s0", Some("Ada"), "Ada"), ("guest", None, "guest")]
        {
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
