//! Recordings become finished transcripts.

use std::{fs, path::Path, process::Output, time::Duration};

use audio::{FileSource, Source};
use serde_json::Value;

use crate::support::{announcement, duotone, shared_speech, word_error_rate};

fn transcribe(args: &[&str]) -> Output {
    duotone().arg("transcribe").args(args).output().unwrap()
}

fn text(output: Output) -> String {
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    String::from_utf8(output.stdout).unwrap()
}

fn path(file: &Path) -> &str {
    file.to_str().unwrap()
}

/// Excludes words that are spoken but not in the text, or read differently.
fn read(transcript: &Value) -> String {
    let segments = transcript["segments"].as_array().unwrap();
    segments.iter().map(|segment| segment["text"].as_str().unwrap()).collect::<Vec<_>>().join(" ")
}

/// 16 kHz mono.
fn samples(file: &Path) -> Vec<f32> {
    let mut source = FileSource::open(file).unwrap();
    let mut samples = Vec::new();
    while let Some(chunk) = source.next_chunk().unwrap() {
        samples.extend_from_slice(&chunk.samples);
    }
    samples
}

#[test]
fn an_announcement_is_transcribed_with_under_10_percent_errors() {
    let (file, reference) = announcement("demo-congrats");
    let transcript = text(transcribe(&[path(&file), "--format", "json"]));
    let transcript: Value = serde_json::from_str(&transcript).unwrap();
    let errors = word_error_rate(&reference, &read(&transcript));
    assert!(errors < 0.10, "{errors}: {}", read(&transcript));
    let words = transcript["segments"].as_array().unwrap().iter();
    let starts: Vec<u64> = words
        .flat_map(|segment| segment["words"].as_array().unwrap())
        .map(|word| word["start_ms"].as_u64().unwrap())
        .collect();
    assert!(starts.is_sorted() && starts.last().is_some_and(|last| *last > 20_000), "{starts:?}");
}

#[test]
fn speakers_are_told_apart() {
    let Some(speech) = shared_speech() else { return };
    let file = speech.join("diarization/talk-2.flac");
    let transcript = text(transcribe(&[path(&file), "--diarize", "--format", "json"]));
    let transcript: Value = serde_json::from_str(&transcript).unwrap();
    let reference = fs::read_to_string(file.with_extension("json")).unwrap();
    let reference: Value = serde_json::from_str(&reference).unwrap();
    let said = reference["words"].as_array().unwrap();
    // Maps each speaker to the reference speaker whose words overlap most; the labels differ.
    let mut pairs = std::collections::HashMap::<(String, String), usize>::new();
    let mut all = 0;
    for segment in transcript["segments"].as_array().unwrap() {
        for word in segment["words"].as_array().unwrap() {
            let middle =
                (word["start_ms"].as_f64().unwrap() + word["end_ms"].as_f64().unwrap()) / 2e3;
            let of = |w: &&Value| {
                w["start"].as_f64() <= Some(middle) && w["end"].as_f64() >= Some(middle)
            };
            let mut who = said.iter().filter(of);
            // Where two speak at once, time alone cannot assign a word.
            let (Some(word), None) = (who.next(), who.next()) else { continue };
            let speaker = segment["speaker"].as_str().unwrap().to_owned();
            *pairs.entry((word["speaker"].as_str().unwrap().to_owned(), speaker)).or_default() += 1;
            all += 1;
        }
    }
    let right = |of: &str| pairs.iter().filter(|((name, _), _)| name == of).map(|(_, n)| *n).max();
    let names: std::collections::HashSet<&str> = pairs.keys().map(|(name, _)| &**name).collect();
    let right: usize = names.iter().filter_map(|name| right(name)).sum();
    assert_eq!(transcript["speakers"].as_array().unwrap().len(), names.len(), "{pairs:?}");
    assert!(all > 250 && right * 100 >= all * 95, "{right} of {all}: {pairs:?}");
}

#[test]
fn many_files_are_done_once_and_one_that_cannot_be_read_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name);
    let (first, _) = announcement("goodbye");
    let (second, _) = announcement("demo-thanks");
    fs::write(place("broken.wav"), b"no sound at all").unwrap();
    let broken = place("broken.wav");
    let out = place("out");
    let args = [path(&broken), path(&first), path(&second), "--format", "srt", "--out", path(&out)];
    let output = transcribe(&args);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!output.status.success() && said.contains("broken.wav"), "{said}");
    let subtitles = fs::read_to_string(out.join("goodbye.srt")).unwrap();
    assert!(
        subtitles.contains("-->") && subtitles.to_lowercase().contains("goodbye"),
        "{subtitles}"
    );
    let written = fs::metadata(out.join("demo-thanks.srt")).unwrap().modified().unwrap();
    let said = String::from_utf8_lossy(&transcribe(&args).stderr).into_owned();
    assert!(said.contains("already"), "{said}");
    let after = fs::metadata(out.join("demo-thanks.srt")).unwrap().modified().unwrap();
    assert_eq!(written, after);
}

#[test]
fn silence_is_an_empty_transcript_and_said_to_be() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("silence.wav");
    crate::support::write_wav(&file, crate::support::sounds::noise(40.0, 1, -60.0));
    let output = transcribe(&[path(&file), "--format", "json"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let transcript: Value = serde_json::from_str(&text(output)).unwrap();
    assert_eq!(transcript["segments"], serde_json::json!([]), "{transcript}");
    assert!(said.contains("nobody speaks"), "{said}");
}

#[test]
fn one_that_was_killed_goes_on_where_it_was_and_comes_to_the_same_end() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("long.wav");
    let (announcement, _) = announcement("demo-congrats");
    let sound = samples(&announcement);
    let pause = vec![0.0; 16_000];
    crate::support::write_wav(&file, [&*sound, &pause, &sound, &pause, &sound].concat());
    let command = |cache: &str| {
        let mut command = duotone();
        command.env("XDG_CACHE_HOME", folder.path().join(cache)).arg("transcribe").arg(&file);
        // The smallest model, because much of the work is done several times.
        command.args(["--model", "tiny", "--diarize", "--format", "json"]);
        command
    };
    let whole = text(command("once").output().unwrap());
    assert!(whole.contains("\"s0\""), "{whole}");
    let mut patience = Duration::from_millis(200);
    let mut kills = 0;
    let killed = loop {
        let out = fs::File::create(folder.path().join("out.json")).unwrap();
        let mut child = command("killed").stdout(out).spawn().unwrap();
        std::thread::sleep(patience);
        if let Some(status) = child.try_wait().unwrap() {
            assert!(status.success());
            break fs::read_to_string(folder.path().join("out.json")).unwrap();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        kills += 1;
        patience = patience.mul_f32(1.3);
    };
    assert!(kills > 3, "{kills}");
    let differ = killed.lines().zip(whole.lines()).filter(|(killed, whole)| killed != whole);
    let differ: Vec<_> = differ.take(5).collect();
    assert!(differ.is_empty(), "after {kills} kills: {differ:?}");
    assert_eq!(killed.len(), whole.len());
    let left = fs::read_dir(folder.path().join("killed/duotone/transcribe")).unwrap().count();
    assert_eq!(left, 0, "nothing stays behind");
}
