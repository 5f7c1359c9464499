//! The two models of a session, chosen as its settings say, and loaded.

use std::{path::Path, sync::Arc};

use models::{Chosen, ModelChoice, Speech, Store, VOICE_MODEL};
use settings::Settings;
use speculative::{
    Dictionary, Language, ModelError, ModelFile, Models, NullTranscriber, Role, Silero, Task,
    UnknownLanguage, WhisperLog,
};

/// The two models of a session, and what they are to do. A translator is both in one.
#[derive(Clone, Debug)]
pub struct Pair {
    /// The model that drafts.
    pub fast: Chosen,
    /// The model that confirms.
    pub heavy: Chosen,
    /// What they are loaded for.
    pub task: Task,
    /// Where the settings could not be followed, a line each for the user.
    pub notes: Vec<String>,
}

/// A model that was found and cannot be used, with what mends it.
#[derive(Debug, thiserror::Error)]
#[error("{error}; {remedy}")]
pub struct UnusableModel {
    /// What is wrong with it.
    pub error: ModelError,
    remedy: String,
}

impl UnusableModel {
    /// `asked` is what the user, or the choice of defaults, called the model.
    pub fn new(error: ModelError, asked: &str, known: &models::Manifest) -> Self {
        let remedy = match &error {
            ModelError::Unreadable { .. } => "check its permissions".to_owned(),
            ModelError::EnglishOnly { .. } | ModelError::NoTranslator(_) => {
                let pull = known.first_pair(false).join(" ");
                format!("use multilingual models, which you get with: duotone models pull {pull}")
            }
            ModelError::UnknownEngine { .. } => "update Duotone".to_owned(),
            ModelError::Damaged(_)
                if !Path::new(asked).is_file() && known.find(asked).is_some() =>
            {
                format!("get it again with: duotone models pull {asked}")
            }
            ModelError::Damaged(_) => {
                "give another file, or the name of a model (duotone models list)".to_owned()
            }
        };
        Self { error, remedy }
    }
}

/// The language that the settings say is spoken: English if they say nothing.
///
/// # Errors
/// [`UnknownLanguage`] if the models know none of that name.
pub fn language_of(settings: &Settings) -> Result<Language, UnknownLanguage> {
    Language::parse(settings.language.as_deref().unwrap_or("en"))
}

impl Pair {
    /// The models that the user named, or else those of the settings, or else the best that are
    /// installed. Settings that cannot be followed do not keep anybody from listening.
    ///
    /// # Errors
    /// If a model that was named is missing, or none is installed.
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
        let notes = notes.iter().map(ToString::to_string).collect();
        Ok(Self { fast, heavy, task, notes })
    }

    /// Loads both, and the voice detection model if there is one.
    ///
    /// # Errors
    /// [`UnusableModel`], with what mends it.
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
