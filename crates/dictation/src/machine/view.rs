//! What windows show of a dictation.

use serde::Serialize;

use super::DictationId;
use crate::insertion::{InsertionError, Outcome, Undone};

/// Where a dictation is in its life.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum DictationPhase {
    /// There is none; the shortcut begins one.
    #[default]
    Idle,
    /// Models are loaded; the microphone is heard already.
    Starting,
    /// The user speaks.
    Listening,
    /// The last words are confirmed and written.
    Correcting,
    /// The outcome is shown.
    Done,
}

/// What windows show of a dictation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DictationView {
    /// Where it is in its life.
    pub phase: DictationPhase,
    /// Which one it is, while it is under way.
    pub dictation: Option<DictationId>,
    /// The text confirmed so far.
    pub confirmed: String,
    /// The unconfirmed text.
    pub draft: String,
    /// The program that gets the text, if it is known.
    pub app: Option<String>,
    /// The outcome, in [`DictationPhase::Done`].
    pub outcome: Option<DictationOutcome>,
    /// Whether the last dictation can be taken back.
    pub can_undo: bool,
}

/// How a dictation, or the use of its text, ended.
#[derive(Clone, Debug, PartialEq)]
pub enum DictationOutcome {
    /// The text was to be written.
    Written {
        /// What was seen to happen.
        outcome: Outcome,
        /// Whether the written text is the text that was said. A command may have changed text that
        /// was written already: the user has to correct it there.
        is_current: bool,
        /// Why the session ended before the user ended it.
        cut_off: Option<String>,
    },
    /// No word was heard.
    NothingHeard,
    /// It was cancelled, and the text that was written before stays.
    StaysWritten,
    /// The session failed, and why.
    SessionFailed(String),
    /// Windows cannot be seen.
    NoTarget(InsertionError),
    /// The last text was to be copied.
    Copied(Outcome),
    /// Nothing was dictated that could be copied.
    NothingToCopy,
    /// The last text was to be taken back.
    Undone(Undone),
}

impl DictationOutcome {
    /// Whether the user has nothing left to do.
    pub fn is_well(&self) -> bool {
        match self {
            Self::Written { outcome, is_current, cut_off } => {
                outcome.is_success() && *is_current && cut_off.is_none()
            }
            Self::StaysWritten => true,
            Self::Copied(outcome) => matches!(outcome, Outcome::CopiedOnly { .. }),
            Self::Undone(undone) => matches!(undone, Undone::TakenBack { .. }),
            Self::NothingHeard
            | Self::SessionFailed(_)
            | Self::NoTarget(_)
            | Self::NothingToCopy => false,
        }
    }
}
