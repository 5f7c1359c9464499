//! A job as it is stored.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The version of the job format that this program reads and writes.
pub const JOB_SCHEMA: u32 = 1;

/// One enhancement of one recording.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct JobRecord {
    /// [`JOB_SCHEMA`] when it was written.
    pub schema: u32,
    /// Its id: a UUID of version 7, so that jobs sort by creation time.
    pub id: Uuid,
    /// The session it is for.
    pub session_id: Uuid,
    /// The options of the enhancement, in the format of the `enhance` crate.
    pub options: serde_json::Value,
    /// Its place in the life of a job.
    pub status: JobStatus,
    /// The current stage, or the stage to resume at.
    #[serde(default)]
    pub stage: Option<String>,
    /// How much of it is done, 0 to 1.
    #[serde(default)]
    pub progress: f32,
    /// How often work on it began since it was created or retried.
    pub attempts: u32,
    /// Why it failed, for the user.
    #[serde(default)]
    pub error: Option<String>,
    /// The number of its transcript.
    #[serde(default)]
    pub transcript: Option<u32>,
    /// When it was created.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
    /// Counts the changes: a caller that changes a job passes the revision it read.
    pub revision: u64,
}

/// The status of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum JobStatus {
    /// It waits for its turn.
    Pending,
    /// A worker has it.
    Processing,
    /// Its transcript is stored.
    Completed,
    /// It failed.
    Failed,
    /// The user cancelled it.
    Cancelled,
}

impl std::fmt::Display for JobStatus {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Pending => "pending",
            Self::Processing => "processing",
            Self::Completed => "completed",
            Self::Failed => "failed",
            Self::Cancelled => "cancelled",
        })
    }
}
