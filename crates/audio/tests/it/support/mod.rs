//! Test sound, tools that make files of it, and the contract of sources.

mod contract;
mod writer;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use audio::{FileSource, Source, SourceError};
pub use contract::{Span, check, obeys_the_contract};
pub use writer::Writer;

/// The sample format of a WAV file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stored {
    S16,
    F32,
}

/// The bytes of a WAV file of interleaved samples.
pub fn wav(rate: u32, channels: u16, stored: Stored, samples: &[f32]) -> Vec<u8> {
    let (tag, bits) = if stored == Stored::S16 { (1_u16, 16_u16) } else { (3, 32) };
    let frame = channels * bits / 8;
    let mut data = Vec::new();
    for &sample in samples {
        match stored {
            Stored::S16 => data.extend(((sample * 32767.0).round() as i16).to_le_bytes()),
            Stored::F32 => data.extend(sample.to_le_bytes()),
        }
    }
    let mut bytes = Vec::new();
    bytes.extend(b"RIFF");
    bytes.extend((36 + data.len() as u32).to_le_bytes());
    bytes.extend(b"WAVEfmt ");
    bytes.extend(16_u32.to_le_bytes());
    bytes.extend(tag.to_le_bytes());
    bytes.extend(channels.to_le_bytes());
    bytes.extend(rate.to_le_bytes());
    bytes.extend((rate * u32::from(frame)).to_le_bytes());
    bytes.extend(frame.to_le_bytes());
    bytes.extend(bits.to_le_bytes());
    bytes.extend(b"data");
    bytes.extend((data.len() as u32).to_le_bytes());
    bytes.extend(data);
    bytes
}

/// A voice-like sound: a buzz of 120 Hz whose formants and level move, so that no two stretches are
/// alike and the correlation shows a shift in time.
pub fn voice(rate: u32, seconds: f64) -> Vec<f32> {
    let n = (f64::from(rate) * seconds).round() as usize;
    (0..n)
        .map(|i| {
            let t = i as f64 / f64::from(rate);
            let pitch = 120.0 * t + 3.0 * (1.3 * t).sin() + 2.0 * (0.37 * t * t).sin();
            let level = 0.25 * (1.0 + (4.1 * t).sin()) * (1.0 + 0.5 * (0.9 * t + 0.3).cos());
            let harmonic = |k: f64| (std::f64::consts::TAU * k * pitch).sin() / (1.0 + 0.3 * k);
            (level * (1..16).map(|k| harmonic(f64::from(k))).sum::<f64>() * 0.3) as f32
        })
        .collect()
}

/// Repeats each sample once per channel.
pub fn on_channels(mono: &[f32], channels: usize) -> Vec<f32> {
    mono.iter().flat_map(|&s| std::iter::repeat_n(s, channels)).collect()
}

/// All samples of a source, and its end.
pub fn drain(source: &mut impl Source) -> (Vec<f32>, Option<SourceError>) {
    let mut samples = Vec::new();
    loop {
        match source.next_chunk() {
            Ok(Some(chunk)) => samples.extend_from_slice(&chunk.samples),
            Ok(None) => return (samples, None),
            Err(error) => return (samples, Some(error)),
        }
    }
}

/// All samples of a file, and its end; an error of opening counts as an end.
pub fn hear(path: &Path) -> (Vec<f32>, Option<SourceError>) {
    match FileSource::open(path) {
        Ok(mut source) => drain(&mut source),
        Err(error) => (Vec::new(), Some(error)),
    }
}

/// All samples of a file that must be complete.
pub fn hear_whole(path: &Path) -> Vec<f32> {
    let (samples, error) = hear(path);
    if let Some(error) = error {
        panic!("{error}");
    }
    samples
}

/// The similarity of two signals without a shift: 1 means the same apart from the level.
pub fn correlation(a: &[f32], b: &[f32]) -> f64 {
    let n = a.len().min(b.len());
    let dot = |x: &[f32], y: &[f32]| -> f64 {
        x.iter().zip(y).map(|(&x, &y)| f64::from(x) * f64::from(y)).sum()
    };
    let (a, b) = (&a[..n], &b[..n]);
    dot(a, b) / (dot(a, a) * dot(b, b)).sqrt().max(1e-12)
}

/// Runs a tool that makes a file. These tests need the tool.
pub fn tool(name: &str, arguments: &[&str]) {
    let out = Command::new(name).args(arguments).output().unwrap_or_else(|e| {
        panic!(
            "these tests need `{name}` ({e}); install sox, libsox-fmt-all, opus-tools and ffmpeg"
        )
    });
    let said = String::from_utf8_lossy(&out.stderr).into_owned();
    assert!(out.status.success(), "{name} {arguments:?}: {said}");
}

/// A path as text for the tools.
pub fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// Writes a file and returns its path.
pub fn write(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.join(name);
    fs::write(&path, bytes).unwrap();
    path
}

/// Compressed formats, each made from `wav` by its usual tool.
pub fn compressed(folder: &Path, wav: &Path) -> Vec<PathBuf> {
    let wav = text(wav);
    let named = |name: &str| folder.join(name);
    let sox = |name: &str| {
        tool("sox", &[wav, text(&named(name))]);
        named(name)
    };
    let ffmpeg = |name: &str, options: &[&str]| {
        let path = named(name);
        let ends = [options, &[text(&path)]].concat();
        tool("ffmpeg", &[&["-y", "-loglevel", "error", "-i", wav], ends.as_slice()].concat());
        path
    };
    let opus = named("voice.opus");
    tool("opusenc", &["--quiet", wav, text(&opus)]);
    vec![
        sox("voice.flac"),
        sox("voice.aiff"),
        sox("voice.ogg"),
        opus,
        ffmpeg("voice.mp3", &["-c:a", "libmp3lame"]),
        ffmpeg("voice.m4a", &["-c:a", "aac", "-movflags", "+faststart"]),
        ffmpeg("voice.aac", &["-c:a", "aac"]),
        ffmpeg("alac.m4a", &["-c:a", "alac"]),
        ffmpeg("voice.mkv", &["-c:a", "flac"]),
        ffmpeg("voice.webm", &["-c:a", "libopus"]),
    ]
}
