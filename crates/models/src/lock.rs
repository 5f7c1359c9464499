//! One pull of a model at a time, over all processes.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::Path;

use crate::{Error, Event, Phase, Progress};

/// Held while a model's part file is written; given back when dropped, or by the system when the
/// process dies. The empty file stays: to remove it would let two processes lock two files of one
/// name.
pub(crate) struct Lock {
    _file: File,
    /// Whether another process had it first, and so may have done the work.
    pub waited: bool,
}

impl Lock {
    pub fn take(path: &Path, progress: &mut dyn Progress) -> Result<Self, Error> {
        let file = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(false)
            .open(path)
            .map_err(Error::files("write", path))?;
        let waited = match file.try_lock() {
            Ok(()) => false,
            Err(TryLockError::WouldBlock) => {
                progress.on(Event::Phase(Phase::Waiting));
                file.lock().map_err(Error::files("lock", path))?;
                true
            }
            // Some network file systems have no locks: no reason to have no models.
            Err(TryLockError::Error(e)) if e.kind() == io::ErrorKind::Unsupported => {
                tracing::warn!(path = %path.display(), "no file locks here; pull one model at a time");
                false
            }
            Err(TryLockError::Error(e)) => return Err(Error::files("lock", path)(e)),
        };
        Ok(Self { _file: file, waited })
    }
}
