//! A sign that a session is live, which every program sees: work that can wait waits meanwhile.

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

/// Who asks holds the lock for a moment, and so may one that is just being started or killed.
const MOMENT: Duration = Duration::from_millis(5);
/// How many moments a session waits for its sign.
const PATIENCE: u32 = 100;
/// How often whoever asks makes sure that it is not another one who asks.
const ASKED: u32 = 3;

/// Stands as long as it, or a clone of it, is held: a lock on a file that any number of sessions
/// share. The system takes it down whatever ends the program.
#[derive(Clone, Debug)]
pub struct LiveSign {
    _file: Arc<File>,
}

impl LiveSign {
    /// Puts the sign up.
    ///
    /// # Errors
    /// What the disk refuses. A session can do without: it shares the machine then.
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

/// Whether a session is live, in whatever program. A library that cannot be looked at has none.
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
            // Dropped, and with it the lock.
            Ok(()) => return Ok(false),
            Err(TryLockError::WouldBlock) => {}
            Err(TryLockError::Error(error)) => return Err(error),
        }
    }
    Ok(true)
}
