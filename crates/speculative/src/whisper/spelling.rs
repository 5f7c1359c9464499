//! Joins tokens into words.

use crate::hypothesis::{Word, is_space_between};

/// The assumed length of a last word, in samples: 0.1 s a character and at least 0.3 s. The models
/// give a word's start, and its end only through the next word's start.
const LAST_WORD_CHARACTER: u64 = audio::SAMPLE_RATE as u64 / 10;
const SHORTEST_LAST_WORD: u64 = 3 * LAST_WORD_CHARACTER;

/// Joins tokens into words. A token that starts with a space starts a word; in a language without
/// spaces every token does. Tokens may split a character, so the bytes are joined before they are
/// read as UTF-8.
pub(super) struct Spelling {
    words: Vec<(Vec<u8>, u64, f32)>,
    unspaced: bool,
}

impl Spelling {
    /// `unspaced`: whether the language is written without spaces.
    pub(super) fn new(unspaced: bool) -> Self {
        Self { words: Vec::new(), unspaced }
    }

    pub(super) fn token(&mut self, bytes: &[u8], start: u64, probability: f32) {
        let starts = |word: &[u8]| {
            bytes.starts_with(b" ") || self.unspaced && std::str::from_utf8(word).is_ok()
        };
        match self.words.last_mut() {
            Some((word, _, least)) if !starts(word) => {
                word.extend_from_slice(bytes);
                *least = least.min(probability);
            }
            _ => self.words.push((bytes.to_vec(), start, probability)),
        }
    }

    /// The words. Each ends where the next one starts, and the last before `end`. A token without a
    /// letter or digit (a dash, a full stop) is joined to the word before it.
    pub(super) fn words(self, end: u64) -> Vec<Word> {
        let mut words: Vec<Word> = Vec::with_capacity(self.words.len());
        for (bytes, start, probability) in self.words {
            let text = String::from_utf8_lossy(&bytes).trim().to_owned();
            let start = start.max(words.last().map_or(0, |before| before.start));
            let word = Word { text, start, end: end.max(start), probability, ..Word::default() };
            let spoken = !word.normalised().is_empty();
            match words.last_mut() {
                Some(before) if spoken => before.end = start,
                Some(before) if !word.text.is_empty() => {
                    if is_space_between(&before.text, &word.text) {
                        before.text.push(' ');
                    }
                    before.text.push_str(&word.text);
                }
                _ => {}
            }
            if spoken {
                words.push(word);
            }
        }
        if let Some(last) = words.last_mut() {
            let characters = last.text.chars().count() as u64;
            let length = (characters * LAST_WORD_CHARACTER).max(SHORTEST_LAST_WORD);
            last.end = last.end.min(last.start + length);
        }
        words
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_last_word_does_not_run_on_into_the_silence() {
        let mut spelling = Spelling::new(false);
        spelling.token(b" music", 1_000, 0.9);
        let words = spelling.words(100_000);
        assert_eq!((words[0].start, words[0].end), (1_000, 9_000));
    }

    #[test]
    fn tokens_are_words_where_words_are_not_spaced() {
        let mut spelling = Spelling::new(true);
        let tokyo = "東京に。".as_bytes();
        for (i, bytes) in [&tokyo[..2], &tokyo[2..6], &tokyo[6..9], &tokyo[9..]].iter().enumerate()
        {
            spelling.token(bytes, i as u64 * 100, 0.9);
        }
        let texts: Vec<String> = spelling.words(1_000).into_iter().map(|word| word.text).collect();
        assert_eq!(texts, ["東京", "に。"]);
    }

    #[test]
    fn tokens_become_words_with_times_and_the_least_probability() {
        let mut spelling = Spelling::new(false);
        let tokens: [(&[u8], u64, f32); 6] = [
            (b" Caf", 100, 0.9),
            (b"\xc3", 150, 0.5),
            (b"\xa9", 160, 0.8),
            (b" -", 200, 0.9),
            (b" au", 300, 0.7),
            (b".", 400, 0.99),
        ];
        for (bytes, start, probability) in tokens {
            spelling.token(bytes, start, probability);
        }
        let word = |text: &str, start, end, probability| Word {
            text: text.to_owned(),
            start,
            end,
            probability,
            ..Word::default()
        };
        assert_eq!(
            spelling.words(500),
            [word("Café -", 100, 300, 0.5), word("au.", 300, 500, 0.7)]
        );
    }
}
