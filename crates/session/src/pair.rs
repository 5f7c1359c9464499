//! Which two models listen, found by name and loaded.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use models::{Languages, Store};
use settings::Settings;
use speculative::{
    Dictionary, Language, ModelError, Models, NullTranscriber, Role, Silero, Task, UnknownLanguage,
    Whisper, WhisperLog,
};

/// Models to listen with if neither the user nor the settings name any, the best for a machine of
/// two cores first.
const FAST_ENGLISH: &[&str] = &["tiny.en", "tiny.en-q8_0", "tiny.en-q5_1", "tiny", "tiny-q8_0"];
const HEAVY_ENGLISH: &[&str] = &["base.en", "base.en-q8_0", "base", "small.en", "small"];
const FAST: &[&str] = &["tiny", "tiny-q8_0", "tiny-q5_1"];
const HEAVY: &[&str] = &["base", "base-q8_0", "small", "small-q8_0", "small-q5_1", "medium"];
/// The voice detection model, used where it is installed.
pub const VOICE: &str = "silero-v6.2.0";

/// Models that are asked for by name or file. What is `None` the settings say.
#[derive(Clone, Debug, Default)]
pub struct ModelChoice {
    /// The model that drafts.
    pub fast: Option<String>,
    /// The model that confirms.
    pub heavy: Option<String>,
}

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

/// A model chosen by name or path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// What the user calls it.
    pub name: String,
    /// Its file.
    pub path: PathBuf,
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
                "use multilingual models, which you get with: duotone models pull tiny base"
                    .to_owned()
            }
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

/// The names of the pair to begin with where nothing is installed and nothing was measured.
#[must_use]
pub fn first_pair(language: &Language) -> [&'static str; 2] {
    match language.code() {
        Some("en") => [FAST_ENGLISH[0], HEAVY_ENGLISH[0]],
        _ => [FAST[0], HEAVY[0]],
    }
}

impl Pair {
    /// The models that the user named, or else those of the settings, or else the best that are
    /// installed. Settings that cannot be followed do not keep anybody from listening.
    ///
    /// # Errors
    /// If a model that was named is missing, or none is installed.
    pub fn choose(
        store: &Store,
        wanted: &ModelChoice,
        settings: &Settings,
        task: Task,
    ) -> Result<Self, models::Error> {
        let language = &task.language;
        let english = language.code() == Some("en");
        let (fasts, heavies) = if english { (FAST_ENGLISH, HEAVY_ENGLISH) } else { (FAST, HEAVY) };
        let mut notes = Vec::new();
        let mut choose = |named: &Option<String>, kept: &Option<String>, names| match (named, kept)
        {
            (Some(named), _) => resolve(store, named),
            (None, Some(kept)) => match of_settings(store, kept, language) {
                Ok(chosen) => Ok(chosen),
                Err(why) => {
                    let chosen = best(store, names)?;
                    notes.push(format!("{why}; {} is used instead", chosen.name));
                    Ok(chosen)
                }
            },
            (None, None) => best(store, names),
        };
        let fast = match task.translate {
            true => None,
            false => Some(choose(&wanted.fast, &settings.fast, fasts)?),
        };
        let heavy = choose(&wanted.heavy, &settings.heavy, heavies)?;
        let fast = fast.unwrap_or_else(|| heavy.clone());
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
            Whisper::load(&chosen.path, role, &self.task, Some(log.clone()))
                .map_err(|error| UnusableModel::new(error, &chosen.name, store.manifest()))
        };
        let voice = store.resolve(VOICE).ok().map(|path| Silero::load(&path)).transpose();
        let voice = voice.map_err(|error| UnusableModel::new(error, VOICE, store.manifest()))?;
        Ok(Models {
            fast: match self.task.translate {
                true => Box::new(NullTranscriber),
                false => Box::new(load(&self.fast, Role::Fast)?),
            },
            heavy: Box::new(load(&self.heavy, Role::Heavy)?),
            verifier: voice.map(|voice| Box::new(voice) as _),
            dictionary: dictionary.clone(),
        })
    }
}

fn resolve(store: &Store, name: &str) -> Result<Chosen, models::Error> {
    Ok(Chosen { name: name.to_owned(), path: store.resolve(name)? })
}

/// The first that is installed. If none is, the first one's error says how to get it.
fn best(store: &Store, names: &[&str]) -> Result<Chosen, models::Error> {
    let installed = names.iter().find_map(|name| resolve(store, name).ok());
    installed.map_or_else(|| resolve(store, names.first().copied().unwrap_or_default()), Ok)
}

/// The model that the settings name, or why it cannot serve.
fn of_settings(store: &Store, name: &str, language: &Language) -> Result<Chosen, String> {
    let known = store.manifest().find(name);
    let only_english = known.is_some_and(|model| model.languages == Languages::English);
    match resolve(store, name) {
        Ok(_) if only_english && language.code() != Some("en") => {
            Err(format!("the model {name} of the settings hears English only"))
        }
        chosen => chosen.map_err(|error| format!("the settings cannot be followed: {error}")),
    }
}
