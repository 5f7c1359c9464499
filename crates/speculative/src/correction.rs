//! What the dictionary did to words.

/// Something that was heard and is shown otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// What was heard, without the punctuation around it.
    pub original: String,
    /// What is shown in its place.
    pub corrected: String,
}
