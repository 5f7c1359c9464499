//! Loads transcribers from model files; the only place that names the engines.

use std::{io, num::NonZero, path::Path};

use crate::{
    engine::Engine,
    role::Role,
    task::Task,
    transcriber::Transcriber,
    whisper::{ModelError, Times, Whisper},
    whisper_log::WhisperLog,
};

/// The engines by their names in models/manifest.toml. To add one, implement [`Engine`] and add a
/// line here.
const ENGINES: &[Entry] = &[entry::<Whisper>("whisper")];

type Boxed = Box<dyn Transcriber>;
type Load = fn(&Path, Role, &Task, Option<WhisperLog>) -> Result<Boxed, ModelError>;
type LoadThorough =
    fn(&Path, &Task, Times, NonZero<usize>, Option<&WhisperLog>) -> Result<Vec<Boxed>, ModelError>;

/// An engine with its type erased.
struct Entry {
    name: &'static str,
    load: Load,
    load_thorough: LoadThorough,
    is_whole: fn(&Path) -> io::Result<bool>,
}

const fn entry<E: Engine>(name: &'static str) -> Entry {
    Entry {
        name,
        load: |file, role, task, log| Ok(Box::new(E::load(file, role, task, log)?)),
        load_thorough: |file, task, times, threads, log| {
            let all = E::load_thorough(file, task, times, threads, log)?;
            Ok(all.into_iter().map(|one| Box::new(one) as Boxed).collect())
        },
        is_whole: E::is_whole,
    }
}

/// A model's file and the engine that reads it.
#[derive(Clone, Copy, Debug)]
pub struct ModelFile<'a> {
    /// The engine's name in the list of models.
    pub engine: &'a str,
    /// The file.
    pub path: &'a Path,
}

impl ModelFile<'_> {
    /// Loads the transcriber for one of the two roles of a live session.
    ///
    /// # Errors
    /// [`ModelError`], each variant with its remedy.
    pub fn load(
        self,
        role: Role,
        task: &Task,
        log: Option<WhisperLog>,
    ) -> Result<Box<dyn Transcriber>, ModelError> {
        (self.entry()?.load)(self.path, role, task, log)
    }

    /// Loads transcribers that need not be fast: as many as suit that many `threads`, each for its
    /// own thread.
    ///
    /// # Errors
    /// As for [`load`](Self::load).
    pub fn load_thorough(
        self,
        task: &Task,
        times: Times,
        threads: NonZero<usize>,
        log: Option<&WhisperLog>,
    ) -> Result<Vec<Box<dyn Transcriber>>, ModelError> {
        (self.entry()?.load_thorough)(self.path, task, times, threads, log)
    }

    /// Whether the file is a complete model. Fast, because it reads no weights.
    ///
    /// # Errors
    /// [`ModelError::Unreadable`], and [`ModelError::UnknownEngine`].
    pub fn is_whole(self) -> Result<bool, ModelError> {
        (self.entry()?.is_whole)(self.path).map_err(|error| ModelError::Unreadable {
            path: self.path.display().to_string(),
            error,
        })
    }

    fn entry(self) -> Result<&'static Entry, ModelError> {
        let unknown = || ModelError::UnknownEngine {
            path: self.path.display().to_string(),
            engine: self.engine.to_owned(),
        };
        ENGINES.iter().find(|entry| entry.name == self.engine).ok_or_else(unknown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn a_file_of_an_unknown_engine_and_a_file_that_is_none_are_refused() {
        let task = Task::transcribe(Language::Given("en"));
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
        let unknown = ModelFile { engine: "telepathy", path: &path };
        let error = unknown.load(Role::Fast, &task, None).err().unwrap();
        assert!(matches!(error, ModelError::UnknownEngine { .. }), "{error}");
        let whisper = ModelFile { engine: "whisper", path: &path };
        assert!(!whisper.is_whole().unwrap());
        let error = whisper.load(Role::Fast, &task, None).err().unwrap();
        assert!(matches!(error, ModelError::Damaged(_)), "{error}");
    }
}
