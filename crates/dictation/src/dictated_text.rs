//! The growing text of one dictation: what is already written, and what to write next. Pure.

use speculative::{Word, text_of};

use crate::compose::{Before, Options, Phrase, compose};

/// A silence of this length between two words is a pause, in samples: 0.3 s.
const PAUSE: u64 = 4_800;
/// The number of last phrases that may still change: one of them may turn out to be a command,
/// which changes the phrase before it.
const UNSETTLED: usize = 2;

/// A confirmed word and its language. If the session changes its language, earlier words keep
/// theirs, because they may be already written.
#[derive(Clone, Debug, PartialEq)]
struct SpokenWord {
    word: Word,
    language: String,
}

/// The text of one dictation.
#[derive(Debug, Default)]
pub(crate) struct DictatedText {
    words: Vec<SpokenWord>,
    before: Before,
    commands: bool,
    /// The text that the target got so far, and its number of words.
    written: String,
    done: usize,
}

/// The text to write next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    pub text: String,
    /// The number of words up to its end.
    until: usize,
}

impl DictatedText {
    /// Creates an empty text. `before` is what is known of the text before the cursor.
    pub fn new(before: Before, commands: bool) -> Self {
        Self { before, commands, ..Self::default() }
    }

    /// Appends words that were confirmed in `language`.
    pub fn push(&mut self, words: Vec<Word>, language: &str) {
        let language = || language.to_owned();
        self.words.extend(words.into_iter().map(|word| SpokenWord { word, language: language() }));
    }

    /// The composed text of all words so far.
    pub fn text(&self) -> String {
        self.compose(&self.words, &self.before)
    }

    /// The text that can be written before more is spoken: whole phrases that neither a past nor
    /// the next command can change. A phrase ends at a pause or at the end of a sentence; that is
    /// also how far "scratch that" reaches.
    pub fn settled(&self) -> Option<Part> {
        let text = self.text();
        let begins: Vec<usize> = (0..self.words.len()).filter(|at| self.begins(*at)).collect();
        let settled = begins.len().checked_sub(UNSETTLED)?;
        let mut ends = begins[..=settled].iter().rev().take_while(|end| **end > self.done);
        // A command may have changed the text before it.
        ends.find_map(|&until| {
            let said = self.compose(&self.words[..until], &self.before);
            let rest = said.strip_prefix(&*self.written).filter(|rest| !rest.is_empty())?;
            text.starts_with(&said).then(|| Part { text: rest.to_owned(), until })
        })
    }

    /// All text that is not written yet. The written text before it may be out of date: see
    /// [`written_is_current`](Self::written_is_current).
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

    /// Records that the target got this part.
    pub fn mark_written(&mut self, part: &Part) {
        self.written.push_str(&part.text);
        self.done = part.until;
    }

    /// What the target got so far.
    pub fn written(&self) -> &str {
        &self.written
    }

    /// Whether the target got anything.
    pub fn has_written(&self) -> bool {
        !self.written.is_empty()
    }

    /// Whether the written text is still current: a later command may have changed it.
    pub fn written_is_current(&self) -> bool {
        self.written == self.text()
    }

    fn compose(&self, words: &[SpokenWord], before: &Before) -> String {
        let options = Options { commands: self.commands, ..Options::default() };
        let phrase = |words: &[SpokenWord]| {
            let language = words.first().map(|word| word.language.clone()).unwrap_or_default();
            let words: Vec<Word> = words.iter().map(|spoken| spoken.word.clone()).collect();
            Phrase { text: text_of(&words), language }
        };
        let phrases: Vec<Phrase> =
            words.chunk_by(|a, b| !is_phrase_end(a, b)).map(phrase).collect();
        compose(&phrases, before, &options)
    }

    /// Whether a phrase begins with this word.
    fn begins(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).map(|before| &self.words[before]) else { return true };
        is_phrase_end(before, &self.words[at]) || before.word.text.ends_with(['.', '!', '?', '…'])
    }
}

/// Whether a phrase ends between two words: at a pause or where the language changes. Restarted
/// models count samples from 0 again, and there was a pause, too; a start that is a little earlier
/// only comes from another window.
fn is_phrase_end(before: &SpokenWord, after: &SpokenWord) -> bool {
    after.language != before.language
        || after.word.start + PAUSE < before.word.start
        || after.word.start.saturating_sub(before.word.end) >= PAUSE
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Consecutive words; a bar marks a pause.
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

    /// The parts that are written as the pieces are confirmed, and at the end.
    fn written_in(pieces: &[(&str, &str)]) -> (Vec<String>, bool) {
        let mut dictated = DictatedText::new(Before::Unknown, true);
        let mut parts = Vec::new();
        for (language, piece) in pieces {
            let (piece, after_pause) = match piece.strip_prefix("| ") {
                Some(piece) => (piece, PAUSE),
                None => (*piece, 0),
            };
            let end = dictated.words.last().map_or(0, |spoken| spoken.word.end);
            dictated.push(words(piece, end + after_pause), language);
            if let Some(part) = dictated.settled() {
                dictated.mark_written(&part);
                parts.push(part.text);
            }
        }
        let rest = dictated.rest();
        dictated.mark_written(&rest);
        parts.push(rest.text);
        (parts, dictated.written_is_current())
    }

    fn written(pieces: &[&str]) -> (Vec<String>, bool) {
        written_in(&pieces.iter().map(|piece| ("en", *piece)).collect::<Vec<_>>())
    }

    #[test]
    fn what_was_written_is_not_written_again() {
        let (parts, is_current) = written(&["Dear Ada,", "| I am well.", "| And you?"]);
        assert_eq!(parts, ["Dear Ada,", " I am well. And you?"]);
        assert!(is_current);
    }

    #[test]
    fn a_change_of_language_changes_no_text_that_was_written() {
        let (parts, is_current) = written_in(&[
            ("de", "Liebe Ada Komma"),
            ("de", "| mir geht es gut."),
            ("de", "| Und dir Fragezeichen"),
            ("en", "| Good bye comma Ada."),
            ("en", "| See you."),
        ]);
        assert_eq!(
            parts,
            ["Liebe Ada,", " mir geht es gut.", " Und dir?", " Good bye, Ada. See you."]
        );
        assert!(is_current, "{parts:?}");
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
            let (parts, is_current) = written(pieces);
            assert_eq!(parts.concat(), text, "{parts:?}");
            assert!(is_current, "{parts:?}");
        }
    }

    #[test]
    fn what_is_taken_back_after_it_was_written_is_told_and_the_rest_follows() {
        let said = ["One.", "| Two.", "| Scratch that.", "| Scratch that.", "| Three.", "| Four."];
        let (parts, is_current) = written(&said);
        assert_eq!(parts.concat(), "One. Three. Four.");
        assert!(!is_current);
    }

    /// One sound as Whisper may write it.
    fn take() -> impl Strategy<Value = String> {
        let command = prop::sample::select(vec![
            "Scratch that.",
            "scratch that",
            "scratch, that",
            "Scratch that…",
            "Scratch, | that.",
            "Scratch. That.",
            "SCRATCH THAT!",
            "…scratch that —",
        ]);
        let end = prop::sample::select(vec!["", ",", ".", "…", " —"]);
        (command, end, any::<bool>(), any::<bool>(), any::<bool>()).prop_map(
            |(command, end, pause, pause_after, capital)| {
                let [before, after] = [pause, pause_after].map(|it| if it { " |" } else { "" });
                let next = if capital { "We" } else { "we" };
                format!("Keep this. We stay{end}{before} {command}{after} {next} go. | Good bye.")
            },
        )
    }

    proptest! {
        #[test]
        fn the_text_depends_neither_on_the_pieces_nor_on_the_signs_at_a_command(
            take in take(),
            cuts in prop::collection::vec(any::<bool>(), 16),
        ) {
            let mut dictated = DictatedText::new(Before::Unknown, true);
            let mut parts = String::new();
            let mut piece = Vec::new();
            for (at, word) in words(&take, 0).into_iter().enumerate() {
                piece.push(word);
                if cuts.get(at) == Some(&true) {
                    dictated.push(std::mem::take(&mut piece), "en");
                    if let Some(part) = dictated.settled() {
                        dictated.mark_written(&part);
                        parts += &part.text;
                    }
                }
            }
            dictated.push(piece, "en");
            parts += &dictated.rest().text;
            prop_assert_eq!(parts, "Keep this. We go. Good bye.", "{}", take);
        }
    }
}
