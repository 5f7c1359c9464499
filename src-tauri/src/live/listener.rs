//! The events that a session sends to a listener, besides the windows.

use speculative::Word;

/// An event for a listener.
#[derive(Clone, Debug, PartialEq)]
pub enum ListenerEvent {
    /// The session listens.
    Listening,
    /// The whole unconfirmed text.
    Draft(String),
    /// Confirmed words.
    Confirmed {
        /// The words, with their times in the session.
        words: Vec<Word>,
        /// The language of the words, a code; `auto` if none was detected.
        language: String,
    },
    /// The session ended; with the reason if nobody stopped it.
    Ended(Option<String>),
}
