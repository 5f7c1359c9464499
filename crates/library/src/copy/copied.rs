//! What a library is a copy of.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, Ordering},
};

use tempfile::TempDir;

use super::files::names;
use crate::{Holder, LibraryError};

/// What a library is a copy of. The copy's folder goes with it.
pub(crate) struct Copied {
    pub(super) of: PathBuf,
    pub(super) holder: Option<Holder>,
    /// Whether the search index was fetched, or at least tried.
    pub(super) has_index: AtomicBool,
    pub(super) _folder: TempDir,
}

impl Copied {
    /// The folder of the library that was copied.
    pub(crate) fn of(&self) -> &Path {
        &self.of
    }

    pub(crate) fn in_use(&self) -> LibraryError {
        LibraryError::InUse { path: self.of.clone(), holder: self.holder.clone() }
    }

    /// Fetches the search index, once. It is younger than the copy, and so has read at least all
    /// that the copy does not say is due. One that changes meanwhile is found to be damaged, and
    /// made anew.
    pub(crate) fn borrow_index(&self, folder: &Path) {
        if self.has_index.swap(true, Ordering::Relaxed) {
            return;
        }
        if let Err(error) = copy_index(&self.of.join("search"), folder) {
            tracing::debug!(%error, "the search index is made anew for the copy");
            let _ = fs::remove_dir_all(folder);
        }
    }
}

/// What says which segments there are comes first: these stay as they are until they go.
fn copy_index(from: &Path, to: &Path) -> io::Result<()> {
    let (from_index, to_index) = (from.join("index"), to.join("index"));
    fs::create_dir_all(&to_index)?;
    fs::copy(from.join("stamp.json"), to.join("stamp.json"))?;
    fs::copy(from_index.join("meta.json"), to_index.join("meta.json"))?;
    for (name, is_folder) in names(&from_index)? {
        let target = to_index.join(&name);
        if !is_folder && !target.exists() {
            match fs::copy(from_index.join(&name), target) {
                // Replaced meanwhile. Whether it is missed shows when the index is opened.
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                copied => drop(copied?),
            }
        }
    }
    Ok(())
}
