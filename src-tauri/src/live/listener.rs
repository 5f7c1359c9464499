//! What a session sends to the one who listens along, besides the windows.

use speculative::Word;

/// What one who listens along gets.
#[derive(Clone, Debug, PartialEq)]
pub enum ListenerEvent {
    /// The session hears.
    Listening,
    /// What is still a guess, all of it.
    Draft(String),
    /// Words that are final.
    Confirmed {
        /// The words, with their times in the session.
        words: Vec<Word>,
        /// The language that they are in, a code; `auto` where nothing detected it.
        language: String,
    },
    /// It is over; why, if it was not stopped.
    Ended(Option<String>),
}
