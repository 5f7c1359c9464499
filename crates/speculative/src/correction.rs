//! The dictionary's change to words.

/// A correction: text that was heard, and the text shown instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// What was heard, without the punctuation around it.
    pub original: String,
    /// The text shown in its place.
    pub corrected: String,
}
