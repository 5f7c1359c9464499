//! Errors of the settings.

use std::{
    io,
    ops::Range,
    path::{Path, PathBuf},
};

/// Why the settings cannot be read or changed. The file is never overwritten then: the user decides
/// what to do with it.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SettingsError {
    /// The user's folders cannot be found: use the defaults, or ask for a folder.
    #[error(
        "the settings have no folder to be in, because this account has no home folder; set HOME, or name a folder in DUOTONE_CONFIG"
    )]
    NoFolder,
    /// The system denies reading the file: check its permissions.
    #[error("the settings in {} cannot be read ({error}); check that the file belongs to you", path.display())]
    NotReadable {
        /// The file.
        path: PathBuf,
        /// The system's error.
        error: io::Error,
    },
    /// A line is invalid: show it to the user, who can correct it.
    #[error("line {line} of the settings in {} cannot be understood ({what}); correct it, or remove the line to have the default", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// The line number, from 1.
        line: usize,
        /// The defect.
        what: SettingsFlaw,
    },
    /// A newer Duotone wrote the file, and its entries may mean something else: update this one.
    #[error("the settings in {} were written by a newer Duotone (format {schema}, and this one knows {known}); update Duotone, or give this one a folder of its own in DUOTONE_CONFIG", path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// The version of its format.
        schema: u64,
        /// The newest version that this program knows.
        known: u64,
    },
    /// The file cannot be written: check the folder or the disk. The file is unchanged.
    #[error("the settings cannot be written to {} ({error}), so they stay as they were; check that the folder belongs to you and its disk has room", path.display())]
    NotWritable {
        /// The file.
        path: PathBuf,
        /// The system's error.
        error: io::Error,
    },
}

/// Why a line of the settings cannot be understood.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SettingsFlaw {
    /// It is not text in UTF-8.
    #[error("it is not text in UTF-8")]
    NotText,
    /// It is not valid TOML, or a value is not valid: the words of the parser.
    #[error("{0}")]
    Syntax(String),
}

impl SettingsError {
    /// The error for a message of the parser about this range of the text.
    pub(super) fn syntax(path: &Path, text: &str, at: Option<Range<usize>>, what: &str) -> Self {
        // Joins the lines of the message into one.
        let what = what.split_whitespace().collect::<Vec<_>>().join(" ");
        Self::damaged(path, text, at, SettingsFlaw::Syntax(what))
    }

    /// The error for a defect at this range of the text.
    pub(super) fn damaged(
        path: &Path,
        text: &str,
        at: Option<Range<usize>>,
        what: SettingsFlaw,
    ) -> Self {
        let before = at.map_or(0, |at| at.start.min(text.len()));
        let line = text.as_bytes()[..before].iter().filter(|byte| **byte == b'\n').count() + 1;
        Self::Damaged { path: path.to_owned(), line, what }
    }
}
