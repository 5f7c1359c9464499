//! Texts for people in five languages: messages by id, and the messages of errors and events.
//!
//! The texts are in `messages/*.ftl` at the top of the repository, one Fluent file per language;
//! the windows read the same files. [`message!`] makes a [`Message`]. It does not compile if
//! English lacks the id or needs other arguments. The tests of this crate compare the other
//! languages with English and find messages that no code uses.
//!
//! ```
//! use messages::{Language, message};
//!
//! let message = message!("outcome-inserted", app = "Terminal");
//! assert_eq!(message.text(Language::English), "Inserted in Terminal.");
//! assert_eq!(message.text(Language::German), "In Terminal geschrieben.");
//! ```

#[cfg(test)]
mod catalogue;
mod explain;
mod language;
mod message;
#[cfg(test)]
mod tests;
mod title;

pub use explain::{Explain, event_message};
pub use language::Language;
pub use message::{Message, Value, check};
pub use title::{dictation_title, session_title};
