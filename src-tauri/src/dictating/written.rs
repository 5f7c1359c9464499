//! What of a dictation is written already, and what is to be written next.

use dictation::compose::{Before, Options, compose};

/// The text of one dictation as it grows.
#[derive(Debug, Default)]
pub struct Written {
    said: Vec<String>,
    language: String,
    before: Before,
    commands: bool,
    /// What went to the other program so far.
    written: String,
}

impl Written {
    /// Nothing yet. `before` is what is known of the text before the cursor.
    pub fn new(before: Before, commands: bool) -> Self {
        Self { before, commands, ..Self::default() }
    }

    /// Takes what was confirmed, in a language.
    pub fn hear(&mut self, text: &str, language: &str) {
        self.said.push(text.to_owned());
        language.clone_into(&mut self.language);
    }

    /// All that was said, as it is to be written.
    pub fn text(&self) -> String {
        let options = Options { commands: self.commands, ..Options::default() };
        compose(&self.said, &self.language, &self.before, &options)
    }

    /// What is still to be written. `None` if something was written that has been taken back since
    /// ("scratch that"): nothing can follow it then.
    pub fn rest(&self) -> Option<String> {
        self.text().strip_prefix(&*self.written).map(str::to_owned)
    }

    /// As [`rest`](Self::rest), without what the next words may still change: the last phrase, which
    /// may turn out to be the beginning of a command.
    pub fn settled_rest(&self) -> Option<String> {
        let all = self.said.len();
        let settled = Self {
            said: self.said[..all.saturating_sub(1)].to_vec(),
            language: self.language.clone(),
            before: self.before.clone(),
            commands: self.commands,
            written: self.written.clone(),
        };
        settled.rest()
    }

    /// This was written.
    pub fn wrote(&mut self, text: &str) {
        self.written.push_str(text);
    }

    /// Whether anything was written.
    pub fn has_written(&self) -> bool {
        !self.written.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(phrases: &[&str]) -> Written {
        let mut written = Written::new(Before::Unknown, true);
        phrases.iter().for_each(|phrase| written.hear(phrase, "en"));
        written
    }

    #[test]
    fn what_was_written_is_not_written_again() {
        let mut written = said(&["Dear Ada,", "I am well."]);
        assert_eq!(written.settled_rest().unwrap(), "Dear Ada,");
        written.wrote("Dear Ada,");
        assert_eq!(written.settled_rest().unwrap(), "");
        assert_eq!(written.rest().unwrap(), " I am well.");
    }

    #[test]
    fn what_is_taken_back_before_it_was_written_is_never_written() {
        let mut written = said(&["Dear Ada,", "I am ill."]);
        written.wrote("Dear Ada,");
        written.hear("Scratch that.", "en");
        written.hear("I am well.", "en");
        assert_eq!(written.rest().unwrap(), " I am well.");
    }

    #[test]
    fn what_is_taken_back_after_it_was_written_is_told() {
        let mut written = said(&["I am ill."]);
        written.wrote("I am ill.");
        written.hear("Scratch that.", "en");
        assert_eq!(written.rest(), None);
        assert!(written.has_written());
    }
}
