//! The models that stages work with, loaded when the first one needs them.

use std::{num::NonZero, path::PathBuf};

use models::{Languages, Store};
use speculative::{Language, Silero, Task, Times, Whisper, WhisperLog};

use super::{JobError, JobOptions};
use crate::diarize::Diarizer;

/// The model that tells voice from everything else.
pub const VOICE_MODEL: &str = "silero-v6.2.0";
/// The models that tell speakers apart: who speaks when, and how they sound.
pub const SPEAKER_MODELS: [&str; 2] = ["speaker-segmentation-3.0", "speaker-embedding"];

/// Families of models, the best first. Each is there in full and quantised, and most for English
/// alone, which is better at it.
const BEST: [&str; 5] = ["large-v3-turbo", "medium", "small", "base", "tiny"];
/// What is told to be missing if none is there.
const USUAL: &str = "base";
const FORMS: [&str; 4] = ["", "-q8_0", "-q5_1", "-q5_0"];

/// The models, and how many threads they may use.
pub struct Tools {
    store: Store,
    threads: NonZero<usize>,
    log: Option<WhisperLog>,
    silero: Option<Silero>,
    diarizer: Option<Diarizer>,
    pool: Option<TranscriberPool>,
}

/// Transcribers, and what they were loaded for.
struct TranscriberPool {
    path: PathBuf,
    code: &'static str,
    times: Times,
    whispers: Vec<Whisper>,
}

impl Tools {
    /// Nothing is loaded yet.
    pub fn new(store: Store, threads: NonZero<usize>, log: Option<WhisperLog>) -> Self {
        Self { store, threads, log, silero: None, diarizer: None, pool: None }
    }

    /// The name of the model that transcribes: the one that the options name, or the best that is
    /// installed for the language. `language` counts if the options name none.
    ///
    /// # Errors
    /// [`JobError::Missing`], whose message says how to get it, and [`JobError::Language`].
    pub fn model(&self, options: &JobOptions, language: &str) -> Result<String, JobError> {
        if let Some(name) = &options.model {
            self.store.resolve(name)?;
            return Ok(name.clone());
        }
        let language = Language::parse(options.language.as_deref().unwrap_or(language))?;
        let is_english = language.code() == Some("en");
        let is_there = |name: &String| {
            self.store.manifest().find(name).is_some_and(|model| {
                (is_english || model.languages == Languages::Multilingual)
                    && self.store.find(model).is_some()
            })
        };
        let best = candidates().find(is_there);
        // If there is none, this says how to get one.
        let name = best.unwrap_or_else(|| USUAL.to_owned());
        self.store.resolve(&name)?;
        Ok(name)
    }

    pub(super) fn silero(&mut self) -> Result<&mut Silero, JobError> {
        let silero = match self.silero.take() {
            Some(silero) => silero,
            None => Silero::load(&self.store.resolve(VOICE_MODEL)?)?,
        };
        Ok(self.silero.insert(silero))
    }

    pub(super) fn diarizer(&mut self) -> Result<&Diarizer, JobError> {
        let diarizer = match self.diarizer.take() {
            Some(diarizer) => diarizer,
            None => {
                let [segmentation, embedding] = SPEAKER_MODELS.map(|name| self.store.resolve(name));
                Diarizer::load(&segmentation?, &embedding?, self.threads)?
            }
        };
        Ok(self.diarizer.insert(diarizer))
    }

    /// Transcribers of a model for a language; those loaded last, if they are the same.
    pub(super) fn pool(
        &mut self,
        model: &str,
        language: &Language,
        times: Times,
    ) -> Result<&mut [Whisper], JobError> {
        let path = self.store.resolve(model)?;
        // One that follows a language remembers it, and begins anew with each recording.
        let code = language.code().filter(|_| !language.may_change());
        let same = |pool: &TranscriberPool| {
            Some(pool.code) == code && pool.times == times && pool.path == path
        };
        let whispers = match self.pool.take().filter(same) {
            Some(pool) => pool.whispers,
            None => {
                let task = Task::transcribe(language.clone());
                Whisper::load_thorough(&path, &task, times, self.threads, self.log.as_ref())?
            }
        };
        let code = code.unwrap_or_default();
        Ok(&mut self.pool.insert(TranscriberPool { path, code, times, whispers }).whispers)
    }
}

fn candidates() -> impl Iterator<Item = String> {
    let named = |family: &'static str| {
        FORMS.iter().flat_map(move |form| [".en", ""].map(|en| format!("{family}{en}{form}")))
    };
    BEST.into_iter().flat_map(named)
}
