//! What is kept.

mod dictionary;
mod folder;
pub mod settings;
mod transcript;

pub use dictionary::{Added, DictionaryError, DictionaryFile, OwnWord, listed};
pub use settings::{Settings, SettingsError};
pub use transcript::{Correction, Segment, Speaker, TRANSCRIPT_SCHEMA, Transcript, Word};
