//! Which two models listen, as the command line says it.

use anyhow::Context;
use models::ModelChoice;
use session::{Pair, language_of};
use settings::Settings;
use speculative::{Language, Task};

use crate::failure::{NothingToTranslate, tell};

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
        if let Some(asked) = &self.language {
            return Ok(Language::parse(asked)?);
        }
        let place = settings::path()?;
        language_of(settings).with_context(|| format!("in the settings in {}", place.display()))
    }

    /// The models that are named.
    pub fn wanted(&self) -> ModelChoice {
        ModelChoice { fast: self.fast.clone(), heavy: self.heavy.clone() }
    }
}

/// Tells where the settings could not be followed.
pub fn tell_notes(pair: &Pair) {
    pair.notes.iter().for_each(|note| tell(note));
}

/// The same choice for the command line of another `duotone`.
pub fn to_args(pair: &Pair) -> Vec<String> {
    let language = pair.task.language.code().unwrap_or("auto");
    [("--fast", &*pair.fast.name), ("--heavy", &pair.heavy.name), ("--language", language)]
        .into_iter()
        .flat_map(|(option, value)| [option.to_owned(), value.to_owned()])
        .collect()
}
