//! Which two models listen.

use std::{path::PathBuf, sync::Arc};

use models::Store;
use speculative::{Dictionary, Language, Models, Role, Silero, Whisper, WhisperLog};

use crate::failure::UnusableModel;

/// Models to listen with if none are named, the best for a machine of two cores first.
const FAST_ENGLISH: &[&str] = &["tiny.en", "tiny.en-q8_0", "tiny.en-q5_1", "tiny", "tiny-q8_0"];
const HEAVY_ENGLISH: &[&str] = &["base.en", "base.en-q8_0", "base", "small.en", "small"];
const FAST: &[&str] = &["tiny", "tiny-q8_0", "tiny-q5_1"];
const HEAVY: &[&str] = &["base", "base-q8_0", "small", "small-q8_0", "small-q5_1", "medium"];
/// The voice detection model, used where it is installed.
const VOICE: &str = "silero-v6.2.0";

/// The two models of a session.
pub(super) struct Pair {
    pub(super) fast: Chosen,
    pub(super) heavy: Chosen,
}

/// A model chosen by name or path.
pub(super) struct Chosen {
    pub(super) name: String,
    path: PathBuf,
}

impl Pair {
    /// The models that the user named, or else the best that are installed.
    pub(super) fn choose(
        store: &Store,
        fast: Option<&str>,
        heavy: Option<&str>,
        language: &Language,
    ) -> Result<Self, models::Error> {
        let english = language.code() == Some("en");
        let (fasts, heavies) = if english { (FAST_ENGLISH, HEAVY_ENGLISH) } else { (FAST, HEAVY) };
        Ok(Self { fast: choose(store, fast, fasts)?, heavy: choose(store, heavy, heavies)? })
    }

    /// Loads both, and the voice detection model if there is one.
    pub(super) fn load(
        &self,
        store: &Store,
        language: &Language,
        dictionary: &Arc<Dictionary>,
        log: &WhisperLog,
    ) -> Result<Models, UnusableModel> {
        let load = |chosen: &Chosen, role| {
            Whisper::load(&chosen.path, role, language.clone(), Some(log.clone()))
                .map_err(|error| UnusableModel::new(error, &chosen.name, store.manifest()))
        };
        let voice = store.resolve(VOICE).ok().map(|path| Silero::load(&path)).transpose();
        let voice = voice.map_err(|error| UnusableModel::new(error, VOICE, store.manifest()))?;
        Ok(Models {
            fast: Box::new(load(&self.fast, Role::Fast)?),
            heavy: Box::new(load(&self.heavy, Role::Heavy)?),
            opinion: voice.map(|voice| Box::new(voice) as _),
            dictionary: dictionary.clone(),
        })
    }
}

fn choose(store: &Store, named: Option<&str>, names: &[&str]) -> Result<Chosen, models::Error> {
    let installed = || names.iter().copied().find(|name| store.resolve(name).is_ok());
    // If none is installed, the first one's error says how to get it.
    let name = named.or_else(installed).or(names.first().copied()).unwrap_or_default();
    Ok(Chosen { name: name.to_owned(), path: store.resolve(name)? })
}
