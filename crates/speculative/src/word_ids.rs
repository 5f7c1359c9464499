//! Ids of words. An unchanged word keeps its id (and with it its element on screen, its place and
//! its fade) when the words around it change, and when it is confirmed.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::{
    caption::{CaptionWord, WordId},
    hypothesis::{Word, is_space_between},
};

/// A pause of this length, in samples (2 s), begins a paragraph.
const PARAGRAPH: u64 = 2 * audio::SAMPLE_RATE as u64;

/// Assigns ids to the words of a session's captions.
#[derive(Clone, Debug, Default)]
pub struct WordIds {
    /// The draft words as last shown.
    tail: Vec<CaptionWord>,
    /// The last confirmed word.
    last_confirmed: Option<Word>,
    given: u32,
}

impl WordIds {
    /// Assigns ids to the words that one step shows: the `confirmed` ones and the draft after them.
    /// Together they replace the draft of the step before.
    pub fn name(
        &mut self,
        confirmed: Vec<Word>,
        draft: Vec<Word>,
    ) -> (Vec<CaptionWord>, Vec<CaptionWord>) {
        let solid = confirmed.len();
        let words: Vec<Word> = confirmed.into_iter().chain(draft).collect();
        let kept = self.kept(&words);
        let last_confirmed = solid.checked_sub(1).map(|last| words[last].clone());
        let mut before = self.last_confirmed.clone();
        let mut named = Vec::with_capacity(words.len());
        for (at, (word, kept)) in words.into_iter().zip(kept).enumerate() {
            // A draft word begins a paragraph only if it is the first: later words still move.
            let begins_paragraph = at <= solid
                && match &kept {
                    // A break on screen stays, even if the next pass times the words differently.
                    Some(shown) => shown.begins_paragraph,
                    None => is_after_pause(before.as_ref(), &word),
                };
            let joined = follows_without_space(before.as_ref(), &word);
            before = Some(word.clone());
            let id = kept.map_or_else(|| self.next_id(), |shown| shown.id);
            let Word { text, start, end, probability, correction } = word;
            named.push(CaptionWord {
                id,
                text,
                start,
                end,
                probability,
                begins_paragraph,
                joined,
                source: None,
                correction,
            });
        }
        self.tail = named.split_off(solid);
        self.last_confirmed = last_confirmed.or(self.last_confirmed.take());
        (named, self.tail.clone())
    }

    /// For each word, the matching word of the tail.
    fn kept(&self, words: &[Word]) -> Vec<Option<CaptionWord>> {
        let shown: Vec<&str> = self.tail.iter().map(|word| &*word.text).collect();
        let now: Vec<&str> = words.iter().map(|word| &*word.text).collect();
        let mut kept = vec![None; words.len()];
        for change in capture_diff_slices(Algorithm::Myers, &shown, &now) {
            if let DiffOp::Equal { old_index, new_index, len } = change {
                for i in 0..len {
                    kept[new_index + i] = Some(self.tail[old_index + i].clone());
                }
            }
        }
        kept
    }

    fn next_id(&mut self) -> WordId {
        self.given += 1;
        WordId(self.given)
    }
}

fn is_after_pause(before: Option<&Word>, word: &Word) -> bool {
    before.is_none_or(|before| word.start >= before.end.saturating_add(PARAGRAPH))
}

fn follows_without_space(before: Option<&Word>, word: &Word) -> bool {
    before.is_some_and(|before| !is_space_between(&before.text, &word.text))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn words(texts: &[impl AsRef<str>]) -> Vec<Word> {
        let word = |text: &dyn AsRef<str>| Word { text: text.as_ref().into(), ..Word::default() };
        texts.iter().map(|text| word(text)).collect()
    }

    fn timed(texts: &[(&str, u64)]) -> Vec<Word> {
        let word = |&(text, second): &(&str, u64)| Word {
            text: text.to_owned(),
            start: second * 16_000,
            end: (second + 1) * 16_000,
            ..Word::default()
        };
        texts.iter().map(word).collect()
    }

    fn texts(words: &[CaptionWord]) -> Vec<&str> {
        words.iter().map(|word| word.text.as_str()).collect()
    }

    #[test]
    fn a_word_that_turns_solid_keeps_its_identity() {
        let mut ids = WordIds::default();
        let (_, shown) = ids.name(Vec::new(), words(&["so", "the", "seconds"]));
        let (solid, draft) = ids.name(words(&["so", "the"]), words(&["second", "model"]));
        assert_eq!((texts(&solid), texts(&draft)), (vec!["so", "the"], vec!["second", "model"]));
        assert_eq!((solid[0].id, solid[1].id), (shown[0].id, shown[1].id));
        assert_ne!(draft[0].id, shown[2].id);
    }

    #[test]
    fn a_paragraph_begins_after_a_pause_and_nowhere_else() {
        let mut ids = WordIds::default();
        let mut begins = Vec::new();
        for (confirmed, draft) in [
            (&[("one", 0), ("two", 1)][..], &[][..]),
            (&[], &[("three", 3), ("four", 9)]),
            (&[("three", 3), ("four", 9)], &[]),
            (&[], &[("five", 20), ("six", 21)]),
            (&[("five", 20), ("six", 21)], &[("seven", 24)]),
        ] {
            let (solid, draft) = ids.name(timed(confirmed), timed(draft));
            let words = solid.into_iter().chain(draft).filter(|word| word.begins_paragraph);
            begins.extend(words.map(|word| word.text));
        }
        assert_eq!(begins, ["one", "five", "five", "seven"]);
    }

    #[test]
    fn a_break_that_is_on_screen_stays_and_is_the_only_one() {
        let mut ids = WordIds::default();
        ids.name(timed(&[("one", 0)]), Vec::new());
        let begins = |(_, draft): (Vec<CaptionWord>, Vec<CaptionWord>)| {
            draft.into_iter().map(|word| word.begins_paragraph).collect::<Vec<_>>()
        };
        assert_eq!(begins(ids.name(Vec::new(), timed(&[("three", 3)]))), [true]);
        assert_eq!(
            begins(ids.name(Vec::new(), timed(&[("three", 2), ("four", 3)]))),
            [true, false]
        );
        let earlier = timed(&[("two", 3), ("three", 4), ("four", 5)]);
        assert_eq!(begins(ids.name(Vec::new(), earlier)), [true, false, false]);
    }

    #[test]
    fn words_are_joined_as_their_script_is_written() {
        let mut ids = WordIds::default();
        let joined =
            |words: &[CaptionWord]| words.iter().map(|word| word.joined).collect::<Vec<_>>();
        let (solid, draft) = ids.name(words(&["東京", "に"]), words(&["行", "Tokyo"]));
        assert_eq!((joined(&solid), joined(&draft)), (vec![false, true], vec![true, false]));
    }

    proptest! {
        #[test]
        fn named_words_are_exactly_those_of_the_captions_and_no_id_comes_twice(
            showings in prop::collection::vec(
                (prop::collection::vec("[a-c]", 0..4), prop::collection::vec("[a-c]", 0..6)), 1..12,
            )
        ) {
            let (mut ids, mut tail) = (WordIds::default(), Vec::new());
            let mut solid: Vec<CaptionWord> = Vec::new();
            for (confirmed, draft) in &showings {
                let (now_solid, now_draft) = ids.name(words(confirmed), words(draft));
                prop_assert_eq!(texts(&now_solid), confirmed.clone());
                prop_assert_eq!(texts(&now_draft), draft.clone());
                solid.extend(now_solid);
                let mut seen: Vec<WordId> =
                    solid.iter().chain(&now_draft).map(|word| word.id).collect();
                seen.sort_unstable();
                seen.dedup();
                prop_assert_eq!(seen.len(), solid.len() + now_draft.len(), "an id twice");
                for word in solid.iter().chain(&now_draft) {
                    let shown = tail.iter().find(|shown: &&CaptionWord| shown.id == word.id);
                    prop_assert!(shown.is_none_or(|shown| shown.text == word.text));
                }
                tail = now_draft;
            }
        }

        #[test]
        fn words_around_a_change_keep_their_ids(
            before in prop::collection::vec("[a-c]", 0..5),
            after in prop::collection::vec("[a-c]", 0..5),
        ) {
            let mut ids = WordIds::default();
            let text = |middle: &str| [&before[..], &[middle.to_owned()], &after].concat();
            let (_, shown) = ids.name(Vec::new(), words(&text("x")));
            let (_, now) = ids.name(Vec::new(), words(&text("y")));
            for (at, (shown, now)) in shown.iter().zip(&now).enumerate() {
                prop_assert_eq!(shown.id == now.id, at != before.len());
            }
        }
    }
}
