//! What is kept.

mod dictionary;
mod folder;
pub mod settings;

pub use dictionary::{Added, DictionaryError, DictionaryFile, OwnWord, listed};
pub use settings::{Settings, SettingsError};
