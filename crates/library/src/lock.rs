//! The lock on the library's folder, which admits one program at a time, and its holder.

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
/// A file beside the lock, because Windows does not let others read a locked file.
const HOLDER: &str = "holder.json";

/// How long a lock may outlive its holder: while a program exits, or until a child process that was
/// just started drops the files it inherited.
const ENDING: Duration = Duration::from_millis(500);

/// Held while the library is open. The system releases it when the program ends.
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
        // The holder only improves an error message.
        if let Err(error) = tell(library, &me) {
            tracing::debug!(%error, "others cannot be told who has the library");
        }
        Ok(Self { _file: file })
    }
}

/// Whether another program may have the library open; `true` also if that cannot be determined.
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

/// The program that has the library open, or had it open last.
pub(crate) fn holder(library: &Path) -> Option<Holder> {
    serde_json::from_slice(&fs::read(library.join(HOLDER)).ok()?).ok()
}
