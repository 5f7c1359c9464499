//! The words of one hypothesis as the dictionary sees them, and their replacements.

use std::{borrow::Cow, sync::Arc};

use super::spelling::{Parts, append, capitalised, composed, folded, has_capitals, phrase, spoken};
use crate::{
    correction::Correction,
    hypothesis::{Word, text_of},
};

/// The words of one hypothesis, split into parts.
pub(super) struct HypothesisWords<'a> {
    words: &'a [Word],
    parts: Vec<Parts<'a>>,
    /// The spoken words in each word, folded; empty for a word to leave unchanged.
    pub(super) folded: Vec<Vec<Cow<'a, str>>>,
    /// Words that must not be joined to the one before.
    borders: &'a [usize],
}

impl<'a> HypothesisWords<'a> {
    pub(super) fn of(words: &'a [Word], borders: &'a [usize]) -> Self {
        let parts: Vec<Parts> = words.iter().map(|word| Parts::of(&word.text)).collect();
        let folded = |(word, parts): (&Word, &Parts<'a>)| match word.correction {
            Some(_) => Vec::new(),
            None => spoken(parts.core).map(folded).collect(),
        };
        let folded = words.iter().zip(&parts).map(folded).collect();
        Self { words, folded, parts, borders }
    }

    /// Whether something separates a word from the one before it.
    pub(super) fn are_parted(&self, word: usize) -> bool {
        self.borders.contains(&word) || !self.parts[word - 1].joins(&self.parts[word])
    }

    /// The words from `first` to before `past`, with their case and without `ending`.
    pub(super) fn composed(&self, first: usize, past: usize, ending: &str) -> String {
        let mut text = String::new();
        for parts in &self.parts[first..past] {
            append(&mut text, &phrase(parts.core, composed));
        }
        text.truncate(text.len().saturating_sub(ending.len()));
        text
    }

    /// The possessive ending of a word, as written.
    pub(super) fn possessive(&self, word: usize) -> Option<&'a str> {
        let core = self.parts[word].core;
        let ending = ["'s", "’s", "ʼs"].into_iter().find(|ending| core.ends_with(ending))?;
        Some(&core[core.len() - ending.len()..])
    }

    /// The replacement for the words from `first` to before `past`; `None` if they are already
    /// right.
    pub(super) fn replacement(
        &self,
        first: usize,
        past: usize,
        written: &str,
        possessive: &str,
    ) -> Option<Replacement> {
        let (opening, closing) = (self.parts[first], self.parts[past - 1]);
        // A window may begin anywhere. In a title all words have capitals; in a sentence only the
        // first.
        let starts_sentence = match first.checked_sub(1) {
            Some(before) => self.parts[before].ends_sentence(),
            None => !self.words[1..past].iter().any(|word| has_capitals(&word.text)),
        };
        let capital = opening.core.starts_with(char::is_uppercase);
        let mut corrected = match starts_sentence && capital && !has_capitals(written) {
            true => capitalised(written),
            false => written.to_owned(),
        };
        corrected.push_str(possessive);
        // "Inc." at a sentence's end already has its full stop.
        let stop = corrected.chars().next_back().filter(|c| c.is_ascii_punctuation());
        let after = stop.and_then(|stop| closing.after.strip_prefix(stop));
        let heard = text_of(&self.words[first..past]);
        let original = &heard[opening.before.len()..heard.len() - closing.after.len()];
        let (before, after) = (opening.before, after.unwrap_or(closing.after));
        (format!("{before}{corrected}{after}") != heard).then(|| Replacement {
            before: before.to_owned(),
            after: after.to_owned(),
            correction: Correction { original: original.to_owned(), corrected },
        })
    }
}

/// A correction with the punctuation around it.
pub(super) struct Replacement {
    before: String,
    after: String,
    correction: Correction,
}

impl Replacement {
    /// The words that replace those `heard`. If their number is the same, they keep their times;
    /// otherwise the span is divided by letters.
    pub(super) fn replace(self, heard: &[Word]) -> Vec<Word> {
        let mut texts: Vec<String> =
            self.correction.corrected.split_whitespace().map(str::to_owned).collect();
        if let Some(first) = texts.first_mut() {
            first.insert_str(0, &self.before);
        }
        if let Some(last) = texts.last_mut() {
            last.push_str(&self.after);
        }
        let correction = Some(Arc::new(self.correction));
        if texts.len() == heard.len() {
            let word = |(text, heard): (String, &Word)| Word {
                text,
                correction: correction.clone(),
                ..heard.clone()
            };
            return texts.into_iter().zip(heard).map(word).collect();
        }
        let (from, to) = (heard[0].start, heard[heard.len() - 1].end);
        let probability = heard.iter().map(|word| word.probability).fold(1.0, f32::min);
        let letters = |texts: &[String]| texts.iter().map(|text| text.chars().count() as u64).sum();
        let all: u64 = letters(&texts);
        let at = |i: usize| from + to.saturating_sub(from) * letters(&texts[..i]) / all.max(1);
        let word = |(i, text): (usize, &String)| Word {
            text: text.clone(),
            start: at(i),
            end: if i + 1 == texts.len() { to } else { at(i + 1) },
            probability,
            correction: correction.clone(),
        };
        texts.iter().enumerate().map(word).collect()
    }
}
