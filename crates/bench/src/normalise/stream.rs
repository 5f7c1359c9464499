//! Normalises growing text without starting over each time.

use super::{FILLERS, normalise, numbers, scan::is_space, without_brackets};

/// The confirmed text of a stream.
///
/// Normalising cannot be done word by word, because numbers, brackets and contractions span spaces.
/// But nothing spans the space between two words of plain letters that are not part of a number.
/// The text before the last such space is settled.
#[derive(Default)]
pub struct Growing {
    settled: Vec<String>,
    /// The text after the settled part.
    open: String,
}

impl Growing {
    /// Adds `text` at the end.
    pub fn push(&mut self, text: &str) {
        self.open.push(' ');
        self.open.push_str(text);
        let Some(cut) = last_cut(&self.open) else { return };
        let rest = self.open.split_off(cut);
        self.settled.extend(normalise(&self.open));
        self.open = rest;
    }

    /// The normalised words that no later text can change.
    pub fn settled(&self) -> &[String] {
        &self.settled
    }

    /// The normalised words after the settled ones, with `tail` appended.
    pub fn rest_with(&self, tail: &str) -> Vec<String> {
        normalise(&format!("{} {tail}", self.open))
    }
}

/// The last place where `text` can be split without changing the result.
fn last_cut(text: &str) -> Option<usize> {
    let mut cut = None;
    let mut at = text.len();
    let mut word_after_is_plain = false;
    for word in text.rsplit(is_space) {
        let start = at - word.len();
        if !word.is_empty() {
            let plain = is_plain(word);
            if plain && word_after_is_plain {
                cut = Some(at);
                break;
            }
            word_after_is_plain = plain;
        }
        // The space before the word.
        at = start - text[..start].chars().next_back().map_or(0, char::len_utf8);
    }
    // Text in an unclosed bracket may still be removed.
    cut.filter(|cut| !without_brackets(&text[..*cut]).contains(['<', '[', '(']))
}

/// Whether a word is normalised independently of its neighbours.
fn is_plain(word: &str) -> bool {
    let letters = word.strip_suffix(['.', ',', '?', '!', ';', ':']).unwrap_or(word);
    let lower = letters.to_ascii_lowercase();
    !letters.is_empty()
        && letters.bytes().all(|byte| byte.is_ascii_alphabetic())
        && !matches!(lower.as_str(), "a" | "half" | "st" | "nd" | "rd" | "th" | "s")
        && !numbers::is_numeral(&lower)
        // These are removed, which makes their neighbours adjacent.
        && !FILLERS.contains(&lower.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(growing: &Growing, tail: &str) -> String {
        [growing.settled().to_vec(), growing.rest_with(tail)].concat().join(" ")
    }

    #[test]
    fn growing_text_reads_as_the_whole_text_does() {
        let text = "He'd [a noise] been there (so he said, in nineteen eighty) twenty one times. \
            Two and a half million dollars and five cents; it 's got four per cent more 5 th \
            avenue mr. St James won't pay one hundred and twenty, minus ten... ( the end ) five uh um five";
        let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
        for size in 1..7 {
            let mut growing = Growing::default();
            let mut said = String::new();
            for part in words.chunks(size) {
                let tail = part.join(" ");
                let whole = normalise(&format!("{said} {tail}")).join(" ");
                assert_eq!(all(&growing, &tail), whole);
                growing.push(&tail);
                said = format!("{said} {tail}");
                assert_eq!(all(&growing, ""), whole);
            }
        }
    }

    #[test]
    fn little_stays_open() {
        let mut growing = Growing::default();
        for _ in 0..100 {
            growing.push("and so on they went, all of them.");
        }
        assert!(growing.open.len() < 20);
    }
}
