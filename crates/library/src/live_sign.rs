//! The sign of a live session. Every program sees it and postpones work that can wait.

use std::{
    fs::{File, OpenOptions, TryLockError},
    io,
    path::Path,
    sync::Arc,
    thread,
    time::Duration,
};

use settings::Places;

use crate::{LibraryError, library::create_private};

const SIGN: &str = "live.lock";

/// How long a check holds the lock, and so may a process that is just starting or being killed.
const MOMENT: Duration = Duration::from_millis(5);
/// How often a session retries to raise its sign.
const PATIENCE: u32 = 100;
/// How often a check tries the lock, to rule out that another check holds the lock.
const ASKED: u32 = 3;

/// The raised sign: a shared lock on a file, so any number of sessions can hold it. It stands until
/// the last clone is dropped or the system ends the program.
#[derive(Clone, Debug)]
pub struct LiveSign {
    _file: Arc<File>,
}

impl LiveSign {
    /// Raises the sign.
    ///
    /// # Errors
    /// An I/O error. The session can run without the sign, but then shares the machine with other
    /// work.
    pub fn raise(places: &Places) -> Result<Self, LibraryError> {
        create_private(&places.library)?;
        let path = places.library.join(SIGN);
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(&path);
        let file = file.map_err(|error| LibraryError::files("open", &path, error))?;
        for waited in 0.. {
            match file.try_lock_shared() {
                Ok(()) => break,
                Err(TryLockError::WouldBlock) if waited < PATIENCE => thread::sleep(MOMENT),
                Err(error) => return Err(LibraryError::files("lock", &path, error.into())),
            }
        }
        Ok(Self { _file: Arc::new(file) })
    }
}

/// Whether any program has a live session. `false` if the library cannot be inspected.
pub fn is_anyone_live(places: &Places) -> bool {
    let path = places.library.join(SIGN);
    match is_locked(&path) {
        Ok(locked) => locked,
        Err(error) if error.kind() == io::ErrorKind::NotFound => false,
        Err(error) => {
            tracing::debug!(%error, path = %path.display(), "cannot tell whether a session is live");
            false
        }
    }
}

fn is_locked(path: &Path) -> io::Result<bool> {
    let file = OpenOptions::new().write(true).open(path)?;
    for asked in 0..ASKED {
        if asked > 0 {
            thread::sleep(MOMENT);
        }
        match file.try_lock() {
            // Dropping the file releases the lock.
            Ok(()) => return Ok(false),
            Err(TryLockError::WouldBlock) => {}
            Err(TryLockError::Error(error)) => return Err(error),
        }
    }
    Ok(true)
}
