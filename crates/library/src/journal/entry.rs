//! The lines of a journal.

use serde::{Deserialize, Serialize};

use crate::{LiveCaption, SessionRecord};

/// The version of the journal format that this program reads and writes.
pub(super) const JOURNAL_SCHEMA: u32 = 2;

/// One line: one write of a session.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Entry {
    /// The first line, and no other.
    Begin {
        /// [`JOURNAL_SCHEMA`] when it was written.
        schema: u32,
        /// How many captions of the session the library already had.
        after: u32,
        record: Box<SessionRecord>,
    },
    /// Confirmed captions.
    Captions(Vec<LiveCaption>),
    /// The record from this line on.
    Record(Box<SessionRecord>),
    /// The session has ended; only `Enhance` may follow.
    End(Box<SessionRecord>),
    /// The library creates an enhancement job with these options. Since version 2.
    Enhance(serde_json::Value),
}

/// The part of a first line that every version has.
#[derive(Deserialize)]
pub(super) struct Head {
    begin: Version,
}

#[derive(Deserialize)]
struct Version {
    schema: u32,
}

impl Head {
    /// The version in a first line; `None` if the line has none.
    pub(super) fn schema(line: &[u8]) -> Option<u32> {
        serde_json::from_slice::<Self>(line).ok().map(|head| head.begin.schema)
    }
}
