//! No caption is made of what is no speech.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod support;

use std::f32::consts::TAU;

use support::{events, is, write_wav};

const RATE: usize = 16_000;
const MINUTE: usize = 60 * RATE;

fn assert_no_captions(what: &str, samples: Vec<f32>) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("sound.wav");
    assert_eq!(samples.len(), MINUTE);
    write_wav(&file, samples);
    for args in [&["--fast", "tiny"][..], &[]] {
        let events = events(&file, args);
        let captions: Vec<_> = events.iter().filter(|event| is(event, "caption")).collect();
        assert!(captions.is_empty(), "{what}: {captions:?}");
        assert_eq!(events.last().unwrap()["total_duration"], 60.0);
    }
}

fn noise(seed: u64, dbfs: f32) -> Vec<f32> {
    let mut random = fastrand::Rng::with_seed(seed);
    // Uniform noise in ±a has an RMS of a / √3.
    let level = 10f32.powf(dbfs / 20.0) * 3f32.sqrt();
    (0..MINUTE).map(|_| level * (random.f32() * 2.0 - 1.0)).collect()
}

#[test]
fn silence_makes_no_captions() {
    assert_no_captions("digital silence", vec![0.0; MINUTE]);
    assert_no_captions("the hiss of a quiet room", noise(1, -65.0));
}

#[test]
fn white_noise_makes_no_captions() {
    for dbfs in [-40.0, -20.0] {
        assert_no_captions(&format!("white noise at {dbfs} dBFS"), noise(2, dbfs));
    }
}

#[test]
fn typing_makes_no_captions() {
    let mut random = fastrand::Rng::with_seed(3);
    let mut samples = noise(4, -60.0);
    let mut at = 0;
    // Three to eight strokes a second, bursts of 2 to 5 ms that die away.
    while at + RATE / 2 < MINUTE {
        at += random.usize(RATE / 8..RATE / 3);
        let (length, level) = (random.usize(RATE / 500..RATE / 200), 0.1 + 0.4 * random.f32());
        for i in 0..length {
            let fade = (-4.0 * i as f32 / length as f32).exp();
            samples[at + i] += level * fade * (random.f32() * 2.0 - 1.0);
        }
    }
    assert_no_captions("typing", samples);
}

#[test]
fn a_humming_machine_makes_no_captions() {
    let hum = |i: usize| 0.05 * (TAU * 100.0 * i as f32 / RATE as f32).sin();
    let samples = (0..MINUTE).map(hum).zip(noise(5, -55.0)).map(|(a, b)| a + b).collect();
    assert_no_captions("mains hum", samples);
}
