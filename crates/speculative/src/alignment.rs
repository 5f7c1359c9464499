//! Finds where the already known words end in a new hypothesis.

use crate::hypothesis::{Word, normalised};

/// How many of the first words of `heard` repeat `known` words, in a window that starts at sample
/// `from`.
///
/// A window may start before the last known word (for context), and a transcriber times and spells
/// words a little differently each time. So the known words are aligned with every prefix of the
/// hypothesis by edit distance, and the nearest prefix wins. On a tie (a word said twice), the
/// prefix whose next word starts nearest to the end of the known words wins.
pub fn already_known(known: &[Word], heard: &[Word], from: u64) -> usize {
    let Some(last) = known.last() else { return 0 };
    // The hypothesis need not contain words that lie mostly before the window.
    let known = &known[known.partition_point(|word| word.start.midpoint(word.end) < from)..];
    let as_written = |words: &[Word]| words.iter().map(Word::normalised).collect::<Vec<_>>();
    let mut distance = distances(&as_written(known), &as_written(heard));
    // The dictionary joins "do a tone" into one word and leaves "due a tone" unchanged. The two are
    // near when compared as heard, before corrections.
    if known.iter().chain(heard).any(|word| word.correction.is_some()) && ends_whole(known) {
        let (spoken, ends) = as_heard(heard);
        let nearer = distances(&as_heard(known).0, &spoken);
        for (k, end) in ends.into_iter().enumerate().filter(|(k, _)| ends_whole(&heard[..*k])) {
            distance[k] = nearer[end].min(distance[k]);
        }
    }
    let away = |k: usize| match heard.get(k) {
        Some(next) => next.start.abs_diff(last.end),
        None => heard.last().map_or(0, |word| word.end.abs_diff(last.end)),
    };
    (0..=heard.len()).min_by_key(|&k| (distance[k], away(k))).unwrap_or(0)
}

/// The edit distance of all `known` words to the first k `heard`, for each k.
fn distances(known: &[String], heard: &[String]) -> Vec<usize> {
    // One row of the table at a time: distance[k] compares the known words so far with the first k.
    let mut distance: Vec<usize> = (0..=heard.len()).collect();
    for (i, word) in known.iter().enumerate() {
        let mut diagonal = distance[0];
        distance[0] = i + 1;
        for k in 1..=heard.len() {
            let substitute = diagonal + usize::from(heard[k - 1] != *word);
            diagonal = distance[k];
            distance[k] = substitute.min(distance[k] + 1).min(distance[k - 1] + 1);
        }
    }
    distance
}

/// Whether the words include every word of their last correction, if it made several.
fn ends_whole(words: &[Word]) -> bool {
    let Some(last) = words.last() else { return true };
    let Some(correction) = &last.correction else { return true };
    let of_it = words.iter().rev().take_while(|word| word.continues(last)).count();
    of_it == correction.corrected.split_whitespace().count()
}

/// The words as the model wrote them, before corrections; and for each word, and for the end, how
/// many of them precede it.
fn as_heard(words: &[Word]) -> (Vec<String>, Vec<usize>) {
    let (mut spoken, mut ends) = (Vec::new(), vec![0]);
    for (i, word) in words.iter().enumerate() {
        match &word.correction {
            None => spoken.push(word.normalised()),
            Some(_) if i > 0 && word.continues(&words[i - 1]) => {}
            Some(correction) => {
                spoken.extend(correction.original.split_whitespace().map(normalised));
            }
        }
        ends.push(spoken.len());
    }
    (spoken, ends)
}

/// The length of the common prefix (LocalAgreement-2; Macháček, Dabre and Bojar 2023).
pub fn agreed(before: &[Word], now: &[Word]) -> usize {
    before.iter().zip(now).take_while(|(a, b)| a.normalised() == b.normalised()).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dictionary::{Dictionary, Entry};

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
    fn corrected_words_are_found_again_by_what_was_heard() {
        let entry = |written: &str, heard: &[&str]| Entry {
            written: written.to_owned(),
            heard: heard.iter().map(|form| (*form).to_owned()).collect(),
        };
        let dictionary = Dictionary::new([
            entry("Duotone", &["duo tone", "do a tone"]),
            entry("United States", &["usa"]),
        ]);
        for (known, heard, expected) in [
            ("we like do a tone", "we like duo tone too", 3),
            ("we like do a tone", "we like due a tone too", 5),
            ("we like due a tone", "we like do a tone too", 3),
            ("we like do a tone", "we like Duotone too", 3),
            ("the usa is", "the usa is big", 4),
            ("the usa is", "the ussa is big", 3),
            ("the ussa is", "the usa is big", 4),
        ] {
            // Always the same length of sound, however many words it has.
            let said = |text: &str, length: u64| {
                let mut words = words(0, text);
                let count = words.len() as u64;
                for (i, word) in (0..).zip(&mut words) {
                    (word.start, word.end) = (i * length / count, (i + 1) * length / count);
                }
                dictionary.correct(words)
            };
            let (known, heard) = (said(known, 48_000), said(heard, 60_000));
            assert_eq!(already_known(&known, &heard, 0), expected, "{known:?} {heard:?}");
        }
    }

    #[test]
    fn agreement_ends_at_the_first_word_that_differs() {
        let now = words(0, "So we, go on");
        assert_eq!(agreed(&words(0, "so we go home"), &now), 3);
        assert_eq!(agreed(&[], &now), 0);
    }
}
