//! The invariants of the merge, with scripted transcribers that mishear, lose windows and fall
//! behind, in a closed loop: each window starts at the horizon that the fold has reached.

mod steps;

use std::collections::HashSet;

use proptest::prelude::*;
use speculative::{
    Caption, Captions, Confidence, Corrector, Dictionary, Entry, Event, Hypothesis, Role, Span,
    WINDOW_TICK, WindowId, Word, WordId,
};

const SECOND: u64 = 16_000;
const LONGEST: u64 = 10 * SECOND;

/// The true speech of a session: utterances of words, each word different.
#[derive(Clone, Debug)]
struct Speech {
    words: Vec<Word>,
    /// The ends of utterances.
    endpoints: Vec<u64>,
}

/// The events of one tick of a quarter second.
#[derive(Clone, Debug)]
struct Tick {
    fast: bool,
    heavy: bool,
    /// Whether the windows of this tick are cut and then lost.
    lost: bool,
    /// The seed of the transcribers' errors.
    noise: u64,
}

fn speech() -> impl Strategy<Value = Speech> {
    let word = (1_600..9_600u64, 0..2_400u64);
    let utterance = prop::collection::vec(word, 1..40);
    prop::collection::vec((utterance, 10_000..40_000u64), 1..4).prop_map(|utterances| {
        let (mut words, mut endpoints, mut at) = (Vec::new(), Vec::new(), 4_000);
        for (utterance, pause) in utterances {
            for (length, gap) in utterance {
                let text = format!("w{}", words.len());
                words.push(Word {
                    text,
                    start: at,
                    end: at + length,
                    probability: 0.9,
                    ..Word::default()
                });
                at += length + gap;
            }
            endpoints.push(words.last().map_or(at, |word: &Word| word.end));
            at += pause;
        }
        Speech { words, endpoints }
    })
}

fn ticks() -> impl Strategy<Value = Vec<Tick>> {
    let tick = (any::<bool>(), prop::bool::weighted(0.3), prop::bool::weighted(0.2), any::<u64>())
        .prop_map(|(fast, heavy, lost, noise)| Tick { fast, heavy, lost, noise });
    prop::collection::vec(tick, 600)
}

/// A transcriber's result for `span`: times are off by up to 0.1 s, and a word that the window's
/// end cuts is misheard.
fn hear(speech: &Speech, span: Span, noise: u64) -> Hypothesis {
    let inside = speech
        .words
        .iter()
        .filter(|word| word.start.midpoint(word.end) >= span.start && word.start + 800 < span.end);
    let mut latest = span.start;
    let words = inside
        .enumerate()
        .map(|(i, word)| {
            let off = (noise >> (i % 48)) % 1_600;
            let start = (word.start + off).clamp(latest, span.end);
            latest = start;
            let text = match word.end > span.end {
                true => format!("cut{}", noise % 1_000),
                false => word.text.clone(),
            };
            Word { text, start, end: (word.end + off).clamp(start, span.end), ..word.clone() }
        })
        .collect();
    Hypothesis { span, words, ..Hypothesis::default() }
}

/// Runs a session through the fold. Returns the captions in the order they were shown.
fn run(speech: &Speech, ticks: &[Tick], with_fast: bool) -> Vec<Caption> {
    run_with(Dictionary::default(), speech, ticks, with_fast)
}

fn run_with(
    dictionary: Dictionary,
    speech: &Speech,
    ticks: &[Tick],
    with_fast: bool,
) -> Vec<Caption> {
    let mut captions = Captions::default();
    let mut shown = Vec::new();
    let mut corrector = Corrector::new(dictionary.into());
    let mut fold = |captions: &mut Captions, event| {
        let (next, showing) = std::mem::take(captions).step(corrector.correct(event));
        corrector.note(&showing);
        *captions = next;
        shown.extend(showing);
    };
    let mut endpoints = speech.endpoints.iter().peekable();
    let end = speech.endpoints.last().map_or(0, |end| end + SECOND);
    for (i, tick) in ticks.iter().enumerate() {
        let now = (i as u64 + 1) * WINDOW_TICK;
        if now > end {
            break;
        }
        while endpoints.peek().is_some_and(|&&speech_end| speech_end + SECOND / 2 <= now) {
            fold(&mut captions, Event::Endpoint(*endpoints.next().unwrap()));
        }
        let from = captions.horizon();
        let newest = Span { start: from.max(now.saturating_sub(LONGEST)), end: now };
        let oldest = Span { start: from, end: now.min(from + LONGEST) };
        for (role, due, span) in
            [(Role::Fast, tick.fast && with_fast, newest), (Role::Heavy, tick.heavy, oldest)]
        {
            if due && span.start < span.end {
                let event = match tick.lost {
                    true => Event::Lost(role, span),
                    false => Event::Heard(role, hear(speech, span, tick.noise)),
                };
                fold(&mut captions, event);
            }
        }
    }
    // At the end of a session, heavy works off its backlog in the longest windows.
    for speech_end in endpoints {
        fold(&mut captions, Event::Endpoint(*speech_end));
    }
    for noise in 0..200 {
        let from = captions.horizon();
        let span = Span { start: from, end: end.min(from + LONGEST) };
        if span.is_empty() {
            break;
        }
        fold(&mut captions, Event::Heard(Role::Heavy, hear(speech, span, noise)));
        if span.end == end {
            break;
        }
    }
    fold(&mut captions, Event::End);
    shown
}

/// Of each five words it joins two to one, and splits another into three.
fn joining_and_dividing(speech: &Speech) -> Dictionary {
    let entry = |written: String, heard: String| Entry { written, heard: vec![heard] };
    Dictionary::new((0..speech.words.len()).step_by(5).flat_map(|i| {
        [
            entry(format!("w{i}w{}", i + 1), format!("w{i} w{}", i + 1)),
            entry(format!("w{0} b{0} c{0}", i + 3), format!("w{}", i + 3)),
        ]
    }))
}

fn confirmed(shown: &[Caption]) -> impl Iterator<Item = &Caption> {
    shown.iter().filter(|caption| caption.confidence == Confidence::Confirmed)
}

fn transcript(shown: &[Caption]) -> Vec<&str> {
    confirmed(shown).flat_map(|caption| &caption.words).map(|word| word.text.as_str()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn confirmed_text_is_said_once_in_order_and_whole(speech in speech(), ticks in ticks()) {
        let shown = run(&speech, &ticks, true);
        let said: Vec<&str> = speech.words.iter().map(|word| word.text.as_str()).collect();
        prop_assert_eq!(transcript(&shown), said);
    }

    /// Holds even where a window's end or a pause cuts a phrase.
    #[test]
    fn what_the_dictionary_joins_and_divides_is_said_once_and_whole(
        speech in speech(), ticks in ticks(),
    ) {
        let shown = run_with(joining_and_dividing(&speech), &speech, &ticks, true);
        let said: Vec<String> = (0..speech.words.len()).map(|i| match i % 5 {
            3 => format!("w{i}b{i}c{i}"),
            _ => format!("w{i}"),
        }).collect();
        prop_assert_eq!(transcript(&shown).concat(), said.concat());
        let mut solid = Vec::new();
        for caption in &shown {
            for word in caption.words.iter().filter(|word| word.correction.is_some()) {
                prop_assert!(!solid.contains(&word.text.as_str()), "{} again", word.text);
            }
            if caption.confidence == Confidence::Confirmed {
                solid.extend(caption.words.iter().map(|word| word.text.as_str()));
            }
            let mut texts: Vec<&str> = caption
                .words
                .iter()
                .map(|word| word.text.as_str())
                .filter(|text| !text.starts_with("cut"))
                .collect();
            let count = texts.len();
            texts.sort_unstable();
            texts.dedup();
            prop_assert_eq!(texts.len(), count, "a word twice in one caption");
        }
    }

    #[test]
    fn every_window_id_up_to_the_last_confirmation_is_corrected_once(
        speech in speech(), ticks in ticks(),
    ) {
        let shown = run(&speech, &ticks, true);
        let corrected: Vec<WindowId> =
            confirmed(&shown).flat_map(|caption| caption.corrects.clone()).collect();
        let ids: Vec<WindowId> = confirmed(&shown).map(|caption| caption.window_id).collect();
        prop_assert!(ids.is_sorted());
        let last = ids.last().map_or(0, |id| id.0 + 1);
        prop_assert_eq!(corrected, (0..last).map(WindowId).collect::<Vec<_>>());
        for caption in confirmed(&shown) {
            let own = caption.corrects.last();
            prop_assert!(own.is_none_or(|own| *own == caption.window_id));
        }
    }

    #[test]
    fn drafts_change_nothing_about_what_is_confirmed(speech in speech(), ticks in ticks()) {
        let both = run(&speech, &ticks, true);
        let heavy_alone = run(&speech, &ticks, false);
        let words = |shown: &[Caption]| {
            let words = |caption: &Caption| caption.words.iter().cloned().map(Word::from).collect();
            confirmed(shown).map(words).collect::<Vec<Vec<Word>>>()
        };
        prop_assert_eq!(words(&both), words(&heavy_alone));
    }

    /// Within a caption, and across all text that was confirmed before.
    #[test]
    fn an_id_is_one_words_for_good(speech in speech(), ticks in ticks()) {
        let mut solid = HashSet::new();
        for caption in &run(&speech, &ticks, true) {
            let ids: HashSet<WordId> = caption.words.iter().map(|word| word.id).collect();
            prop_assert_eq!(ids.len(), caption.words.len());
            prop_assert!(ids.is_disjoint(&solid), "a confirmed word is shown again");
            if caption.confidence == Confidence::Confirmed {
                solid.extend(ids);
            }
        }
    }

    #[test]
    fn a_draft_never_says_a_confirmed_word_again(speech in speech(), ticks in ticks()) {
        let shown = run(&speech, &ticks, true);
        let mut solid: Vec<&str> = Vec::new();
        for caption in &shown {
            for word in &caption.words {
                prop_assert!(!solid.contains(&word.text.as_str()), "{} again", word.text);
            }
            if caption.confidence == Confidence::Confirmed {
                solid.extend(caption.words.iter().map(|word| word.text.as_str()));
            }
        }
    }
}
