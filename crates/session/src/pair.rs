//! Chooses and loads the two models of a session by its settings.

use std::sync::Arc;

use models::{Chosen, ModelChoice, PairNote, Speech, Store, VOICE_MODEL};
use settings::Settings;
use speculative::{
    Dictionary, Language, ModelFile, Models, NullTranscriber, Role, Silero, Task, Transcriber,
    UnknownLanguage, WhisperLog,
};

use crate::{ModelChange, ModelNotice, UnusableModel};

/// The two models of a session, and their task. A translation uses one model for both, and so does a
/// session whose other model is not installed.
#[derive(Clone, Debug)]
pub struct Pair {
    /// The model that drafts.
    pub fast: Chosen,
    /// The model that confirms.
    pub heavy: Chosen,
    /// The task that they are loaded for.
    pub task: Task,
    /// Why one model works alone.
    pub absent: Option<ModelNotice>,
    /// The settings that could not be followed.
    pub notes: Vec<PairNote>,
    /// Whether the user named the model of each role. A session does not go on without it.
    is_named: [bool; 2],
}

/// The transcribers of a session, by role.
type Transcribers = [Box<dyn Transcriber>; 2];

/// The spoken language in the settings; English if they name none.
///
/// # Errors
/// [`UnknownLanguage`] if the models know no language of that name.
pub fn language_of(settings: &Settings) -> Result<Language, UnknownLanguage> {
    Language::parse(settings.language.as_deref().unwrap_or("en"))
}

impl Pair {
    /// The models that the user named, or else those of the settings, or else the best installed
    /// ones. Settings that cannot be followed do not prevent the session, and one model is better
    /// than none.
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
        let models::Pair { fast, heavy, absent, notes } =
            models::Pair::choose(store, named, &of_settings, speech)?;
        let absent = absent.map(|(role, name)| ModelNotice {
            role: if role == models::Role::Fast { Role::Fast } else { Role::Heavy },
            name,
            alone: Some(fast.name.clone()),
            change: ModelChange::NotInstalled,
        });
        let is_named = [named.fast.is_some(), named.heavy.is_some()];
        Ok(Self { fast, heavy, task, absent, notes, is_named })
    }

    /// Loads both, or the one that can be loaded, and the voice detection model if it is installed.
    /// Then [`absent`](Self::absent) says which model is not loaded.
    ///
    /// # Errors
    /// [`UnusableModel`], which says how to fix it.
    pub(crate) fn load(
        &mut self,
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
        let [fast, heavy] = match &self.absent {
            Some(ModelNotice { role: Role::Heavy, .. }) => {
                [load(&self.fast, Role::Fast)?, Box::new(NullTranscriber)]
            }
            Some(_) => [Box::new(NullTranscriber), load(&self.heavy, Role::Heavy)?],
            None if self.task.translate => {
                [Box::new(NullTranscriber), load(&self.heavy, Role::Heavy)?]
            }
            None => {
                let loaded = [load(&self.fast, Role::Fast), load(&self.heavy, Role::Heavy)];
                self.take_loaded(loaded)?
            }
        };
        let verifier = voice.map(|voice| Box::new(voice) as _);
        Ok(Models { fast, heavy, verifier, dictionary: dictionary.clone() })
    }

    /// Both transcribers, or the one that was loaded for both roles, unless the user named the other.
    fn take_loaded(
        &mut self,
        loaded: [Result<Box<dyn Transcriber>, UnusableModel>; 2],
    ) -> Result<Transcribers, UnusableModel> {
        let [fast_is_named, heavy_is_named] = self.is_named;
        let (transcribers, role, unusable): (Transcribers, _, _) = match loaded {
            [Ok(fast), Ok(heavy)] => return Ok([fast, heavy]),
            [Ok(fast), Err(error)] if !heavy_is_named => {
                ([fast, Box::new(NullTranscriber)], Role::Heavy, error)
            }
            [Err(error), Ok(heavy)] if !fast_is_named => {
                ([Box::new(NullTranscriber), heavy], Role::Fast, error)
            }
            [Err(error), _] | [Ok(_), Err(error)] => return Err(error),
        };
        let (lost, alone) = match role {
            Role::Fast => (&mut self.fast, &self.heavy),
            Role::Heavy => (&mut self.heavy, &self.fast),
        };
        let name = std::mem::replace(lost, alone.clone()).name;
        let change = ModelChange::Unusable(Arc::new(unusable));
        self.absent = Some(ModelNotice { role, name, alone: Some(alone.name.clone()), change });
        Ok(transcribers)
    }
}

#[cfg(test)]
mod tests {
    use speculative::ModelError;

    use super::*;
    use crate::ModelRemedy;

    fn pair(is_named: [bool; 2]) -> Pair {
        let chosen = |name: &str| Chosen {
            name: name.to_owned(),
            path: name.into(),
            engine: "whisper".to_owned(),
        };
        let task = Task::transcribe(Language::Given("en"));
        let (fast, heavy) = (chosen("tiny"), chosen("base"));
        Pair { fast, heavy, task, absent: None, notes: Vec::new(), is_named }
    }

    fn loaded(works: bool, name: &str) -> Result<Box<dyn Transcriber>, UnusableModel> {
        let error = ModelError::Damaged(name.to_owned());
        let unusable = UnusableModel { error, remedy: ModelRemedy::OtherFile };
        if works { Ok(Box::new(NullTranscriber)) } else { Err(unusable) }
    }

    #[test]
    fn one_model_that_loads_is_better_than_none() {
        for (works, is_named, roles) in [
            ([true, true], [true, true], Some(["tiny", "base"])),
            ([true, false], [false, false], Some(["tiny", "tiny"])),
            ([false, true], [false, false], Some(["base", "base"])),
            ([true, false], [true, false], Some(["tiny", "tiny"])),
            // The user asked for the model that cannot be loaded.
            ([true, false], [false, true], None),
            ([false, true], [true, false], None),
            ([false, false], [false, false], None),
        ] {
            let mut pair = pair(is_named);
            let models = pair.take_loaded([loaded(works[0], "tiny"), loaded(works[1], "base")]);
            assert_eq!(models.is_ok(), roles.is_some(), "{works:?} {is_named:?}");
            let Some(roles) = roles else { continue };
            assert_eq!([&*pair.fast.name, &*pair.heavy.name], roles);
            let absent = pair.absent.map(|notice| (notice.name, notice.alone.unwrap()));
            let expected = match works {
                [true, true] => None,
                [true, false] => Some(("base".to_owned(), "tiny".to_owned())),
                _ => Some(("tiny".to_owned(), "base".to_owned())),
            };
            assert_eq!(absent, expected);
        }
    }
}
