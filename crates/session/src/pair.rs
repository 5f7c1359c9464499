//! Chooses and loads the two models of a session by its settings.

use std::{path::Path, sync::Arc};

use models::{Chosen, ModelChoice, PairNote, Speech, Store, VOICE_MODEL};
use settings::Settings;
use speculative::{
    Dictionary, Language, ModelError, ModelFile, Models, NullTranscriber, Role, Silero, Task,
    UnknownLanguage, WhisperLog,
};

/// The two models of a session, and their task. A translation uses one model for both.
#[derive(Clone, Debug)]
pub struct Pair {
    /// The model that drafts.
    pub fast: Chosen,
    /// The model that confirms.
    pub heavy: Chosen,
    /// The task that they are loaded for.
    pub task: Task,
    /// The settings that could not be followed.
    pub notes: Vec<PairNote>,
}

/// A model that is installed but cannot be used, and how to fix that.
#[derive(Debug, thiserror::Error)]
#[error("{error}; {remedy}")]
pub struct UnusableModel {
    /// The reason.
    pub error: ModelError,
    /// What helps.
    pub remedy: ModelRemedy,
}

/// What helps if a model cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ModelRemedy {
    /// To let this user read the file.
    #[error("check its permissions")]
    CheckPermissions,
    /// To use models for all languages.
    #[error("use multilingual models, which you get with: duotone models pull {fast} {heavy}")]
    Multilingual {
        /// One that drafts.
        fast: String,
        /// One that confirms.
        heavy: String,
    },
    /// To update this program.
    #[error("update Duotone")]
    UpdateProgram,
    /// To download the model again.
    #[error("get it again with: duotone models pull {name}")]
    PullAgain {
        /// The model.
        name: String,
    },
    /// To name another file or a model of the list.
    #[error("give another file, or the name of a model (duotone models list)")]
    OtherFile,
}

impl UnusableModel {
    /// `asked` is the model's name as the user, or the default choice, gave it.
    pub fn new(error: ModelError, asked: &str, known: &models::Manifest) -> Self {
        let remedy = match &error {
            ModelError::Unreadable { .. } => ModelRemedy::CheckPermissions,
            ModelError::EnglishOnly { .. } | ModelError::NoTranslator(_) => {
                let [fast, heavy] = known.first_pair(false).map(str::to_owned);
                ModelRemedy::Multilingual { fast, heavy }
            }
            ModelError::UnknownEngine { .. } => ModelRemedy::UpdateProgram,
            ModelError::Damaged(_)
                if !Path::new(asked).is_file() && known.find(asked).is_some() =>
            {
                ModelRemedy::PullAgain { name: asked.to_owned() }
            }
            ModelError::Damaged(_) => ModelRemedy::OtherFile,
        };
        Self { error, remedy }
    }
}

/// The spoken language in the settings; English if they name none.
///
/// # Errors
/// [`UnknownLanguage`] if the models know no language of that name.
pub fn language_of(settings: &Settings) -> Result<Language, UnknownLanguage> {
    Language::parse(settings.language.as_deref().unwrap_or("en"))
}

impl Pair {
    /// The models that the user named, or else those of the settings, or else the best installed
    /// ones. Settings that cannot be followed do not prevent the session.
    ///
    /// # Errors
    /// If a named model is missing, or none is installed.
    pub fn choose(
        store: &Store,
        named: &ModelChoice,
        settings: &Settings,
        task: Task,
    ) -> Result<Self, models::Error> {
        let of_settings =
            ModelChoice { fast: settings.fast.clone(), heavy: settings.heavy.clone() };
        let english = task.language.code() == Some("en");
        let speech = Speech { english, translated: task.translate };
        let models::Pair { fast, heavy, notes } =
            models::Pair::choose(store, named, &of_settings, speech)?;
        Ok(Self { fast, heavy, task, notes })
    }

    /// Loads both, and the voice detection model if it is installed.
    ///
    /// # Errors
    /// [`UnusableModel`], which says how to fix it.
    pub fn load(
        &self,
        store: &Store,
        dictionary: &Arc<Dictionary>,
        log: &WhisperLog,
    ) -> Result<Models, UnusableModel> {
        let load = |chosen: &Chosen, role| {
            let file = ModelFile { engine: &chosen.engine, path: &chosen.path };
            file.load(role, &self.task, Some(log.clone()))
                .map_err(|error| UnusableModel::new(error, &chosen.name, store.manifest()))
        };
        let voice = store.resolve(VOICE_MODEL).ok().map(|path| Silero::load(&path)).transpose();
        let voice =
            voice.map_err(|error| UnusableModel::new(error, VOICE_MODEL, store.manifest()))?;
        Ok(Models {
            fast: match self.task.translate {
                true => Box::new(NullTranscriber),
                false => load(&self.fast, Role::Fast)?,
            },
            heavy: load(&self.heavy, Role::Heavy)?,
            verifier: voice.map(|voice| Box::new(voice) as _),
            dictionary: dictionary.clone(),
        })
    }
}
