//! What can be wrong with the settings, told to the user who has to correct it.

use std::{
    io,
    ops::Range,
    path::{Path, PathBuf},
};

/// The version of the format that this program reads and writes.
pub(super) const SCHEMA: u64 = 1;

/// Why the settings cannot be read or changed. They are never written over then: the user decides
/// what becomes of the file.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SettingsError {
    /// The user's folders cannot be known: go on with the defaults, or have a folder named.
    #[error(
        "the settings have no folder to be in, because this account has no home folder; set HOME, or name a folder in DUOTONE_CONFIG"
    )]
    NoFolder,
    /// The system does not let the file be read: have its permissions looked at.
    #[error("the settings in {} cannot be read ({error}); check that the file belongs to you", path.display())]
    NotReadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
    /// A line is not as it should be: show it to the user, who can correct it.
    #[error("line {line} of the settings in {} cannot be understood ({what}); correct it, or remove the line to have the default", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// The line, counted from 1.
        line: usize,
        /// What is wrong with it.
        what: String,
    },
    /// A newer program wrote the file, and what stands in it may mean something else: that one is
    /// to be used.
    #[error("the settings in {} were written by a newer Duotone (format {schema}, and this one knows {SCHEMA}); update Duotone, or give this one a folder of its own in DUOTONE_CONFIG", path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its format's version.
        schema: u64,
    },
    /// The file cannot be written: have the folder or the disk looked at. It is as it was.
    #[error("the settings cannot be written to {} ({error}), so they stay as they were; check that the folder belongs to you and its disk has room", path.display())]
    NotWritable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
}

impl SettingsError {
    /// Something is wrong at that place of the text.
    pub(super) fn damaged(path: &Path, text: &str, at: Option<Range<usize>>, what: &str) -> Self {
        let before = at.map_or(0, |at| at.start.min(text.len()));
        let line = text.as_bytes()[..before].iter().filter(|byte| **byte == b'\n').count() + 1;
        // The message is a line of its own, whatever the parser says.
        let what = what.split_whitespace().collect::<Vec<_>>().join(" ");
        Self::Damaged { path: path.to_owned(), line, what }
    }
}
