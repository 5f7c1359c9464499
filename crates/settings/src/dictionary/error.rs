//! What can go wrong with the user's words.

use std::{
    io,
    path::{Path, PathBuf},
};

/// Why the dictionary cannot be used as asked. Each variant says what the caller should do.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DictionaryError {
    /// The user's folder cannot be known: set `HOME`, or name one in `DUOTONE_CONFIG`.
    #[error(
        "your own words have no folder to be in, because this account has no home folder; set HOME, or name a folder in DUOTONE_CONFIG"
    )]
    NoConfigFolder,
    /// A file that the user named is not there: have its path corrected.
    #[error("there is no file {}; give the path of a dictionary", .0.display())]
    Missing(PathBuf),
    /// Somebody wrote what cannot be understood: have the line looked at.
    #[error("line {line} of {} cannot be understood: {reason}; correct the line, or move the file away", .path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// The line, counted from 1.
        line: usize,
        /// What is wrong with it.
        reason: String,
    },
    /// A newer Duotone wrote it: update this one. The file was not touched.
    #[error("{} was written by a newer Duotone and cannot be read by this one; update it", .path.display())]
    Newer {
        /// The file.
        path: PathBuf,
    },
    /// The user gave something that cannot be heard: have it corrected.
    #[error("that cannot be a word: {flaw}; give it as it is written or heard")]
    NotAWord {
        /// What was given.
        text: String,
        /// What is wrong with it.
        flaw: String,
    },
    /// There is no such word: show those there are.
    #[error("{written:?} is not among your own words; \"duotone words list\" names them all")]
    NotThere {
        /// What was asked for.
        written: String,
    },
    /// The file or its folder cannot be used: have its permissions or its disk looked at.
    #[error("cannot {action} {}: {source}; check that it belongs to you and its disk is healthy", .path.display())]
    Files {
        /// What was tried, as a verb.
        action: &'static str,
        /// With what.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl DictionaryError {
    pub(crate) fn files(action: &'static str, path: &Path, source: io::Error) -> Self {
        Self::Files { action, path: path.to_owned(), source }
    }
}
