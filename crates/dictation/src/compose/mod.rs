//! Turns confirmed words into the text to write: applies spoken commands, spaces and capitals.
//! Pure.
//!
//! docs/dictation.md has the table of commands; `commands` decides when a name is one.

mod commands;
mod languages;
mod words;
mod write;

/// The words between two pauses, in one language.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Phrase {
    /// The confirmed words.
    pub text: String,
    /// The language's code: `en`, `en-GB`. There are commands for en, es, de, fr and nl.
    pub language: String,
}

/// What is known of the text before the cursor.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub enum Before {
    /// Unknown: the text starts as it was heard.
    #[default]
    Unknown,
    /// The text before the cursor, or its end. Empty if there is none.
    Text(String),
}

/// The user's options.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Options {
    /// Executes spoken commands. Otherwise every word is written.
    pub commands: bool,
    /// Uses the language's typographic quotation marks instead of straight ones, which programs
    /// understand.
    pub printed_quotes: bool,
    /// Appends a space, so that the next dictation can start right after it.
    pub trailing_space: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { commands: true, printed_quotes: false, trailing_space: false }
    }
}

/// Composes the text to write. Each phrase is composed in its own language: a phrase in another
/// language changes nothing in the phrases before it.
///
/// Every word is written, except commands and the words they remove. White space is rebuilt, so
/// line breaks come only from commands.
pub fn compose(phrases: &[Phrase], before: &Before, options: &Options) -> String {
    let words = words::words(phrases);
    let found = if options.commands { commands::find(&words) } else { Vec::new() };
    let first = words.first().map_or(&languages::UNKNOWN, |word| word.language);
    let pieces = write::carry_out(words, &found, options);
    write::write(pieces, first, before, options)
}

#[cfg(test)]
mod tests;
