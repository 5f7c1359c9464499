//! Single steps of the merge: which event turns which words solid.

use speculative::{
    Caption, CaptionWord, Captions, Confidence, Event, Hypothesis, Level, Pace, Role, Span, Word,
    text_of,
};

use super::{LONGEST, SECOND, Speech, hear, transcript};

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
