//! Words as Whisper writes them.

use super::{
    Phrase,
    languages::{Language, language},
};

/// The signs with which Whisper sets a command off.
pub(super) const WEAK: [char; 7] = [',', '.', ';', ':', '!', '?', '…'];
/// The dashes that it writes for a pause, too, at a word or on their own.
const DASHES: [char; 3] = ['-', '–', '—'];

/// Whether Whisper writes these signs for a pause.
pub(super) fn are_pause_signs(signs: &str) -> bool {
    signs.chars().all(|sign| WEAK.contains(&sign) || DASHES.contains(&sign))
}

/// A word with the signs around it.
#[derive(Clone, Debug)]
pub(super) struct Word {
    /// Signs before the first letter or digit.
    pub lead: String,
    /// From the first to the last letter or digit. Empty for a sign on its own.
    pub core: String,
    /// Signs after it.
    pub trail: String,
    /// `core`, normalised for comparison.
    pub folded: String,
    /// Whether a pause precedes it, or it is the first.
    pub begins: bool,
    /// The language it was spoken in.
    pub language: &'static Language,
}

impl Word {
    fn new(text: &str, begins: bool, language: &'static Language) -> Self {
        let (lead, rest) = text.split_at(text.find(char::is_alphanumeric).unwrap_or(text.len()));
        let end = rest.char_indices().rev().find(|(_, c)| c.is_alphanumeric());
        let (core, trail) = rest.split_at(end.map_or(0, |(at, c)| at + c.len_utf8()));
        Self {
            lead: lead.to_owned(),
            core: core.to_owned(),
            trail: trail.to_owned(),
            folded: core.to_lowercase().replace('’', "'"),
            begins,
            language,
        }
    }

    /// Whether it is a sign on its own, written for a pause.
    pub fn is_pause_sign(&self) -> bool {
        self.core.is_empty() && are_pause_signs(&self.lead)
    }

    /// Whether a sign follows the word, or it is one.
    pub fn ends_in_sign(&self) -> bool {
        self.core.is_empty() || !self.trail.is_empty()
    }

    pub fn has_capital(&self) -> bool {
        self.core.starts_with(char::is_uppercase)
    }

    /// Whether it keeps its case anywhere: "NASA", "iPhone", "I'm".
    pub fn has_own_capitals(&self) -> bool {
        let mut letters = self.core.chars();
        let first = letters.next();
        letters.clone().any(char::is_uppercase)
            || first.is_some_and(char::is_uppercase)
                && letters.next().is_none_or(|second| !second.is_alphabetic())
    }

    /// Capitalises the word.
    pub fn capitalise(&mut self) {
        if self.has_own_capitals() || self.core.contains('.') {
            return;
        }
        // In Dutch, "ij" becomes "IJ".
        let letters = if self.folded.starts_with("ij") { 2 } else { 1 };
        let capital = |(at, c): (usize, char)| {
            let mut upper = c.to_uppercase();
            // "ß" and ligatures have no single capital letter.
            match (at < letters, upper.next(), upper.next()) {
                (true, Some(upper), None) => upper,
                _ => c,
            }
        };
        self.core = self.core.chars().enumerate().map(capital).collect();
    }

    /// Puts the first letter in lower case.
    pub fn make_small(&mut self) {
        let mut letters = self.core.chars();
        let Some(first) = letters.next() else { return };
        let mut lower = first.to_lowercase();
        if let (Some(first), None) = (lower.next(), lower.next()) {
            self.core = std::iter::once(first).chain(letters).collect();
        }
    }
}

/// The words of all phrases, in order.
pub(super) fn words(phrases: &[Phrase]) -> Vec<Word> {
    let words_of = |phrase: &Phrase| {
        let language = language(&phrase.language);
        let texts = phrase.text.split_whitespace().enumerate();
        texts.map(|(at, text)| Word::new(text, at == 0, language)).collect::<Vec<_>>()
    };
    phrases.iter().flat_map(words_of).collect()
}

/// The signs that close a quotation or a bracket.
const CLOSING: [char; 8] = ['"', '”', '“', '\'', '’', ')', ']', '»'];

/// Whether a text ends with the end of a sentence.
pub(super) fn ends_sentence(text: &str, abbreviations: &[&str]) -> bool {
    let text = text.trim_end_matches(|c: char| c.is_whitespace() || CLOSING.contains(&c));
    if text.ends_with(['?', '!', '…', '。', '？', '！']) {
        return true;
    }
    let Some(before) = text.strip_suffix('.') else { return false };
    let last = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let last = last.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let is_letter = last.chars().count() == 1 && last.chars().all(char::is_alphabetic);
    !is_letter && !abbreviations.contains(&&*last) && !last.ends_with('.')
}
