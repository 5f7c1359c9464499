//! The error of the commands.

use messages::{Explain, Message, message};
use serde::Serialize;
use specta::Type;

use crate::language;

/// Why something could not be done: what happened, what it means and what to do, in one text, and
/// what a window can offer to mend it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct AppError {
    /// For the user, whole sentences.
    pub message: String,
    /// Which help a window can offer.
    pub remedy: Remedy,
}

/// What helps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Remedy {
    /// Nothing a window could offer: the message says what to do.
    None,
    /// To get a model.
    GetModels,
    /// To choose another microphone or to look at the sound settings.
    ChooseSource,
    /// To try again later: something is under way.
    Retry,
}

/// What a command returns.
pub type Answer<T> = Result<T, AppError>;

impl AppError {
    /// Creates an error with a text in the app's language.
    pub fn new(message: &Message) -> Self {
        Self { message: language::text(message), remedy: Remedy::None }
    }

    /// Sets another remedy.
    pub fn with(self, remedy: Remedy) -> Self {
        Self { remedy, ..self }
    }
}

/// Errors of libraries, each with its remedy.
macro_rules! explained {
    ($($error:ty => $remedy:expr),* $(,)?) => {$(
        impl From<$error> for AppError {
            fn from(error: $error) -> Self {
                Self::new(&error.explain()).with($remedy)
            }
        }
    )*};
}

explained!(
    audio::SourceError => Remedy::None,
    audio::capture::CaptureError => Remedy::ChooseSource,
    session::StartError => Remedy::None,
    speculative::UnknownLanguage => Remedy::None,
    settings::SettingsError => Remedy::None,
    settings::DictionaryError => Remedy::None,
    enhance::export::ExportError => Remedy::None,
);

impl From<enhance::job::JobError> for AppError {
    fn from(error: enhance::job::JobError) -> Self {
        match error {
            enhance::job::JobError::Missing(error) => error.into(),
            enhance::job::JobError::Library(error) => error.into(),
            error => Self::new(&error.explain()),
        }
    }
}

/// A window leads to Models; the command names the command that gets a model.
impl From<models::Error> for AppError {
    fn from(error: models::Error) -> Self {
        let message = match &error {
            models::Error::NotInstalled { name } => message!("app-model-not-here", name = name),
            error => error.explain(),
        };
        Self::new(&message).with(Remedy::GetModels)
    }
}

/// As for [`models::Error`].
impl From<session::UnusableModel> for AppError {
    fn from(unusable: session::UnusableModel) -> Self {
        let message = message!("app-model-unusable", error = unusable.error.explain());
        Self::new(&message).with(Remedy::GetModels)
    }
}

impl From<library::LibraryError> for AppError {
    fn from(error: library::LibraryError) -> Self {
        let remedy = match error {
            library::LibraryError::InUse { .. } | library::LibraryError::StillLive(_) => {
                Remedy::Retry
            }
            _ => Remedy::None,
        };
        Self::new(&error.explain()).with(remedy)
    }
}
