//! Why a recording stays a WAV, said for the user.

use std::{
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

/// Why there is no FLAC of a recording. The WAV is as it was, whatever it is.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CompressError {
    /// Whoever is told of progress wanted no more.
    #[error("cancelled; the recording stays as it is")]
    Cancelled,

    /// The WAV has another checksum than it had. Tell the user: a backup may have a whole one.
    #[error("{} is not what was recorded (its checksum is another one), so it is not converted and stays as it is: have it back from a backup, if there is one", path.display())]
    Damaged {
        /// The recording.
        path: PathBuf,
    },

    /// Nothing says what the WAV is to be: it was interrupted, most likely. Recover it.
    #[error("{} has no checksum to tell whether it is whole, so it is not converted: \"duotone recover\" makes interrupted recordings whole", path.display())]
    NoChecksum {
        /// The recording.
        path: PathBuf,
    },

    /// No recorder of ours made it so, though its checksum is right. Leave it alone.
    #[error("{} is not a recording as Duotone makes them, so it is not converted; it is left as it is", path.display())]
    NotARecording {
        /// The file.
        path: PathBuf,
    },

    /// Somebody is recording to it or converting it just now. Leave it alone.
    #[error("{} is in use by another running Duotone; it is left alone until that one ends", path.display())]
    InUse {
        /// The recording.
        path: PathBuf,
    },

    /// There is no room for the FLAC beside the WAV: have some made.
    #[error("the disk is full, so {} was not made; the recording stays as it is: free some space, half of what the recording takes, and try again", path.display())]
    DiskFull {
        /// The FLAC.
        path: PathBuf,
    },

    /// The FLAC cannot be written: have the permissions or the disk looked at.
    #[error("{} cannot be written ({io}); the recording stays as it is: allow writing there or check the disk", path.display())]
    NotWritable {
        /// The FLAC.
        path: PathBuf,
        /// What the system answered.
        io: io::Error,
    },

    /// The recording, or the FLAC just made of it, cannot be read.
    #[error("{} cannot be read ({io}); the recording stays as it is: check that you may read it and that its disk is healthy", path.display())]
    NotReadable {
        /// The file.
        path: PathBuf,
        /// What the system answered.
        io: io::Error,
    },

    /// The FLAC is not the sound of the WAV: a mistake of the encoder's, or of the disk.
    #[error("{} is not the same sound as the recording ({what}) and was removed; the recording stays as it is: check the disk, and if it is healthy please report this", path.display())]
    NotTheSame {
        /// The FLAC.
        path: PathBuf,
        /// What is not the same.
        what: String,
    },
}

impl CompressError {
    pub(super) fn writing(path: &Path, io: io::Error) -> Self {
        let path = path.to_owned();
        match io.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
                Self::DiskFull { path }
            }
            _ => Self::NotWritable { path, io },
        }
    }

    pub(super) fn reading(path: &Path, io: io::Error) -> Self {
        Self::NotReadable { path: path.to_owned(), io }
    }
}
