//! What can go wrong with a source of sound, said for whoever has to react to it.

use std::{io, path::PathBuf};

/// An error from a [`Source`](crate::Source) or from opening one.
///
/// `Display` gives one line for the user: what happened, what it means, what to do. Each variant's
/// documentation says what the program should do.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SourceError {
    /// Nothing has this name. Ask for another path; trying again will not help.
    #[error("{} does not exist: there is nothing to listen to; check the name and the folder", path.display())]
    NotFound {
        /// The path as it was given.
        path: PathBuf,
    },

    /// The path names a folder. Ask for a file inside it.
    #[error("{} is a folder, not an audio file; name one file inside it", path.display())]
    IsFolder {
        /// The path as it was given.
        path: PathBuf,
    },

    /// The file is there but the system does not let it be read. Tell the user, who may change the
    /// permissions and try again.
    #[error("{} cannot be read ({io}); check that you may read it, then try again", path.display())]
    NotReadable {
        /// The path as it was given.
        path: PathBuf,
        /// What the system answered.
        io: io::Error,
    },

    /// The content is no sound that we know. Ask for another file.
    #[error("{} is not an audio file that Duotone knows; it reads wav, aiff, flac, mp3, ogg (vorbis, opus), m4a, mkv and webm: convert it to one of these", path.display())]
    NotAudio {
        /// The path as it was given.
        path: PathBuf,
    },

    /// It is sound, in a form that we cannot decode. Ask for a conversion.
    #[error("{} cannot be decoded: {what}; convert it, for example to 16-bit wav or flac", path.display())]
    Unsupported {
        /// The path as it was given.
        path: PathBuf,
        /// What is not supported, as the end of a sentence.
        what: String,
    },

    /// Everything is in order but for the sound: there is none. Tell the user; there is nothing to
    /// transcribe.
    #[error("{} holds no sound: it was read to its end without a single sample; check that the recording worked", path.display())]
    Empty {
        /// The path as it was given.
        path: PathBuf,
    },

    /// The file ended before its sound did. Given after all sound that could be read: keep what was
    /// heard and tell the user that the rest is missing.
    #[error("{} ends too early: {} could be read and {} missing; use a complete copy if you need the rest", path.display(), seconds(*read), missing(*read, *expected))]
    Truncated {
        /// The path as it was given.
        path: PathBuf,
        /// Seconds of sound that were delivered.
        read: f64,
        /// Seconds of sound that the file promised, where it says so.
        expected: Option<f64>,
    },

    /// The file is damaged beyond listening. Given after all sound that could be read: keep what
    /// was heard and ask for another copy.
    #[error("{} is damaged: after {} too little of it could be decoded to go on ({what}); use another copy", path.display(), seconds(*read))]
    Corrupt {
        /// The path as it was given.
        path: PathBuf,
        /// Seconds of sound that were delivered.
        read: f64,
        /// What the decoder said.
        what: String,
    },

    /// The system failed while reading, for example because a disk was removed. Given after all
    /// sound that could be read: keep what was heard; opening again may work.
    #[error("reading {} failed after {} ({io}); what was heard so far is kept: check the disk or the connection and try again", path.display(), seconds(*read))]
    Io {
        /// The path as it was given.
        path: PathBuf,
        /// Seconds of sound that were delivered.
        read: f64,
        /// What the system answered.
        io: io::Error,
    },

    /// A file that was followed while it grew was cut, written anew, or its name now belongs to
    /// another file. Given after all sound that could be read: keep what was heard, and follow the
    /// path again, as a new session, if the sound goes on there.
    #[error("{} was replaced while it was followed, after {}; what was heard so far is kept: follow it again to hear what it holds now", path.display(), seconds(*read))]
    Replaced {
        /// The path as it was given.
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
