//! What happens to a dictation.

use speculative::Word;

use super::{DictationId, TimerId};
use crate::insertion::{AppRule, InsertionError, Outcome, Rules, Target, Undone, Way};

/// What the user has chosen, as it is when a dictation begins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DictationSettings {
    /// The user holds the shortcut's keys while speaking; else presses them twice.
    pub hold: bool,
    /// Confirmed text is written while the user speaks; else all of it at the end.
    pub while_speaking: bool,
    /// Spoken commands ("new line", "comma") are carried out.
    pub spoken_commands: bool,
    /// The microphone by its name; that of the sound settings otherwise.
    pub microphone: Option<String>,
    /// Programs with a way of their own.
    pub rules: Vec<AppRule>,
    /// The way for all other programs, if the user has chosen one.
    pub way: Option<Way>,
}

impl DictationSettings {
    /// The user's rules, with the usual way for the target among them.
    pub(super) fn rules(&self, target: Option<&Target>) -> Rules {
        let usual =
            target.and_then(|target| Some(AppRule { app: target.app.clone(), way: self.way? }));
        Rules { apps: self.rules.iter().cloned().chain(usual).collect() }
    }
}

/// What happens to a dictation. Events of a dictation that is over are ignored.
#[derive(Clone, Debug, PartialEq)]
pub enum DictationEvent {
    /// The shortcut's keys went down. Some systems repeat this while they are held.
    KeyDown(DictationSettings),
    /// They went up.
    KeyUp,
    /// Tray or command line: begin or end, whatever the keys do.
    Toggle(DictationSettings),
    /// Escape or the pill's button: end and write nothing more, or put the shown outcome away.
    Cancel,
    /// Take the last text back.
    Undo,
    /// Put the last text on the clipboard.
    Copy,
    /// Forget the last text.
    Forget,
    /// The app ends.
    Quit,
    /// The window that had the focus, or why windows cannot be seen.
    TargetFound(DictationId, Result<Option<Target>, InsertionError>),
    /// The session hears the user. It comes again if the models were started again.
    SessionBegan(DictationId),
    /// The session did not begin, and why.
    SessionFailed(DictationId, String),
    /// The unconfirmed text, all of it.
    Draft(DictationId, String),
    /// Words that are final, in their language.
    Confirmed {
        /// The dictation.
        dictation: DictationId,
        /// The words.
        words: Vec<Word>,
        /// The code of the language that they were heard in.
        language: String,
    },
    /// The session ended, and why, if nobody stopped it.
    SessionEnded(DictationId, Option<String>),
    /// The text of an [`Insert`](super::InsertionRequest::Insert) request was written, or was not.
    Inserted(DictationId, Outcome),
    /// The text of a [`Copy`](super::InsertionRequest::Copy) request was copied, or was not.
    Copied(Outcome),
    /// The last text was taken back, or was not.
    Undone(Undone),
    /// The time of a timer is over.
    TimerFired(TimerId),
}
