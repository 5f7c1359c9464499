//! What of a dictation is written already, and what is to be written next.

use dictation::compose::{Before, Options, compose};
use speculative::{Word, text_of};

/// Silence between two words that is a pause, in samples: 0.3 s.
const PAUSE: u64 = 4_800;
/// So many of the last phrases may still change: one may turn out to be a command, which does
/// something to the one before it.
const UNSETTLED: usize = 2;

/// The text of one dictation as it grows.
#[derive(Debug, Default)]
pub struct Written {
    words: Vec<Word>,
    language: String,
    before: Before,
    commands: bool,
    /// What went to the other program so far, and how many of the words that was.
    written: String,
    done: usize,
}

/// Text that is to be written next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub text: String,
    /// How many words were said by its end.
    until: usize,
}

impl Written {
    /// Nothing yet. `before` is what is known of the text before the cursor.
    pub fn new(before: Before, commands: bool) -> Self {
        Self { before, commands, ..Self::default() }
    }

    /// Takes words that were confirmed, in a language.
    pub fn hear(&mut self, words: Vec<Word>, language: &str) {
        self.words.extend(words);
        language.clone_into(&mut self.language);
    }

    /// All that was said, as it is to be written.
    pub fn text(&self) -> String {
        self.compose(&self.words, &self.before)
    }

    /// What can be written before more is said: whole phrases that no command said so far changes,
    /// and none that comes next. One ends with a pause or a sentence, which is how far "scratch that"
    /// reaches.
    pub fn settled(&self) -> Option<Part> {
        let text = self.text();
        let begins: Vec<usize> = (0..self.words.len()).filter(|at| self.begins(*at)).collect();
        let settled = begins.len().checked_sub(UNSETTLED)?;
        let mut ends = begins[..=settled].iter().rev().take_while(|end| **end > self.done);
        // A command may have changed what was said before it.
        ends.find_map(|&until| {
            let said = self.compose(&self.words[..until], &self.before);
            let rest = said.strip_prefix(&*self.written).filter(|rest| !rest.is_empty())?;
            text.starts_with(&said).then(|| Part { text: rest.to_owned(), until })
        })
    }

    /// All that is still to be written. It may follow something that should be otherwise by now:
    /// see [`is_as_said`](Self::is_as_said).
    pub fn rest(&self) -> Part {
        let text = match self.text().strip_prefix(&*self.written) {
            Some(rest) => rest.to_owned(),
            None => {
                let before = Before::Text(self.written.clone());
                self.compose(&self.words[self.done..], &before)
            }
        };
        Part { text, until: self.words.len() }
    }

    /// This was written.
    pub fn wrote(&mut self, part: &Part) {
        self.written.push_str(&part.text);
        self.done = part.until;
    }

    /// What was written so far.
    pub fn written(&self) -> &str {
        &self.written
    }

    /// Whether anything was written.
    pub fn has_written(&self) -> bool {
        !self.written.is_empty()
    }

    /// Whether what was written is what was said: a command may have come that changes what was
    /// written already.
    pub fn is_as_said(&self) -> bool {
        self.written == self.text()
    }

    fn compose(&self, words: &[Word], before: &Before) -> String {
        let options = Options { commands: self.commands, ..Options::default() };
        let phrases: Vec<String> = words.chunk_by(|a, b| !is_pause(a, b)).map(text_of).collect();
        compose(&phrases, &self.language, before, &options)
    }

    /// Whether a phrase begins with this word.
    fn begins(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).map(|before| &self.words[before]) else { return true };
        is_pause(before, &self.words[at]) || before.text.ends_with(['.', '!', '?', '…'])
    }
}

/// Models that were started again count from 0 again: between them is a pause, too.
fn is_pause(before: &Word, after: &Word) -> bool {
    after.start < before.start || after.start.saturating_sub(before.end) >= PAUSE
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words that follow each other; a bar is a pause.
    fn words(said: &str, from: u64) -> Vec<Word> {
        let mut at = from;
        let mut words = Vec::new();
        for text in said.split_whitespace() {
            if text == "|" {
                at += PAUSE;
                continue;
            }
            words.push(Word { text: text.into(), start: at, end: at + 3_000, ..Word::default() });
            at += 3_000;
        }
        words
    }

    /// What is written while somebody speaks, piece by piece as it was confirmed, and at the end.
    fn written(pieces: &[&str]) -> (Vec<String>, bool) {
        let mut written = Written::new(Before::Unknown, true);
        let mut parts = Vec::new();
        for piece in pieces {
            let (piece, after_pause) = match piece.strip_prefix("| ") {
                Some(piece) => (piece, PAUSE),
                None => (*piece, 0),
            };
            let end = written.words.last().map_or(0, |word| word.end);
            written.hear(words(piece, end + after_pause), "en");
            if let Some(part) = written.settled() {
                written.wrote(&part);
                parts.push(part.text);
            }
        }
        let rest = written.rest();
        written.wrote(&rest);
        parts.push(rest.text);
        (parts, written.is_as_said())
    }

    #[test]
    fn what_was_written_is_not_written_again() {
        let (parts, is_as_said) = written(&["Dear Ada,", "| I am well.", "| And you?"]);
        assert_eq!(parts, ["Dear Ada,", " I am well. And you?"]);
        assert!(is_as_said);
    }

    #[test]
    fn a_command_is_one_wherever_its_name_was_confirmed_in_two_pieces() {
        let (parts, _) = written(&["Dear Ada new", "line I am well question", "mark"]);
        assert_eq!(parts, ["Dear Ada\nI am well?"]);
    }

    #[test]
    fn a_piece_that_ends_without_a_pause_ends_no_phrase() {
        let (parts, _) = written(&["We talked in the trial", "period of the lease."]);
        assert_eq!(parts, ["We talked in the trial period of the lease."]);
        let (parts, _) = written(&["It is a long", "dash across the field."]);
        assert_eq!(parts, ["It is a long dash across the field."]);
    }

    #[test]
    fn what_a_command_changes_is_not_written_before_it() {
        for (pieces, text) in [
            (&["Hello.", "| Comma.", "| World.", "| Bye."][..], "Hello, World. Bye."),
            (&["I am ill.", "| Scratch that.", "| I am well.", "| Bye."], "I am well. Bye."),
            (&["Dear Ada,", "| I am ill.", "| Scratch that.", "| Bye."], "Dear Ada, Bye."),
        ] {
            let (parts, is_as_said) = written(pieces);
            assert_eq!(parts.concat(), text, "{parts:?}");
            assert!(is_as_said, "{parts:?}");
        }
    }

    #[test]
    fn what_is_taken_back_after_it_was_written_is_told_and_the_rest_follows() {
        let said = ["One.", "| Two.", "| Scratch that.", "| Scratch that.", "| Three.", "| Four."];
        let (parts, is_as_said) = written(&said);
        assert_eq!(parts.concat(), "One. Three. Four.");
        assert!(!is_as_said);
    }
}
