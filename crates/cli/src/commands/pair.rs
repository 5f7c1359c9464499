//! Which two models listen.

use std::path::PathBuf;

use models::Store;
use speculative::{Language, Models, Role, Silero, UnknownLanguage, Whisper, WhisperLog};

use crate::failure::UnusableModel;

/// Models to listen with if none are named, the best for a machine of two cores first.
const FAST_ENGLISH: &[&str] = &["tiny.en", "tiny.en-q8_0", "tiny.en-q5_1", "tiny", "tiny-q8_0"];
const HEAVY_ENGLISH: &[&str] = &["base.en", "base.en-q8_0", "base", "small.en", "small"];
const FAST: &[&str] = &["tiny", "tiny-q8_0", "tiny-q5_1"];
const HEAVY: &[&str] = &["base", "base-q8_0", "small", "small-q8_0", "small-q5_1", "medium"];
/// The voice detection model, used where it is installed.
const VOICE: &str = "silero-v6.2.0";

/// Which models the user wants, for which language.
#[derive(clap::Args)]
pub struct PairArgs {
    /// The model that drafts: a name ("duotone models list") or a file
    #[arg(long, value_name = "NAME|PATH")]
    fast: Option<String>,

    /// The model that confirms: a name or a file
    #[arg(long, value_name = "NAME|PATH")]
    heavy: Option<String>,

    /// The language spoken: a code such as en or de, or auto
    #[arg(long, default_value = "en", value_name = "CODE|auto")]
    language: String,
}

/// The two models of a session, and the language they are to hear.
pub struct Pair {
    pub fast: Chosen,
    pub heavy: Chosen,
    pub language: Language,
}

/// A model chosen by name or path.
pub struct Chosen {
    pub name: String,
    path: PathBuf,
}

impl PairArgs {
    /// The language that was asked for.
    ///
    /// # Errors
    /// [`UnknownLanguage`] if the models know none of that name.
    pub fn language(&self) -> Result<Language, UnknownLanguage> {
        Language::parse(&self.language)
    }

    /// The same for the command line of another `duotone`.
    pub fn to_args(&self) -> Vec<String> {
        let mut args = vec!["--language".to_owned(), self.language.clone()];
        for (option, value) in [("--fast", &self.fast), ("--heavy", &self.heavy)] {
            args.extend(value.iter().flat_map(|value| [option.to_owned(), value.clone()]));
        }
        args
    }
}

impl Pair {
    /// The models that the user named, or else the best that are installed.
    pub fn choose(
        store: &Store,
        wanted: &PairArgs,
        language: Language,
    ) -> Result<Self, models::Error> {
        let english = language.code() == Some("en");
        let (fasts, heavies) = if english { (FAST_ENGLISH, HEAVY_ENGLISH) } else { (FAST, HEAVY) };
        let fast = choose(store, wanted.fast.as_deref(), fasts)?;
        let heavy = choose(store, wanted.heavy.as_deref(), heavies)?;
        Ok(Self { fast, heavy, language })
    }

    /// Loads both, and the voice detection model if there is one.
    pub fn load(&self, store: &Store, log: &WhisperLog) -> Result<Models, UnusableModel> {
        let load = |chosen: &Chosen, role| {
            Whisper::load(&chosen.path, role, self.language.clone(), Some(log.clone()))
                .map_err(|error| UnusableModel::new(error, &chosen.name, store.manifest()))
        };
        let voice = store.resolve(VOICE).ok().map(|path| Silero::load(&path)).transpose();
        let voice = voice.map_err(|error| UnusableModel::new(error, VOICE, store.manifest()))?;
        Ok(Models {
            fast: Box::new(load(&self.fast, Role::Fast)?),
            heavy: Box::new(load(&self.heavy, Role::Heavy)?),
            opinion: voice.map(|voice| Box::new(voice) as _),
        })
    }
}

fn choose(store: &Store, named: Option<&str>, names: &[&str]) -> Result<Chosen, models::Error> {
    let installed = || names.iter().copied().find(|name| store.resolve(name).is_ok());
    // If none is installed, the first one's error says how to get it.
    let name = named.or_else(installed).or(names.first().copied()).unwrap_or_default();
    Ok(Chosen { name: name.to_owned(), path: store.resolve(name)? })
}
