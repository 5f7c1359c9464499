//! The user's own words.

use serde::{Deserialize, Serialize};
use settings::OwnWord;
use specta::Type;

/// A word as the user writes it, and what models hear in its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct OwnWordView {
    /// The correct spelling.
    pub written: String,
    /// The forms that it replaces. Empty if it only corrects the case.
    pub heard: Vec<String>,
}

impl From<&OwnWord> for OwnWordView {
    fn from(word: &OwnWord) -> Self {
        Self { written: word.written.clone(), heard: word.heard.clone() }
    }
}

impl From<OwnWordView> for OwnWord {
    fn from(OwnWordView { written, heard }: OwnWordView) -> Self {
        Self { written, heard }
    }
}

/// What an import of words did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ImportedWords {
    /// How many words are new or have new forms.
    pub changed: u32,
    /// How many were there already.
    pub same: u32,
    /// All words.
    pub words: Vec<OwnWordView>,
}

/// A paragraph that was corrected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct CorrectedSegment {
    /// The paragraph.
    pub segment: u32,
    /// Its text before the correction.
    pub before: String,
}
