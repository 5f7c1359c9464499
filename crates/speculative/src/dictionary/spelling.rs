//! Words in the form the dictionary compares: without case, with normalised accents, and separate
//! from the punctuation around them.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::hypothesis::is_unspaced;

/// A word's text split into its core and the punctuation around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Parts<'a> {
    pub(super) before: &'a str,
    pub(super) core: &'a str,
    pub(super) after: &'a str,
}

impl<'a> Parts<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let tail = text.trim_start_matches(|c| !is_letter(c));
        let core = tail.trim_end_matches(|c| !is_letter(c));
        Self { before: &text[..text.len() - tail.len()], core, after: &tail[core.len()..] }
    }

    /// Whether the word ends a sentence.
    pub(super) fn ends_sentence(&self) -> bool {
        self.after.contains(['.', '?', '!', '…'])
    }

    /// Whether no punctuation separates the word from the next one; a hyphen does not count.
    pub(super) fn joins(&self, next: &Self) -> bool {
        matches!(self.after, "" | "-" | "‐") && next.before.is_empty()
    }
}

/// The words within a word or a phrase; "duo-tone" is two. Empty for a script without spaces, whose
/// word boundaries are unknown.
pub(super) fn spoken(text: &str) -> impl Iterator<Item = &str> {
    let text = if text.contains(is_unspaced) { "" } else { text };
    text.split(|c| !is_letter(c) && !is_apostrophe(c))
        .map(|word| word.trim_matches(is_apostrophe))
        .filter(|word| !word.is_empty())
}

/// The words spoken in a text, each converted by `form`.
pub(super) fn phrase(text: &str, form: impl Fn(&str) -> Cow<'_, str>) -> String {
    let mut phrase = String::new();
    for word in spoken(text) {
        append(&mut phrase, &form(word));
    }
    phrase
}

/// Appends a word to a phrase.
pub(super) fn append(phrase: &mut String, word: &str) {
    if !phrase.is_empty() {
        phrase.push(' ');
    }
    phrase.push_str(word);
}

/// The case-folded form of a word.
pub(super) fn folded(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase()) {
        return Cow::Borrowed(word);
    }
    let mut folded = String::with_capacity(word.len() + 4);
    for c in composed(word).chars().flat_map(char::to_lowercase) {
        match c {
            'ß' => folded.push_str("ss"),
            'ς' => folded.push('σ'),
            c => folded.push(c),
        }
    }
    Cow::Owned(folded)
}

/// The word with its case and normalised accents.
pub(super) fn composed(word: &str) -> Cow<'_, str> {
    if word.is_ascii() {
        return Cow::Borrowed(word);
    }
    let straight = |c| if is_apostrophe(c) { '\'' } else { c };
    Cow::Owned(word.nfc().map(straight).collect())
}

/// Whether a text contains capitals.
pub(super) fn has_capitals(text: &str) -> bool {
    text.chars().any(char::is_uppercase)
}

/// The text with its first letter in upper case.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Characters that belong to a word and not to the punctuation around it: letters with their marks,
/// digits, and the signs in names (C++, F#, AT&T).
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '+' | '#' | '&' | '@' | '_' | '%') || is_combining_mark(c)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn punctuation_is_around_a_word_and_signs_belong_to_it() {
        for (text, before, core, after) in [
            ("duotone", "", "duotone", ""),
            ("(“Duotone,”)", "(“", "Duotone", ",”)"),
            ("C++,", "", "C++", ","),
            ("rock-'n'-roll!", "", "rock-'n'-roll", "!"),
            ("'tis", "'", "tis", ""),
            ("—", "—", "", ""),
            ("हिन्दी", "", "हिन्दी", ""),
        ] {
            assert_eq!(Parts::of(text), Parts { before, core, after });
        }
    }

    #[test]
    fn a_hyphen_parts_words_and_an_apostrophe_does_not() {
        let words = |text| spoken(text).collect::<Vec<_>>();
        assert_eq!(words("duo-tone, O'Brien's"), ["duo", "tone", "O'Brien's"]);
        assert_eq!(words("東京 Tower"), [""; 0]);
    }

    #[test]
    fn case_is_folded_beyond_ascii() {
        for (one, other) in [
            ("Ärger", "äRGER"),
            ("STRASSE", "Straße"),
            ("STRAẞE", "strasse"),
            ("ΣΊΣΥΦΟΣ", "Σίσυφος"),
            ("O’Brien", "o'brien"),
            ("Zu\u{308}rich", "Zürich"),
        ] {
            assert_eq!(folded(one), folded(other), "{one} {other}");
        }
        assert_ne!(folded("Bar"), folded("Bär"));
    }
}
