//! The output of the merge: captions, and their words with stable ids.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::{
    correction::Correction,
    hypothesis::{Word, continues},
    window::WindowId,
};

/// Which of the two tones a caption has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// A guess: grey.
    Draft,
    /// Final: solid.
    Confirmed,
}

/// A change of the shown text. A draft is the whole unconfirmed tail, possibly empty. A confirmed
/// caption is appended for good and replaces the tail; the draft that follows shows the rest of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Caption {
    /// The tone.
    pub confidence: Confidence,
    /// The newest window that contributed to it.
    pub window_id: WindowId,
    /// For a confirmed caption, every window id after the last confirmed one up to its own.
    pub corrects: Vec<WindowId>,
    /// The language of the text, an ISO 639 code, if the transcriber knew it.
    pub language: Option<&'static str>,
    /// The words.
    pub words: Vec<CaptionWord>,
}

/// Names a word of a session's captions for as long as it stands: from the draft that shows it first
/// until another word takes its place, and for good once it is confirmed.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(transparent)]
pub struct WordId(pub u32);

/// A word of a caption. Its JSON form has times in seconds of the session.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct CaptionWord {
    /// Its name.
    pub id: WordId,
    /// The word as written, with its punctuation and without surrounding spaces.
    pub text: String,
    /// First sample of the word.
    #[serde(with = "seconds")]
    #[cfg_attr(feature = "specta", specta(type = f64))]
    pub start: u64,
    /// One past its last sample.
    #[serde(with = "seconds")]
    #[cfg_attr(feature = "specta", specta(type = f64))]
    pub end: u64,
    /// The least probability among the word's tokens, 0 to 1.
    #[serde(serialize_with = "three_digits")]
    #[cfg_attr(feature = "specta", specta(type = f32))]
    pub probability: f32,
    /// Whether a paragraph begins with it: there was a long pause before.
    #[serde(default, skip_serializing_if = "is_false")]
    pub begins_paragraph: bool,
    /// Whether it follows the word before it without a space.
    #[serde(default, skip_serializing_if = "is_false")]
    pub joined: bool,
    /// Which of two captured sounds it was heard in. `None` if only one sound is captured, or both
    /// were as loud. The pipeline hears the mix and leaves it to the session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<WordSource>,
    /// The correction that put the word here, if the dictionary did.
    #[serde(skip)]
    pub correction: Option<Arc<Correction>>,
}

/// One of two sounds that are captured at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "lowercase")]
pub enum WordSource {
    /// The microphone: the user, or someone beside them.
    Microphone,
    /// System sound: the other end of a call, a film.
    System,
}

impl Caption {
    /// The dictionary's corrections in the words, each once. Two captions that share a correction
    /// both list it.
    pub fn corrections(&self) -> impl Iterator<Item = &Correction> {
        let correction = |at: usize| self.words[at].correction.as_ref();
        let begins = move |at: &usize| *at == 0 || !continues(correction(*at), correction(at - 1));
        (0..self.words.len()).filter(begins).filter_map(move |at| correction(at).map(|it| &**it))
    }
}

impl AsRef<str> for CaptionWord {
    fn as_ref(&self) -> &str {
        &self.text
    }
}

impl From<CaptionWord> for Word {
    fn from(word: CaptionWord) -> Self {
        let CaptionWord { text, start, end, probability, correction, .. } = word;
        Self { text, start, end, probability, correction }
    }
}

/// Serializes samples as seconds of the session.
pub mod seconds {
    use serde::{Deserialize, Deserializer, Serializer};

    const RATE: f64 = audio::SAMPLE_RATE as f64;

    /// Writes a sample index.
    ///
    /// # Errors
    /// Those of the serializer.
    pub fn serialize<S: Serializer>(sample: &u64, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(*sample as f64 / RATE)
    }

    /// Reads a sample index.
    ///
    /// # Errors
    /// If there is no number.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
        // A cast saturates: a time before the session becomes its first sample.
        f64::deserialize(deserializer).map(|seconds| (seconds * RATE).round() as u64)
    }
}

/// More digits of an estimate are noise in a file that people read.
fn three_digits<S: serde::Serializer>(value: &f32, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_f32((value * 1000.0).round() / 1000.0)
}

/// Lets serde omit a flag that is off.
fn is_false(flag: &bool) -> bool {
    !flag
}
