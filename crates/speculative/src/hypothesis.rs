//! The result of transcribing a window.

use std::{sync::Arc, time::Duration};

use crate::{correction::Correction, window::Span};

/// A word as heard, with its place in the session.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Word {
    /// The word as written, with its punctuation and without surrounding spaces.
    pub text: String,
    /// First sample of the word.
    pub start: u64,
    /// One past its last sample.
    pub end: u64,
    /// The least probability among the word's tokens, 0 to 1.
    pub probability: f32,
    /// The dictionary's correction that produced the word, if any. All words of one correction
    /// share it; a correction may join or split words.
    pub correction: Option<Arc<Correction>>,
}

impl Word {
    /// The word in the form used for comparison: letters and digits only, lower case.
    pub fn normalised(&self) -> String {
        normalised(&self.text)
    }

    /// Whether the same correction produced this word and the one before it.
    pub fn continues(&self, before: &Self) -> bool {
        continues(self.correction.as_ref(), before.correction.as_ref())
    }
}

/// Whether a word and the one before it have the same correction.
pub(crate) fn continues(
    correction: Option<&Arc<Correction>>,
    before: Option<&Arc<Correction>>,
) -> bool {
    correction.zip(before).is_some_and(|(correction, before)| Arc::ptr_eq(correction, before))
}

/// A word's text in the form used for comparison.
pub(crate) fn normalised(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// One transcriber's result for one window.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hypothesis {
    /// The window's place in the session.
    pub span: Span,
    /// The words, in order.
    pub words: Vec<Word>,
    /// The language of the words, an ISO 639 code, if the transcriber knows it.
    pub language: Option<&'static str>,
    /// The model's own probability that the window holds no speech. Weak evidence: Whisper reports
    /// nearly 0 on silence, so the voice detector decides instead.
    pub no_speech_probability: f32,
    /// Mean natural-log probability of the tokens.
    pub mean_log_probability: f32,
    /// Time the transcription took.
    pub cost: Duration,
}

impl AsRef<str> for Word {
    fn as_ref(&self) -> &str {
        &self.text
    }
}

/// The words joined into the text to show.
pub fn text_of(words: &[impl AsRef<str>]) -> String {
    joined(words.iter().map(AsRef::as_ref))
}

/// Joins words, with the spaces that their scripts use.
pub fn joined<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    let mut text = String::new();
    for word in words {
        if is_space_between(&text, word) {
            text.push(' ');
        }
        text.push_str(word);
    }
    text
}

/// Whether a space separates two neighbouring words: not at the start of a text, and not where both
/// sides are of a script without spaces.
pub fn is_space_between(before: &str, after: &str) -> bool {
    match (before.chars().next_back(), after.chars().next()) {
        (Some(before), Some(after)) => !(is_unspaced(before) && is_unspaced(after)),
        _ => false,
    }
}

/// Characters of scripts that are written without spaces between words: Thai, Lao, Myanmar, Khmer,
/// and the Chinese and Japanese blocks with their punctuation and full-width forms.
pub(crate) fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{3000}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}'
        | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_joined_as_their_script_is_written() {
        let joined = |words: &[&str]| {
            let word = |text: &&str| Word { text: (*text).to_owned(), ..Word::default() };
            text_of(&words.iter().map(word).collect::<Vec<_>>())
        };
        assert_eq!(joined(&["hello", "world."]), "hello world.");
        assert_eq!(joined(&["東京", "に", "行", "く。"]), "東京に行く。");
        assert_eq!(joined(&["iPhone", "を", "買", "う"]), "iPhone を買う");
    }
}
