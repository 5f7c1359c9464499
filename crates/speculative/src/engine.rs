//! An engine: a kind of model that transcribes.

use std::{io, num::NonZero, path::Path};

use crate::{
    role::Role,
    task::Task,
    transcriber::Transcriber,
    whisper::{ModelError, Times},
    whisper_log::WhisperLog,
};

/// A transcriber that is made of a model's file.
pub trait Engine: Transcriber + Sized + 'static {
    /// Makes the transcriber of one of the two roles of a live session. `log` is flushed between
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

    /// Makes transcribers that take all the time they need, for windows of up to 30 s. They work
    /// beside each other, each on its own thread.
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

    /// Whether the file is a whole model of this kind. Takes no time, so it reads no weights.
    ///
    /// # Errors
    /// When the file cannot be opened or read.
    fn is_whole(file: &Path) -> io::Result<bool> {
        Ok(file.metadata()?.len() > 0)
    }
}
