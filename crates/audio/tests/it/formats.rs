//! All formats, rates and channel counts decode to the same sound at the same time.

use std::path::Path;

use crate::support::{
    Stored, compressed, correlation, hear_whole, obeys_the_contract, on_channels, text, tool,
    voice, wav, write,
};
use audio::{FileSource, Source};

const SECONDS: f64 = 4.0;

fn stereo_original(folder: &Path) -> std::path::PathBuf {
    let samples = on_channels(&voice(44_100, SECONDS), 2);
    write(folder, "original.wav", &wav(44_100, 2, Stored::S16, &samples))
}

#[test]
fn every_format_decodes_to_the_same_signal_at_the_same_time() {
    let folder = tempfile::tempdir().unwrap();
    let original = stereo_original(folder.path());
    let want = voice(16_000, SECONDS);
    assert!(correlation(&hear_whole(&original), &want) > 0.999);
    let mut wrong = Vec::new();
    for path in compressed(folder.path(), &original) {
        let got = hear_whole(&path);
        let like = correlation(&got, &want);
        let off = got.len() as i64 - want.len() as i64;
        println!("{}: {like:.4}, {off:+} samples", path.display());
        // An ADTS stream does not state its encoder's delay, so it is late by that delay.
        let adts = path.extension().is_some_and(|e| e == "aac");
        // Nor does symphonia read how much of a webm's last packet (20 ms) is padding.
        let spare = if path.extension().is_some_and(|e| e == "webm") { 320 } else { 8 };
        if !adts && (like < 0.98 || off.abs() > spare) || got.len() < want.len() - 8 {
            wrong.push(format!("{}: {like:.4}, {off:+}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_content_tells_the_format_and_not_the_name() {
    let folder = tempfile::tempdir().unwrap();
    let original = stereo_original(folder.path());
    let flac = folder.path().join("really.flac");
    tool("sox", &[text(&original), text(&flac)]);
    for name in ["lies.mp3", "no-extension", "lies.wav"] {
        let lying = folder.path().join(name);
        std::fs::copy(&flac, &lying).unwrap();
        assert_eq!(hear_whole(&lying).len(), 64_000);
    }
}

#[test]
fn a_click_at_one_second_is_at_sample_16000_for_every_rate() {
    let folder = tempfile::tempdir().unwrap();
    for rate in [8_000, 11_025, 16_000, 22_050, 44_100, 48_000, 96_000, 192_000] {
        for (channels, stored) in [(1, Stored::S16), (2, Stored::F32)] {
            let mut mono = vec![0.0; rate as usize * 2];
            mono[rate as usize] = 0.9;
            let bytes = wav(rate, channels, stored, &on_channels(&mono, channels.into()));
            let got = hear_whole(&write(folder.path(), "click.wav", &bytes));
            let loudest = (0..got.len()).max_by(|&a, &b| got[a].abs().total_cmp(&got[b].abs()));
            let loudest = loudest.unwrap();
            assert!(loudest.abs_diff(16_000) <= 1, "{rate} Hz: at {loudest}");
            assert_eq!(got.len(), 32_000, "{rate} Hz");
        }
    }
}

#[test]
fn eight_channels_at_192_khz_become_their_mean() {
    let folder = tempfile::tempdir().unwrap();
    let mono = voice(192_000, 1.0);
    // Only one of eight channels has sound.
    let frames: Vec<f32> =
        mono.iter().flat_map(|&s| [s * 0.8, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]).collect();
    let path = write(folder.path(), "eight.wav", &wav(192_000, 8, Stored::F32, &frames));
    let got = hear_whole(&path);
    let want = voice(16_000, 1.0);
    assert_eq!(got.len(), 16_000);
    assert!(correlation(&got, &want) > 0.999);
    let ratio = got[4_000..12_000].iter().map(|s| s.abs()).sum::<f32>()
        / want[4_000..12_000].iter().map(|s| s.abs()).sum::<f32>();
    assert!((ratio - 0.1).abs() < 0.001, "{ratio}");
}

#[test]
fn sound_at_16_khz_passes_untouched() {
    let folder = tempfile::tempdir().unwrap();
    let samples = voice(16_000, 0.7);
    let path = write(folder.path(), "same.wav", &wav(16_000, 1, Stored::F32, &samples));
    assert_eq!(hear_whole(&path), samples);
}

#[test]
fn two_mp3_files_put_together_are_heard_to_the_end() {
    let folder = tempfile::tempdir().unwrap();
    let original = stereo_original(folder.path());
    let mp3 = folder.path().join("one.mp3");
    tool("ffmpeg", &["-y", "-loglevel", "error", "-i", text(&original), text(&mp3)]);
    let one = std::fs::read(&mp3).unwrap();
    let two = write(folder.path(), "two.mp3", &[one.as_slice(), &one].concat());
    let got = hear_whole(&two);
    assert!(got.len().abs_diff(128_000) < 3_000, "{}", got.len());
}

#[test]
fn an_mp3_without_a_length_is_heard_to_the_end() {
    let folder = tempfile::tempdir().unwrap();
    // First silence, then sound: with a variable bit rate, any estimate from the start is wrong.
    let mut samples = vec![0.0; 44_100 * 4];
    samples.extend(voice(44_100, 4.0));
    let original = write(folder.path(), "o.wav", &wav(44_100, 1, Stored::S16, &samples));
    let mp3 = folder.path().join("bare.mp3");
    let options = ["-c:a", "libmp3lame", "-q:a", "5", "-write_xing", "0", "-id3v2_version", "0"];
    let start = ["-y", "-loglevel", "error", "-i", text(&original)];
    tool("ffmpeg", &[start.as_slice(), &options, &[text(&mp3)]].concat());
    let got = hear_whole(&mp3);
    assert!(got.len().abs_diff(128_000) < 2_000, "{}", got.len());
}

#[test]
fn progress_can_be_told_from_the_length_that_a_file_promises() {
    let folder = tempfile::tempdir().unwrap();
    let original = stereo_original(folder.path());
    for path in compressed(folder.path(), &original) {
        let source = FileSource::open(&path).unwrap();
        if let Some(total) = source.total_samples() {
            assert!(total.abs_diff(64_000) < 1_600, "{}: {total}", path.display());
        }
    }
}

#[test]
fn every_format_obeys_the_contract() {
    let folder = tempfile::tempdir().unwrap();
    let original = stereo_original(folder.path());
    for path in compressed(folder.path(), &original).into_iter().chain([original]) {
        let (samples, end) = obeys_the_contract(&mut FileSource::open(&path).unwrap());
        assert!(end.is_none() && samples.len() >= 63_990, "{}", path.display());
    }
}
