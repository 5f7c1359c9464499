//! Real speech and real models: the confirmed text is right.

use serde_json::Value;

use crate::support::{
    announcement, confirmed_text, duotone, events, listen, parse, shared_speech, word_error_rate,
};

/// Every second stream, starting at `first`: two tests keep two processors busy.
fn assert_read_speech_is_captioned(first: usize) {
    let Some(speech) = shared_speech() else { return };
    let mut streams: Vec<_> = std::fs::read_dir(speech.join("captions"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "flac"))
        .collect();
    streams.sort();
    assert!(streams.len() > first);
    for stream in streams.iter().skip(first).step_by(2) {
        let reference = std::fs::read(stream.with_extension("json")).unwrap();
        let reference: Value = serde_json::from_slice(&reference).unwrap();
        let words = reference["words"].as_array().unwrap().iter();
        let said: Vec<&str> = words.map(|word| word["text"].as_str().unwrap()).collect();
        let rate = word_error_rate(&said.join(" "), &confirmed_text(&events(stream, &[])));
        println!("{}: {:.1} %", stream.display(), rate * 100.0);
        assert!(rate < 0.12, "{}: {rate}", stream.display());
    }
}

#[test]
fn read_speech_is_captioned_with_under_12_percent_errors_on_each_stream() {
    assert_read_speech_is_captioned(0);
}

#[test]
fn read_speech_is_captioned_with_under_12_percent_errors_on_each_other_stream() {
    assert_read_speech_is_captioned(1);
}

#[test]
fn announcements_are_captioned_with_under_20_percent_errors() {
    for name in ["demo-congrats", "demo-instruct", "demo-echotest"] {
        let (file, text) = announcement(name);
        let rate = word_error_rate(&text, &confirmed_text(&events(&file, &[])));
        println!("{name}: {:.1} %", rate * 100.0);
        assert!(rate < 0.20, "{name}: {rate}");
    }
}

#[test]
fn raw_sound_on_standard_input_is_captioned() {
    let (file, text) = announcement("demo-congrats");
    // The announcements are 8 kHz, 16 bit, mono.
    let mut samples = std::fs::read(file).unwrap();
    samples.drain(..44);
    let raw = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(raw.path(), samples).unwrap();
    let output = duotone()
        .args(["listen", "-", "--raw", "s16le", "--rate", "8000", "--channels", "1"])
        .args(["--format", "jsonl"])
        .stdin(std::fs::File::open(raw.path()).unwrap())
        .output()
        .unwrap();
    assert!(output.status.success());
    let rate = word_error_rate(&text, &confirmed_text(&parse(&output.stdout)));
    assert!(rate < 0.20, "{rate}");
}

#[test]
fn subtitles_and_plain_lines_hold_the_confirmed_text() {
    let (file, text) = announcement("demo-echotest");
    let plain = String::from_utf8(listen(&file, &[]).stdout).unwrap();
    assert!(plain.lines().count() >= 3, "{plain}");
    assert!(word_error_rate(&text, &plain) < 0.20, "{plain}");

    let cues = |kind: &str| String::from_utf8(listen(&file, &["--format", kind]).stdout).unwrap();
    let (srt, vtt) = (cues("srt"), cues("vtt"));
    assert!(srt.starts_with("1\n00:00:00,"), "{srt}");
    assert!(vtt.starts_with("WEBVTT\n\n1\n00:00:00."), "{vtt}");
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    for cues in [srt, vtt] {
        let is_text = |line: &&str| {
            !line.contains("-->") && *line != "WEBVTT" && line.parse::<u32>().is_err()
        };
        let lines: Vec<&str> = cues.lines().filter(is_text).collect();
        assert!(lines.iter().all(|line| line.chars().count() <= 42), "{lines:?}");
        assert_eq!(words(&lines.join(" ")), words(&plain));
    }
}

#[test]
fn a_spoken_language_is_detected_and_kept() {
    let Some(speech) = shared_speech() else { return };
    for name in ["fleurs-es-000", "fleurs-fr-000", "fleurs-de-000"] {
        let file = speech.join("languages").join(name).with_extension("ogg");
        let text = std::fs::read_to_string(file.with_extension("txt")).unwrap();
        // The only multilingual model that is certainly installed, in both roles.
        let models = ["--fast", "tiny", "--heavy", "tiny", "--language", "auto"];
        let rate = word_error_rate(&text, &confirmed_text(&events(&file, &models)));
        println!("{name}: {:.1} %", rate * 100.0);
        assert!(rate < 0.5, "{name}: {rate}");
    }
}
