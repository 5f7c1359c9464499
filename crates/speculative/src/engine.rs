//! An engine: a kind of model that transcribes.

use std::{io, num::NonZero, path::Path};

use crate::{
    role::Role,
    task::Task,
    transcriber::Transcriber,
    whisper::{ModelError, Times},
    whisper_log::WhisperLog,
};

/// A transcriber that is loaded from a model's file.
pub trait Engine: Transcriber + Sized + 'static {
    /// Loads the transcriber for one of the two roles of a live session. `log` is flushed between
    /// windows.
    ///
    /// # Errors
    /// [`ModelError`], each variant with its remedy.
    fn load(
        file: &Path,
        role: Role,
        task: &Task,
        log: Option<WhisperLog>,
    ) -> Result<Self, ModelError>;

    /// Loads transcribers for windows of up to 30 s that need not be fast. They work in parallel,
    /// each on its own thread.
    ///
    /// # Errors
    /// As for [`load`](Self::load).
    fn load_thorough(
        file: &Path,
        task: &Task,
        times: Times,
        threads: NonZero<usize>,
        log: Option<&WhisperLog>,
    ) -> Result<Vec<Self>, ModelError> {
        let _ = (times, threads);
        Ok(vec![Self::load(file, Role::Heavy, task, log.cloned())?])
    }

    /// Whether the file is a complete model of this kind. Fast, because it reads no weights.
    ///
    /// # Errors
    /// When the file cannot be opened or read.
    fn is_whole(file: &Path) -> io::Result<bool> {
        Ok(file.metadata()?.len() > 0)
    }
}
