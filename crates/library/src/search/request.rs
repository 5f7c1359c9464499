//! What is looked for, and what is found.

use std::ops::Range;

use jiff::Timestamp;
use uuid::Uuid;

use super::passages::TextKind;

/// What is looked for. [`Asked::words`] begins one.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Words that all are in a passage; `"one after the other"`, `begin*`, `-without`. Neither case
    /// nor accents matter.
    pub words: String,
    /// Whether somebody is typing the words still: the one at the end may go on.
    pub typing: bool,
    /// Sessions that began then or later.
    pub from: Option<Timestamp>,
    /// Sessions that began before.
    pub until: Option<Timestamp>,
    /// Who says it, as it is shown.
    pub speaker: Option<String>,
    /// The language of the session, a code.
    pub language: Option<String>,
    /// Only in such text.
    pub kind: Option<TextKind>,
    /// Only in this session.
    pub session: Option<Uuid>,
    /// How many passages at most, 1 to 1,000.
    pub limit: usize,
    /// How many that fit better are left out: those of the pages before.
    pub offset: usize,
}

impl Asked {
    /// Looks for words everywhere; 20 passages.
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

/// A passage that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The session.
    pub session: Uuid,
    /// Which text of it.
    pub kind: TextKind,
    /// Where the passage begins, milliseconds of the session.
    pub start_ms: u64,
    /// Who says it, as it is shown.
    pub speaker: Option<String>,
    /// The passage.
    pub text: String,
    /// Where in the text the words are, bytes.
    pub highlights: Vec<Range<usize>>,
    /// How well it fits; the first fits best.
    pub score: f32,
}
