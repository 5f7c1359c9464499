//! Where in a new hypothesis the words that are already known end.

use crate::hypothesis::Word;

/// How many of `heard`'s first words are `known` again, heard a second time in a window that
/// starts at sample `from`.
///
/// A window may start before the last known word (for context), and a transcriber times and spells
/// words a little differently each time. So the known words are aligned with every prefix of the
/// hypothesis by edit distance, and the prefix that is nearest wins; where two are as near (a word
/// said twice), the one whose next word starts where the known ones end.
pub fn already_known(known: &[Word], heard: &[Word], from: u64) -> usize {
    let Some(last) = known.last() else { return 0 };
    // Words that lie mostly before the window cannot be asked of it.
    let known = &known[known.partition_point(|word| word.start.midpoint(word.end) < from)..];
    let spoken: Vec<String> = heard.iter().map(Word::normalised).collect();
    // One row of the edit-distance table at a time: distance[k] is that of the known words so far
    // to the first k words heard.
    let mut distance: Vec<usize> = (0..=heard.len()).collect();
    for (i, word) in known.iter().enumerate() {
        let word = word.normalised();
        let mut diagonal = distance[0];
        distance[0] = i + 1;
        for k in 1..=heard.len() {
            let substitute = diagonal + usize::from(spoken[k - 1] != word);
            diagonal = distance[k];
            distance[k] = substitute.min(distance[k] + 1).min(distance[k - 1] + 1);
        }
    }
    let away = |k: usize| match heard.get(k) {
        Some(next) => next.start.abs_diff(last.end),
        None => heard.last().map_or(0, |word| word.end.abs_diff(last.end)),
    };
    (0..=heard.len()).min_by_key(|&k| (distance[k], away(k))).unwrap_or(0)
}

/// How many words stand at the start of both (LocalAgreement-2; Macháček, Dabre and Bojar 2023).
pub fn agreed(before: &[Word], now: &[Word]) -> usize {
    before.iter().zip(now).take_while(|(a, b)| a.normalised() == b.normalised()).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words of half a second each, the first at `start` half seconds.
    fn words(start: u64, text: &str) -> Vec<Word> {
        let word = |(i, text): (usize, &str)| {
            let at = (start + i as u64) * 8_000;
            Word {
                text: text.to_owned(),
                start: at,
                end: at + 8_000,
                probability: 1.0,
                ..Word::default()
            }
        };
        text.split_whitespace().enumerate().map(word).collect()
    }

    #[test]
    fn known_words_are_found_again_whatever_their_spelling() {
        for (known, from, heard, expected) in [
            ("", 0, "hello world", 0),
            ("hello", 0, "Hello, world", 1),
            ("hello world", 0, "hello word again", 2),
            ("a quick brown fox", 2, "brown fox jumps", 2),
            ("a quick brown", 3, "fox jumps", 0),
            ("the the", 0, "the the the end", 2),
            ("very", 1, "very good", 0),
            ("one two three", 0, "", 0),
        ] {
            let (known, heard) = (words(0, known), words(from, heard));
            assert_eq!(already_known(&known, &heard, from * 8_000), expected, "{heard:?}");
        }
    }

    #[test]
    fn agreement_ends_at_the_first_word_that_differs() {
        let now = words(0, "So we, go on");
        assert_eq!(agreed(&words(0, "so we go home"), &now), 3);
        assert_eq!(agreed(&[], &now), 0);
    }
}
