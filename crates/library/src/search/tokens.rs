//! Splits text into words, the same way for the index and for queries.

use std::ops::Range;

use tantivy::tokenizer::{Token, TokenStream, Tokenizer};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The longest word that is indexed.
const LONGEST: usize = 64;

/// The words of a text: the byte range of each, and its letters without case and accents. In
/// scripts without spaces each character is a word.
pub(crate) fn tokens(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    let mut word: Option<Range<usize>> = None;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let alone = stands_alone(c);
        if c.is_alphanumeric() && !alone || is_combining_mark(c) && word.is_some() {
            word = Some(word.map_or(at, |word| word.start)..end);
            continue;
        }
        found.extend(word.take());
        if alone {
            found.push(at..end);
        }
    }
    found.extend(word);
    let folded = |place: Range<usize>| (place.clone(), fold(&text[place]));
    found.into_iter().map(folded).filter(|(_, word)| (1..=LONGEST).contains(&word.len())).collect()
}

/// Removes case and accents.
pub(crate) fn fold(text: &str) -> String {
    text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).nfc().collect()
}

/// Chinese, Japanese and Thai are written without spaces.
fn stands_alone(c: char) -> bool {
    matches!(u32::from(c), 0x0e01..=0x0e2e | 0x3040..=0x30ff | 0x3400..=0x4dbf | 0x4e00..=0x9fff | 0xf900..=0xfaff | 0x2_0000..=0x3_ffff)
}

/// The same tokens for tantivy.
#[derive(Clone)]
pub(super) struct Words;

impl Tokenizer for Words {
    type TokenStream<'a> = Stream;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Stream {
        let token = |(position, (place, text)): (usize, (Range<usize>, String))| Token {
            offset_from: place.start,
            offset_to: place.end,
            position,
            text,
            position_length: 1,
        };
        Stream { tokens: tokens(text).into_iter().enumerate().map(token).collect(), next: 0 }
    }
}

pub(super) struct Stream {
    tokens: Vec<Token>,
    next: usize,
}

impl TokenStream for Stream {
    fn advance(&mut self) -> bool {
        self.next += 1;
        self.next <= self.tokens.len()
    }

    fn token(&self) -> &Token {
        &self.tokens[self.next - 1]
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.tokens[self.next - 1]
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_are_found_without_case_accents_and_punctuation() {
        let words = |text: &str| -> Vec<String> {
            tokens(text).into_iter().map(|(_, word)| word).collect()
        };
        assert_eq!(words("Hello, WORLD!"), ["hello", "world"]);
        assert_eq!(words("Café cafe\u{301} ÜBER"), ["cafe", "cafe", "uber"]);
        assert_eq!(words("it's 3.5"), ["it", "s", "3", "5"]);
        assert_eq!(words("你好 world"), ["你", "好", "world"]);
        assert_eq!(words(" … "), [""; 0]);
    }

    proptest! {
        #[test]
        fn every_word_is_where_it_says(text in ".{0,60}") {
            for (place, word) in tokens(&text) {
                prop_assert_eq!(fold(&text[place]), word);
            }
        }
    }
}
