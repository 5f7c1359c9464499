//! A caption as it is stored.

use serde::{Deserialize, Serialize};

use crate::{Correction, Word};

/// A confirmed caption.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LiveCaption {
    /// The newest window that contributes to it.
    pub window_id: u64,
    /// The first window whose drafts it replaces. It replaces the drafts up to its own window, or
    /// beyond if another caption replaced them together with it.
    pub corrects_from: u64,
    /// The shown text.
    pub text: String,
    /// Its start, milliseconds of the session.
    pub start_ms: u64,
    /// Its end, milliseconds of the session.
    pub end_ms: u64,
    /// Its words.
    pub words: Vec<Word>,
    /// The source of each word, if the session captured two sounds and knew one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Option<WordSource>>,
    /// The corrections from the user's dictionary.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
    /// Its language, if it differs from the session's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// When it was shown, Unix seconds.
    pub timestamp: f64,
}

/// One of two sounds that are captured at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum WordSource {
    /// The microphone.
    Microphone,
    /// System sound.
    System,
}
