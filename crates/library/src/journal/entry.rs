//! The lines of a journal.

use serde::{Deserialize, Serialize};

use crate::{LiveCaption, SessionRecord};

/// The version of the form of journals, and of what is in them, that this program reads and writes.
pub(super) const JOURNAL_SCHEMA: u32 = 1;

/// One line: what a session had to be kept at once.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Entry {
    /// The first line, and no other.
    Begin {
        /// [`JOURNAL_SCHEMA`] when it was written.
        schema: u32,
        /// How many captions of the session the library had been given before.
        after: u32,
        record: Box<SessionRecord>,
    },
    /// Captions that were confirmed.
    Captions(Vec<LiveCaption>),
    /// The record as it is from here on.
    Record(Box<SessionRecord>),
    /// The last line of a session that was ended.
    End(Box<SessionRecord>),
}

/// So much of a first line as every version has.
#[derive(Deserialize)]
pub(super) struct Head {
    begin: Version,
}

#[derive(Deserialize)]
struct Version {
    schema: u32,
}

impl Head {
    /// The version that a first line tells, if it is one.
    pub(super) fn schema(line: &[u8]) -> Option<u32> {
        serde_json::from_slice::<Self>(line).ok().map(|head| head.begin.schema)
    }
}
