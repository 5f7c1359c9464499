//! A model's file, loaded once for any number of workers.

use std::{ops::Range, path::Path};

use whisper_rs::{DtwMode, DtwParameters, WhisperContext, WhisperContextParameters, WhisperState};

use super::{SECOND, Times};
use crate::{ggml::Head, language::Language, task::Task};

/// Working memory of the alignment, bytes. The longest live window needs about a quarter, and a
/// window of 30 s four times that quarter.
pub(super) const ALIGNMENT_MEMORY: usize = 64 << 20;
pub(super) const THOROUGH_ALIGNMENT_MEMORY: usize = 256 << 20;

/// Why a model file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ModelError {
    /// The file is not a ggml Whisper model, or is damaged. Download it again.
    #[error("{0} is not a Whisper model that can be read, or it is damaged")]
    Damaged(String),
    /// The file cannot be opened. Check the path and its permissions.
    #[error("the model {path} cannot be opened: {error}")]
    Unreadable {
        /// The file.
        path: String,
        /// The system's error.
        error: std::io::Error,
    },
    /// The model is for English only. Use a multilingual one.
    #[error("{path} hears English only and the session's language is '{language}'")]
    EnglishOnly {
        /// The file.
        path: String,
        /// The language asked for.
        language: String,
    },
    /// This program has no engine for the file, because the list of models is of a newer version.
    /// Update the program.
    #[error("{path} needs the engine {engine:?}, which this program does not have")]
    UnknownEngine {
        /// The file.
        path: String,
        /// The engine.
        engine: String,
    },
    /// The model was not trained to translate. Use a multilingual one that is not a "turbo".
    #[error("{0} cannot translate into English: it was not trained to")]
    NoTranslator(String),
}

/// A model in memory.
pub(super) struct Model {
    context: WhisperContext,
    shown: String,
    /// The requested task, limited to what the model can do.
    pub(super) task: Task,
    pub(super) facts: Facts,
}

/// Constants for reading a model's output.
#[derive(Clone)]
pub(super) struct Facts {
    pub(super) start_of_text: i32,
    pub(super) end_of_text: i32,
    /// The tokens of the languages, in the order of Whisper's ids.
    pub(super) languages: Range<usize>,
    /// How far aligned token times lag behind the sound, samples; `None` where times are rough.
    pub(super) lag: Option<u64>,
}

impl Model {
    pub(super) fn load(
        path: &Path,
        task: &Task,
        times: Times,
        alignment_memory: usize,
    ) -> Result<Self, ModelError> {
        let shown = path.display().to_string();
        let head = Head::read(path)
            .map_err(|error| ModelError::Unreadable { path: shown.clone(), error })?
            .ok_or_else(|| ModelError::Damaged(shown.clone()))?;
        let mut task = task.clone();
        match (head.english_only(), task.language.code()) {
            (true, Some(code)) if code != "en" => {
                return Err(ModelError::EnglishOnly { path: shown, language: code.to_owned() });
            }
            _ if task.translate && !head.translates() => {
                return Err(ModelError::NoTranslator(shown));
            }
            (true, None) => {
                task.language.settle("en");
                task.language = Language::Given("en");
            }
            _ => {}
        }
        let mut options = WhisperContextParameters::default();
        let heads = head.alignment_heads().filter(|_| times == Times::Exact);
        let lag = heads.is_some().then(|| (head.alignment_lag() * SECOND) as u64);
        if let Some(model_preset) = heads {
            options.dtw_parameters(DtwParameters {
                mode: DtwMode::ModelPreset { model_preset },
                dtw_mem_size: alignment_memory,
            });
        }
        let context = WhisperContext::new_with_params(path, options)
            .map_err(|_| ModelError::Damaged(shown.clone()))?;
        let first = context.token_lang(0) as usize;
        let facts = Facts {
            start_of_text: context.token_sot(),
            end_of_text: context.token_eot(),
            languages: first..first + head.languages(),
            lag,
        };
        Ok(Self { context, shown, task, facts })
    }

    /// A worker's own working memory. It keeps the model loaded.
    pub(super) fn state(&self) -> Result<WhisperState, ModelError> {
        self.context.create_state().map_err(|_| ModelError::Damaged(self.shown.clone()))
    }
}
