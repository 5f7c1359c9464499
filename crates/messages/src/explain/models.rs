//! Messages for errors of models and their sources.

use models::{Error, NotFollowed, PairNote, Size, SourceError, SourceFailure};

use super::{Explain, shown};
use crate::{Message, message};

impl Explain for Error {
    fn explain(&self) -> Message {
        match self {
            Self::UnknownModel { name, nearest } if nearest.is_empty() => {
                message!("error-model-unknown", name = name)
            }
            Self::UnknownModel { name, nearest } => {
                let nearest = nearest.join(" or ");
                message!("error-model-unknown-nearest", name = name, nearest = nearest)
            }
            Self::Stopped => message!("error-download-stopped"),
            Self::NotInstalled { name } => message!("error-model-not-here", name = name),
            Self::NoSuchFile { path } => message!("error-model-no-file", path = path.as_path()),
            Self::NoDataFolder => message!("error-models-no-folder"),
            Self::NoRoom { name, folder, needed, free } => message!(
                "error-model-no-room",
                name = name,
                folder = folder.as_path(),
                needed = shown(&Size(*needed)),
                free = shown(&Size(*free)),
            ),
            Self::DiskFull { part, kept, total } => message!(
                "error-model-disk-full",
                part = part.as_path(),
                kept = shown(&Size(*kept)),
                total = shown(&Size(*total)),
            ),
            Self::Files { action, path, source } => message!(
                "error-model-files",
                action = *action,
                path = path.as_path(),
                source = shown(source),
            ),
            Self::AllSourcesFailed { name, failures, .. } => {
                let first = message!("error-model-no-source", name = name);
                failures.iter().fold(first, |all, failure| all.and_line(failure.explain()))
            }
            Self::CheckpointUnavailable { name, failure } => {
                message!("error-model-no-checkpoint", name = name, failure = failure.explain(),)
            }
            Self::Import(error) => error.explain(),
            Self::Manifest(what) => message!("error-models-list-damaged", what = what),
            other => message!("error-other", what = shown(other)),
        }
    }
}

impl Explain for PairNote {
    fn explain(&self) -> Message {
        let instead = &self.instead;
        match &self.reason {
            NotFollowed::EnglishOnly { name } => {
                message!("pair-note-english-only", name = name, instead = instead)
            }
            NotFollowed::NotFound { error } => {
                message!("pair-note-not-found", error = error.explain(), instead = instead)
            }
        }
    }
}

impl Explain for SourceFailure {
    fn explain(&self) -> Message {
        message!("error-source", source = &self.source_name, reason = self.reason.explain())
    }
}

impl Explain for SourceError {
    fn explain(&self) -> Message {
        match self {
            Self::Unreachable(what) => message!("error-source-unreachable", what = what),
            Self::Status(status) => message!("error-source-status", status = shown(status)),
            Self::Interrupted { got, total, why } => message!(
                "error-source-interrupted",
                got = shown(&Size(*got)),
                total = shown(&Size(*total)),
                why = why,
            ),
            Self::WrongSize { expected, found } => {
                message!("error-source-size", found = shown(found), expected = shown(expected),)
            }
            Self::Corrupt { expected, found } => {
                message!("error-source-corrupt", found = shown(found), expected = shown(expected),)
            }
            Self::ClientMissing(client) => {
                message!("error-source-client-missing", client = client)
            }
            Self::ClientFailed { client, reason } => {
                message!("error-source-client-failed", client = client, reason = reason)
            }
            Self::Archive(what) => message!("error-source-archive", what = what),
            other => message!("error-other", what = shown(other)),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{io, path::PathBuf, sync::Arc};

    use models::ImportError;

    use super::*;
    use crate::explain::tests::compare;

    #[test]
    fn english_is_what_the_errors_display() {
        let (path, name) = (|| PathBuf::from("/models"), || "tiny".to_owned());
        let what = || "timed out".to_owned();
        let reasons = || {
            [
                SourceError::Unreachable(what()),
                SourceError::Status(503),
                SourceError::Interrupted { got: 5_000_000, total: 75_000_000, why: what() },
                SourceError::WrongSize { expected: 75_000_000, found: 12_000 },
                SourceError::ClientMissing("npm".to_owned()),
                SourceError::ClientFailed { client: "npm".to_owned(), reason: what() },
                SourceError::Archive(what()),
            ]
            .map(|reason| SourceFailure { source_name: "npm whisper 1".to_owned(), reason })
        };
        let [failure, ..] = reasons();
        let failures = reasons().into();
        for error in [
            Error::UnknownModel { name: name(), nearest: vec![] },
            Error::UnknownModel { name: name(), nearest: vec![name(), what()] },
            Error::Stopped,
            Error::NotInstalled { name: name() },
            Error::Import(ImportError::NoCheckpoint { folder: path() }),
            Error::NoSuchFile { path: path() },
            Error::NoDataFolder,
            Error::NoRoom { name: name(), folder: path(), needed: 75_000_000, free: 1_000 },
            Error::DiskFull { part: path(), kept: 1_000, total: 75_000_000 },
            Error::Files { action: "open", path: path(), source: io::Error::other("broken") },
            Error::AllSourcesFailed { name: name(), failures, importable: true },
            Error::AllSourcesFailed { name: name(), failures: vec![], importable: false },
            Error::CheckpointUnavailable { name: name(), failure },
            Error::Manifest(what()),
        ] {
            compare(&error.explain(), &error);
        }
    }

    #[test]
    fn english_is_what_the_notes_display() {
        let name = || "tiny.en".to_owned();
        let error = Arc::new(Error::NotInstalled { name: name() });
        for reason in [NotFollowed::EnglishOnly { name: name() }, NotFollowed::NotFound { error }] {
            let note = PairNote { reason, instead: "tiny".to_owned() };
            compare(&note.explain(), &note);
        }
    }
}
