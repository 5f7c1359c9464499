//! Errors of sound sources. Each variant's doc says what the caller should do.

use std::{io, path::PathBuf};

/// An error from a [`Source`](crate::Source) or from opening one.
///
/// `Display` gives one line of English for logs: what happened, what it means, what to do. Each
/// variant's documentation says what the program should do.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SourceError {
    /// The path does not exist. Ask for another path; a retry does not help.
    #[error("{} does not exist: there is nothing to listen to; check the name and the folder", path.display())]
    NotFound {
        /// The path that the caller gave.
        path: PathBuf,
    },

    /// The path names a folder. Ask for a file inside it.
    #[error("{} is a folder, not an audio file; name one file inside it", path.display())]
    IsFolder {
        /// The path that the caller gave.
        path: PathBuf,
    },

    /// The system does not permit reading the file. Tell the user, who may change the permissions
    /// and retry.
    #[error("{} cannot be read ({io}); check that you may read it, then try again", path.display())]
    NotReadable {
        /// The path that the caller gave.
        path: PathBuf,
        /// The system's error.
        io: io::Error,
    },

    /// The content has no known audio format. Ask for another file.
    #[error("{} is not an audio file that Duotone knows; it reads wav, aiff, flac, mp3, ogg (vorbis, opus), m4a, mkv and webm: convert it to one of these", path.display())]
    NotAudio {
        /// The path that the caller gave.
        path: PathBuf,
    },

    /// The file is audio in an unsupported encoding. Ask the user to convert it.
    #[error("{} cannot be decoded: {what}; convert it, for example to 16-bit wav or flac", path.display())]
    Unsupported {
        /// The path that the caller gave.
        path: PathBuf,
        /// What is not supported, as the end of a sentence.
        what: String,
    },

    /// The file is valid and has no samples. Tell the user; there is nothing to transcribe.
    #[error("{} holds no sound: it was read to its end without a single sample; check that the recording worked", path.display())]
    Empty {
        /// The path that the caller gave.
        path: PathBuf,
    },

    /// The file is truncated. Returned after all readable sound: keep it and tell the user that the
    /// rest is missing.
    #[error("{} ends too early: {} could be read and {} missing; use a complete copy if you need the rest", path.display(), seconds(*read), missing(*read, *expected))]
    Truncated {
        /// The path that the caller gave.
        path: PathBuf,
        /// Seconds of sound that were delivered.
        read: f64,
        /// Seconds of sound that the file's header promises, if it does.
        expected: Option<f64>,
    },

    /// The file is too damaged to decode. Returned after all readable sound: keep it and ask for
    /// another copy.
    #[error("{} is damaged: after {} too little of it could be decoded to go on ({what}); use another copy", path.display(), seconds(*read))]
    Corrupt {
        /// The path that the caller gave.
        path: PathBuf,
        /// Seconds of sound that were delivered.
        read: f64,
        /// What the decoder said.
        what: String,
    },

    /// The system failed while reading, for example because a disk was removed. Returned after all
    /// readable sound: keep it; opening the file again may work.
    #[error("reading {} failed after {} ({io}); what was heard so far is kept: check the disk or the connection and try again", path.display(), seconds(*read))]
    Io {
        /// The path that the caller gave.
        path: PathBuf,
        /// Seconds of sound that were delivered.
        read: f64,
        /// The system's error.
        io: io::Error,
    },

    /// A followed file was truncated or rewritten, or its name now belongs to another file.
    /// Returned after all readable sound: keep it, and follow the path again in a new session if
    /// the sound continues there.
    #[error("{} was replaced while it was followed, after {}; what was heard so far is kept: follow it again to hear what it holds now", path.display(), seconds(*read))]
    Replaced {
        /// The path that the caller gave.
        path: PathBuf,
        /// Seconds of sound that were delivered.
        read: f64,
    },
}

fn seconds(s: f64) -> String {
    format!("{s:.1} s")
}

fn missing(read: f64, expected: Option<f64>) -> String {
    match expected {
        Some(expected) => format!("{} of {} are", seconds(expected - read), seconds(expected)),
        None => "an unknown rest is".to_owned(),
    }
}
