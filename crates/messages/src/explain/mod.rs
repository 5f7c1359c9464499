//! Messages for the errors and notices of the libraries. Their `Display` is for logs.

mod calibrate;
#[cfg(feature = "dictation")]
mod dictation;
mod enhance;
mod events;
mod import;
mod library;
mod models;
mod session;
mod settings;
mod sound;
mod sound_files;

use std::path::Path;

pub use events::event_message;

use crate::{Message, Value};

/// An error or a notice with a message for the user.
pub trait Explain {
    /// What happened, what it means and what to do.
    fn explain(&self) -> Message;
}

impl From<&Path> for Value {
    fn from(path: &Path) -> Self {
        Self::Text(path.display().to_string())
    }
}

/// A value that is the same in all languages: another program's output, a size, an id.
fn shown(value: &impl std::fmt::Display) -> Value {
    Value::Text(value.to_string())
}

#[cfg(test)]
mod tests {
    use std::fmt::Display;

    use crate::{Language, Message};

    /// Asserts that a message says in English what the error displays, and that German has other
    /// words.
    pub(super) fn compare(message: &Message, error: &impl Display) {
        let display = error.to_string();
        assert_eq!(message.english(), display);
        assert_ne!(message.text(Language::German), display);
    }
}
