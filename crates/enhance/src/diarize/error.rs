//! Errors of diarization.

use std::error::Error;
use std::io;
use std::path::PathBuf;

/// The task of a diarization model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Purpose {
    /// Tells who of a few people speaks at each moment.
    #[error("telling speakers apart")]
    Segmentation,
    /// Gives the numbers of a voice.
    #[error("knowing voices")]
    Embedding,
}

/// Why diarization failed. Each variant says what the caller should do.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DiarizeError {
    /// A model's file cannot be read. Ask the user to check its permissions or disk, or pull it
    /// again.
    #[error("the model {} cannot be read ({io}); check the file, or get it again", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// The system's error.
        io: io::Error,
    },
    /// The file is not a diarization model. Name the right one, or pull it again.
    #[error("{} is not the model for {purpose} that Duotone knows ({what}); name another file, or get it again", path.display())]
    WrongModel {
        /// The file.
        path: PathBuf,
        /// The model's task.
        purpose: Purpose,
        /// The fault.
        what: String,
    },
    /// A loaded model failed. There is no result, and a retry hardly helps: omit the speakers and
    /// report it.
    #[error(
        "telling the speakers apart failed ({0}); have the transcript made without speakers, and report this"
    )]
    Network(String),
    /// Reading the sound failed. The reader's error says what to do.
    #[error(transparent)]
    Sound(Box<dyn Error + Send + Sync>),
    /// The caller cancelled. Nothing needs cleaning up.
    #[error("telling the speakers apart was cancelled")]
    Cancelled,
}
