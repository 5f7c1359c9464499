//! What a session is to be, and why it may not begin.

use std::{io, path::PathBuf, time::Duration};

use audio::RecordError;
use library::LiveSign;
use speculative::{Cadence, Task};

use crate::SinkConfig;

/// What a session is called and what it keeps.
#[derive(Clone, Debug)]
pub struct Config {
    /// Names the session and its recording; a UUID.
    pub id: String,
    /// Name of the model that drafts.
    pub fast: String,
    /// Name of the model that confirms.
    pub heavy: String,
    /// What the models were loaded for.
    pub task: Task,
    /// How often each model is due where the sound comes at the speed of sound: usually
    /// [`Cadence::LIVE`]. Nobody reads along with other sound, so there the models are due rarely.
    pub cadence: Cadence,
    /// The folder that the recording goes to, if there is to be one.
    pub recordings: Option<PathBuf>,
    /// What is kept of it besides, and where.
    pub keep: Option<SinkConfig>,
    /// Tells other programs that it is live until it is over.
    pub sign: Option<LiveSign>,
    /// How much of what was heard between [`Session::arm`](crate::Session::arm) and
    /// [`Session::begin`](crate::Session::begin) belongs to the session. Zero by default: then
    /// nothing is kept before it begins.
    pub pre_roll: Duration,
}

/// Why a session cannot start.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StartError {
    /// The recording that was asked for cannot be written: say so before anybody speaks.
    #[error(transparent)]
    Recording(#[from] RecordError),
    /// A session that is kept needs a UUID for an id: a fault of the caller.
    #[error("{0:?} is no id for a session that is kept; it has to be a UUID")]
    Id(String),
    /// The system gives no threads. Close something and try again.
    #[error("the system gives no threads for a session ({0}); close other programs and try again")]
    Threads(#[from] io::Error),
}
