//! The origin of a copied library.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, Ordering},
};

use tempfile::TempDir;

use super::files::names;
use crate::{Holder, LibraryError};

/// The origin of a copied library. Dropping it removes the copy's folder.
pub(crate) struct Copied {
    pub(super) of: PathBuf,
    pub(super) holder: Option<Holder>,
    /// Whether copying the search index was attempted.
    pub(super) has_index: AtomicBool,
    pub(super) _folder: TempDir,
}

impl Copied {
    /// The folder of the original library.
    pub(crate) fn of(&self) -> &Path {
        &self.of
    }

    pub(crate) fn in_use(&self) -> LibraryError {
        LibraryError::InUse { path: self.of.clone(), holder: self.holder.clone() }
    }

    /// Copies the search index, once. The index is newer than the database copy, so it covers at
    /// least every session that the copy does not mark as due. If the index changes during the
    /// copy, it is found damaged and is rebuilt.
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

/// Copies the list of segments first: segments are immutable until they are removed.
fn copy_index(from: &Path, to: &Path) -> io::Result<()> {
    let (from_index, to_index) = (from.join("index"), to.join("index"));
    fs::create_dir_all(&to_index)?;
    fs::copy(from.join("stamp.json"), to.join("stamp.json"))?;
    fs::copy(from_index.join("meta.json"), to_index.join("meta.json"))?;
    for (name, is_folder) in names(&from_index)? {
        let target = to_index.join(&name);
        if !is_folder && !target.exists() {
            match fs::copy(from_index.join(&name), target) {
                // Replaced meanwhile. Opening the index shows whether it is missed.
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                copied => drop(copied?),
            }
        }
    }
    Ok(())
}
