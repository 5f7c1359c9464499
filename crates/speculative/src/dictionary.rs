//! The user's dictionary: corrects names and terms that models misspell.
//!
//! A pure function of the words of one hypothesis. It matches whole words, the longest match first,
//! and corrects each word at most once.

mod corrector;
mod hypothesis_words;
mod spelling;

use std::{collections::BTreeMap, sync::Arc};

use crate::hypothesis::Word;
pub use corrector::Corrector;
use hypothesis_words::{HypothesisWords, Replacement};
use spelling::{Parts, append, composed, folded, has_capitals, phrase, spoken};

/// An entry of the user's dictionary.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The spelling, of one word or several: "Duotone". The same word in another case is corrected.
    pub written: String,
    /// What models write instead: "duo tone", "do a tone". A form with capitals matches only with
    /// these. A form that is spelled like `written` replaces the rule that any case is corrected
    /// ("US", so that "us" does not become it).
    pub heard: Vec<String>,
}

/// All entries, indexed. Two equal dictionaries have the same `Debug` form.
#[derive(Clone, Debug, Default)]
pub struct Dictionary {
    /// By the folded spoken words. The first form that fits is used.
    forms: BTreeMap<String, Vec<Form>>,
    /// The word count of the longest form that begins with this word.
    longest: BTreeMap<String, usize>,
}

#[derive(Clone, Debug)]
struct Form {
    written: Arc<str>,
    /// The spoken words with their case, where case matters.
    exact: Option<String>,
}

impl Dictionary {
    /// Builds the dictionary; pass the entries in the order the user added them. If two entries
    /// claim the same form, the later one wins. A heard form takes precedence over a written one.
    pub fn new(entries: impl IntoIterator<Item = Entry>) -> Self {
        let mut dictionary = Self::default();
        let (mut exact, mut any_case, mut written_so) = (Vec::new(), Vec::new(), Vec::new());
        for entry in entries {
            let written: Vec<&str> = entry.written.split_whitespace().collect();
            let written: Arc<str> = written.join(" ").into();
            if written.is_empty() {
                continue;
            }
            let own = phrase(&written, folded);
            for heard in &entry.heard {
                let forms = if has_capitals(heard) { &mut exact } else { &mut any_case };
                forms.push((heard.clone(), written.clone()));
            }
            // Otherwise every "net" would become ".NET".
            let whole = Parts::of(&written).core == &*written;
            if whole && !entry.heard.iter().any(|heard| phrase(heard, folded) == own) {
                written_so.push((written.to_string(), written.clone()));
            }
        }
        for (heard, written) in exact.into_iter().rev() {
            dictionary.insert(&heard, Form { written, exact: Some(phrase(&heard, composed)) });
        }
        for (heard, written) in any_case.into_iter().rev().chain(written_so.into_iter().rev()) {
            dictionary.insert(&heard, Form { written, exact: None });
        }
        dictionary
    }

    fn insert(&mut self, heard: &str, form: Form) {
        let Some(first) = spoken(heard).next() else { return };
        let longest = self.longest.entry(folded(first).into_owned()).or_default();
        *longest = spoken(heard).count().max(*longest);
        self.forms.entry(phrase(heard, folded)).or_default().push(form);
    }

    /// Whether the dictionary has no forms.
    pub fn is_empty(&self) -> bool {
        self.forms.is_empty()
    }

    /// Corrects every match. The corrected words cover the same time; other words are unchanged.
    pub fn correct(&self, words: Vec<Word>) -> Vec<Word> {
        self.correct_between(&[], words)
    }

    /// Like [`correct`](Self::correct), but no match extends across the start of a word at
    /// `borders`.
    fn correct_between(&self, borders: &[usize], words: Vec<Word>) -> Vec<Word> {
        if self.is_empty() {
            return words;
        }
        let found = self.matches(&HypothesisWords::of(&words, borders));
        if found.is_empty() {
            return words;
        }
        let mut corrected = Vec::with_capacity(words.len());
        let mut next = 0;
        for Match { first, past, text } in found {
            corrected.extend_from_slice(&words[next..first]);
            corrected.extend(text.replace(&words[first..past]));
            next = past;
        }
        corrected.extend_from_slice(&words[next..]);
        corrected
    }

    /// The replacements, in order.
    fn matches(&self, heard: &HypothesisWords) -> Vec<Match> {
        let (mut found, mut first) = (Vec::new(), 0);
        while first < heard.folded.len() {
            let Some((past, form, possessive)) = self.find(heard, first) else {
                first += 1;
                continue;
            };
            let text = heard.replacement(first, past, &form.written, possessive);
            found.extend(text.map(|text| Match { first, past, text }));
            first = past;
        }
        found
    }

    /// The longest form at the start of the words from `first` on, its end, and the possessive that
    /// it was heard with.
    fn find<'a>(
        &self,
        heard: &HypothesisWords<'a>,
        first: usize,
    ) -> Option<(usize, &Form, &'a str)> {
        let start: &str = heard.folded[first].first()?;
        let longest = self.longest.get(start).or_else(|| {
            // Only a single word can have a possessive here.
            self.longest.get(start.strip_suffix("'s")?).and(Some(&1))
        })?;
        let mut phrase = String::new();
        let (mut reach, mut count) = (Vec::new(), 0);
        for past in first + 1..=heard.folded.len() {
            let last = past - 1;
            count += heard.folded[last].len();
            if last > first && heard.are_parted(last)
                || heard.folded[last].is_empty()
                || count > *longest
            {
                break;
            }
            for word in &heard.folded[last] {
                append(&mut phrase, word);
            }
            reach.push((past, phrase.len()));
        }
        reach.into_iter().rev().find_map(|(past, length)| {
            let spoken = &phrase[..length];
            let whole = self.form(spoken, || heard.composed(first, past, ""));
            whole.map(|form| (past, form, "")).or_else(|| {
                let possessive = heard.possessive(past - 1)?;
                let bare = spoken.strip_suffix("'s")?;
                let form = self.form(bare, || heard.composed(first, past, "'s"))?;
                Some((past, form, possessive))
            })
        })
    }

    fn form(&self, spoken: &str, with_case: impl Fn() -> String) -> Option<&Form> {
        let fits = |form: &&Form| form.exact.as_ref().is_none_or(|exact| *exact == with_case());
        self.forms.get(spoken)?.iter().find(fits)
    }
}

struct Match {
    first: usize,
    past: usize,
    text: Replacement,
}

#[cfg(test)]
mod tests;
