//! Languages other than English: set, detected, switched within a session, and translated.
//!
//! `tiny` has both roles: it is the only multilingual model that `make` downloads for the tests.
//! The bounds are what it recognises in telephone sound, with a margin; larger models recognise far
//! more.

use std::path::Path;

use serde_json::Value;

use crate::support::{
    announcement_in, confirmed_text, events, is, shared_speech, word_error_rate, write_wav,
};

const TINY: [&str; 4] = ["--fast", "tiny", "--heavy", "tiny"];
/// Half a minute of digits and everyday verbs.
const MENU: &str = "conf-adminmenu-162";

fn heard(file: &Path, language: &str) -> Vec<Value> {
    let events = events(file, &[&TINY[..], &["--language", language]].concat());
    let schema = include_str!("../../docs/events.schema.json");
    let schema = jsonschema::validator_for(&serde_json::from_str(schema).unwrap()).unwrap();
    assert!(events.iter().all(|event| schema.is_valid(event)));
    events
}

/// The first 12 s of an announcement and a second of silence, as 16 kHz samples.
fn beginning(language: &str, name: &str) -> Vec<f32> {
    let (file, _) = announcement_in(language, name);
    let mut wav = hound::WavReader::open(file).unwrap();
    let level = |sample: Result<i16, _>| f32::from(sample.unwrap()) / f32::from(i16::MAX);
    // The announcements have 8 kHz, so each sample stands twice.
    let speech = wav.samples().take(96_000).map(level).flat_map(|sample| [sample; 2]);
    speech.chain([0.0; 16_000]).collect()
}

/// The languages that a session reported, in order.
fn told(events: &[Value]) -> Vec<&str> {
    let told = events.iter().filter(|event| is(event, "language"));
    told.map(|event| event["language"].as_str().unwrap()).collect()
}

#[test]
fn speech_in_a_given_language_is_captioned() {
    // Measured: 0.15, 0.31, 0.12, 0.24.
    for (language, bound) in [("es", 0.30), ("fr", 0.45), ("it", 0.27), ("ru", 0.40)] {
        let (file, text) = announcement_in(language, MENU);
        let events = heard(&file, language);
        let rate = word_error_rate(&text, &confirmed_text(&events));
        println!("{language}: {:.1} %", rate * 100.0);
        assert!(rate < bound, "{language}: {rate}");
        assert_eq!(events[0]["language"], language);
        assert!(told(&events).is_empty(), "a language that was given is not told again");
    }
}

#[test]
fn the_language_spoken_is_detected() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("beginning.wav");
    for language in ["es", "fr", "it", "ru", "en"] {
        write_wav(&file, beginning(language, "demo-congrats"));
        let events = heard(&file, "auto");
        assert_eq!(events[0]["language"], "auto");
        assert_eq!(told(&events), [language]);
    }
}

#[test]
fn captions_follow_from_one_language_to_the_next() {
    let mut samples = Vec::new();
    for (language, name) in [("es", MENU), ("en", "demo-congrats"), ("fr", MENU)] {
        samples.extend(beginning(language, name));
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("languages.wav");
    write_wav(&file, samples);
    let events = heard(&file, "auto");
    assert_eq!(told(&events), ["es", "en", "fr"]);
    let text = confirmed_text(&events).to_lowercase();
    for word in ["conferencia", "congratulations", "conférence"] {
        assert!(text.contains(word), "{word:?} is not in: {text}");
    }
}

#[test]
fn real_speech_is_followed_without_wavering() {
    let Some(speech) = shared_speech() else { return };
    for language in ["es", "fr", "de"] {
        let name = format!("languages/fleurs-{language}-001.ogg");
        assert_eq!(told(&heard(&speech.join(name), "auto")), [language]);
    }
    // Read by one speaker, with names of people and places.
    assert_eq!(told(&heard(&speech.join("captions/ls-61.flac"), "auto")), ["en"]);
}

#[test]
fn a_spanish_announcement_becomes_english_captions() {
    let (file, _) = announcement_in("es", MENU);
    let args = ["--translate", "--language", "es", "--heavy", "tiny"];
    let events = events(&file, &args);
    let begin = &events[0];
    assert_eq!((&begin["language"], &begin["translate"]), (&"es".into(), &true.into()));
    // One model has both roles.
    assert_eq!((&begin["fast"], &begin["heavy"]), (&"tiny".into(), &"tiny".into()));
    let text = confirmed_text(&events).to_lowercase();
    for word in ["press", "conference", "volume"] {
        assert!(text.contains(word), "{word:?} is not in: {text}");
    }
}
