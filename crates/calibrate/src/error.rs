//! Errors of a measurement.

use std::{io, path::PathBuf};

use audio::SourceError;
use speculative::ModelError;

/// Why a model cannot be measured.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum MeasureError {
    /// The file is not a model, or the model does not support the language. Download it again or
    /// use another.
    #[error("{error}")]
    Model {
        /// The caller's name for the model.
        name: String,
        /// The reason.
        error: ModelError,
    },
    /// The model is not installed. Download it first.
    #[error("the model has no file")]
    NotInstalled(#[source] models::Error),
    /// The speech cannot be read as sound. Give another file.
    #[error("the speech cannot be read")]
    Sound(#[source] SourceError),
    /// The speech is shorter than the longest window. Give a longer file.
    #[error(
        "{file} has {seconds:.1} s of sound, and windows of {longest:.0} s are to be measured; give \
         a longer file", file = .file.display()
    )]
    SpeechTooShort {
        /// The sound file.
        file: PathBuf,
        /// Its length, seconds.
        seconds: f64,
        /// The longest window, seconds.
        longest: f64,
    },
    /// The built-in speech cannot be written for the child process. Free some space.
    #[error("the folder of temporary files cannot be written")]
    Temporary(#[source] io::Error),
    /// The child process cannot be started. Try again with fewer programs open.
    #[error("the process that measures cannot be started")]
    Start(#[source] io::Error),
    /// The child process cannot be read or waited for. Try again.
    #[error("the process that measures cannot be followed")]
    Child(#[source] io::Error),
    /// The child process is not this program: its `main` does not call `run_as_child`.
    #[error("the process that measures is another program")]
    OtherProgram(#[source] serde_json::Error),
    /// The child process ended without a result.
    #[error("{name} cannot be measured: {reason}")]
    Failed {
        /// The caller's name for the model.
        name: String,
        /// Why not.
        reason: MeasureFailure,
    },
}

/// Why the child process has no result.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MeasureFailure {
    /// It ended without a word, as when whisper.cpp ends it.
    #[error("whisper.cpp gave up on it")]
    GaveUp,
    /// It ended with this output.
    #[error("{0}")]
    Output(String),
    /// It did not load the model.
    #[error("the model was never ready")]
    NeverReady,
    /// It ended before a pass was complete.
    #[error("no pass came to its end")]
    NoPass,
}
