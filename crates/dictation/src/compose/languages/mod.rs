//! What is known of each language, one file each. All words are in small letters.
//!
//! The tables of `enhance`'s clean-up are not used: they ask another question (does a speaker happen
//! to dictate within a talk?), lack most of these commands, and a dependency on `enhance` would bring
//! the speech models along.

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
    /// At the end of the word before it, and whatever Whisper wrote there stays: ")".
    Closing,
    /// At the beginning of the word after it: "(".
    Ahead,
    /// Between two words, which it joins: "-".
    Joining,
    /// Between two words, a space on either side: "–".
    Between,
}

/// What a command does.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Act {
    /// Writes a sign.
    Sign(&'static str, Place),
    /// Opens a quotation.
    OpenQuote,
    /// Closes it.
    CloseQuote,
    /// Goes to a new line.
    Line,
    /// Goes to a new paragraph, after a full stop if one is named too.
    Paragraph(Option<&'static str>),
    /// Takes the last phrase back.
    Scratch,
}

/// How sure one may be that a name is meant as a command.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Weight {
    /// Hardly ever said for another reason.
    Plain,
    /// A word that people use.
    Guarded,
    /// Only if it is set off on both sides: it takes text away.
    Apart,
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

/// A sign that ends a word.
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

/// A language, as far as dictation knows it.
#[derive(Debug)]
pub(super) struct Language {
    pub commands: &'static [Command],
    /// What makes a word of a name that follows within three words: "a long period".
    pub articles: &'static [&'static str],
    /// What makes a word of a name that follows at once: "trial period", "by comma".
    pub before_words: &'static [&'static str],
    /// What makes a word of a name before it: "period of".
    pub after_words: &'static [&'static str],
    /// Words that begin sentences and are no names: they may have a small letter in mid-sentence.
    pub small: &'static [&'static str],
    /// What ends in a full stop within a sentence. Single letters always may.
    pub abbreviations: &'static [&'static str],
    /// Quotation marks as they are printed, with what stands between them and the text.
    pub quotes: [&'static str; 2],
}

/// For languages without tables: no commands, and no letter is changed.
pub(super) const UNKNOWN: Language = Language {
    commands: &[],
    articles: &[],
    before_words: &[],
    after_words: &[],
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
