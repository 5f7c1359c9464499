//! The request and the results of a search.

use std::ops::Range;

use jiff::Timestamp;
use uuid::Uuid;

use super::passages::TextKind;

/// A search request. Start with [`Asked::words`].
#[derive(Clone, Debug)]
pub struct Asked {
    /// The words that a passage must contain; also `"adjacent words"`, `prefix*`, `-excluded`.
    /// Ignores case and accents.
    pub words: String,
    /// Whether the user is still typing: then the last word is a prefix.
    pub typing: bool,
    /// Only sessions that started at this time or later.
    pub from: Option<Timestamp>,
    /// Only sessions that started before this time.
    pub until: Option<Timestamp>,
    /// Only passages of this speaker, by the shown name.
    pub speaker: Option<String>,
    /// Only sessions in this language, a code.
    pub language: Option<String>,
    /// Only this kind of text.
    pub kind: Option<TextKind>,
    /// Only in this session.
    pub session: Option<Uuid>,
    /// The most passages to return, 1 to 1,000.
    pub limit: usize,
    /// How many passages to skip: those of the pages before.
    pub offset: usize,
}

impl Asked {
    /// Searches everywhere; returns 20 passages.
    pub fn words(words: &str) -> Self {
        Self {
            words: words.to_owned(),
            typing: false,
            from: None,
            until: None,
            speaker: None,
            language: None,
            kind: None,
            session: None,
            limit: 20,
            offset: 0,
        }
    }
}

/// A search result.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The session.
    pub session: Uuid,
    /// The kind of its text.
    pub kind: TextKind,
    /// Its start, milliseconds of the session.
    pub start_ms: u64,
    /// Its end, milliseconds of the session.
    pub end_ms: u64,
    /// The speaker, by the shown name.
    pub speaker: Option<String>,
    /// Its text.
    pub text: String,
    /// The matches in `text`, byte ranges.
    pub highlights: Vec<Range<usize>>,
    /// The score; higher is better.
    pub score: f32,
}
