//! The configuration of a session, and the reasons why it may not start.

use std::{io, path::PathBuf, time::Duration};

use audio::RecordError;
use library::LiveSign;
use speculative::{Cadence, Task};

use crate::{ModelNotice, SinkConfig};

/// A session's identity, models and storage.
#[derive(Clone, Debug)]
pub struct Config {
    /// Identifies the session and its recording; a UUID.
    pub id: String,
    /// Name of the model that drafts.
    pub fast: String,
    /// Name of the model that confirms.
    pub heavy: String,
    /// Why one model works alone from the start. Then it has both roles.
    pub absent: Option<ModelNotice>,
    /// The task that the models were loaded for.
    pub task: Task,
    /// How often each model runs on live sound: usually [`Cadence::LIVE`]. Stored sound uses longer
    /// intervals, because the user does not read along.
    pub cadence: Cadence,
    /// The folder for the recording; `None` for no recording.
    pub recordings: Option<PathBuf>,
    /// What else is stored, and where; `None` for nothing.
    pub keep: Option<SinkConfig>,
    /// Shows other programs that the session is live. Held until it ends.
    pub sign: Option<LiveSign>,
    /// How much of the sound between [`Session::arm`](crate::Session::arm) and
    /// [`Session::begin`](crate::Session::begin) belongs to the session. Zero by default: then
    /// nothing from before the begin is kept.
    pub pre_roll: Duration,
}

/// Why a session cannot start.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StartError {
    /// The recording cannot be written. Tell the user before they speak.
    #[error(transparent)]
    Recording(#[from] RecordError),
    /// A stored session needs a UUID as its id: a fault of the caller.
    #[error("{0:?} is no id for a session that is kept; it has to be a UUID")]
    Id(String),
    /// The system gives no threads. Close something and try again.
    #[error("the system gives no threads for a session ({0}); close other programs and try again")]
    Threads(#[from] io::Error),
}
