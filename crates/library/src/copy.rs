//! A library that another program has open, as it was a moment ago: for reading.
//!
//! sled's files are of one moment only while nobody writes, and whoever has them open is not asked
//! to pause: captions must not wait for a reader. So the files are read again until a whole reading
//! finds nothing new. Each of their bytes was the same then before and after the moment between the
//! last two readings: the copy is of that moment. What a copy of one moment holds is all that was
//! answered before it (docs/adr/020-sled.md).

use std::{
    collections::BTreeSet,
    env,
    fs::{self, File, OpenOptions},
    io::{self, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::{Duration, Instant},
};

use tempfile::TempDir;

use settings::Places;

use crate::{Holder, Library, LibraryError, lock, store::generation};

/// Before the name of each copy's folder, within the system's folder for what is temporary.
const PREFIX: &str = "duotone-view-";
/// A library that is written this long without a pause is not copied.
const PATIENCE: Duration = Duration::from_secs(10);
/// Between two readings that differ.
const PAUSE: Duration = Duration::from_millis(30);
/// A copy younger than this may not have its lock yet.
const YOUNG: Duration = Duration::from_secs(60);
/// What is compared at once, bytes.
const BLOCK: u64 = 1 << 20;

/// What a library is a copy of. The copy's folder goes with it.
pub(crate) struct Copied {
    of: PathBuf,
    holder: Option<Holder>,
    /// Whether the search index was fetched, or at least tried.
    has_index: AtomicBool,
    _folder: TempDir,
}

impl Library {
    /// Opens a copy of a library that another program has open, as it was a moment ago. It is read
    /// as any other; whatever would change it is [`LibraryError::InUse`], and neither the library's
    /// folder nor the recordings are written to.
    ///
    /// # Errors
    /// [`LibraryError::InUse`] if the other program never pauses, or the system lets nobody read
    /// what it has open; [`Newer`](LibraryError::Newer), [`Damaged`](LibraryError::Damaged), or what
    /// the system refuses.
    pub fn open_copy(places: &Places, program: &str) -> Result<Self, LibraryError> {
        remove_left_behind(&env::temp_dir(), YOUNG);
        let began = Instant::now();
        loop {
            match copied(places, program) {
                // The database was replaced as a whole, say.
                Ok(None) | Err(LibraryError::Damaged { .. }) if began.elapsed() < PATIENCE => {
                    thread::sleep(PAUSE);
                }
                Ok(None) => {
                    let (path, holder) = (places.library.clone(), lock::holder(&places.library));
                    return Err(LibraryError::InUse { path, holder });
                }
                Ok(Some(library)) => return Ok(library),
                Err(error) => return Err(error),
            }
        }
    }

    /// Whether this is a copy of a library that another program has open.
    pub fn is_copy(&self) -> bool {
        self.copied().is_some()
    }
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

/// `None` if it cannot be had of one moment now.
fn copied(places: &Places, program: &str) -> Result<Option<Library>, LibraryError> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
    let temporary = env::temp_dir();
    let folder = builder.tempdir().map_err(|e| LibraryError::files("make", &temporary, e))?;
    let library = folder.path().join("library");
    crate::library::create_private(&library)?;
    let newest = generation::newest(&places.library)?;
    if let Some(records) = &newest {
        let target = library.join(records.file_name().unwrap_or_default());
        match copy_still(records, &target) {
            Ok(true) => {}
            Ok(false) => return Ok(None),
            // Removed, or locked against readers too, as Windows does it.
            Err(Trouble::Source) => return Ok(None),
            Err(Trouble::Target(error)) => {
                return Err(LibraryError::files("write", &target, error));
            }
        }
        if generation::newest(&places.library)? != newest {
            return Ok(None);
        }
    }
    let copied = Copied {
        of: places.library.clone(),
        holder: lock::holder(&places.library),
        has_index: AtomicBool::new(false),
        _folder: folder,
    };
    let places = Places { library, recordings: places.recordings.clone() };
    Library::open_as_it_is(&places, program, Some(copied)).map(Some)
}

/// On which side reading or writing failed.
enum Trouble {
    Source,
    Target(io::Error),
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Self::Target(error)
    }
}

fn source<T>(answer: io::Result<T>) -> Result<T, Trouble> {
    answer.map_err(|error| {
        tracing::debug!(%error, "the library cannot be read while it is in use");
        Trouble::Source
    })
}

/// Copies a folder as it is at one moment; `false` if it changes all the time.
fn copy_still(from: &Path, to: &Path) -> Result<bool, Trouble> {
    fs::create_dir_all(to)?;
    let began = Instant::now();
    while began.elapsed() < PATIENCE {
        if !update(from, to)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Has `to` be as `from` is; whether it was not.
fn update(from: &Path, to: &Path) -> Result<bool, Trouble> {
    let here = source(names(from))?;
    let mut changed = false;
    for (name, _) in names(to)?.difference(&here) {
        let path = to.join(name);
        if path.is_dir() {
            fs::remove_dir_all(path)?
        } else {
            fs::remove_file(path)?
        };
        changed = true;
    }
    for (name, is_folder) in here {
        let (from, to) = (from.join(&name), to.join(&name));
        changed |= if is_folder {
            fs::create_dir_all(&to)?;
            update(&from, &to)?
        } else {
            update_file(&from, &to)?
        };
    }
    Ok(changed)
}

/// What is in a folder, and which of it are folders.
fn names(folder: &Path) -> io::Result<BTreeSet<(std::ffi::OsString, bool)>> {
    fs::read_dir(folder)?
        .map(|entry| entry.and_then(|entry| Ok((entry.file_name(), entry.file_type()?.is_dir()))))
        .collect()
}

fn update_file(from: &Path, to: &Path) -> Result<bool, Trouble> {
    let mut original = source(File::open(from))?;
    let mut changed = !to.exists();
    let mut copy =
        OpenOptions::new().read(true).write(true).create(true).truncate(false).open(to)?;
    let (mut now, mut before) = (Vec::new(), Vec::new());
    let mut length = 0;
    loop {
        now.clear();
        before.clear();
        source((&mut original).take(BLOCK).read_to_end(&mut now))?;
        if now.is_empty() {
            break;
        }
        copy.seek(SeekFrom::Start(length))?;
        (&mut copy).take(now.len() as u64).read_to_end(&mut before)?;
        if now != before {
            changed = true;
            copy.seek(SeekFrom::Start(length))?;
            copy.write_all(&now)?;
        }
        length += now.len() as u64;
    }
    if copy.metadata()?.len() != length {
        changed = true;
        copy.set_len(length)?;
    }
    Ok(changed)
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

/// Removes copies of programs that were killed: what they hold may have been deleted since.
fn remove_left_behind(temporary: &Path, young: Duration) {
    let Ok(entries) = fs::read_dir(temporary) else { return };
    for entry in entries.flatten() {
        let is_ours = entry.file_name().to_str().is_some_and(|name| name.starts_with(PREFIX));
        // Not a link: what it leads to is not ours.
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        if !is_ours || !is_folder {
            continue;
        }
        let changed = entry.metadata().and_then(|found| found.modified());
        let is_old = changed.is_ok_and(|at| at.elapsed().is_ok_and(|age| age >= young));
        if is_old && !lock::is_held(&entry.path().join("library")) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_killed_reader_left_is_removed_and_nothing_else() {
        let temporary = tempfile::tempdir().unwrap();
        let made = |name: &str| {
            let library = temporary.path().join(name).join("library");
            fs::create_dir_all(&library).unwrap();
            lock::Lock::take(&library, "a test").unwrap()
        };
        drop(made("duotone-view-left"));
        drop(made("another"));
        let held = made("duotone-view-held");
        fs::create_dir_all(temporary.path().join("duotone-view-beginning/library")).unwrap();
        remove_left_behind(temporary.path(), YOUNG);
        assert_eq!(fs::read_dir(temporary.path()).unwrap().count(), 4, "all are young");
        remove_left_behind(temporary.path(), Duration::ZERO);
        let left: Vec<_> = names(temporary.path()).unwrap().into_iter().map(|(n, _)| n).collect();
        assert_eq!(left, ["another", "duotone-view-beginning", "duotone-view-held"]);
        drop(held);
    }

    #[test]
    fn a_folder_is_copied_until_it_is_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let (from, to) = (folder.path().join("from"), folder.path().join("to"));
        fs::create_dir_all(from.join("blobs")).unwrap();
        fs::write(from.join("db"), vec![1; 3 << 20]).unwrap();
        fs::write(from.join("blobs/1"), "one").unwrap();
        assert!(copy_still(&from, &to).is_ok_and(|still| still));
        assert!(!update(&from, &to).is_ok_and(|changed| changed), "nothing changed");
        let mut bytes = vec![1; 2 << 20];
        bytes[1_500_000] = 2;
        fs::write(from.join("db"), &bytes).unwrap();
        fs::remove_dir_all(from.join("blobs")).unwrap();
        fs::write(from.join("snap"), "").unwrap();
        assert!(update(&from, &to).is_ok_and(|changed| changed), "it is told");
        assert!(!update(&from, &to).is_ok_and(|changed| changed), "and was copied");
        assert_eq!(fs::read(to.join("db")).unwrap(), bytes);
        assert!(to.join("snap").exists() && !to.join("blobs").exists());
    }
}
