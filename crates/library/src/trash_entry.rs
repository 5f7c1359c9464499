//! A deleted session as it is stored.

use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use crate::{JobRecord, SessionRecord, Voice};

/// How many days a deleted session can be had back.
pub const TRASH_DAYS: i64 = 30;

/// A deleted session that can be had back. Its captions, transcripts and recording are where they
/// were.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Trashed {
    /// When it was deleted.
    pub deleted_at: Timestamp,
    /// Its record.
    pub record: SessionRecord,
    /// Its jobs. Those that were not done wait again if it is restored.
    pub jobs: Vec<JobRecord>,
    /// What voices had from it: each with the samples of this session alone.
    pub voices: Vec<Voice>,
}

impl Trashed {
    /// Whether it is time for it to go, by the clock of the user's machine.
    pub fn is_over(&self, now: Timestamp) -> bool {
        let days = (TRASH_DAYS * 24).hours();
        self.deleted_at.checked_add(days).is_ok_and(|end| end <= now)
    }
}
