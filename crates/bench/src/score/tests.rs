use serde::Deserialize;
use serde_json::Value;

use super::*;

/// The demonstration announcement of Debian's asterisk-core-sounds-en-wav, captioned live by our
/// own program. The reference is the confirmed text of a heavier model.
const EVENTS: &str = include_str!("../fixtures/congrats.jsonl");
const REFERENCE: &str = include_str!("../fixtures/congrats.reference.json");
/// The independent scorer's results: with the whole reference, and with an altered one.
const SCORES: &str = include_str!("../fixtures/congrats.score.json");

#[derive(Deserialize)]
struct Reference {
    words: Vec<SpokenWord>,
}

fn run() -> (f64, Vec<Update>, Vec<SpokenWord>) {
    let (mut began, mut updates) = (0.0, Vec::new());
    for line in EVENTS.lines() {
        let event: Value = serde_json::from_str(line).unwrap();
        if event["type"] == "session.begin" {
            began = event["timestamp"].as_f64().unwrap();
        } else {
            updates.push(serde_json::from_value(event).unwrap());
        }
    }
    let reference: Reference = serde_json::from_str(REFERENCE).unwrap();
    (began, updates, reference.words)
}

#[test]
fn the_figures_are_those_of_the_independent_scorer() {
    let (began, updates, mut reference) = run();
    let scores: Vec<serde_json::Map<String, Value>> = serde_json::from_str(SCORES).unwrap();
    for expected in scores {
        let (score, _) = score(began, &updates, &reference).unwrap();
        let ours = serde_json::to_value(&score).unwrap();
        for (key, value) in expected {
            assert_eq!(ours[&key], value, "{key}");
        }
        assert!((score.erasure_draft - score.erasure).abs() < 1e-9);
        assert_eq!(score.erasure_confirmed, 0.0);
        // Replace every seventh word by the one before it.
        for at in (6..reference.len()).step_by(7) {
            reference[at].text = reference[at - 1].text.clone();
        }
    }
}

#[test]
fn every_word_knows_when_it_was_shown() {
    let (began, updates, reference) = run();
    let (_, showings) = score(began, &updates, &reference).unwrap();
    assert_eq!(showings.len(), reference.len());
    for showing in showings {
        assert!(showing.first.unwrap() <= showing.confirmed.unwrap(), "{showing:?}");
    }
}

#[test]
fn without_captions_or_words_there_is_no_score() {
    let (began, updates, reference) = run();
    assert_eq!(score(began, &[], &reference).unwrap_err(), ScoreError::NoCaptions);
    assert_eq!(score(began, &updates, &[]).unwrap_err(), ScoreError::NoReference);
}

#[test]
fn nothing_right_is_a_score_without_delays() {
    let wrong = Update { tone: Tone::Draft, text: "another".to_owned(), timestamp: 3.0 };
    let word = SpokenWord { text: "word".to_owned(), start: 0.5, end: 1.0 };
    let (score, _) = score(1.0, &[wrong], &[word]).unwrap();
    assert_eq!((score.wer_confirmed, score.draft_p50, score.shown), (1.0, None, 0.0));
}

#[test]
fn a_long_stream_is_scored_in_seconds() {
    let (began, updates, reference) = run();
    let length = 30.0;
    let later = |at: u32| f64::from(at) * length;
    let long: Vec<Update> = (0..40)
        .flat_map(|at| updates.iter().map(move |update| (at, update)))
        .map(|(at, update)| Update { timestamp: update.timestamp + later(at), ..update.clone() })
        .collect();
    let words: Vec<SpokenWord> = (0..40)
        .flat_map(|at| reference.iter().map(move |word| (at, word)))
        .map(|(at, word)| SpokenWord {
            start: word.start + later(at),
            end: word.end + later(at),
            ..word.clone()
        })
        .collect();
    let started = std::time::Instant::now();
    let (score, _) = score(began, &long, &words).unwrap();
    assert_eq!(score.words, 40 * reference.len());
    // The limit holds for a debug build on a busy machine.
    assert!(started.elapsed().as_secs() < 60, "{:?}", started.elapsed());
}
