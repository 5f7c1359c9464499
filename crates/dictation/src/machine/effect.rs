//! The effects of the dictation machine.

use std::time::Duration;

use super::{DictationId, DictationView};
use crate::insertion::{Rules, Target};

/// An effect for the caller to perform. Effects are performed in their order.
#[derive(Clone, Debug, PartialEq)]
pub enum DictationEffect {
    /// Send a request to the insertion thread.
    Insertion(InsertionRequest),
    /// Start a session for this dictation.
    StartListening {
        /// The dictation.
        dictation: DictationId,
        /// The microphone by its name; without one, the default of the sound settings.
        microphone: Option<String>,
    },
    /// Stop the session: it confirms everything heard, then ends. A session that has not begun yet
    /// never begins.
    StopListening,
    /// Grab the Escape key.
    GrabEscape {
        /// Together with the shortcut's modifiers, because the user holds its keys down.
        with_modifiers: bool,
    },
    /// Release the Escape key.
    ReleaseEscape,
    /// Report [`TimerFired`](super::DictationEvent::TimerFired) with this timer after its
    /// [duration](Timer::duration).
    StartTimer(TimerId),
    /// Show the dictation's new state.
    Show(DictationView),
    /// Open the pill.
    OpenPill,
    /// Close the pill.
    ClosePill,
    /// The session has stopped, Escape is released and all text is written: the app may exit.
    Finished,
}

/// A request to the insertion thread. Each but `Forget` is answered by one event.
#[derive(Clone, Debug, PartialEq)]
pub enum InsertionRequest {
    /// Find the window that has the focus.
    FindTarget(DictationId),
    /// Write text into a window.
    Insert {
        /// The dictation.
        dictation: DictationId,
        /// The window that had the focus at key-down.
        target: Option<Target>,
        /// The text.
        text: String,
        /// The rules that choose the way of insertion.
        rules: Rules,
        /// Whether the text continues the text of the last request: both are undone together.
        continues: bool,
    },
    /// Copy text to the clipboard.
    Copy(String),
    /// Undo the last insertion.
    TakeBack,
    /// Forget the last text.
    Forget,
}

/// The purpose of a timer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timer {
    /// If the keys go down again within this time after they went up, they were held all the time:
    /// some systems repeat held keys.
    KeyRepeat,
    /// How long an outcome is shown if the user has nothing to do.
    Outcome,
    /// A dictation in the same window within this time continues the text of the one before.
    Continuation,
}

impl Timer {
    /// The time from its start until it fires.
    pub const fn duration(self) -> Duration {
        match self {
            Self::KeyRepeat => Duration::from_millis(60),
            Self::Outcome => Duration::from_secs(2),
            Self::Continuation => Duration::from_secs(30),
        }
    }
}

/// One start of a timer. The generation tells starts apart, so that a timer that fires late does
/// not affect a later dictation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimerId {
    /// Its purpose.
    pub timer: Timer,
    /// The number of its start.
    pub generation: u64,
}
