//! Errors of a benchmark.

use std::{io, path::PathBuf};

use audio::SourceError;

use crate::ScoreError;

/// Why captions cannot be measured.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BenchError {
    /// The folder or a file in it cannot be read. Check its permissions.
    #[error("{} cannot be read", .0.display())]
    Unreadable(PathBuf, #[source] io::Error),
    /// The file beside a sound file is not a reference. Give another one.
    #[error("{} does not hold words and their times", .0.display())]
    NoReference(PathBuf, #[source] serde_json::Error),
    /// The sound file of a stream cannot be used. Give another one.
    #[error("{} cannot be used", .0.display())]
    Sound(PathBuf, #[source] SourceError),
    /// The folder has no stream to caption. Give another one.
    #[error("{} holds no sound file with a .json of its words beside it", .0.display())]
    NoStreams(PathBuf),
    /// The session's process cannot be started. Try again with fewer programs open.
    #[error("a session cannot be started")]
    Start(#[source] io::Error),
    /// The session's process cannot be read or waited for. Try again.
    #[error("a session cannot be followed")]
    Follow(#[source] io::Error),
    /// The session failed with this message.
    #[error("{0}")]
    Session(String),
    /// The session wrote an event unknown to this program.
    #[error("a session said something unknown")]
    UnknownEvent(#[source] serde_json::Error),
    /// The session ended before it began.
    #[error("the session heard nothing")]
    NothingHeard,
    /// The captions cannot be scored.
    #[error(transparent)]
    Score(#[from] ScoreError),
    /// A stream failed, which ended the run.
    #[error("{stream} failed")]
    Stream {
        /// The stream's name.
        stream: String,
        /// Why it failed.
        #[source]
        error: Box<Self>,
    },
    /// The thread of a stream panicked: a fault of this program.
    #[error("a stream's thread failed")]
    Thread,
}
