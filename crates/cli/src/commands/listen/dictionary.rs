//! The user's own words, for a session.

use std::path::PathBuf;

use library::{DictionaryError, DictionaryFile};
use session::dictionary_of;
use speculative::Dictionary;

/// Which words are the user's own.
#[derive(clap::Args)]
pub(crate) struct OwnWordsArgs {
    /// Take your own words from this file [default: those of "duotone words"]
    #[arg(long, value_name = "FILE", conflicts_with = "no_words")]
    words: Option<PathBuf>,

    /// Leave your own words out of it
    #[arg(long)]
    no_words: bool,
}

impl OwnWordsArgs {
    /// The dictionary of these words.
    ///
    /// # Errors
    /// If the file is not there, or cannot be read or understood.
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
