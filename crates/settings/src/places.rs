//! The folders of the library.

use std::{
    io,
    path::{self, PathBuf},
};

use crate::folders::data_folder;

/// The folders of a library. They may be on different disks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// The library's own folder; it contains nothing else.
    pub library: PathBuf,
    /// The recordings folder.
    pub recordings: PathBuf,
}

/// Why the user's folders cannot be found. Each variant says what the caller should do.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PlacesError {
    /// The system has no home folder: ask the user to name one.
    #[error(
        "the library has no folder to be in, because this account has no home folder; set HOME, or DUOTONE_DATA to a folder"
    )]
    NoFolder,
    /// The folder has a relative path, and the current folder cannot be found: ask for an absolute
    /// path.
    #[error("cannot find the folder {}: {source}; check that it belongs to you and its disk is healthy", path.display())]
    NotFound {
        /// The folder.
        path: PathBuf,
        /// The system's error.
        source: io::Error,
    },
}

impl Places {
    /// The user's folders: in the folder that `DUOTONE_DATA` names, or else in the system's folder
    /// for program data.
    ///
    /// # Errors
    /// [`PlacesError::NoFolder`] if the system has no home folder.
    pub fn users() -> Result<Self, PlacesError> {
        let data = data_folder().ok_or(PlacesError::NoFolder)?;
        // The path stays valid when the program changes its current folder.
        let data = path::absolute(&data)
            .map_err(|source| PlacesError::NotFound { path: data.clone(), source })?;
        Ok(Self { library: data.join("library"), recordings: data.join("recordings") })
    }
}
