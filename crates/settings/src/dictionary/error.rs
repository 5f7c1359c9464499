//! Errors of the dictionary.

use std::{
    io,
    path::{Path, PathBuf},
};

use super::WordFlaw;

/// Why a dictionary operation failed. Each variant says what the caller should do.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DictionaryError {
    /// The user's folder cannot be found: set `HOME`, or name a folder in `DUOTONE_CONFIG`.
    #[error(
        "your own words have no folder to be in, because this account has no home folder; set HOME, or name a folder in DUOTONE_CONFIG"
    )]
    NoConfigFolder,
    /// A file that the user named does not exist: ask for another path.
    #[error("there is no file {}; give the path of a dictionary", .0.display())]
    Missing(PathBuf),
    /// The file cannot be parsed: show the line to the user.
    #[error("line {line} of {} cannot be understood: {reason}; correct the line, or move the file away", .path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// The line number, from 1.
        line: usize,
        /// The defect.
        reason: LineFlaw,
    },
    /// A newer Duotone wrote the file: update this one. The file is unchanged.
    #[error("{} was written by a newer Duotone and cannot be read by this one; update it", .path.display())]
    Newer {
        /// The file.
        path: PathBuf,
    },
    /// The input cannot be a spoken word: ask the user to correct it.
    #[error("that cannot be a word: {flaw}; give it as it is written or heard")]
    NotAWord {
        /// The input.
        text: String,
        /// The defect.
        flaw: WordFlaw,
    },
    /// The word does not exist: show the existing ones.
    #[error("{written:?} is not among your own words")]
    NotThere {
        /// The word that was looked up.
        written: String,
    },
    /// The file or its folder cannot be used: check its permissions or its disk.
    #[error("cannot {action} {}: {source}; check that it belongs to you and its disk is healthy", .path.display())]
    Files {
        /// The operation, as a verb.
        action: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// The system's error.
        source: io::Error,
    },
}

/// Why a line of a dictionary or of a word list cannot be understood.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LineFlaw {
    /// It is not text in UTF-8.
    #[error("it is not UTF-8")]
    NotUtf8,
    /// A line of a word list has more than one `->`.
    #[error("it has more than one ->")]
    TwoArrows,
    /// Its text is not a word.
    #[error(transparent)]
    Word(#[from] WordFlaw),
    /// It is not valid TOML, or has other entries: the words of the parser.
    #[error("{0}")]
    Syntax(String),
}

impl DictionaryError {
    pub(crate) fn files(action: &'static str, path: &Path, source: io::Error) -> Self {
        Self::Files { action, path: path.to_owned(), source }
    }
}
