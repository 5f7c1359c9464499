//! Errors of the conversion to FLAC.

use std::{
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

/// Why the conversion failed. The WAV is unchanged in every case.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CompressError {
    /// The progress callback cancelled the conversion.
    #[error("cancelled; the recording stays as it is")]
    Cancelled,

    /// The WAV no longer has its checksum. Tell the user: a backup may have an intact copy.
    #[error("{} is not what was recorded (its checksum is another one), so it is not converted and stays as it is: have it back from a backup, if there is one", path.display())]
    Damaged {
        /// The recording.
        path: PathBuf,
    },

    /// The WAV has no checksum: it was probably interrupted. Recover it.
    #[error("{} has no checksum to tell whether it is whole, so it is not converted", path.display())]
    NoChecksum {
        /// The recording.
        path: PathBuf,
    },

    /// Our recorder did not write this WAV, though its checksum is right. Leave it unchanged.
    #[error("{} is not a recording as Duotone makes them, so it is not converted; it is left as it is", path.display())]
    NotARecording {
        /// The file.
        path: PathBuf,
    },

    /// Another program is recording to it or converting it. Leave it unchanged.
    #[error("{} is in use by another running Duotone; it is left alone until that one ends", path.display())]
    InUse {
        /// The recording.
        path: PathBuf,
    },

    /// The disk has no space for the FLAC beside the WAV. Ask the user to free some.
    #[error("the disk is full, so {} was not made; the recording stays as it is: free some space, half of what the recording takes, and try again", path.display())]
    DiskFull {
        /// The FLAC.
        path: PathBuf,
    },

    /// The FLAC cannot be written. Ask the user to check the permissions or the disk.
    #[error("{} cannot be written ({io}); the recording stays as it is: allow writing there or check the disk", path.display())]
    NotWritable {
        /// The FLAC.
        path: PathBuf,
        /// The system's error.
        io: io::Error,
    },

    /// The recording or the new FLAC cannot be read.
    #[error("{} cannot be read ({io}); the recording stays as it is: check that you may read it and that its disk is healthy", path.display())]
    NotReadable {
        /// The file.
        path: PathBuf,
        /// The system's error.
        io: io::Error,
    },

    /// The FLAC differs from the WAV, through an error of the encoder or of the disk.
    #[error("{} is not the same sound as the recording ({what}) and was removed; the recording stays as it is: check the disk, and if it is healthy please report this", path.display())]
    NotTheSame {
        /// The FLAC.
        path: PathBuf,
        /// The difference.
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
