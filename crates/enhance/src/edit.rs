//! Corrections by hand.

use library::{Segment, Word};
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// Replaces a paragraph's text. Words in both texts keep their times; new words share the time of
/// the words that they replace, or the gap between their neighbours. Words that clean-up removed
/// between kept words stay, removed.
pub fn replace_text(segment: &mut Segment, text: &str) {
    let (silent, shown): (Vec<_>, Vec<_>) =
        segment.words.drain(..).enumerate().partition(|(_, word)| word.text.is_empty());
    let new: Vec<&str> = text.split_whitespace().collect();
    let old: Vec<&str> = shown.iter().map(|(_, word)| word.text.as_str()).collect();
    let mut words: Vec<(usize, Word)> = Vec::with_capacity(new.len() + silent.len());
    for change in capture_diff_slices(Algorithm::Myers, &old, &new) {
        if let DiffOp::Equal { old_index, len, .. } = change {
            words.extend_from_slice(&shown[old_index..old_index + len]);
            continue;
        }
        let (gone, came) = (&shown[change.old_range()], &new[change.new_range()]);
        let before = change.old_range().start.checked_sub(1).map(|at| &shown[at]);
        let after = shown.get(change.old_range().end);
        let start = gone.first().map(|(_, word)| word.start_ms);
        let start = start.or(before.map(|(_, word)| word.end_ms)).unwrap_or(segment.start_ms);
        let end = gone.last().map(|(_, word)| word.end_ms);
        let end = end.or(after.map(|(_, word)| word.start_ms)).unwrap_or(segment.end_ms).max(start);
        let place = gone.first().or(before).map_or(0, |(at, _)| *at);
        let count = came.len().max(1) as u64;
        let at = |i: u64| start + (end - start) * i / count;
        words.extend(came.iter().zip(0..).map(|(text, i)| {
            let word = Word {
                text: (*text).to_owned(),
                start_ms: at(i),
                end_ms: at(i + 1),
                // A correction by hand has probability 1.
                probability: 1.0,
                ..Word::default()
            };
            (place, word)
        }));
    }
    words.extend(silent);
    words.sort_by_key(|(at, _)| *at);
    segment.words = words.into_iter().map(|(_, word)| word).collect();
    segment.text = new.join(" ");
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn segment(words: &[(&str, u64)]) -> Segment {
        let word = |(text, second): &(&str, u64)| Word {
            text: (*text).to_owned(),
            heard: text.is_empty().then(|| "um".to_owned()),
            start_ms: second * 1_000,
            end_ms: (second + 1) * 1_000,
            ..Word::default()
        };
        Segment {
            start_ms: 0,
            end_ms: 10_000,
            text: "the quack fox".to_owned(),
            words: words.iter().map(word).collect(),
            ..Segment::default()
        }
    }

    fn timed(segment: &Segment) -> Vec<(&str, u64, u64)> {
        segment.words.iter().map(|w| (&*w.text, w.start_ms, w.end_ms)).collect()
    }

    #[test]
    fn words_that_stay_keep_their_times() {
        let mut mended = segment(&[("the", 1), ("", 2), ("quack", 3), ("fox", 4)]);
        replace_text(&mut mended, "the  quick brown fox, ran");
        assert_eq!(mended.text, "the quick brown fox, ran");
        assert_eq!(
            timed(&mended),
            [
                ("the", 1_000, 2_000),
                ("", 2_000, 3_000),
                ("quick", 3_000, 3_500),
                ("brown", 3_500, 4_000),
                ("fox,", 4_000, 4_500),
                ("ran", 4_500, 5_000),
            ]
            .map(|(text, start, end)| match text {
                // Four words replace two and share their time.
                "quick" => (text, 3_000, 3_500),
                "brown" => (text, 3_500, 4_000),
                _ => (text, start, end),
            })
        );
    }

    #[test]
    fn a_paragraph_can_be_emptied_and_filled() {
        let mut mended = segment(&[("the", 1)]);
        replace_text(&mut mended, "");
        assert_eq!((timed(&mended), &*mended.text), (vec![], ""));
        replace_text(&mut mended, "all new");
        assert_eq!(timed(&mended), [("all", 0, 5_000), ("new", 5_000, 10_000)]);
    }

    proptest! {
        #[test]
        fn the_text_is_what_was_written_and_time_never_goes_back(
            old in prop::collection::vec("[ab]{0,2}", 0..8),
            new in prop::collection::vec("[ab]{1,2}", 0..8),
        ) {
            let old: Vec<(&str, u64)> = old.iter().map(|word| &**word).zip(0..).collect();
            let mut mended = segment(&old);
            replace_text(&mut mended, &new.join(" "));
            let shown: Vec<&str> =
                mended.words.iter().map(|w| &*w.text).filter(|text| !text.is_empty()).collect();
            prop_assert_eq!(shown, new.iter().map(|word| &**word).collect::<Vec<_>>());
            let times = mended.words.iter().filter(|word| !word.text.is_empty());
            let times: Vec<u64> = times.flat_map(|word| [word.start_ms, word.end_ms]).collect();
            prop_assert!(times.is_sorted(), "{:?}", times);
        }
    }
}
