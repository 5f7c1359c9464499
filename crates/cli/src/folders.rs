//! The default folder of recordings, and the folder that a file would be created in.

use std::path::{Path, PathBuf};

use messages::message;
use settings::Places;

use crate::command_error::Failed;

/// The library's folder of recordings.
///
/// # Errors
/// If the system knows no home folder.
pub fn recordings() -> Result<PathBuf, Failed> {
    match Places::users() {
        Ok(places) => Ok(places.recordings),
        Err(error) => Err(Failed::because(message!("cli-recordings-no-folder"), error)),
    }
}

/// The nearest existing folder at or above this one. Its disk would hold the files.
pub fn existing(folder: &Path) -> &Path {
    folder.ancestors().find(|folder| folder.is_dir()).unwrap_or(folder)
}
