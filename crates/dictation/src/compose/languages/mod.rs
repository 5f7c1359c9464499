//! The tables of each language, one file per language. All words are in lower case.
//!
//! The tables of `enhance`'s clean-up are not used: they answer another question (does a speaker
//! happen to dictate within a talk?), lack most of these commands, and a dependency on `enhance`
//! would pull in the speech models.

mod de;
mod en;
mod es;
mod fr;
mod nl;

/// Where a sign stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Place {
    /// At the end of the word before it: ",".
    Behind,
    /// At the end of the word before it, after any sign that Whisper wrote there: ")".
    Closing,
    /// At the beginning of the word after it: "(".
    Ahead,
    /// Between two words, which it joins: "-".
    Joining,
    /// Between two words, with a space on either side: "–".
    Between,
}

/// What a command does.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Act {
    /// Writes a sign.
    Sign(&'static str, Place),
    /// Opens a quotation.
    OpenQuote,
    /// Closes a quotation.
    CloseQuote,
    /// Starts a new line.
    Line,
    /// Starts a new paragraph, after a full stop if there is one.
    Paragraph(Option<&'static str>),
    /// Removes the last phrase.
    Scratch,
}

/// How likely a name is meant as a command.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Weight {
    /// Rarely said for another reason.
    Plain,
    /// A word of everyday speech.
    Guarded,
    /// Removes text, and is an everyday clause: counts only if it is set off on both sides.
    Apart,
    /// Removes text, and is rarely said for another reason.
    Idiom,
}

impl Weight {
    /// Whether a command of this weight removes text.
    pub const fn removes(self) -> bool {
        matches!(self, Self::Apart | Self::Idiom)
    }
}

/// A spoken command.
#[derive(Debug)]
pub(super) struct Command {
    /// Its words.
    pub name: &'static [&'static str],
    pub act: Act,
    pub weight: Weight,
}

const fn plain(name: &'static [&'static str], act: Act) -> Command {
    Command { name, act, weight: Weight::Plain }
}

const fn guarded(name: &'static [&'static str], act: Act) -> Command {
    Command { name, act, weight: Weight::Guarded }
}

const fn apart(name: &'static [&'static str], act: Act) -> Command {
    Command { name, act, weight: Weight::Apart }
}

const fn idiom(name: &'static [&'static str], act: Act) -> Command {
    Command { name, act, weight: Weight::Idiom }
}

/// An act that writes a sign at the end of a word.
const fn behind(sign: &'static str) -> Act {
    Act::Sign(sign, Place::Behind)
}

const LINE: Act = Act::Line;
const PARAGRAPH: Act = Act::Paragraph(None);
const SCRATCH: Act = Act::Scratch;
const OPEN_QUOTE: Act = Act::OpenQuote;
const CLOSE_QUOTE: Act = Act::CloseQuote;
const OPEN: Act = Act::Sign("(", Place::Ahead);
const CLOSE: Act = Act::Sign(")", Place::Closing);
const HYPHEN: Act = Act::Sign("-", Place::Joining);
const DASH: Act = Act::Sign("–", Place::Between);

/// The tables of a language.
#[derive(Debug)]
pub(super) struct Language {
    pub commands: &'static [Command],
    /// Words that make a noun of a name within the next three words: "a long period".
    pub articles: &'static [&'static str],
    /// Words that make a noun of the name right after them: "trial period", "by comma".
    pub before_words: &'static [&'static str],
    /// Words that make a noun of the name right before them: "period of".
    pub after_words: &'static [&'static str],
    /// Words before an idiom that make a clause of it: "you can scratch that".
    pub leads: &'static [&'static str],
    /// Words after an idiom that begin something new: "scratch that we stay". Another word may
    /// belong to it: "scratch that itch".
    pub starters: &'static [&'static str],
    /// Whether every noun has a capital, so that a capital begins no sentence.
    pub has_capital_nouns: bool,
    /// Words that often begin sentences and are no names: they lose their capital in mid-sentence.
    pub small: &'static [&'static str],
    /// Words that end in a full stop within a sentence. Single letters always may.
    pub abbreviations: &'static [&'static str],
    /// Typographic quotation marks, with the space between them and the text.
    pub quotes: [&'static str; 2],
}

/// For languages without tables: no commands and no change of case.
pub(super) const UNKNOWN: Language = Language {
    commands: &[],
    articles: &[],
    before_words: &[],
    after_words: &[],
    leads: &[],
    starters: &[],
    has_capital_nouns: false,
    small: &[],
    abbreviations: &[],
    quotes: ["“", "”"],
};

/// The tables of a language, by its code: `en`, `en-GB`.
pub(super) fn language(code: &str) -> &'static Language {
    let code = code.split(['-', '_']).next().unwrap_or(code);
    match code.to_ascii_lowercase().as_str() {
        "en" => &en::ENGLISH,
        "es" => &es::SPANISH,
        "de" => &de::GERMAN,
        "fr" => &fr::FRENCH,
        "nl" => &nl::DUTCH,
        _ => &UNKNOWN,
    }
}
