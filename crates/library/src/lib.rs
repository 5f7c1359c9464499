//! What is kept.

mod dictionary;
mod folder;

pub use dictionary::{Added, DictionaryError, DictionaryFile, OwnWord, listed};
pub use folder::config_folder;
