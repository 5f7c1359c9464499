//! Messages for errors of finished transcripts: jobs, speakers, exports.

use enhance::{
    diarize::{DiarizeError, Purpose},
    export::ExportError,
    job::JobError,
    retranscribe::RetranscribeError,
};
use speculative::{DetectorError, TranscribeError};

use super::{Explain, shown};
use crate::{Message, Value, message};

impl Explain for JobError {
    fn explain(&self) -> Message {
        match self {
            Self::Cancelled => message!("error-job-cancelled"),
            Self::Sound(error) => error.explain(),
            Self::Missing(error) => error.explain(),
            Self::Model(error) => message!("error-job-model", error = error.explain()),
            Self::Language(error) => error.explain(),
            Self::Transcribe(error) => error.explain(),
            Self::Diarize(error) => error.explain(),
            Self::NoRecording => message!("error-job-no-recording"),
            Self::Library(error) => error.explain(),
            Self::Options(what) => message!("error-job-options", what = shown(what)),
            Self::Disk { verb, path, error } => message!(
                "error-job-disk",
                action = *verb,
                path = path.as_path(),
                error = shown(error),
            ),
            other => message!("error-other", what = shown(other)),
        }
    }
}

impl Explain for RetranscribeError {
    fn explain(&self) -> Message {
        match self {
            Self::Sound(what) => message!("error-transcribe-sound", what = shown(what)),
            Self::Model(error) => error.explain(),
            Self::Detector(error) => error.explain(),
            Self::Worker => message!("error-transcribe-fault"),
            Self::Cancelled => message!("error-job-cancelled"),
            other => message!("error-other", what = shown(other)),
        }
    }
}

impl Explain for TranscribeError {
    fn explain(&self) -> Message {
        message!(
            "error-transcribe-model",
            seconds = Value::decimal(self.seconds, 1),
            reason = &self.reason,
        )
    }
}

impl Explain for DetectorError {
    fn explain(&self) -> Message {
        message!("error-transcribe-detector", what = &self.0)
    }
}

impl Explain for DiarizeError {
    fn explain(&self) -> Message {
        match self {
            Self::Unreadable { path, io } => {
                message!("error-speakers-unreadable", path = path.as_path(), io = shown(io))
            }
            Self::WrongModel { path, purpose, what } => message!(
                "error-speakers-wrong-model",
                path = path.as_path(),
                purpose = match purpose {
                    Purpose::Segmentation => "segmentation",
                    Purpose::Embedding => "embedding",
                },
                what = what,
            ),
            Self::Network(what) => message!("error-speakers-failed", what = what),
            Self::Cancelled => message!("error-speakers-cancelled"),
            Self::Sound(what) => message!("error-other", what = shown(what)),
            other => message!("error-other", what = shown(other)),
        }
    }
}

impl Explain for ExportError {
    fn explain(&self) -> Message {
        match self {
            Self::Write(what) => message!("error-export-write", what = shown(what)),
            Self::Document(what) => message!("error-export-document", what = what),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{io, path::PathBuf};

    use speculative::ModelError;

    use super::*;
    use crate::explain::tests::compare;

    #[test]
    fn english_is_what_the_errors_display() {
        let (path, io) = (|| PathBuf::from("/a"), || io::Error::other("broken"));
        let what = || "no memory".to_owned();
        let options = serde_json::from_str::<u8>("x").unwrap_err();
        let wrong = |purpose| DiarizeError::WrongModel { path: path(), purpose, what: what() };
        for error in [
            JobError::Cancelled,
            JobError::Sound(audio::SourceError::Empty { path: path() }),
            JobError::Missing(models::Error::NotInstalled { name: "tiny".to_owned() }),
            JobError::Model(ModelError::Damaged("/tiny.bin".to_owned())),
            JobError::Language(speculative::UnknownLanguage("xx".to_owned())),
            JobError::Transcribe(RetranscribeError::Sound("broken".into())),
            JobError::Transcribe(RetranscribeError::Model(TranscribeError {
                seconds: 2.04,
                reason: what(),
            })),
            JobError::Transcribe(RetranscribeError::Detector(DetectorError(what()))),
            JobError::Transcribe(RetranscribeError::Worker),
            JobError::Transcribe(RetranscribeError::Cancelled),
            JobError::Diarize(DiarizeError::Unreadable { path: path(), io: io() }),
            JobError::Diarize(wrong(Purpose::Segmentation)),
            JobError::Diarize(wrong(Purpose::Embedding)),
            JobError::Diarize(DiarizeError::Network(what())),
            JobError::Diarize(DiarizeError::Cancelled),
            JobError::NoRecording,
            JobError::Library(library::LibraryError::Full(path())),
            JobError::Options(options),
            JobError::Disk { verb: "read", path: path(), error: io() },
            JobError::Disk { verb: "write", path: path(), error: io() },
        ] {
            compare(&error.explain(), &error);
        }
        for error in [ExportError::Write(io()), ExportError::Document(what())] {
            compare(&error.explain(), &error);
        }
    }
}
