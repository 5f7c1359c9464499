//! Gives words their speakers.
//!
//! Each word counts by its own time, not by the majority of a sentence, so a sentence may change
//! speakers. The times of words and turns are both off by a tenth of a second or two, so no word is
//! decided alone: the result is the cheapest sequence of speakers. It costs to give a word to a
//! speaker who is not active in it, and to change speakers without a pause or a turn's start.

use library::Word;

use super::Turn;
use super::path::cheapest;
use crate::clean::ends_sentence;

/// Samples in a millisecond.
const MS: u64 = 16;
/// The shortest word: 20 ms.
const SHORTEST: u64 = 20 * MS;
/// A word outside all turns may belong to a turn this near: 2 s.
const REACH: u64 = 2000 * MS;
/// If a turn starts or ends this near to a word's start or end, 0.25 s, its speaker may begin or
/// end with the word.
const NEAR: u64 = 250 * MS;
/// A pause between words after which any speaker may follow: 0.3 s.
const PAUSE: u64 = 300 * MS;
/// Words that overlap by more than this, 60 ms, belong to two speakers.
const TOGETHER: u64 = 60 * MS;

/// The cost of changing speakers between words; 1 is the cost of a word without its speaker.
const CHANGE: f32 = 0.45;
/// The same where one turn ends or the other starts.
const INVITED: f32 = 0.3;
/// The same after a pause.
const AFTER_PAUSE: f32 = 0.05;
/// The extra cost within a sentence, if the words have punctuation, because the times of a
/// sentence's first word are sometimes off by half a second.
const WITHIN_SENTENCE: f32 = 0.4;
/// The cost of two words at once.
const TWICE: f32 = 1.0;

/// The time of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Its start, milliseconds of the recording.
    pub start_ms: u64,
    /// Its end.
    pub end_ms: u64,
    /// Whether its punctuation ends a sentence.
    pub ends_sentence: bool,
}

impl From<&Word> for Span {
    fn from(word: &Word) -> Self {
        let ends_sentence = ends_sentence(&word.text);
        Self { start_ms: word.start_ms, end_ms: word.end_ms, ends_sentence }
    }
}

/// The speaker of each word, as [`Turn::speaker`]; `None` only without any turns. The words may be
/// in any order and overlap.
pub fn speakers_of_words(words: &[Span], turns: &[Turn]) -> Vec<Option<usize>> {
    let speakers = turns.iter().map(|turn| turn.speaker + 1).max().unwrap_or(0);
    if speakers == 0 {
        return vec![None; words.len()];
    }
    let mut turns = turns.to_vec();
    turns.sort_unstable();
    let mut order: Vec<usize> = (0..words.len()).collect();
    order.sort_by_key(|word| (words[*word].start_ms, words[*word].end_ms));
    let views = views(order.iter().map(|word| words[*word]), &turns, speakers);
    let mut found = vec![None; words.len()];
    let costs: Vec<Vec<f32>> = views.iter().map(|view| view.costs.clone()).collect();
    let has_sentences = words.iter().any(|word| word.ends_sentence);
    let change = |word: usize, from, to| {
        let within = has_sentences && from != to && !views[word - 1].ends_sentence;
        let more = if within { WITHIN_SENTENCE } else { 0.0 };
        step(&views[word - 1], &views[word], from, to) + more
    };
    for (word, speaker) in order.iter().zip(cheapest(&costs, speakers, change)) {
        found[*word] = Some(speaker);
    }
    found
}

/// A word and its costs by speaker.
struct View {
    start: u64,
    end: u64,
    /// The cost of each speaker: 0 if active through the whole word, 1 if not at all, 2 if not even
    /// near.
    costs: Vec<f32>,
    /// The speakers whose turn starts near its start.
    starts: Vec<bool>,
    /// The speakers whose turn ends near its end.
    ends: Vec<bool>,
    ends_sentence: bool,
}

fn views(words: impl Iterator<Item = Span>, turns: &[Turn], speakers: usize) -> Vec<View> {
    // The first turn that is still relevant, because words come in the order of their start.
    let mut first = 0;
    words
        .map(|word| {
            let start = word.start_ms.saturating_mul(MS);
            let end = word.end_ms.saturating_mul(MS).max(start.saturating_add(SHORTEST));
            while turns.get(first).is_some_and(|turn| turn.end.saturating_add(REACH) < start) {
                first += 1;
            }
            let mut view = View {
                start,
                end,
                costs: vec![2.0; speakers],
                starts: vec![false; speakers],
                ends: vec![false; speakers],
                ends_sentence: word.ends_sentence,
            };
            let reach = end.saturating_add(REACH);
            for turn in turns[first..].iter().take_while(|turn| turn.start < reach) {
                let cost = &mut view.costs[turn.speaker];
                *cost = cost.min(cost_of(turn, start, end));
                view.starts[turn.speaker] |= turn.start.abs_diff(start) <= NEAR;
                view.ends[turn.speaker] |= turn.end.abs_diff(end) <= NEAR;
            }
            if view.costs.iter().all(|cost| *cost >= 2.0)
                && let Some(nearest) = turns.iter().min_by_key(|turn| distance(turn, start, end))
            {
                view.costs[nearest.speaker] = 1.5;
            }
            view
        })
        .collect()
}

fn cost_of(turn: &Turn, start: u64, end: u64) -> f32 {
    let within = end.min(turn.end).saturating_sub(start.max(turn.start));
    if within > 0 {
        return 1.0 - within as f32 / (end - start) as f32;
    }
    1.0 + (distance(turn, start, end) as f32 / REACH as f32).min(1.0)
}

/// The distance of a turn from a word that it does not touch.
fn distance(turn: &Turn, start: u64, end: u64) -> u64 {
    turn.start.saturating_sub(end).max(start.saturating_sub(turn.end))
}

fn step(before: &View, word: &View, from: usize, to: usize) -> f32 {
    if from == to {
        // Half of the shorter word: most overlaps of transcribers are shorter.
        let shorter = (before.end - before.start).min(word.end - word.start);
        let overlap = before.end.min(word.end).saturating_sub(word.start);
        return if overlap > TOGETHER.max(shorter / 2) { TWICE } else { 0.0 };
    }
    if word.start >= before.end.saturating_add(PAUSE) {
        AFTER_PAUSE
    } else if word.starts[to] || before.ends[from] {
        INVITED
    } else {
        CHANGE
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn span(start_ms: u64, end_ms: u64) -> Span {
        Span { start_ms, end_ms, ends_sentence: false }
    }

    fn given(words: &[(u64, u64)], turns: &[(u64, u64, usize)]) -> Vec<Option<usize>> {
        let words: Vec<Span> =
            words.iter().map(|&(start_ms, end_ms)| span(start_ms, end_ms)).collect();
        let turns: Vec<Turn> = turns
            .iter()
            .map(|&(start, end, speaker)| Turn { start: start * MS, end: end * MS, speaker })
            .collect();
        speakers_of_words(&words, &turns)
    }

    #[test]
    fn speakers_change_in_the_middle_of_a_sentence() {
        let words = [(0, 300), (300, 600), (620, 900), (900, 1200)];
        let found = given(&words, &[(0, 600, 0), (610, 1200, 1)]);
        assert_eq!(found, [Some(0), Some(0), Some(1), Some(1)]);
    }

    #[test]
    fn the_first_word_of_a_sentence_is_said_by_whoever_goes_on_with_it() {
        // "stop. I wish": the transcriber dates "I" back into the pause before it.
        let (words, turns) = ([(0, 500), (560, 900), (900, 1300)], [(0, 700, 0), (750, 1300, 1)]);
        let turns =
            turns.map(|(start, end, speaker)| Turn { start: start * MS, end: end * MS, speaker });
        let speakers = |stops: [bool; 3]| {
            let spans = words.iter().zip(stops);
            let spans: Vec<Span> = spans
                .map(|(word, ends_sentence)| Span { ends_sentence, ..span(word.0, word.1) })
                .collect();
            speakers_of_words(&spans, &turns)
        };
        assert_eq!(speakers([true, false, false]), [Some(0), Some(1), Some(1)]);
        assert_eq!(speakers([false, true, false]), [Some(0), Some(0), Some(1)]);
    }

    #[test]
    fn a_word_that_only_leans_over_the_boundary_stays_with_its_neighbours() {
        // The turn ends 0.2 s early: more than half of the word is in the other speaker's turn.
        let words = [(0, 300), (300, 600), (600, 900), (1300, 1600), (1600, 1900)];
        let found = given(&words, &[(0, 720, 0), (720, 1900, 1)]);
        assert_eq!(found, [Some(0), Some(0), Some(0), Some(1), Some(1)]);
    }

    #[test]
    fn a_short_answer_is_not_smoothed_away() {
        let words = [(0, 400), (400, 800), (900, 1100), (1200, 1600), (1600, 2000)];
        let found = given(&words, &[(0, 850, 0), (880, 1120, 1), (1180, 2000, 0)]);
        assert_eq!(found, [Some(0), Some(0), Some(1), Some(0), Some(0)]);
    }

    #[test]
    fn in_overlap_speakers_change_once() {
        let words: Vec<(u64, u64)> = (0..7).map(|n| (n * 300, n * 300 + 300)).collect();
        let found = given(&words, &[(0, 1500, 0), (650, 2100, 1)]);
        assert_eq!((found[0], found[6]), (Some(0), Some(1)));
        assert!(found.is_sorted(), "{found:?}");
    }

    #[test]
    fn two_words_at_once_are_two_peoples() {
        let words = [(0, 400), (400, 800), (420, 780), (800, 1200), (790, 1190)];
        let found = given(&words, &[(0, 1200, 0), (400, 1200, 1)]);
        assert_ne!(found[1], found[2]);
        assert_ne!(found[3], found[4]);
    }

    #[test]
    fn words_between_turns_go_to_the_nearer_and_lost_ones_to_the_nearest() {
        let turns = [(0, 1000, 0), (3000, 4000, 1)];
        for (word, speaker) in
            [((1100, 1200), 0), ((2700, 2900), 1), ((60_000, 60_500), 1), ((5000, 5000), 1)]
        {
            assert_eq!(given(&[word], &turns), [Some(speaker)], "{word:?}");
        }
        assert_eq!(given(&[(0, 1)], &[]), [None]);
        assert_eq!(given(&[], &turns), []);
    }

    proptest! {
        #[test]
        fn every_word_gets_a_speaker_who_speaks(
            words in prop::collection::vec((any::<u64>(), 0..3000u64), 0..40),
            turns in prop::collection::vec((0..u64::MAX / 2, 1..90_000u64, 0..4usize), 1..12),
        ) {
            let words: Vec<Span> = words
                .into_iter()
                .map(|(at, length)| span(at, at.saturating_add(length)))
                .collect();
            let turns: Vec<Turn> = turns
                .into_iter()
                .map(|(start, length, speaker)| Turn { start, end: start + length, speaker })
                .collect();
            let found = speakers_of_words(&words, &turns);
            prop_assert_eq!(found.len(), words.len());
            for speaker in found {
                prop_assert!(turns.iter().any(|turn| Some(turn.speaker) == speaker));
            }
        }
    }
}
