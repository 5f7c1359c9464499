//! A job as it is stored.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The version of the form of jobs that this program reads and writes.
pub const JOB_SCHEMA: u32 = 1;

/// One enhancement of one recording.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct JobRecord {
    /// [`JOB_SCHEMA`] when it was written.
    pub schema: u32,
    /// Names it; a UUID of version 7, so that jobs are in the order they were asked for.
    pub id: Uuid,
    /// The session it is for.
    pub session_id: Uuid,
    /// What was asked for, in the form of whoever does the job.
    pub options: serde_json::Value,
    /// Whether it waits, is worked on, or is over.
    pub status: JobStatus,
    /// The stage it is at, or that it will go on with.
    #[serde(default)]
    pub stage: Option<String>,
    /// How much of it is done, 0 to 1.
    #[serde(default)]
    pub progress: f32,
    /// How often somebody began to work on it since it was asked for, or asked for again.
    pub attempts: u32,
    /// Why it failed, said for the user.
    #[serde(default)]
    pub error: Option<String>,
    /// The number of the transcript that it made.
    #[serde(default)]
    pub transcript: Option<u32>,
    /// When it was asked for.
    pub created_at: Timestamp,
    /// When it changed last.
    pub updated_at: Timestamp,
    /// Counts its changes: who changes a job says which one it knows.
    pub revision: u64,
}

/// Where a job is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum JobStatus {
    /// It waits for its turn.
    Pending,
    /// Somebody works on it.
    Processing,
    /// Its transcript is kept.
    Completed,
    /// It could not be done.
    Failed,
    /// The user no longer wants it.
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
