//! The events of the dictation machine.

use speculative::Word;

use super::{DictationId, TimerId};
use crate::insertion::{AppRule, InsertionError, Outcome, Rules, Target, Undone, Way};

/// The user's settings at the start of a dictation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DictationSettings {
    /// The user holds the shortcut's keys while speaking; otherwise the user presses them twice.
    pub hold: bool,
    /// Writes confirmed text while the user speaks; otherwise all of it at the end.
    pub while_speaking: bool,
    /// Executes spoken commands ("new line", "comma").
    pub spoken_commands: bool,
    /// The microphone by its name; without one, the default of the sound settings.
    pub microphone: Option<String>,
    /// The rules for individual programs.
    pub rules: Vec<AppRule>,
    /// The way for all other programs, if the user chose one.
    pub way: Option<Way>,
}

impl DictationSettings {
    /// The user's rules, including the chosen way for the target.
    pub(super) fn rules(&self, target: Option<&Target>) -> Rules {
        let usual =
            target.and_then(|target| Some(AppRule { app: target.app.clone(), way: self.way? }));
        Rules { apps: self.rules.iter().cloned().chain(usual).collect() }
    }
}

/// An event for the machine. It ignores events of a dictation that is over.
#[derive(Clone, Debug, PartialEq)]
pub enum DictationEvent {
    /// The shortcut's keys went down. Some systems repeat this while the keys are held.
    KeyDown(DictationSettings),
    /// The shortcut's keys went up.
    KeyUp,
    /// The tray or the command line toggles dictation, whatever the keys do.
    Toggle(DictationSettings),
    /// Escape or the pill's button during a dictation: end without writing more text. Once an
    /// outcome is shown, Escape is released and only the button sends this, to dismiss the outcome.
    Cancel,
    /// Undo the last dictation.
    Undo,
    /// Copy the last text to the clipboard.
    Copy,
    /// Forget the last text.
    Forget,
    /// The app quits.
    Quit,
    /// The window that had the focus, or why windows cannot be reached.
    TargetFound(DictationId, Result<Option<Target>, InsertionError>),
    /// The session listens. The event repeats if the models were restarted.
    SessionBegan(DictationId),
    /// The session could not begin, and why.
    SessionFailed(DictationId, String),
    /// The whole unconfirmed text.
    Draft(DictationId, String),
    /// Confirmed words and their language.
    Confirmed {
        /// The dictation.
        dictation: DictationId,
        /// The words.
        words: Vec<Word>,
        /// The code of the language in which the words were heard.
        language: String,
    },
    /// The session ended, and why if nobody stopped it.
    SessionEnded(DictationId, Option<String>),
    /// The outcome of an [`Insert`](super::InsertionRequest::Insert) request.
    Inserted(DictationId, Outcome),
    /// The outcome of a [`Copy`](super::InsertionRequest::Copy) request.
    Copied(Outcome),
    /// The outcome of an undo.
    Undone(Undone),
    /// A timer fired.
    TimerFired(TimerId),
}
