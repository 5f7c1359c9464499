//! Why there is no finished transcript, told to the one who asked for it.

use std::{
    io,
    path::{Path, PathBuf},
};

use audio::SourceError;
use speculative::{ModelError, UnknownLanguage};

use crate::{diarize::DiarizeError, retranscribe::RetranscribeError};

/// What keeps a job from its end. The recording is as it was, and so is what earlier jobs made of it.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum JobError {
    /// Whoever is told of progress wanted no more. What was done is kept.
    #[error("cancelled")]
    Cancelled,
    /// The recording cannot be opened or read to its end.
    #[error(transparent)]
    Sound(#[from] SourceError),
    /// A model is missing. The message says how to get it.
    #[error(transparent)]
    Missing(#[from] models::Error),
    /// A model is there and cannot be used.
    #[error("{0}; get it again, or name another model")]
    Model(#[from] ModelError),
    /// The language is none that the models know.
    #[error(transparent)]
    Language(#[from] UnknownLanguage),
    /// It could not be transcribed.
    #[error(transparent)]
    Transcribe(RetranscribeError),
    /// Speakers could not be told apart.
    #[error(transparent)]
    Diarize(DiarizeError),
    /// The session has no recording, or no longer. There is nothing to make a transcript of.
    #[error("the session has no recording to make a transcript of; record the next one")]
    NoRecording,
    /// The library cannot be used.
    #[error(transparent)]
    Library(library::LibraryError),
    /// What was asked for is nothing that this program knows: a newer one asked for it.
    #[error("the job was asked for by another version of Duotone ({0}); ask for it again")]
    Options(#[from] serde_json::Error),
    /// The disk does not take, or give back, what a stage made. Make room, and try again: it goes on
    /// where it stopped.
    #[error("cannot {verb} {}: {error}; make room or check the disk, then retry: nothing is lost", path.display())]
    Disk {
        /// What was tried.
        verb: &'static str,
        /// With which file.
        path: PathBuf,
        /// What the system answered.
        error: io::Error,
    },
}

impl JobError {
    pub(super) fn disk(verb: &'static str, path: &Path, error: io::Error) -> Self {
        Self::Disk { verb, path: path.to_owned(), error }
    }
}

impl From<RetranscribeError> for JobError {
    fn from(error: RetranscribeError) -> Self {
        match error {
            RetranscribeError::Cancelled => Self::Cancelled,
            RetranscribeError::Sound(error) => {
                sound(error, |error| Self::Transcribe(RetranscribeError::Sound(error)))
            }
            error => Self::Transcribe(error),
        }
    }
}

impl From<DiarizeError> for JobError {
    fn from(error: DiarizeError) -> Self {
        match error {
            DiarizeError::Cancelled => Self::Cancelled,
            DiarizeError::Sound(error) => {
                sound(error, |error| Self::Diarize(DiarizeError::Sound(error)))
            }
            error => Self::Diarize(error),
        }
    }
}

/// What its source said about the sound, where that is known.
fn sound(
    error: Box<dyn std::error::Error + Send + Sync>,
    other: impl FnOnce(Box<dyn std::error::Error + Send + Sync>) -> JobError,
) -> JobError {
    match error.downcast::<SourceError>() {
        Ok(error) => JobError::Sound(*error),
        Err(error) => other(error),
    }
}
