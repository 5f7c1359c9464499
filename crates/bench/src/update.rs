//! A caption as it was shown.

use serde::{Deserialize, Serialize};

/// The tone of a caption.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tone {
    /// The whole unconfirmed text; it may change.
    Draft,
    /// Text appended to the confirmed text for good.
    Confirmed,
}

/// A caption as it was shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Update {
    /// Draft or confirmed.
    #[serde(rename = "confidence")]
    pub tone: Tone,
    /// Its words.
    pub text: String,
    /// When it was shown, in Unix seconds.
    pub timestamp: f64,
}
