//! A read-only copy of a library that another program has open.
//!
//! sled's files are consistent only while nothing writes, and the program that has them open is
//! never asked to pause: captions must not wait for a reader. So the files are read again until a
//! whole pass finds no difference. Then every byte was the same before and after the moment between
//! the last two passes, and the copy is of that moment. Such a copy contains every write
//! acknowledged before that moment (docs/adr/020-sled.md).

mod copied;
mod files;

use std::{
    env, fs,
    path::Path,
    sync::atomic::AtomicBool,
    thread,
    time::{Duration, Instant},
};

use settings::Places;

pub(crate) use copied::Copied;

use self::files::{PATIENCE, Trouble, copy_still};
use crate::{Library, LibraryError, lock, store::generation};

/// The prefix of a copy's folder in the system's temporary folder.
const PREFIX: &str = "duotone-view-";
/// The pause between two passes that differ.
const PAUSE: Duration = Duration::from_millis(30);
/// A copy younger than this may not have its lock yet.
const YOUNG: Duration = Duration::from_secs(60);
impl Library {
    /// Opens a copy of a library that another program has open. It can be read like any library.
    /// Every change fails with [`LibraryError::InUse`], and neither the library's folder nor the
    /// recordings are written to.
    ///
    /// # Errors
    /// [`LibraryError::InUse`] if the other program never pauses, or if the system denies reading
    /// its open files; [`Newer`](LibraryError::Newer), [`Damaged`](LibraryError::Damaged), or an
    /// I/O error.
    pub fn open_copy(places: &Places, program: &str) -> Result<Self, LibraryError> {
        remove_left_behind(&env::temp_dir(), YOUNG);
        let began = Instant::now();
        loop {
            match copied(places, program) {
                // For example, the database was replaced during the copy.
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

    /// Whether this library is a copy of one that another program has open.
    pub fn is_copy(&self) -> bool {
        self.copied().is_some()
    }
}

/// Copies the library once; `None` if no consistent copy is possible now.
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
            // Removed, or locked against readers too, as on Windows.
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

/// Removes copies of killed programs: they may hold sessions that were deleted since.
fn remove_left_behind(temporary: &Path, young: Duration) {
    let Ok(entries) = fs::read_dir(temporary) else { return };
    for entry in entries.flatten() {
        let is_ours = entry.file_name().to_str().is_some_and(|name| name.starts_with(PREFIX));
        // Do not follow a link: its target is not ours.
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
        let left: Vec<_> =
            files::names(temporary.path()).unwrap().into_iter().map(|(n, _)| n).collect();
        assert_eq!(left, ["another", "duotone-view-beginning", "duotone-view-held"]);
        drop(held);
    }
}
