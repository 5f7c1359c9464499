//! Chooses which part of the draft to show, so that it is early and yet calm.
//!
//! Fast transcribes the end of the speech four times a second, and its reading changes: half a word
//! becomes another word, a full stop comes and goes. If every reading were shown as it is, each
//! final word would be taken back one and a half times (docs/adr/014-calm-drafts.md). So the text
//! on screen stays until two readings in a row agree on a change.

use crate::{alignment::agreed, hypothesis::Word};

/// The last word of a reading may be half a word. It is shown at once only with at least this
/// probability.
const CLEAR_LAST: f32 = 0.8;
/// The minimum for the words before it.
const CLEAR: f32 = 0.3;

/// Fast's readings of the sound after the known text.
#[derive(Clone, Copy)]
pub struct Readings<'a> {
    /// The last but one.
    pub before: &'a [Word],
    /// The last one.
    pub now: &'a [Word],
}

/// The words to show after the known text, given the words `shown` there now.
pub fn tail(shown: &[Word], readings: Readings<'_>) -> Vec<Word> {
    let Readings { before, now } = readings;
    let twice = agreed(before, now);
    let stands = agreed(shown, now);
    let end_alike = twice == now.len() && twice == before.len();
    if stands < shown.len() && stands >= twice && !end_alike {
        return shown.to_vec();
    }
    let sure = if stands == shown.len() { twice.max(stands) } else { twice };
    let clear = now[sure..].iter().enumerate().take_while(|(i, word)| {
        let is_last = sure + i + 1 == now.len();
        word.probability >= if is_last { CLEAR_LAST } else { CLEAR }
    });
    now[..sure + clear.count()].to_vec()
}

/// Takes case and punctuation from the `shown` words where the words are otherwise the same: the
/// confirmed text corrects them once. The last word gets no punctuation, because it comes and goes
/// with every word that follows.
pub fn written_as_shown(draft: &mut [Word], shown: &[Word]) {
    if let Some(last) = draft.last_mut() {
        let bare = last.text.trim_end_matches(['.', ',', '!', '?', '…', '-', ';', ':']);
        if !bare.is_empty() {
            last.text.truncate(bare.len());
        }
    }
    let same = agreed(shown, draft);
    for (word, shown) in draft.iter_mut().zip(&shown[..same]) {
        word.text.clone_from(&shown.text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hypothesis::text_of;

    /// A word marked "/?" has a low probability: "potato/?".
    fn words(text: &str) -> Vec<Word> {
        let word = |text: &str| {
            let (text, probability) = match text.strip_suffix("/?") {
                Some(text) => (text, 0.5),
                None => (text, 0.9),
            };
            Word { text: text.to_owned(), probability, ..Word::default() }
        };
        text.split_whitespace().map(word).collect()
    }

    #[test]
    fn what_is_shown_stays_until_two_readings_agree_on_something_else() {
        for (shown, before, now, expected) in [
            ("", "", "hello", "hello"),
            ("", "", "hello wor/?", "hello"),
            ("", "", "hel/? lo", "hel lo"),
            ("hello", "hello", "hello world", "hello world"),
            ("hello", "hello wor/?", "hello wor/?", "hello wor"),
            // One reading disagrees with the shown text.
            ("in thick", "in thick", "and thick peppered", "in thick"),
            ("in thick", "and thick peppered", "and thick pepper/?", "and thick"),
            ("in thick", "in thick", "in", "in thick"),
            ("in thick", "in", "in", "in"),
            // Both readings have moved on, and neither has the shown text.
            (
                "so the seconds",
                "so the second model",
                "so the second model is",
                "so the second model is",
            ),
            ("hello", "", "", ""),
        ] {
            let (shown, before, now) = (words(shown), words(before), words(now));
            let tail = tail(&shown, Readings { before: &before, now: &now });
            assert_eq!(text_of(&tail), expected, "{shown:?} {before:?} {now:?}");
        }
    }

    #[test]
    fn case_and_punctuation_do_not_flicker() {
        for (shown, draft, expected) in [
            ("", "Dinner.", "Dinner"),
            ("Dinner", "dinner, turnips...", "Dinner turnips"),
            ("dinner turn", "dinner, turnips and", "dinner turnips and"),
            ("", "...", "..."),
        ] {
            let mut draft = words(draft);
            written_as_shown(&mut draft, &words(shown));
            assert_eq!(text_of(&draft), expected);
        }
    }
}
