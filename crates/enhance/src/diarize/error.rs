//! What can go wrong, told to the one who has to act on it.

use std::error::Error;
use std::io;
use std::path::PathBuf;

/// Why a recording got no turns. Each variant says what the caller should do.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DiarizeError {
    /// A model's file cannot be read: have its permissions or its disk looked at, or pull it again.
    #[error("the model {} cannot be read ({io}); check the file, or get it again", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system answered.
        io: io::Error,
    },
    /// The file is no model that can tell speakers apart: name the right one, or pull it again.
    #[error("{} is not the model for {purpose} that Duotone knows ({what}); name another file, or get it again", path.display())]
    WrongModel {
        /// The file.
        path: PathBuf,
        /// What it was to do.
        purpose: &'static str,
        /// What is wrong with it.
        what: String,
    },
    /// A model that was loaded failed at its work. Nothing was made of the recording; trying again
    /// will hardly help, so leave the speakers out and report it.
    #[error(
        "telling the speakers apart failed ({0}); have the transcript made without speakers, and report this"
    )]
    Network(String),
    /// The sound could not be read to its end; this is what its reader said. What it means and what
    /// to do is there.
    #[error(transparent)]
    Sound(Box<dyn Error + Send + Sync>),
    /// The caller wanted no more. Nothing is left to tidy up.
    #[error("telling the speakers apart was cancelled")]
    Cancelled,
}
