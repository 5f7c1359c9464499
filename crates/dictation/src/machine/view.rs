//! What the windows show of a dictation.

use serde::Serialize;

use super::DictationId;
use crate::insertion::{InsertFailure, InsertionError, Outcome, Undone};

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

/// What the windows show of a dictation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DictationView {
    /// Its phase.
    pub phase: DictationPhase,
    /// Its id, while it is running. A discarded one is [idle](DictationPhase::Idle), and runs until
    /// its session has ended.
    pub dictation: Option<DictationId>,
    /// The text confirmed so far.
    pub confirmed: String,
    /// The unconfirmed text.
    pub draft: String,
    /// The program that gets the text, if it is known.
    pub app: Option<String>,
    /// The outcome, in [`DictationPhase::Done`].
    pub outcome: Option<DictationOutcome>,
    /// Whether the last dictation can be undone.
    pub can_undo: bool,
    /// Whether the user needs a copy of the text, because it is not where it was meant to be.
    pub can_copy: bool,
}

/// The outcome of a dictation, or of an undo or a copy.
#[derive(Clone, Debug, PartialEq)]
pub enum DictationOutcome {
    /// An attempt to write the text.
    Written {
        /// The observed outcome.
        outcome: Outcome,
        /// Whether the written text is still current. If a command has changed text that was
        /// already written, the user has to correct it there.
        is_current: bool,
        /// Why the session ended before the user ended it, in the words of the caller.
        cut_off: Option<String>,
    },
    /// No word was heard.
    NothingHeard,
    /// It was cancelled; the text that was already written stays.
    StaysWritten,
    /// The session failed, and why, in the words of the caller.
    SessionFailed(String),
    /// Windows cannot be reached.
    NoTarget(InsertionError),
    /// An attempt to copy the last text.
    Copied(Outcome),
    /// There is no text to copy.
    NothingToCopy,
    /// An attempt to undo the last dictation.
    Undone(Undone),
}

impl DictationOutcome {
    /// Whether nothing is left for the user to do.
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

    /// Whether the text is not, or not whole, where it was meant to be, so that the user may want a
    /// copy of it.
    pub(super) fn asks_for_copy(&self) -> bool {
        match self {
            Self::Written { outcome, is_current, .. } => match outcome {
                Outcome::TargetChanged { .. } | Outcome::Blocked { .. } => true,
                Outcome::Failed { why } => *why != InsertFailure::NoText,
                _ => !is_current,
            },
            Self::Copied(outcome) => !matches!(outcome, Outcome::CopiedOnly { .. }),
            _ => false,
        }
    }
}
