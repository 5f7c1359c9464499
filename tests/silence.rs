//! No caption is made of what is no speech.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod support;

use std::{
    f32::consts::TAU,
    fs,
    os::unix::fs::symlink,
    path::{Path, PathBuf},
    process::Command,
};

use support::{duotone, is, parse, write_wav};

const RATE: usize = 16_000;
const MINUTE: usize = 60 * RATE;

fn assert_no_captions(what: &str, samples: Vec<f32>) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("sound.wav");
    assert_eq!(samples.len(), MINUTE);
    write_wav(&file, samples);
    // With the second opinion that `make` installs, and without it.
    for program in [duotone(), without_second_opinion(folder.path())] {
        assert_silent(what, program, &file, &[]);
    }
}

fn assert_silent(what: &str, mut program: Command, file: &Path, args: &[&str]) {
    let output = program.arg("listen").arg(file).args(["--format", "jsonl"]).args(args).output();
    let events = parse(&output.unwrap().stdout);
    let captions: Vec<_> = events.iter().filter(|event| is(event, "caption")).collect();
    assert!(captions.is_empty(), "{what}: {captions:?}");
    assert_eq!(events.last().unwrap()["total_duration"], 60.0);
}

/// The program with no models but a pair to listen with.
fn without_second_opinion(folder: &Path) -> Command {
    let models = folder.join("models");
    fs::create_dir(&models).unwrap();
    for name in ["tiny", "base.en"] {
        let file = duotone().args(["models", "path", name]).output().unwrap().stdout;
        let file = PathBuf::from(String::from_utf8(file).unwrap().trim());
        symlink(&file, models.join(format!("ggml-{name}.bin"))).unwrap();
    }
    let mut program = duotone();
    program.env("XDG_DATA_HOME", folder).env("DUOTONE_MODELS", models);
    program
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
fn noise_makes_no_captions_at_the_speed_of_sound() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("sound.wav");
    write_wav(&file, noise(6, -30.0));
    assert_silent("white noise, live", duotone(), &file, &["--realtime"]);
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
