//! The database's folder is replaced as a whole: `records-1`, `records-2`, … the highest number
//! counts. A new one is written under another name and gets its own when it is whole and on the
//! disk, so that at any moment one of them is. Migration, erasure, repair and restoring are all
//! that.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::{Entry, Store};
use crate::LibraryError;

const PREFIX: &str = "records-";
/// Entries that are put in at once.
const AT_ONCE: usize = 512;

/// The folder that counts, if there is one. Those that are not whole, or replaced, are removed.
pub(crate) fn current(library: &Path) -> Result<Option<PathBuf>, LibraryError> {
    let numbers = numbers(library)?;
    let newest = numbers.iter().max().copied();
    sweep(library, newest)?;
    Ok(newest.map(|number| folder(library, number)))
}

/// The folder that counts, if there is one, in a library that somebody else may be writing: nothing
/// is put in order.
pub(crate) fn newest(library: &Path) -> Result<Option<PathBuf>, LibraryError> {
    Ok(numbers(library)?.into_iter().max().map(|number| folder(library, number)))
}

/// Writes a new database with what `fill` puts in, and has it count from then on. If anything goes
/// wrong, what counted before counts still.
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
        // What could not be removed is swept the next time.
        let _ = fs::remove_dir_all(&part);
        return Err(error);
    }
    fs::rename(&part, &target).map_err(|e| LibraryError::files("rename", &part, e))?;
    sync_folder(library).map_err(|e| LibraryError::files("sync", library, e))?;
    Ok(target)
}

/// A database that is being written.
pub(crate) struct Filling {
    store: Store,
    entries: Vec<Entry>,
}

impl Filling {
    /// Puts an entry in.
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

/// The numbers of the folders that are whole.
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

/// Removes what was being written and what is replaced.
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

/// Removes a folder, if it is there.
pub(crate) fn remove(path: &Path) -> Result<(), LibraryError> {
    match fs::remove_dir_all(path) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => {
            Err(LibraryError::files("remove", path, e))
        }
        _ => Ok(()),
    }
}

/// Makes everything in a folder last.
fn sync_tree(path: &Path) -> io::Result<()> {
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            sync_tree(&entry.path())?;
        } else {
            // Windows syncs only what is open for writing.
            fs::OpenOptions::new().read(true).write(true).open(entry.path())?.sync_all()?;
        }
    }
    sync_folder(path)
}

/// A new name lasts only when its folder is on the disk too.
#[cfg(unix)]
pub(crate) fn sync_folder(path: &Path) -> io::Result<()> {
    match fs::File::open(path)?.sync_all() {
        // Some network file systems cannot.
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
