//! The voice detector on real speech and on other sounds.

use std::{fs, path::PathBuf};

use crate::support::hear_whole;
use audio::{CHUNK_SAMPLES, Chunk, VoiceConfig, VoiceDetector, VoiceEvent};

/// A name, its samples, and where each word starts and ends.
type Stream = (String, Vec<f32>, Vec<(u64, u64)>);

/// Real speech with word times, beside the repository. Where it is absent, prints a message and
/// returns `None`.
fn streams() -> Option<Vec<Stream>> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/speech/captions");
    let Ok(entries) = fs::read_dir(folder) else {
        println!("skipped: no shared/speech");
        return None;
    };
    let mut names: Vec<PathBuf> = entries.map(|e| e.unwrap().path()).collect();
    names.retain(|n| n.extension().is_some_and(|e| e == "flac"));
    names.sort();
    let stream = |name: PathBuf| {
        let json = fs::read_to_string(name.with_extension("json")).unwrap();
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        let sample = |v: &serde_json::Value| (v.as_f64().unwrap() * 16_000.0) as u64;
        let words = json["words"].as_array().unwrap();
        let words = words.iter().map(|w| (sample(&w["start"]), sample(&w["end"]))).collect();
        (name.display().to_string(), hear_whole(&name), words)
    };
    Some(names.into_iter().map(stream).collect())
}

fn events(samples: &[f32], first: u64) -> Vec<VoiceEvent> {
    let mut detector = VoiceDetector::new(VoiceConfig::default());
    let (mut start, mut events) = (first, Vec::new());
    for part in samples.chunks(CHUNK_SAMPLES) {
        let chunk = Chunk::new(start, part);
        start = chunk.end();
        events.extend(detector.push(&chunk));
    }
    events.extend(detector.finish(start));
    assert!(!detector.in_speech());
    events
}

fn utterances(events: &[VoiceEvent]) -> Vec<(u64, u64)> {
    let mut begin = None;
    let mut utterances = Vec::new();
    for event in events {
        match *event {
            VoiceEvent::SpeechStart { at } => assert!(begin.replace(at).is_none()),
            VoiceEvent::LikelyEndpoint { speech_end, at } => {
                assert!(begin.is_some() && at >= speech_end + 180 * 16);
            }
            VoiceEvent::Endpoint { speech_end, .. } => {
                utterances.push((begin.take().unwrap(), speech_end));
            }
        }
    }
    assert!(begin.is_none(), "every start has its endpoint");
    utterances
}

const TENTH: u64 = 1_600;

#[test]
fn no_word_of_real_speech_is_left_outside() {
    for (name, samples, words) in streams().unwrap_or_default() {
        let heard = utterances(&events(&samples, 0));
        for &(start, end) in &words {
            let inside: u64 =
                heard.iter().map(|&(from, to)| to.min(end).saturating_sub(from.max(start))).sum();
            assert!(end - start - inside <= TENTH, "{name}: the word at {start} is cut");
        }
    }
}

#[test]
fn no_endpoint_falls_into_a_word() {
    for (name, samples, words) in streams().unwrap_or_default() {
        for event in events(&samples, 0) {
            if let VoiceEvent::Endpoint { speech_end, .. }
            | VoiceEvent::LikelyEndpoint { speech_end, .. } = event
            {
                let inside = |w: &&(u64, u64)| w.0 + TENTH < speech_end && speech_end + TENTH < w.1;
                assert_eq!(words.iter().find(inside), None, "{name}: {event:?}");
            }
        }
    }
}

#[test]
fn utterances_of_real_speech_are_told_apart() {
    for (name, samples, words) in streams().unwrap_or_default() {
        let found = utterances(&events(&samples, 0)).len();
        let pauses = words.windows(2).filter(|p| p[1].0 - p[0].1 > 16_000).count();
        assert!(found > pauses / 2, "{name}: {found} utterances, {pauses} long pauses");
    }
}

#[test]
fn positions_are_counted_from_where_the_stream_starts() {
    for (_, samples, _) in streams().unwrap_or_default().into_iter().take(1) {
        let (here, there) = (events(&samples, 0), events(&samples, 1_000_000));
        assert_eq!(here.len(), there.len());
        for pair in utterances(&here).iter().zip(utterances(&there)) {
            assert_eq!((pair.0.0 + 1_000_000, pair.0.1 + 1_000_000), pair.1);
        }
    }
}

fn random(seed: u64) -> impl FnMut() -> f32 {
    let mut state = seed;
    move || {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 40) as f32 / (1_u64 << 23) as f32 - 1.0
    }
}

const MINUTE: usize = 60 * 16_000;

#[test]
fn silence_is_no_speech() {
    assert_eq!(events(&vec![0.0; MINUTE], 0), []);
    assert_eq!(events(&vec![0.5; MINUTE], 0), [], "an offset is silence too");
}

#[test]
fn steady_noise_is_no_speech_once_it_is_known() {
    for (seed, level) in [(1, 0.001), (2, 0.01), (3, 0.05), (4, 0.2)] {
        let mut noise = random(seed);
        let samples: Vec<f32> = (0..MINUTE).map(|_| noise() * level).collect();
        for (_, end) in utterances(&events(&samples, 0)) {
            assert!(end < 16_000, "speech at {end} in noise of {level}");
        }
    }
}

#[test]
fn typing_is_no_speech() {
    let mut noise = random(5);
    let mut samples: Vec<f32> = (0..MINUTE).map(|_| noise() * 0.0003).collect();
    let mut at = 1_000;
    while at + 100 < MINUTE {
        let (peak, length) = (0.3 + 0.2 * noise(), (56.0 + 24.0 * noise()) as usize);
        samples[at..at + length].iter_mut().for_each(|s| *s += peak * noise());
        at += (3_700.0 + 1_600.0 * noise()) as usize;
    }
    assert_eq!(events(&samples, 0), []);
}

#[test]
fn the_detector_may_move_between_threads() {
    let mut detector = VoiceDetector::new(VoiceConfig::default());
    let heard = std::thread::spawn(move || detector.push(&Chunk::new(0, [0.0; CHUNK_SAMPLES])));
    assert_eq!(heard.join().unwrap(), []);
}
