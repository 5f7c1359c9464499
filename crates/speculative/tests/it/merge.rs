//! The invariants of the merge, with scripted transcribers that mishear, lose windows and fall
//! behind, in a closed loop: each window starts at the horizon that the fold has reached.

use std::collections::HashSet;

use proptest::prelude::*;
use speculative::{
    Caption, CaptionWord, Captions, Confidence, Corrector, Dictionary, Entry, Event, Hypothesis,
    Level, Pace, Role, Span, WINDOW_TICK, WindowId, Word, WordId, text_of,
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

#[test]
fn a_pass_at_a_likely_endpoint_confirms_as_soon_as_the_endpoint_is_sure() {
    let speech = Speech {
        words: vec![Word {
            text: "yes".into(),
            start: 8_000,
            end: 16_000,
            probability: 0.9,
            ..Word::default()
        }],
        endpoints: vec![16_000],
    };
    let span = Span { start: 4_000, end: 19_000 };
    let prefill = Event::Heard(Role::Heavy, hear(&speech, span, 0));
    let (captions, shown) = Captions::default().step(prefill);
    assert_eq!(transcript(&shown), Vec::<&str>::new());
    let (captions, shown) = captions.step(Event::Endpoint(16_000));
    assert_eq!(transcript(&shown), ["yes"]);
    assert_eq!(captions.horizon(), 16_000);
}

#[test]
fn a_full_window_moves_on_and_never_past_a_word_that_is_not_confirmed() {
    let word = |text: &str, start: u64, end: u64| Word {
        text: text.into(),
        start: start * SECOND / 10,
        end: end * SECOND / 10,
        probability: 0.9,
        ..Word::default()
    };
    let full = Span { start: 5 * SECOND, end: 15 * SECOND };
    let hear = |words| {
        Event::Heard(Role::Heavy, Hypothesis { span: full, words, ..Hypothesis::default() })
    };
    // Fewer words than are kept for context, after nine seconds without any.
    let before = Captions::default();
    let earlier = Span { start: 0, end: 3 * SECOND };
    let words = vec![word("a", 5, 8), word("b", 8, 12), word("c", 12, 19)];
    let earlier = Hypothesis { span: earlier, words, ..Hypothesis::default() };
    let (before, _) = before.step(Event::Heard(Role::Heavy, earlier));
    let (before, _) = before.step(Event::Endpoint(2 * SECOND));
    let (after, shown) = before.clone().step(hear(vec![word("d", 120, 125), word("e", 142, 150)]));
    assert_eq!(transcript(&shown), ["d"]);
    assert_eq!(after.horizon(), 142 * SECOND / 10);
    // No word at all.
    let (after, _) = before.clone().step(hear(Vec::new()));
    assert_eq!(after.horizon(), 14 * SECOND);
    // One word that the window's end cuts.
    let (after, shown) = before.step(hear(vec![word("late", 145, 150)]));
    assert_eq!(transcript(&shown), Vec::<&str>::new());
    assert_eq!(after.horizon(), 145 * SECOND / 10);
}

#[test]
fn draft_text_that_heavy_does_not_hear_is_taken_back_at_the_endpoint() {
    let span = Span { start: 0, end: 16_000 };
    let phantom =
        Word { text: "you".into(), start: 8_000, end: 9_000, probability: 0.9, ..Word::default() };
    let fast = Hypothesis { span, words: vec![phantom], ..Hypothesis::default() };
    let (captions, shown) = Captions::default().step(Event::Heard(Role::Fast, fast));
    assert_eq!(shown[0].words.len(), 1);
    let (captions, _) = captions.step(Event::Endpoint(12_000));
    let silence = Hypothesis { span: Span { start: 0, end: 15_000 }, ..Hypothesis::default() };
    let (_, shown) = captions.step(Event::Heard(Role::Heavy, silence));
    assert_eq!(shown.len(), 1);
    assert_eq!((shown[0].confidence, shown[0].words.len()), (Confidence::Draft, 0));
}

/// The words of heavy and fast for sound that ends at `end`, a word a second.
fn heard(role: Role, start: u64, end: u64, words: &[(&str, u64)]) -> Event {
    let word = |&(text, start): &(&str, u64)| Word {
        text: text.into(),
        start: start * SECOND,
        end: start * SECOND + SECOND / 2,
        probability: 0.9,
        ..Word::default()
    };
    let words = words.iter().map(word).collect();
    let span = Span { start, end: end * SECOND };
    Event::Heard(role, Hypothesis { span, words, ..Hypothesis::default() })
}

/// The words that a step turned solid, and the draft after it; `None` if the draft did not change.
fn solid_and_grey(shown: &[Caption]) -> (Vec<&str>, Option<Vec<&str>>) {
    let grey = shown.iter().find(|caption| caption.confidence == Confidence::Draft);
    let grey = grey.map(|caption| caption.words.iter().map(|word| word.text.as_str()).collect());
    (transcript(shown), grey)
}

#[test]
fn a_pause_confirms_what_fast_alone_heard_and_it_is_not_said_again() {
    let fast = heard(Role::Fast, 0, 3, &[("one", 0), ("two", 1), ("you", 2)]);
    let (captions, shown) = Captions::default().step(fast);
    assert_eq!(solid_and_grey(&shown), (vec![], Some(vec!["one", "two", "you"])));
    let speech_end = SECOND * 3 / 2;
    let (captions, _) = captions.step(Event::Endpoint(speech_end));
    // After the end of speech nobody said a word.
    let (captions, shown) = captions.step(Event::Pause);
    // A confirmed caption takes the place of the draft.
    assert_eq!(solid_and_grey(&shown), (vec!["one", "two"], None));
    assert_eq!(captions.horizon(), speech_end);
    // Sound after the pause, in a window that overlaps the words before it.
    let (_, shown) =
        captions.step(heard(Role::Heavy, 0, 6, &[("one", 0), ("two", 1), ("three", 3)]));
    assert_eq!(solid_and_grey(&shown).0, ["three"]);
}

#[test]
fn a_hidden_draft_comes_back_solid_or_with_later_sound() {
    let (captions, _) =
        Captions::default().step(heard(Role::Fast, 0, 2, &[("one", 0), ("two", 1)]));
    let at = 2 * SECOND;
    let (captions, shown) = captions.step(Event::Hide(at));
    assert_eq!(solid_and_grey(&shown), (vec![], Some(vec![])));
    let (captions, shown) = captions.step(heard(Role::Heavy, 0, 2, &[("one", 0), ("two", 1)]));
    assert_eq!(solid_and_grey(&shown), (vec!["one", "two"], None), "{shown:?}");
    let (_, shown) = captions.step(heard(Role::Fast, SECOND, 3, &[("two", 1), ("three", 2)]));
    assert_eq!(solid_and_grey(&shown).1, Some(vec!["three"]));
}

/// The text that fast alone confirms of these readings, each a second longer than the one before:
/// word and probability.
fn confirmed_by_fast_alone(readings: &[&[(&str, f32)]]) -> String {
    let pace = Pace {
        level: Level::DraftOnly,
        fast: 4_000,
        heavy: 8_000,
        fast_window: LONGEST,
        edge: 8_000,
        trial: false,
        works: [true, false],
    };
    let mut captions = Captions::default();
    let mut confirmed = Vec::new();
    for (i, reading) in readings.iter().enumerate() {
        let words = reading.iter().enumerate().map(|(at, (text, probability))| Word {
            text: (*text).to_owned(),
            start: at as u64 * 4_000,
            end: (at as u64 + 1) * 4_000,
            probability: *probability,
            ..Word::default()
        });
        let span = Span { start: 0, end: (3 + i as u64) * SECOND };
        let heard = Hypothesis { span, words: words.collect(), ..Hypothesis::default() };
        let (next, shown) = captions.at_pace(&pace).step(Event::Heard(Role::Heavy, heard));
        captions = next;
        confirmed.extend(shown.into_iter().filter(|c| c.confidence == Confidence::Confirmed));
    }
    let words: Vec<CaptionWord> = confirmed.into_iter().flat_map(|it| it.words).collect();
    text_of(&words)
}

#[test]
fn fast_alone_confirms_only_what_it_heard_twice_and_clearly() {
    let clear: &[(&str, f32)] = &[("so", 0.95), ("the", 0.95), ("second", 0.95)];
    let unclear: &[(&str, f32)] = &[("so", 0.95), ("the", 0.4), ("second", 0.95)];
    let other: &[(&str, f32)] = &[("so", 0.95), ("a", 0.95), ("second", 0.95)];
    for (readings, confirmed) in [
        (&[clear][..], ""),
        (&[clear, clear], "so the second"),
        (&[unclear, unclear], "so"),
        (&[clear, other], "so"),
        (&[clear, other, other], "so a second"),
    ] {
        assert_eq!(confirmed_by_fast_alone(readings), confirmed, "{readings:?}");
    }
}
