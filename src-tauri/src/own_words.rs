//! The user's dictionary, which corrects the text of both models.

use std::sync::Arc;

use session::dictionary_of;
use settings::DictionaryFile;
use speculative::{Dictionary, Word};

use crate::types::Answer;

/// Reads the dictionary from its file.
///
/// # Errors
/// If the file cannot be read or parsed.
pub fn own_words() -> Answer<Arc<Dictionary>> {
    let file = DictionaryFile::open(&DictionaryFile::users()?)?;
    Ok(Arc::new(dictionary_of(file.words())))
}

/// A text with the dictionary's corrections; `None` if it needs none.
pub fn corrected(text: &str, dictionary: &Dictionary) -> Option<String> {
    let heard: Vec<&str> = text.split_whitespace().collect();
    // Only the order of the words matters, not their times.
    let word = |(text, at): (&&str, u64)| Word {
        text: (*text).to_owned(),
        start: at,
        end: at + 1,
        probability: 1.0,
        correction: None,
    };
    let words = dictionary.correct(heard.iter().zip(0..).map(word).collect());
    let written: Vec<&str> = words.iter().map(|word| &*word.text).collect();
    (written != heard).then(|| written.join(" "))
}

#[cfg(test)]
mod tests {
    use settings::OwnWord;

    use super::*;

    #[test]
    fn a_text_is_corrected_wherever_the_word_was_misheard() {
        let word = OwnWord { written: "Duotone".into(), heard: vec!["duo tone".into()] };
        let dictionary = dictionary_of(&[word]);
        let corrected = |text| corrected(text, &dictionary);
        assert_eq!(
            corrected("Duo tone, the app. I like duo tone.").as_deref(),
            Some("Duotone, the app. I like Duotone."),
        );
        assert_eq!(corrected("Two tones in a duo."), None);
        assert_eq!(corrected(""), None);
    }
}
