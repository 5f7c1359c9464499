//! Messages for the errors of the libraries. Their `Display` is for logs.

mod events;
mod library;
mod models;
mod session;
mod sound;

use std::path::Path;

use crate::{Message, Value};

/// An error with a message for the user.
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
