//! The default folders.

use std::path::{Path, PathBuf};

use anyhow::Context;
use settings::Places;

/// The folder of recordings: the library's.
///
/// # Errors
/// If the system knows no home folder.
pub fn recordings() -> anyhow::Result<PathBuf> {
    Ok(Places::users().context("name a folder for the recordings")?.recordings)
}

/// The nearest existing folder at or above this one, where the files would be created.
pub fn existing(folder: &Path) -> &Path {
    folder.ancestors().find(|folder| folder.is_dir()).unwrap_or(folder)
}
