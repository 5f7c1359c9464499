//! The messages of live captions.
use messages::message;

use crate::language;
use crate::types::{AppError, Purpose, Remedy, Weight};

/// Why a request for a session is refused.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// Neither a microphone nor the system sound is chosen.
    NothingToHear,
    /// A session is already running. `wanted` is the purpose of the refused one.
    AlreadyLive { wanted: Purpose },
    /// It was stopped before it started.
    Stopped,
    /// The app is quitting.
    Quitting,
    /// The models failed repeatedly.
    ModelsKeepFailing,
    /// Devices, models or the session could not be opened.
    Failed(AppError),
}

impl From<Refusal> for AppError {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NothingToHear => {
                Self::new(&message!("live-nothing-to-hear")).with(Remedy::ChooseSource)
            }
            Refusal::AlreadyLive { wanted: Purpose::Dictation } => {
                Self::new(&message!("live-captions-listen")).with(Remedy::Retry)
            }
            Refusal::AlreadyLive { .. } => Self::new(&message!("live-already")).with(Remedy::Retry),
            Refusal::Stopped => Self::new(&message!("live-stopped")),
            Refusal::Quitting => Self::new(&message!("live-closing")),
            Refusal::ModelsKeepFailing => {
                Self::new(&message!("live-models-keep-failing")).with(Remedy::GetModels)
            }
            Refusal::Failed(error) => error,
        }
    }
}

/// A message of live captions.
#[derive(Clone, Debug, PartialEq)]
pub enum LiveNotice {
    /// The session starts, but not exactly as the settings specify.
    Note(String),
    /// Something happened in the session.
    Session(Weight, String),
    /// An error ended the session or its recording.
    Lost(String),
    /// The models failed and are reloaded.
    ModelsRestart,
    /// The session cannot continue.
    Refused(Refusal),
}

impl LiveNotice {
    /// The message and its weight.
    pub fn text(self) -> (Weight, String) {
        match self {
            Self::Note(note) => (Weight::Info, note),
            Self::Session(weight, message) => (weight, message),
            Self::Lost(error) => (Weight::Error, error),
            Self::ModelsRestart => {
                (Weight::Warning, language::text(&message!("live-models-restart")))
            }
            Self::Refused(refusal) => (Weight::Error, AppError::from(refusal).message),
        }
    }
}
