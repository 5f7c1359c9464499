//! What live captions say to the user.
use messages::message;

use crate::language;
use crate::types::{AppError, Purpose, Remedy, Weight};

/// Why a request for a session is not served.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// Neither a microphone nor the system sound is chosen.
    NothingToHear,
    /// A session is under way; for what this one was wanted.
    AlreadyLive { wanted: Purpose },
    /// It was stopped before it began.
    Stopped,
    /// The app ends.
    Quitting,
    /// The models failed again and again.
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
    /// The session begins, but not quite as the settings say.
    Note(String),
    /// Something happened in the session.
    Session(Weight, String),
    /// The session or its recording ended by an error.
    Lost(String),
    /// The models failed and are loaded again.
    ModelsRestart,
    /// The session cannot go on.
    Refused(Refusal),
}

impl LiveNotice {
    /// How much it matters, and the message.
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
