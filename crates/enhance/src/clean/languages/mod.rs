//! Tables of each language, one file each.

mod de;
mod en;
mod es;
mod fr;
mod nl;

use super::mark::Mark;

/// The tables of a language, in small letters.
pub(crate) struct Language {
    /// Hesitation sounds that are not words of the language.
    pub fillers: &'static [&'static str],
    /// Sounds that are hesitation among words, and an answer alone.
    pub murmurs: &'static [&'static str],
    /// Small words that nobody repeats on purpose.
    pub stutters: &'static [&'static str],
    /// Small words that repeat on purpose only with a comma between: "I saw it, it was red".
    pub close_stutters: &'static [&'static str],
    /// Words that may repeat where a clause begins: "Leute, die die Vorteile sehen".
    pub relatives: &'static [&'static str],
    /// Words that may repeat: by grammar ("had had"), or for emphasis ("very very").
    pub doubles: &'static [&'static str],
    /// Numbers: "five five" is two fives.
    pub numbers: &'static [&'static str],
    /// Words, besides the stutters, that begin repeated phrases.
    pub starters: &'static [&'static str],
    /// Asides without meaning between commas.
    pub asides: &'static [&'static [&'static str]],
    /// Spoken punctuation, the longest names first.
    pub marks: &'static [(&'static [&'static str], Mark)],
    /// Words that make a noun of a mark's name up to three words later.
    pub articles: &'static [&'static str],
    /// Words that make a noun of a mark's name before them: "period of".
    pub after_nouns: &'static [&'static str],
    /// Abbreviations that end with a full stop. Single letters always count.
    pub abbreviations: &'static [&'static str],
    /// Words that always have a capital: "I".
    pub capitals: &'static [&'static str],
    /// Dutch: "'s avonds" has its capital later, "ij" has two.
    pub capitals_skip_apostrophes: bool,
}

impl Language {
    /// Whether it is a small word that belongs to the next.
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
