//! A caption as it is stored.

use serde::{Deserialize, Serialize};

use crate::{Correction, Word};

/// A confirmed caption.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LiveCaption {
    /// The newest window that speaks in it.
    pub window_id: u64,
    /// The first window whose drafts it replaces; it does so up to its own. Past its own if another
    /// caption replaced them with it.
    pub corrects_from: u64,
    /// As it was shown.
    pub text: String,
    /// Where it begins, milliseconds of the session.
    pub start_ms: u64,
    /// Where it ends.
    pub end_ms: u64,
    /// Its words.
    pub words: Vec<Word>,
    /// What the user's dictionary changed in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
    /// The language, where it is another one than the session's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// When it was shown, Unix seconds.
    pub timestamp: f64,
}
