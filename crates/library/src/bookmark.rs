//! Moments of a session that the user marked.

use serde::{Deserialize, Serialize};

/// A moment of a session that the user marked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bookmark {
    /// The moment, in milliseconds of the session.
    pub at_ms: u64,
    /// The user's note on it; may be empty.
    #[serde(default)]
    pub note: String,
}
