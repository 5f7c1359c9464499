//! A deleted session as it is stored.

use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use crate::{JobRecord, SessionRecord, Voice};

/// How many days a deleted session can be restored.
pub const TRASH_DAYS: i64 = 30;

/// A deleted session that can be restored. Its captions, transcripts and recording stay in place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Trashed {
    /// When it was deleted.
    pub deleted_at: Timestamp,
    /// Its record.
    pub record: SessionRecord,
    /// Its jobs. Unfinished ones return to the queue if the session is restored.
    pub jobs: Vec<JobRecord>,
    /// The voices with a sample from it, each reduced to the samples of this session.
    pub voices: Vec<Voice>,
}

impl Trashed {
    /// Whether its time in the trash is over, by the user's clock.
    pub fn is_over(&self, now: Timestamp) -> bool {
        let days = (TRASH_DAYS * 24).hours();
        self.deleted_at.checked_add(days).is_ok_and(|end| end <= now)
    }
}
