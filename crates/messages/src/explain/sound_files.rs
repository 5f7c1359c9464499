//! Messages for errors of sound files and of their conversion.

use audio::{CompressError, SourceError};

use super::{Explain, shown};
use crate::{Message, Value, message};

impl Explain for SourceError {
    fn explain(&self) -> Message {
        match self {
            Self::NotFound { path } => {
                message!("error-sound-file-missing", path = path.as_path())
            }
            Self::IsFolder { path } => message!("error-sound-file-folder", path = path.as_path()),
            Self::NotReadable { path, io } => {
                message!("error-sound-file-not-readable", path = path.as_path(), io = shown(io))
            }
            Self::NotAudio { path } => message!("error-sound-file-unknown", path = path.as_path()),
            Self::Unsupported { path, what } => {
                message!("error-sound-file-unsupported", path = path.as_path(), what = what)
            }
            Self::Empty { path } => message!("error-sound-file-empty", path = path.as_path()),
            Self::Truncated { path, read, expected: Some(whole) } => message!(
                "error-sound-file-truncated",
                path = path.as_path(),
                read = Value::decimal(*read, 1),
                missing = Value::decimal(whole - read, 1),
                whole = Value::decimal(*whole, 1),
            ),
            Self::Truncated { path, read, expected: None } => message!(
                "error-sound-file-truncated-unknown",
                path = path.as_path(),
                read = Value::decimal(*read, 1),
            ),
            Self::Corrupt { path, read, what } => message!(
                "error-sound-file-damaged",
                path = path.as_path(),
                read = Value::decimal(*read, 1),
                what = what,
            ),
            Self::Io { path, read, io } => message!(
                "error-sound-file-io",
                path = path.as_path(),
                read = Value::decimal(*read, 1),
                io = shown(io),
            ),
            Self::Replaced { path, read } => message!(
                "error-sound-file-replaced",
                path = path.as_path(),
                read = Value::decimal(*read, 1),
            ),
            other => message!("error-other", what = shown(other)),
        }
    }
}

impl Explain for CompressError {
    fn explain(&self) -> Message {
        match self {
            Self::Cancelled => message!("error-flac-cancelled"),
            Self::Damaged { path } => message!("error-flac-damaged", path = path.as_path()),
            Self::NoChecksum { path } => {
                message!("error-flac-no-checksum", path = path.as_path())
            }
            Self::NotARecording { path } => {
                message!("error-flac-no-recording", path = path.as_path())
            }
            Self::InUse { path } => message!("error-flac-in-use", path = path.as_path()),
            Self::DiskFull { path } => message!("error-flac-disk-full", path = path.as_path()),
            Self::NotWritable { path, io } => {
                message!("error-flac-not-writable", path = path.as_path(), io = shown(io))
            }
            Self::NotReadable { path, io } => {
                message!("error-flac-not-readable", path = path.as_path(), io = shown(io))
            }
            Self::NotTheSame { path, what } => {
                message!("error-flac-not-the-same", path = path.as_path(), what = what)
            }
            other => message!("error-other", what = shown(other)),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{io, path::PathBuf};

    use super::*;
    use crate::explain::tests::compare;

    #[test]
    fn english_is_what_the_errors_display() {
        let (path, what) = (|| PathBuf::from("/a.mp3"), || "no audio track".to_owned());
        let (io, read) = (|| io::Error::other("broken"), 61.26);
        for error in [
            SourceError::NotFound { path: path() },
            SourceError::IsFolder { path: path() },
            SourceError::NotReadable { path: path(), io: io() },
            SourceError::NotAudio { path: path() },
            SourceError::Unsupported { path: path(), what: what() },
            SourceError::Empty { path: path() },
            SourceError::Truncated { path: path(), read, expected: Some(90.0) },
            SourceError::Truncated { path: path(), read, expected: None },
            SourceError::Corrupt { path: path(), read, what: what() },
            SourceError::Io { path: path(), read, io: io() },
            SourceError::Replaced { path: path(), read },
        ] {
            compare(&error.explain(), &error);
        }
        for error in [
            CompressError::Cancelled,
            CompressError::Damaged { path: path() },
            CompressError::NoChecksum { path: path() },
            CompressError::NotARecording { path: path() },
            CompressError::InUse { path: path() },
            CompressError::DiskFull { path: path() },
            CompressError::NotWritable { path: path(), io: io() },
            CompressError::NotReadable { path: path(), io: io() },
            CompressError::NotTheSame { path: path(), what: what() },
        ] {
            compare(&error.explain(), &error);
        }
    }
}
