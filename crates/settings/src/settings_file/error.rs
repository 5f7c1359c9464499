//! Errors of the settings, with messages for the user who corrects the file.

use std::{
    io,
    ops::Range,
    path::{Path, PathBuf},
};

/// The version of the format that this program reads and writes.
pub(super) const SCHEMA: u64 = 1;

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
        what: String,
    },
    /// A newer Duotone wrote the file, and its entries may mean something else: update this one.
    #[error("the settings in {} were written by a newer Duotone (format {schema}, and this one knows {SCHEMA}); update Duotone, or give this one a folder of its own in DUOTONE_CONFIG", path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// The version of its format.
        schema: u64,
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

impl SettingsError {
    /// The error for a defect at this range of the text.
    pub(super) fn damaged(path: &Path, text: &str, at: Option<Range<usize>>, what: &str) -> Self {
        let before = at.map_or(0, |at| at.start.min(text.len()));
        let line = text.as_bytes()[..before].iter().filter(|byte| **byte == b'\n').count() + 1;
        // Joins the lines of the parser's message into one.
        let what = what.split_whitespace().collect::<Vec<_>>().join(" ");
        Self::Damaged { path: path.to_owned(), line, what }
    }
}
