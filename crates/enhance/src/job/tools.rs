//! The models of the stages, each loaded on first use.

use std::num::NonZero;

use models::{Chosen, SPEAKER_MODELS, Store, VOICE_MODEL};
use speculative::{Language, ModelFile, Silero, Task, Times, Transcriber, WhisperLog};

use super::{JobError, JobOptions};
use crate::diarize::Diarizer;

/// The models and their number of threads.
pub struct Tools {
    store: Store,
    threads: NonZero<usize>,
    log: Option<WhisperLog>,
    silero: Option<Silero>,
    diarizer: Option<Diarizer>,
    pool: Option<TranscriberPool>,
}

/// The loaded transcribers, and the model and language they were loaded for.
struct TranscriberPool {
    model: Chosen,
    code: &'static str,
    times: Times,
    transcribers: Vec<Box<dyn Transcriber>>,
}

impl Tools {
    /// Creates the tools without loading a model.
    pub fn new(store: Store, threads: NonZero<usize>, log: Option<WhisperLog>) -> Self {
        Self { store, threads, log, silero: None, diarizer: None, pool: None }
    }

    /// The name of the transcription model: the one in the options, or else the best installed one
    /// for the language. `language` applies if the options name none.
    ///
    /// # Errors
    /// [`JobError::Missing`], whose message says how to get the model, and [`JobError::Language`].
    pub fn model(&self, options: &JobOptions, language: &str) -> Result<String, JobError> {
        if let Some(name) = &options.model {
            self.store.resolve(name)?;
            return Ok(name.clone());
        }
        let language = Language::parse(options.language.as_deref().unwrap_or(language))?;
        Ok(self.store.best_finished(language.code() == Some("en"))?.name)
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

    /// The transcribers of a model for a language; reuses the last ones if they match.
    pub(super) fn pool(
        &mut self,
        model: &str,
        language: &Language,
        times: Times,
    ) -> Result<&mut [Box<dyn Transcriber>], JobError> {
        let model = self.store.chosen(model)?;
        // A transcriber that follows the language keeps state, so each recording needs a new one.
        let code = language.code().filter(|_| !language.may_change());
        let same = |pool: &TranscriberPool| {
            Some(pool.code) == code && pool.times == times && pool.model == model
        };
        let transcribers = match self.pool.take().filter(same) {
            Some(pool) => pool.transcribers,
            None => {
                let task = Task::transcribe(language.clone());
                let file = ModelFile { engine: &model.engine, path: &model.path };
                file.load_thorough(&task, times, self.threads, self.log.as_ref())?
            }
        };
        let code = code.unwrap_or_default();
        let pool = TranscriberPool { model, code, times, transcribers };
        Ok(&mut self.pool.insert(pool).transcribers)
    }
}
