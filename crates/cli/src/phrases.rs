//! Groups confirmed words into phrases, which are lines of text or subtitles.

use speculative::CaptionWord;

const SECOND: u64 = audio::SAMPLE_RATE as u64;

/// The limits of a phrase.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Characters.
    pub characters: usize,
    /// Samples from the start of the first word to the end of the last one.
    pub length: u64,
}

/// The limits of a line of plain text.
pub const LINES: Limits = Limits { characters: 160, length: 30 * SECOND };
/// The limits of a subtitle, which has two lines of 42 characters.
pub const SUBTITLES: Limits = Limits { characters: 84, length: 6 * SECOND };

/// A pause of this many samples between two words ends a phrase.
const PAUSE: u64 = SECOND;

/// Cuts a stream of words into phrases: at the end of a sentence, at a pause, and at the limits.
pub struct Phrases {
    limits: Limits,
    open: Vec<CaptionWord>,
}

impl Phrases {
    /// Starts without words.
    pub fn new(limits: Limits) -> Self {
        Self { limits, open: Vec::new() }
    }

    /// Adds words, and returns the phrases that are complete.
    pub fn push(&mut self, words: &[CaptionWord]) -> Vec<Vec<CaptionWord>> {
        let mut complete = Vec::new();
        for word in words {
            if self.must_break_before(word) {
                complete.extend(self.finish());
            }
            let last = word.text.ends_with(['.', '?', '!', '…', '。', '？', '！']);
            self.open.push(word.clone());
            if last {
                complete.extend(self.finish());
            }
        }
        complete
    }

    /// Returns the last, incomplete phrase.
    pub fn finish(&mut self) -> Option<Vec<CaptionWord>> {
        (!self.open.is_empty()).then(|| std::mem::take(&mut self.open))
    }

    fn must_break_before(&self, word: &CaptionWord) -> bool {
        let (Some(first), Some(last)) = (self.open.first(), self.open.last()) else { return false };
        let characters: usize = self.open.iter().map(|word| word.text.chars().count() + 1).sum();
        word.start.saturating_sub(last.end) >= PAUSE
            || characters + word.text.chars().count() > self.limits.characters
            || word.end.saturating_sub(first.start) > self.limits.length
    }
}

#[cfg(test)]
mod tests {
    use speculative::text_of;

    use super::*;

    #[test]
    fn phrases_end_at_sentences_pauses_and_limits() {
        let mut phrases = Phrases::new(Limits { characters: 12, length: 10 * SECOND });
        let mut words = Vec::new();
        for (text, start) in
            [("One", 0), ("two.", 1), ("three", 2), ("four", 5), ("five", 6), ("sixes", 7)]
        {
            let (start, end) = (start * SECOND, (start + 1) * SECOND);
            words.push(CaptionWord { text: text.to_owned(), start, end, ..CaptionWord::default() });
        }
        let mut got = phrases.push(&words);
        got.extend(phrases.finish());
        let got: Vec<String> = got.iter().map(|words| text_of(words)).collect();
        assert_eq!(got, ["One two.", "three", "four five", "sixes"]);
    }
}
