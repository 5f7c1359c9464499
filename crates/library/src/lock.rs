//! One program at a time: the lock on the library's folder, and who holds it.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::Write,
    path::Path,
    process, thread,
    time::{Duration, Instant},
};

use jiff::Timestamp;

use crate::{Holder, LibraryError};

const LOCK: &str = "lock";
/// Beside the lock, because Windows lets nobody read a locked file.
const HOLDER: &str = "holder.json";

/// How long a lock may stay that nobody holds any more: until a program that is ending has ended, or
/// a child that was just started from one that has closed the library no longer has its files.
const ENDING: Duration = Duration::from_millis(500);

/// Held as long as the library is open; the system frees it whatever ends the program.
#[derive(Debug)]
pub(crate) struct Lock {
    _file: File,
}

impl Lock {
    pub(crate) fn take(library: &Path, program: &str) -> Result<Self, LibraryError> {
        let path = library.join(LOCK);
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(&path);
        let file = file.map_err(|error| LibraryError::files("open", &path, error))?;
        let began = Instant::now();
        let taken = loop {
            match file.try_lock() {
                Err(TryLockError::WouldBlock) if began.elapsed() < ENDING => {
                    thread::sleep(Duration::from_millis(20));
                }
                taken => break taken,
            }
        };
        match taken {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let holder = holder(library);
                return Err(LibraryError::InUse { path: library.to_owned(), holder });
            }
            Err(TryLockError::Error(error)) => {
                return Err(LibraryError::files("lock", &path, error));
            }
        }
        let me =
            Holder { pid: process::id(), program: program.to_owned(), since: Timestamp::now() };
        // It only makes a message better.
        if let Err(error) = tell(library, &me) {
            tracing::debug!(%error, "others cannot be told who has the library");
        }
        Ok(Self { _file: file })
    }
}

/// Whether anybody has a library open, as far as can be told.
pub(crate) fn is_held(library: &Path) -> bool {
    let free = File::open(library.join(LOCK)).is_ok_and(|file| file.try_lock().is_ok());
    !free
}

fn tell(library: &Path, holder: &Holder) -> std::io::Result<()> {
    let mut file = tempfile::NamedTempFile::new_in(library)?;
    file.write_all(&serde_json::to_vec(holder)?)?;
    file.persist(library.join(HOLDER))?;
    Ok(())
}

/// Who has a library, or had it last.
pub(crate) fn holder(library: &Path) -> Option<Holder> {
    serde_json::from_slice(&fs::read(library.join(HOLDER)).ok()?).ok()
}
