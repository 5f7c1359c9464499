//! Where things are kept if nobody says otherwise.

use std::path::{Path, PathBuf};

use anyhow::Context;
use directories::ProjectDirs;

/// The folder of recordings.
///
/// # Errors
/// If the system knows no home folder.
pub fn recordings() -> anyhow::Result<PathBuf> {
    let folders = ProjectDirs::from("", "", "duotone")
        .context("the system knows no home folder; name a folder for the recordings")?;
    Ok(folders.data_dir().join("recordings"))
}

/// The nearest folder above that exists, or this one: what would be made is made there.
pub fn existing(folder: &Path) -> &Path {
    folder.ancestors().find(|folder| folder.is_dir()).unwrap_or(folder)
}
