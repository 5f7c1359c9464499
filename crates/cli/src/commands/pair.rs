//! Which two models listen.

use std::{path::PathBuf, sync::Arc};

use anyhow::Context;
use library::{Settings, settings};
use models::{Languages, Store};
use speculative::{Dictionary, Language, Models, Nobody, Role, Silero, Task, Whisper, WhisperLog};

use crate::failure::{NothingToTranslate, UnusableModel, tell};

/// Models to listen with if neither the command line nor the settings name any, the best for a
/// machine of two cores first.
const FAST_ENGLISH: &[&str] = &["tiny.en", "tiny.en-q8_0", "tiny.en-q5_1", "tiny", "tiny-q8_0"];
const HEAVY_ENGLISH: &[&str] = &["base.en", "base.en-q8_0", "base", "small.en", "small"];
const FAST: &[&str] = &["tiny", "tiny-q8_0", "tiny-q5_1"];
const HEAVY: &[&str] = &["base", "base-q8_0", "small", "small-q8_0", "small-q5_1", "medium"];
/// The voice detection model, used where it is installed.
pub const VOICE: &str = "silero-v6.2.0";

/// Which models the user wants, for which language. What is not said here the settings say.
#[derive(Default, clap::Args)]
pub struct PairArgs {
    /// The model that drafts: a name ("duotone models list") or a file [default: that of the
    /// settings, or the best that is installed]
    #[arg(long, value_name = "NAME|PATH")]
    fast: Option<String>,

    /// The model that confirms: a name or a file [default: as for --fast]
    #[arg(long, value_name = "NAME|PATH")]
    heavy: Option<String>,

    /// The language spoken: a code such as en or de, or auto [default: that of the settings, or en]
    #[arg(long, value_name = "CODE|auto")]
    language: Option<String>,
}

/// The two models of a session, and what they are to do. A translator is both in one.
pub struct Pair {
    pub fast: Chosen,
    pub heavy: Chosen,
    pub task: Task,
    /// Where the settings could not be followed, a line each for the user.
    pub notes: Vec<String>,
}

/// A model chosen by name or path.
#[derive(Clone)]
pub struct Chosen {
    pub name: String,
    pub path: PathBuf,
}

impl PairArgs {
    /// Captions in the language that was asked for.
    ///
    /// # Errors
    /// [`speculative::UnknownLanguage`] if the models know none of that name.
    pub fn task(&self, settings: &Settings) -> anyhow::Result<Task> {
        Ok(Task::transcribe(self.language(settings)?))
    }

    /// English captions of another language: the one that was asked for or that of the settings,
    /// unless those say English, as they do by default. Then it is detected.
    ///
    /// # Errors
    /// As for [`task`](Self::task), and [`NothingToTranslate`].
    pub fn translation(&self, settings: &Settings) -> anyhow::Result<Task> {
        let language = match self.language(settings)? {
            language if language.code() != Some("en") => language,
            _ if self.language.is_some() => return Err(NothingToTranslate.into()),
            _ => Language::parse("auto")?,
        };
        Ok(Task { language, translate: true })
    }

    fn language(&self, settings: &Settings) -> anyhow::Result<Language> {
        match (&self.language, &settings.language) {
            (Some(asked), _) => Ok(Language::parse(asked)?),
            (None, Some(kept)) => {
                let place = settings::path()?;
                Language::parse(kept)
                    .with_context(|| format!("in the settings in {}", place.display()))
            }
            (None, None) => Ok(Language::parse("en")?),
        }
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
        wanted: &PairArgs,
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

    /// Tells the notes.
    pub fn tell_notes(&self) {
        self.notes.iter().for_each(|note| tell(note));
    }

    /// The same choice for the command line of another `duotone`.
    pub fn to_args(&self) -> Vec<String> {
        let language = self.task.language.code().unwrap_or("auto");
        [("--fast", &*self.fast.name), ("--heavy", &self.heavy.name), ("--language", language)]
            .into_iter()
            .flat_map(|(option, value)| [option.to_owned(), value.to_owned()])
            .collect()
    }

    /// Loads both, and the voice detection model if there is one.
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
                true => Box::new(Nobody),
                false => Box::new(load(&self.fast, Role::Fast)?),
            },
            heavy: Box::new(load(&self.heavy, Role::Heavy)?),
            opinion: voice.map(|voice| Box::new(voice) as _),
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
