//! Errors of enhancement jobs.

use std::{
    io,
    path::{Path, PathBuf},
};

use audio::SourceError;
use speculative::{ModelError, UnknownLanguage};

use crate::{diarize::DiarizeError, retranscribe::RetranscribeError};

/// Why a job failed. The recording and earlier results are unchanged.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum JobError {
    /// The progress callback cancelled the job. Finished stages are kept.
    #[error("cancelled")]
    Cancelled,
    /// The recording cannot be opened or read to its end.
    #[error(transparent)]
    Sound(#[from] SourceError),
    /// A model is missing. The message says how to get it.
    #[error(transparent)]
    Missing(#[from] models::Error),
    /// A model file exists but cannot be used.
    #[error("{0}; get it again, or name another model")]
    Model(#[from] ModelError),
    /// The models do not know the language.
    #[error(transparent)]
    Language(#[from] UnknownLanguage),
    /// The transcription failed.
    #[error(transparent)]
    Transcribe(RetranscribeError),
    /// The diarization failed.
    #[error(transparent)]
    Diarize(DiarizeError),
    /// The session has no recording (any more), so there is nothing to transcribe.
    #[error("the session has no recording to make a transcript of; record the next one")]
    NoRecording,
    /// The library is unusable.
    #[error(transparent)]
    Library(library::LibraryError),
    /// The options are unknown to this program: a newer one created the job.
    #[error("the job was asked for by another version of Duotone ({0}); ask for it again")]
    Options(#[from] serde_json::Error),
    /// The disk cannot store or read a stage's result. Free some space and retry: the job resumes
    /// where it stopped.
    #[error("cannot {verb} {}: {error}; make room or check the disk, then retry: nothing is lost", path.display())]
    Disk {
        /// The operation, as a verb.
        verb: &'static str,
        /// The file.
        path: PathBuf,
        /// The system's error.
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

/// Wraps an error of the audio source, and keeps its own type if it is known.
fn sound(
    error: Box<dyn std::error::Error + Send + Sync>,
    other: impl FnOnce(Box<dyn std::error::Error + Send + Sync>) -> JobError,
) -> JobError {
    match error.downcast::<SourceError>() {
        Ok(error) => JobError::Sound(*error),
        Err(error) => other(error),
    }
}
