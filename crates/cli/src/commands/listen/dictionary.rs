//! Loads the dictionary of a session.

use std::path::PathBuf;

use session::dictionary_of;
use settings::{DictionaryError, DictionaryFile};
use speculative::Dictionary;

/// Options of the dictionary.
#[derive(clap::Args)]
pub(crate) struct OwnWordsArgs {
    /// Use the dictionary in this file [default: the one of "duotone words"]
    #[arg(long, value_name = "FILE", conflicts_with = "no_words")]
    words: Option<PathBuf>,

    /// Do not use the dictionary
    #[arg(long)]
    no_words: bool,
}

impl OwnWordsArgs {
    /// Loads the dictionary.
    ///
    /// # Errors
    /// If the file does not exist, or cannot be read or parsed.
    pub(crate) fn dictionary(&self) -> Result<Dictionary, DictionaryError> {
        let file = match &self.words {
            _ if self.no_words => return Ok(Dictionary::default()),
            Some(file) if !file.is_file() => return Err(DictionaryError::Missing(file.clone())),
            Some(file) => file.clone(),
            None => DictionaryFile::users()?,
        };
        Ok(dictionary_of(DictionaryFile::open(&file)?.words()))
    }
}
