//! Chooses models: those that the user names, those of the settings, or the best installed ones in
//! the order of the list of models.

use std::cmp::Reverse;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::{Error, Family, Installed, Manifest, Model, Precision, Role, Store};

/// The model that detects speech.
pub const VOICE_MODEL: &str = "silero-v6.2.0";
/// The models that separate speakers: one segments the sound by speaker, one gives voice
/// embeddings.
pub const SPEAKER_MODELS: [&str; 2] = ["speaker-segmentation-3.0", "speaker-embedding"];
/// The engine of files that are not in the list, and of imported models: users have no other files.
pub const OWN_FILE_ENGINE: &str = "whisper";

/// An installed model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// The user's name for it.
    pub name: String,
    /// Its file.
    pub path: PathBuf,
    /// The engine that reads the file.
    pub engine: String,
}

/// The models that the user asked for, by name or file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ModelChoice {
    /// The model that drafts.
    pub fast: Option<String>,
    /// The model that confirms.
    pub heavy: Option<String>,
}

/// The task of a session's models.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Speech {
    /// Whether the spoken language is English.
    pub english: bool,
    /// Whether the captions are a translation, which the heavy model makes alone.
    pub translated: bool,
}

/// The two models of a session. A translation uses one model for both, and so does a session whose
/// other model is absent.
#[derive(Clone, Debug)]
pub struct Pair {
    /// The model that drafts.
    pub fast: Chosen,
    /// The model that confirms.
    pub heavy: Chosen,
    /// The role without a model, and the model to get for it.
    pub absent: Option<(Role, String)>,
    /// The settings that could not be followed.
    pub notes: Vec<PairNote>,
}

/// A model of the settings that cannot be used, and its replacement.
#[derive(Clone, Debug)]
pub struct PairNote {
    /// Why the model of the settings cannot be used.
    pub reason: NotFollowed,
    /// The replacement.
    pub instead: String,
}

/// Why a model of the settings cannot be used.
#[derive(Clone, Debug)]
pub enum NotFollowed {
    /// It is for English only, and another language is spoken.
    EnglishOnly {
        /// The model.
        name: String,
    },
    /// It is not installed.
    NotFound {
        /// The reason, and how to fix it. Shared, because an [`io::Error`](std::io::Error) in it
        /// cannot be cloned.
        error: Arc<Error>,
    },
}

impl fmt::Display for PairNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.reason {
            NotFollowed::EnglishOnly { name } => {
                write!(f, "the model {name} of the settings hears English only")?;
            }
            NotFollowed::NotFound { error } => {
                write!(f, "the settings cannot be followed: {error}")?;
            }
        }
        write!(f, "; {} is used instead", self.instead)
    }
}

/// The model of a family that suits the machine best: an installed one, or the one to download.
#[derive(Clone, Debug)]
pub struct FamilyModel<'a> {
    /// The family.
    pub family: &'a Family,
    /// Its model.
    pub model: &'a Model,
    /// Whether the model is installed.
    pub installed: bool,
}

impl Pair {
    /// The models in `named`, or else those of the settings, or else the best installed ones.
    /// Settings that cannot be followed do not prevent a session, and one model is better than none.
    ///
    /// # Errors
    /// If a named model is missing, or no model is installed.
    pub fn choose(
        store: &Store,
        named: &ModelChoice,
        settings: &ModelChoice,
        speech: Speech,
    ) -> Result<Self, Error> {
        let mut notes = Vec::new();
        let mut choose = |named: &Option<String>, kept: &Option<String>, role| match (named, kept) {
            (Some(named), _) => store.chosen(named),
            (None, Some(kept)) => match of_settings(store, kept, speech.english) {
                Ok(chosen) => Ok(chosen),
                Err(reason) => {
                    let chosen = store.best_live(role, speech.english)?;
                    notes.push(PairNote { reason, instead: chosen.name.clone() });
                    Ok(chosen)
                }
            },
            (None, None) => store.best_live(role, speech.english),
        };
        if speech.translated {
            let heavy = choose(&named.heavy, &settings.heavy, Role::Heavy)?;
            return Ok(Self { fast: heavy.clone(), heavy, absent: None, notes });
        }
        let fast = choose(&named.fast, &settings.fast, Role::Fast);
        let heavy = choose(&named.heavy, &settings.heavy, Role::Heavy);
        let (alone, absent) = match (fast, heavy) {
            (Ok(fast), Ok(heavy)) => return Ok(Self { fast, heavy, absent: None, notes }),
            (Ok(fast), Err(_)) if named.heavy.is_none() => (fast, Role::Heavy),
            (Err(_), Ok(heavy)) if named.fast.is_none() => (heavy, Role::Fast),
            (Err(error), Err(_)) if *named == ModelChoice::default() => {
                store.any_live(speech.english).ok_or(error)?
            }
            (Err(error), _) | (Ok(_), Err(error)) => return Err(error),
        };
        let wanted = match absent {
            Role::Fast => &settings.fast,
            _ => &settings.heavy,
        };
        let is_known = |name: &&String| store.manifest().find(name).is_some();
        let usual = || store.manifest().live_order(absent, speech.english).first();
        let name = wanted.as_ref().filter(is_known).or_else(usual).cloned().unwrap_or_default();
        Ok(Self { fast: alone.clone(), heavy: alone, absent: Some((absent, name)), notes })
    }
}

impl Store {
    /// The model that the user asked for by name or file.
    ///
    /// # Errors
    /// If there is no such file, or no installed model of that name.
    pub fn chosen(&self, name: &str) -> Result<Chosen, Error> {
        let path = self.resolve(name)?;
        let listed = self.manifest().find(name).filter(|_| !Path::new(name).is_file());
        let family = listed.and_then(|model| self.manifest().family(model));
        let engine = family.map_or(OWN_FILE_ENGINE, |family| &family.engine).to_owned();
        Ok(Chosen { name: name.to_owned(), path, engine })
    }

    /// The best installed model for a role of a live session.
    ///
    /// # Errors
    /// If none is installed: the error names the first model of the list, to download.
    pub fn best_live(&self, role: Role, english: bool) -> Result<Chosen, Error> {
        let names = self.manifest().live_order(role, english);
        let installed = names.iter().find_map(|name| self.chosen(name).ok());
        installed.map_or_else(|| self.chosen(names.first().map_or("", String::as_str)), Ok)
    }

    /// The quickest installed model of those that are usual for no role, and the role that it leaves
    /// empty.
    fn any_live(&self, english: bool) -> Option<(Chosen, Role)> {
        let families = self.one_of_each_family(english, |_, _| true);
        let found = families.iter().find(|found| found.installed)?;
        let absent = if found.model.suits(Role::Heavy) { Role::Fast } else { Role::Heavy };
        Some((self.chosen(&found.model.name).ok()?, absent))
    }

    /// The best installed model for a finished transcript.
    ///
    /// # Errors
    /// If none is installed: the error names the model to download.
    pub fn best_finished(&self, english: bool) -> Result<Chosen, Error> {
        let manifest = self.manifest();
        let heard = manifest.models().iter().filter(|model| model.hears(english));
        let installed = heard.filter(|model| self.find(model).is_some());
        let best = installed
            .filter_map(|model| Some((manifest.rank(model)?, model)))
            .min_by_key(|(rank, model)| (Reverse(*rank), model.precision, !model.is_english()));
        self.chosen(best.map_or(&manifest.defaults().finished, |(_, model)| &model.name))
    }

    /// One model of each family for live use, the least exact family first: an installed one that
    /// `is_usable`, or the one that is easiest to download. English-only models come first, because
    /// they are a little better at English than others of their size; then the fastest precision.
    pub fn one_of_each_family(
        &self,
        english: bool,
        is_usable: impl Fn(&Model, &Installed) -> bool,
    ) -> Vec<FamilyModel<'_>> {
        let manifest = self.manifest();
        let usable = |model: &Model| self.find(model).is_some_and(|found| is_usable(model, &found));
        let choose = |family| {
            let mut models: Vec<&Model> = manifest.models_of(family).collect();
            models.retain(|model| model.hears(english));
            models.sort_by_key(|model| (!model.is_english(), model.precision));
            if let Some(model) = models.iter().find(|model| usable(model)) {
                return Some(FamilyModel { family, model, installed: true });
            }
            models.retain(|model| model.precision == Some(Precision::F16));
            let easy = models.iter().find(|model| manifest.has_mirror(model));
            let model = easy.or(models.last())?;
            Some(FamilyModel { family, model, installed: false })
        };
        manifest.families().iter().filter_map(choose).collect()
    }
}

impl Manifest {
    /// The names of the first pair, for a machine without installed models or measurements.
    pub fn first_pair(&self, english: bool) -> [&str; 2] {
        [Role::Fast, Role::Heavy]
            .map(|role| self.live_order(role, english).first().map_or("", String::as_str))
    }

    /// The models for this role of a live session, the best first.
    fn live_order(&self, role: Role, english: bool) -> &[String] {
        let defaults = self.defaults();
        let order = if english { &defaults.english } else { &defaults.other };
        match role {
            Role::Fast => &order.fast,
            Role::Heavy => &order.heavy,
            Role::Vad | Role::Speakers => &[],
        }
    }

    /// A name under `[choice]` of a model that does not fit its place, for the check of the list.
    pub(crate) fn misplaced(&self) -> Option<&str> {
        let lists =
            [(Role::Fast, true), (Role::Fast, false), (Role::Heavy, true), (Role::Heavy, false)];
        lists.into_iter().find_map(|(role, english)| {
            let serves = |model: &Model| model.suits(role) && model.hears(english);
            let mut names = self.live_order(role, english).iter();
            names.find(|name| !self.find(name).is_some_and(serves)).map(String::as_str)
        })
    }
}

/// The model that the settings name, or why it cannot be used.
fn of_settings(store: &Store, name: &str, english: bool) -> Result<Chosen, NotFollowed> {
    let only_english = store.manifest().find(name).is_some_and(Model::is_english);
    match store.chosen(name) {
        Ok(_) if only_english && !english => {
            Err(NotFollowed::EnglishOnly { name: name.to_owned() })
        }
        chosen => chosen.map_err(|error| NotFollowed::NotFound { error: Arc::new(error) }),
    }
}

#[cfg(test)]
mod tests;
