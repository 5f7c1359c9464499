//! Turns confirmed words into the text to write: spoken commands, spaces and capitals. Pure.
//!
//! docs/dictation.md has the table of commands; `commands` says when a name is one.

mod commands;
mod languages;
mod words;
mod write;

/// What was said between two pauses, in one language.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Phrase {
    /// The words, as they were confirmed.
    pub text: String,
    /// The language's code: `en`, `en-GB`. There are commands for en, es, de, fr and nl.
    pub language: String,
}

/// What is known of the text before the cursor.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub enum Before {
    /// Nothing: what is written begins as it was heard.
    #[default]
    Unknown,
    /// The text, or the end of it. Empty: there is none.
    Text(String),
}

/// What the user has chosen.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Options {
    /// Spoken commands are carried out. Otherwise every word is written.
    pub commands: bool,
    /// Quotation marks as they are printed in the language, instead of straight ones, which programs
    /// understand.
    pub printed_quotes: bool,
    /// A space follows, for the next dictation to begin after.
    pub trailing_space: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { commands: true, printed_quotes: false, trailing_space: false }
    }
}

/// Makes the text that is to be written. Each phrase is composed in its own language: a phrase in
/// another language changes nothing in the phrases before it.
///
/// Every word is written except commands and the words they take back. White space is made anew, so
/// line breaks come from commands alone.
pub fn compose(phrases: &[Phrase], before: &Before, options: &Options) -> String {
    let words = words::words(phrases);
    let found = if options.commands { commands::find(&words) } else { Vec::new() };
    let first = words.first().map_or(&languages::UNKNOWN, |word| word.language);
    let pieces = write::carry_out(words, &found, options);
    write::write(pieces, first, before, options)
}

#[cfg(test)]
mod tests;
