//! What a dictation asks for.

use std::time::Duration;

use super::{DictationId, DictationView};
use crate::insertion::{Rules, Target};

/// What a dictation asks for. Effects are performed in their order.
#[derive(Clone, Debug, PartialEq)]
pub enum DictationEffect {
    /// Ask the one who writes into windows.
    Insertion(InsertionRequest),
    /// Start a session that listens for this dictation.
    StartListening {
        /// The dictation.
        dictation: DictationId,
        /// The microphone by its name; that of the sound settings otherwise.
        microphone: Option<String>,
    },
    /// Stop the session: everything heard is confirmed, then it ends. One that has not begun yet
    /// never does.
    StopListening,
    /// Take the Escape key from other programs.
    GrabEscape {
        /// Together with the modifiers of the shortcut: its keys are held down.
        with_modifiers: bool,
    },
    /// Give the Escape key back.
    ReleaseEscape,
    /// Report [`TimerFired`](super::DictationEvent::TimerFired) with this timer once its
    /// [duration](Timer::duration) is over.
    StartTimer(TimerId),
    /// The dictation is like this now.
    Show(DictationView),
    /// Open the pill.
    OpenPill,
    /// Close the pill.
    ClosePill,
    /// The session is stopped, Escape is released and everything is written: the app may end.
    Finished,
}

/// A request to the one who writes into windows. Each but `Forget` is answered by one event.
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
        /// The ways into programs.
        rules: Rules,
        /// The text goes on with the text of the last request: both are taken back together.
        continues: bool,
    },
    /// Put text on the clipboard.
    Copy(String),
    /// Take the last text back.
    TakeBack,
    /// Forget the last text.
    Forget,
}

/// What a timer is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timer {
    /// Keys that go down again so soon after they went up were held all the time: some systems
    /// repeat them.
    KeyRepeat,
    /// An outcome that needs nothing of the user is shown so long.
    Outcome,
    /// A dictation that follows another so soon in the same window goes on with its text.
    Continuation,
}

impl Timer {
    /// When it fires, counted from its start.
    pub const fn duration(self) -> Duration {
        match self {
            Self::KeyRepeat => Duration::from_millis(60),
            Self::Outcome => Duration::from_secs(2),
            Self::Continuation => Duration::from_secs(30),
        }
    }
}

/// One start of a timer. The generation tells it from all others, so a timer that fires late does
/// nothing to a later dictation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimerId {
    /// What it is for.
    pub timer: Timer,
    /// Its number.
    pub generation: u64,
}
