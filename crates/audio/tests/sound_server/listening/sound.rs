//! Sounds to play, and checks that they were captured.

use std::path::Path;

use audio::{FileSource, Source as _};
use audio_testbed::{Match, correlate, read_wav};

/// This many seconds of recorded speech at 16 kHz, a different text for each number. Its first
/// sample is already loud.
pub fn speech(text: usize, seconds: f64) -> Vec<f32> {
    const TEXTS: [&str; 4] =
        ["demo-congrats", "demo-instruct", "demo-moreinfo", "demo-enterkeywords"];
    let needed = "install Debian's asterisk-core-sounds-en-wav (make setup does)";
    let file = format!("/usr/share/asterisk/sounds/en_US_f_Allison/{}.wav", TEXTS[text % 4]);
    assert!(Path::new(&file).is_file(), "{file} is missing: {needed}");
    let telephone = read_wav(Path::new(&file)).remove(0);
    let from = telephone.iter().position(|sample| sample.abs() > 0.1).unwrap();
    let telephone = &telephone[from..from + (seconds * 8e3) as usize];
    telephone.windows(2).flat_map(|pair| [pair[0], (pair[0] + pair[1]) / 2.0]).collect()
}

/// The same in full bandwidth, from real readers, if this machine has such recordings. In
/// continuous integration it must have them: their absence fails the test.
pub fn real_speech(seconds: f64) -> Option<Vec<f32>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/speech/captions");
    if !folder.is_dir() {
        assert!(std::env::var_os("CI").is_none(), "{} is missing", folder.display());
        println!("skipped: there is no {}", folder.display());
        return None;
    }
    let mut files: Vec<_> = folder.read_dir().unwrap().map(|file| file.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "flac"));
    files.sort();
    let mut file = FileSource::open(&files[0]).unwrap();
    let mut samples = Vec::new();
    while let Some(chunk) = file.next_chunk().unwrap() {
        samples.extend_from_slice(&chunk.samples);
    }
    let from = samples.iter().position(|sample| sample.abs() > 0.1).unwrap();
    Some(samples[from..from + (seconds * 16e3) as usize].to_vec())
}

/// Noise within ±`level`, mostly below 4 kHz, which resampling does not change. No two parts of it
/// are alike.
pub fn noise(level: f32, seconds: f64) -> Vec<f32> {
    let mut random = fastrand::Rng::with_seed(7);
    let samples = (seconds * 16e3) as usize;
    let white: Vec<f32> = (0..samples + 8).map(|_| level * (2.0 * random.f32() - 1.0)).collect();
    let smooth = |near: &[f32]| (near[0] + near[8]) / 16.0 + near[1..8].iter().sum::<f32>() / 8.0;
    white.windows(9).map(smooth).collect()
}

/// Asserts that all of `said` was captured, including its first tenth of a second.
#[track_caller]
pub fn assert_heard(said: &[f32], heard: &[f32]) -> Match {
    let whole = correlate(said, heard);
    let near = &heard[(whole.offset.max(800.0) as usize - 800).min(heard.len())..];
    let start = correlate(&said[..1600], &near[..near.len().min(3200)]);
    let row = std::thread::current();
    let row = row.name().unwrap_or_default();
    println!("{row}: whole {whole:?}, start {:.5}", start.correlation);
    assert!(whole.correlation >= 0.98, "{whole:?}");
    assert!((whole.gain - 1.0).abs() < 0.02, "{whole:?}");
    assert!(start.correlation >= 0.98, "{start:?} of {whole:?}");
    whole
}

/// Asserts that a recording that began while `said` was playing has the rest, from the recording's
/// very first tenth of a second on.
#[track_caller]
pub fn assert_heard_from_its_start(said: &[f32], heard: &[f32]) {
    let whole = correlate(said, heard);
    assert!(whole.offset < 0.0, "it did not begin in the middle: {whole:?}");
    assert_heard(&said[-whole.offset.floor() as usize..], heard);
}

/// The loudest sample.
pub fn loudest(samples: &[f32]) -> f32 {
    samples.iter().fold(0.0, |loudest, sample| loudest.max(sample.abs()))
}
