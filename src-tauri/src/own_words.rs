//! The user's dictionary, which corrects the text of both models.

use std::sync::Arc;

use session::dictionary_of;
use settings::DictionaryFile;
use speculative::Dictionary;

use crate::types::Answer;

/// Reads the dictionary from its file.
///
/// # Errors
/// If the file cannot be read or parsed.
pub fn own_words() -> Answer<Arc<Dictionary>> {
    let file = DictionaryFile::open(&DictionaryFile::users()?)?;
    Ok(Arc::new(dictionary_of(file.words())))
}
