//! Allows one pull of a model at a time, across all processes.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::Path;

use crate::{Error, Event, Phase, Progress};

/// Held while a model's part file is written. Dropping it, or the end of the process, releases it.
/// The empty file stays: removing it would let two processes lock two files of one name.
pub(crate) struct Lock {
    _file: File,
    /// Whether another process held it before and may have done the work.
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
            // Some network file systems have no locks; pull anyway.
            Err(TryLockError::Error(e)) if e.kind() == io::ErrorKind::Unsupported => {
                tracing::warn!(path = %path.display(), "no file locks here; pull one model at a time");
                false
            }
            Err(TryLockError::Error(e)) => return Err(Error::files("lock", path)(e)),
        };
        Ok(Self { _file: file, waited })
    }
}
