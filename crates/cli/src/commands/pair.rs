//! The options that choose the pair of models and the language.

use messages::{Explain, message};
use models::ModelChoice;
use session::{Pair, language_of};
use settings::Settings;
use speculative::{Language, Task};

use crate::{
    command_error::{Failed, NothingToTranslate},
    stderr::warn,
};

/// The models and the language of the command line. The settings fill in what it omits.
#[derive(Default, clap::Args)]
pub struct PairArgs {
    /// The model that drafts: a name ("duotone models list") or a file [default: from the
    /// settings, or the best installed]
    #[arg(long, value_name = "NAME|PATH")]
    fast: Option<String>,

    /// The model that confirms: a name or a file [default: as for --fast]
    #[arg(long, value_name = "NAME|PATH")]
    heavy: Option<String>,

    /// The spoken language: a code such as en or de, or auto [default: from the settings, or en]
    #[arg(long, value_name = "CODE|auto")]
    language: Option<String>,
}

impl PairArgs {
    /// The task of captions in the requested language.
    ///
    /// # Errors
    /// [`speculative::UnknownLanguage`] if the models do not know the language.
    pub fn task(&self, settings: &Settings) -> anyhow::Result<Task> {
        Ok(Task::transcribe(self.language(settings)?))
    }

    /// The task of English captions of another language: the requested one, or that of the
    /// settings. If the settings have English, the default, the session detects the language.
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
        if let Some(asked) = &self.language {
            return Ok(Language::parse(asked)?);
        }
        let place = settings::path()?;
        let of_settings = language_of(settings);
        Ok(of_settings.map_err(|error| {
            Failed::because(message!("cli-in-settings", path = place.as_path()), error)
        })?)
    }

    /// The named models.
    pub fn wanted(&self) -> ModelChoice {
        ModelChoice { fast: self.fast.clone(), heavy: self.heavy.clone() }
    }
}

/// Warns if a model of the settings could not be used.
pub fn tell_notes(pair: &Pair) {
    pair.notes.iter().for_each(|note| warn(&note.explain()));
}

/// The options with which another `duotone` uses the same models and language.
pub fn to_args(pair: &Pair) -> Vec<String> {
    let language = pair.task.language.code().unwrap_or("auto");
    [("--fast", &*pair.fast.name), ("--heavy", &pair.heavy.name), ("--language", language)]
        .into_iter()
        .flat_map(|(option, value)| [option.to_owned(), value.to_owned()])
        .collect()
}
