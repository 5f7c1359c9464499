//! What went wrong, for whoever asked.

use serde::Serialize;
use specta::Type;

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
    /// An error that the message mends.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), remedy: Remedy::None }
    }

    /// With another remedy.
    pub fn with(self, remedy: Remedy) -> Self {
        Self { remedy, ..self }
    }
}

impl From<models::Error> for AppError {
    fn from(error: models::Error) -> Self {
        let message = match &error {
            // What it says of the command helps nobody here.
            models::Error::NotInstalled { name } => {
                format!("The model {name} is not on this machine. Get it in Models.")
            }
            error => error.to_string(),
        };
        Self::new(message).with(Remedy::GetModels)
    }
}

impl From<session::UnusableModel> for AppError {
    fn from(error: session::UnusableModel) -> Self {
        Self::new(format!("{}; choose or get another one in Models", error.error))
            .with(Remedy::GetModels)
    }
}

impl From<audio::capture::CaptureError> for AppError {
    fn from(error: audio::capture::CaptureError) -> Self {
        Self::new(error.to_string()).with(Remedy::ChooseSource)
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
        Self::new(error.to_string()).with(remedy)
    }
}

/// Errors whose message says all there is.
macro_rules! told_as_they_are {
    ($($error:ty),* $(,)?) => {$(
        impl From<$error> for AppError {
            fn from(error: $error) -> Self {
                Self::new(error.to_string())
            }
        }
    )*};
}

told_as_they_are!(
    session::StartError,
    speculative::UnknownLanguage,
    settings::SettingsError,
    settings::DictionaryError,
    enhance::export::ExportError,
    enhance::job::JobError,
);
