//! What was said becomes what is written: spoken commands, spaces and capitals. Pure.
//!
//! docs/dictation.md has the table of commands; `commands` says when a name is one.

mod commands;
mod languages;
mod words;
mod write;

use languages::language;

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

/// Makes the text that is to be written.
///
/// Each of `said` is what was said between two pauses, as it was confirmed. `code` is the language's
/// code: `en`, `en-GB`; there are commands for en, es, de, fr and nl. Every word is written but
/// commands and what they take back; white space is made anew, so line breaks come from commands
/// alone.
pub fn compose<S: AsRef<str>>(
    said: &[S],
    code: &str,
    before: &Before,
    options: &Options,
) -> String {
    let language = language(code);
    let words = words::words(said.iter().map(AsRef::as_ref));
    let found = if options.commands { commands::find(&words, language) } else { Vec::new() };
    let pieces = write::carry_out(words, &found, language, options);
    write::write(pieces, language, before, options)
}

#[cfg(test)]
mod tests;
