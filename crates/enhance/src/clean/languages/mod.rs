//! What the rules know of each language, one file each.

mod de;
mod en;
mod es;
mod fr;
mod nl;

use super::marks::Mark;

/// The words of a language that the rules ask for, in small letters.
pub(crate) struct Language {
    /// Sounds of hesitation that are no words of the language.
    pub fillers: &'static [&'static str],
    /// Sounds that are hesitation among words, and an answer on their own.
    pub murmurs: &'static [&'static str],
    /// Small words that never stand twice on purpose.
    pub stutters: &'static [&'static str],
    /// Small words that stand twice on purpose only with a comma between: "I saw it, it was red".
    pub close_stutters: &'static [&'static str],
    /// Words that may stand twice where a clause begins: "Leute, die die Vorteile sehen".
    pub relatives: &'static [&'static str],
    /// Words that may well stand twice: by grammar ("had had"), or for emphasis ("very very").
    pub doubles: &'static [&'static str],
    /// Numbers: "five five" is two fives.
    pub numbers: &'static [&'static str],
    /// Words, besides the stutters, that a phrase begins with which is said again.
    pub starters: &'static [&'static str],
    /// What says nothing if it is set off by commas.
    pub asides: &'static [&'static [&'static str]],
    /// Spoken punctuation, the longest names first.
    pub marks: &'static [(&'static [&'static str], Mark)],
    /// What makes a noun of the name of a mark up to three words later.
    pub articles: &'static [&'static str],
    /// What makes a noun of the name of a mark before it: "period of".
    pub after_nouns: &'static [&'static str],
    /// What ends in a full stop within a sentence. Single letters always may.
    pub abbreviations: &'static [&'static str],
    /// Words that always have a capital: "I".
    pub capitals: &'static [&'static str],
    /// Dutch: "'s avonds" has its capital later, "ij" has two.
    pub capitals_skip_apostrophes: bool,
}

impl Language {
    /// Whether it is a small word that leans on what follows.
    pub fn is_stutter(&self, word: &str) -> bool {
        self.stutters.contains(&word) || self.close_stutters.contains(&word)
    }

    pub fn always_capital(&self, word: &str) -> bool {
        self.capitals.contains(&word)
    }
}

/// The tables of a language, by its code: `en`, `en-GB`.
pub(crate) fn language(code: &str) -> Option<&'static Language> {
    let code = code.split(['-', '_']).next().unwrap_or(code);
    match code.to_ascii_lowercase().as_str() {
        "en" => Some(&en::ENGLISH),
        "es" => Some(&es::SPANISH),
        "de" => Some(&de::GERMAN),
        "fr" => Some(&fr::FRENCH),
        "nl" => Some(&nl::DUTCH),
        _ => None,
    }
}
