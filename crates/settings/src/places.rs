//! Where the library is.

use std::{
    io,
    path::{self, PathBuf},
};

use crate::folders::data_folder;

/// The folders of a library. They may be on different disks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// The library's own folder: nothing else is in it.
    pub library: PathBuf,
    /// The folder of the recordings.
    pub recordings: PathBuf,
}

/// Why the user's folders cannot be found. Each variant says what the caller should do.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PlacesError {
    /// The system knows no home folder: have one named.
    #[error(
        "the library has no folder to be in, because this account has no home folder; set HOME, or DUOTONE_DATA to a folder"
    )]
    NoFolder,
    /// The folder is named relative to the current one, and that cannot be found: have the whole
    /// path given.
    #[error("cannot find the folder {}: {source}; check that it belongs to you and its disk is healthy", path.display())]
    NotFound {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl Places {
    /// The user's own: in the folder that `DUOTONE_DATA` names, or else where the system keeps a
    /// program's data.
    ///
    /// # Errors
    /// [`PlacesError::NoFolder`] if the system knows no home folder.
    pub fn users() -> Result<Self, PlacesError> {
        let data = data_folder().ok_or(PlacesError::NoFolder)?;
        // The place stays the same when the program changes its current folder.
        let data = path::absolute(&data)
            .map_err(|source| PlacesError::NotFound { path: data.clone(), source })?;
        Ok(Self { library: data.join("library"), recordings: data.join("recordings") })
    }
}
