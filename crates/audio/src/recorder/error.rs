//! Errors of recordings. Each variant's doc says what the caller should do.

use std::{
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

use crate::SAMPLE_RATE;

/// An error from the [`Recorder`](super::Recorder) or from recovery.
///
/// `Display` gives one line of English for logs: what happened, what it means, what to do. Each
/// variant's documentation says what the program should do.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RecordError {
    /// The session's id is no UUID, or the number of channels is neither 1 nor 2: a bug in the
    /// caller.
    #[error(
        "there can be no recording of {what}: a session's id is a UUID and it has one or two channels; please report this"
    )]
    BadRequest {
        /// The invalid argument.
        what: String,
    },

    /// A recording of this name exists and is unchanged. Begin a session with a new id.
    #[error("{} is there already and is kept as it is; start a new session", path.display())]
    AlreadyThere {
        /// The recording.
        path: PathBuf,
    },

    /// The folder or the file is not writable: permissions, or a read-only disk. Before a session:
    /// ask for another folder, or continue without a recording if the user agrees. During a
    /// session: tell the user; the recorder retries by itself.
    #[error("{} cannot be written ({io}), so this session is not being recorded; allow writing there or choose another folder", path.display())]
    NotWritable {
        /// The recording or its folder.
        path: PathBuf,
        /// The system's error.
        io: io::Error,
    },

    /// The disk is full. Before a session: ask the user to free space. During a session: tell the
    /// user at once and continue; the recorder retries by itself every second.
    #[error("the disk is full, so {} does not grow; what is recorded stays readable: free some space and recording goes on", path.display())]
    DiskFull {
        /// The recording.
        path: PathBuf,
    },

    /// The system fails to write, for example because a disk was removed. During a session: tell
    /// the user at once and continue; the recorder retries by itself every second.
    #[error("writing {} fails ({io}); what was recorded before stays: check the disk or the connection", path.display())]
    Io {
        /// The recording.
        path: PathBuf,
        /// The system's error.
        io: io::Error,
    },

    /// The disk neither answers nor fails. Tell the user and continue; the recorder holds the sound
    /// in memory until it does.
    #[error("the disk does not answer, so {} does not grow; the last sound is held in memory: check the disk or the connection", path.display())]
    Stalled {
        /// The recording.
        path: PathBuf,
    },

    /// The session's end could not be written. Tell the user how much is missing;
    /// [`recover`](super::recover) completes the file once there is space.
    #[error("{} lacks its last {lost_seconds:.1} s ({io}); all before is readable: free some space or check the disk, and it is completed at the next start", path.display())]
    Incomplete {
        /// The recording.
        path: PathBuf,
        /// Seconds of sound that could not be written.
        lost_seconds: f64,
        /// The system's error.
        io: io::Error,
    },

    /// The recorder was dropped before its end. The file has all sound that it got;
    /// [`recover`](super::recover) completes it.
    #[error("{} was left without an end; all of its sound is there, and it is completed at the next start", path.display())]
    Abandoned {
        /// The recording.
        path: PathBuf,
    },

    /// All sound is in the file, but its checksum could not be written beside it. Keep the
    /// recording; [`recover`](super::recover) adds the checksum later.
    #[error("{} is complete, but its checksum could not be written ({io}); free some space or check the folder, and it is added at the next start", path.display())]
    NotSealed {
        /// The recording.
        path: PathBuf,
        /// The system's error.
        io: io::Error,
    },

    /// The recording cannot be read. Leave it unchanged and tell the user, who may change the
    /// permissions and retry.
    #[error("{} cannot be read ({io}); it is left as it is: check that you may read it, then try again", path.display())]
    NotReadable {
        /// The recording or its folder.
        path: PathBuf,
        /// The system's error.
        io: io::Error,
    },

    /// Another program is recording to it or recovering it. Leave it unchanged.
    #[error("{} is being written by another running Duotone; it is left alone until that one ends", path.display())]
    InUse {
        /// The recording.
        path: PathBuf,
    },

    /// It is not an interrupted recording: it has its checksum, or no recorder began it. Leave it
    /// unchanged and list the interrupted recordings again.
    #[error("{} is not an interrupted recording, so there is nothing to recover; it is left as it is", path.display())]
    NotInterrupted {
        /// The file.
        path: PathBuf,
    },
}

impl RecordError {
    /// The error of writing `path`.
    pub(super) fn writing(path: &Path, io: io::Error) -> Self {
        let path = path.to_owned();
        match io.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::DiskFull { path },
            ErrorKind::PermissionDenied
            | ErrorKind::ReadOnlyFilesystem
            | ErrorKind::NotADirectory
            | ErrorKind::NotFound => Self::NotWritable { path, io },
            ErrorKind::AlreadyExists => Self::AlreadyThere { path },
            _ => Self::Io { path, io },
        }
    }

    /// The error of creating a folder.
    pub(super) fn folder(path: &Path, io: io::Error) -> Self {
        match Self::writing(path, io) {
            // "File exists": it is no folder.
            Self::AlreadyThere { path } => {
                Self::NotWritable { path, io: ErrorKind::NotADirectory.into() }
            }
            other => other,
        }
    }

    /// The error of a recording that ends without its last `left` frames.
    pub(super) fn ending(path: PathBuf, left: u64, io: io::Error) -> Self {
        if left == 0 {
            return Self::Io { path, io };
        }
        Self::Incomplete { path, lost_seconds: left as f64 / f64::from(SAMPLE_RATE), io }
    }

    /// The error of reading `path`.
    pub(super) fn reading(path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |io| Self::NotReadable { path: path.to_owned(), io }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_message_is_one_line_that_names_the_file_and_what_to_do() {
        let path = || PathBuf::from("/recordings/a.wav");
        let io = || io::Error::from(ErrorKind::PermissionDenied);
        for error in [
            RecordError::AlreadyThere { path: path() },
            RecordError::NotWritable { path: path(), io: io() },
            RecordError::DiskFull { path: path() },
            RecordError::Io { path: path(), io: io() },
            RecordError::Stalled { path: path() },
            RecordError::Incomplete { path: path(), lost_seconds: 1.25, io: io() },
            RecordError::Abandoned { path: path() },
            RecordError::NotSealed { path: path(), io: io() },
            RecordError::NotReadable { path: path(), io: io() },
            RecordError::InUse { path: path() },
            RecordError::NotInterrupted { path: path() },
        ] {
            let message = error.to_string();
            assert_eq!(message.lines().count(), 1, "{message}");
            assert!(message.contains("/recordings/a.wav"), "{message}");
            assert!(message.contains([';', ':']), "{message}");
        }
    }
}
