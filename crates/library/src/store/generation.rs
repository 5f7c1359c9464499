//! Generations of the database's folder: `records-1`, `records-2`, … The highest number is current.
//! A new generation is written under another name and renamed once it is whole and synced, so one
//! of them is valid at any moment. Migration, erasure, repair and restore all work this way.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::{Entry, Store};
use crate::LibraryError;

const PREFIX: &str = "records-";
/// Entries per batch.
const AT_ONCE: usize = 512;

/// The current folder, if there is one. Removes the incomplete and the replaced ones.
pub(crate) fn current(library: &Path) -> Result<Option<PathBuf>, LibraryError> {
    let numbers = numbers(library)?;
    let newest = numbers.iter().max().copied();
    sweep(library, newest)?;
    Ok(newest.map(|number| folder(library, number)))
}

/// The current folder, if there is one. Removes nothing, so it is safe for a library that another
/// program writes.
pub(crate) fn newest(library: &Path) -> Result<Option<PathBuf>, LibraryError> {
    Ok(numbers(library)?.into_iter().max().map(|number| folder(library, number)))
}

/// Writes a new generation with the entries that `fill` adds, and makes it current. On an error the
/// old one stays current.
pub(crate) fn replace(
    library: &Path,
    fill: impl FnOnce(&mut Filling) -> Result<(), LibraryError>,
) -> Result<PathBuf, LibraryError> {
    let number = numbers(library)?.into_iter().max().map_or(1, |newest| newest + 1);
    let target = folder(library, number);
    let part = target.with_added_extension("part");
    remove(&part)?;
    let mut filling = Filling { store: Store::open(&part)?, entries: Vec::new() };
    let filled = fill(&mut filling).and_then(|()| filling.finish());
    if let Err(error) = filled {
        // The next sweep removes what remains.
        let _ = fs::remove_dir_all(&part);
        return Err(error);
    }
    fs::rename(&part, &target).map_err(|e| LibraryError::files("rename", &part, e))?;
    sync_folder(library).map_err(|e| LibraryError::files("sync", library, e))?;
    Ok(target)
}

/// A generation that is being written.
pub(crate) struct Filling {
    store: Store,
    entries: Vec<Entry>,
}

impl Filling {
    /// Adds an entry.
    pub(crate) fn put(&mut self, entry: Entry) -> Result<(), LibraryError> {
        self.entries.push(entry);
        if self.entries.len() >= AT_ONCE { self.flush() } else { Ok(()) }
    }

    fn flush(&mut self) -> Result<(), LibraryError> {
        self.store.fill(&self.entries)?;
        self.entries.clear();
        Ok(())
    }

    fn finish(mut self) -> Result<(), LibraryError> {
        self.flush()?;
        let path = self.store.path().to_owned();
        self.store.close()?;
        sync_tree(&path).map_err(|e| LibraryError::files("sync", &path, e))
    }
}

fn folder(library: &Path, number: u64) -> PathBuf {
    library.join(format!("{PREFIX}{number}"))
}

/// The numbers of the complete folders.
fn numbers(library: &Path) -> Result<Vec<u64>, LibraryError> {
    let failed = |error| LibraryError::files("read", library, error);
    let mut numbers = Vec::new();
    for entry in fs::read_dir(library).map_err(failed)? {
        let name = entry.map_err(failed)?.file_name();
        let number: Option<u64> =
            name.to_str().and_then(|name| name.strip_prefix(PREFIX)?.parse().ok());
        numbers.extend(number);
    }
    Ok(numbers)
}

/// Removes incomplete and replaced folders.
pub(crate) fn sweep(library: &Path, newest: Option<u64>) -> Result<(), LibraryError> {
    let failed = |error| LibraryError::files("read", library, error);
    for entry in fs::read_dir(library).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let Some(rest) = name.strip_prefix(PREFIX) else { continue };
        let is_old = rest.parse::<u64>().is_ok_and(|number| Some(number) < newest);
        if is_old || rest.ends_with(".part") {
            remove(&path)?;
        }
    }
    Ok(())
}

/// Removes a folder if it exists.
pub(crate) fn remove(path: &Path) -> Result<(), LibraryError> {
    match fs::remove_dir_all(path) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => {
            Err(LibraryError::files("remove", path, e))
        }
        _ => Ok(()),
    }
}

/// Syncs every file of a folder.
fn sync_tree(path: &Path) -> io::Result<()> {
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            sync_tree(&entry.path())?;
        } else {
            // Windows syncs only files that are open for writing.
            fs::OpenOptions::new().read(true).write(true).open(entry.path())?.sync_all()?;
        }
    }
    sync_folder(path)
}

/// A new name is durable only once its folder is synced.
#[cfg(unix)]
pub(crate) fn sync_folder(path: &Path) -> io::Result<()> {
    match fs::File::open(path)?.sync_all() {
        // Some network file systems cannot sync a folder.
        Err(e) if matches!(e.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => {
            Ok(())
        }
        answer => answer,
    }
}

#[cfg(not(unix))]
pub(crate) fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}
