//! The user's own words, which both models' text is put right with.

use std::sync::Arc;

use session::dictionary_of;
use settings::DictionaryFile;
use speculative::Dictionary;

use crate::types::Answer;

/// The words as they are in the file now.
///
/// # Errors
/// If the file cannot be read or understood.
pub fn own_words() -> Answer<Arc<Dictionary>> {
    let file = DictionaryFile::open(&DictionaryFile::users()?)?;
    Ok(Arc::new(dictionary_of(file.words())))
}
