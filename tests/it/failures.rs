//! Each failure has its exit code and one clear line of text.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Output, Stdio},
};

use crate::support::{announcement, duotone, events, is, listen, write_wav};

/// Asserts the exit code and one line of text with `parts` and without a backtrace.
fn assert_fails(output: &Output, code: i32, parts: &[&str]) {
    let message = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{message}");
    assert_eq!(message.lines().count(), 1, "{message}");
    assert!(message.starts_with("duotone: "), "{message}");
    for part in parts {
        assert!(message.contains(part), "{part:?} is not in: {message}");
    }
}

/// A folder of sounds and models that must fail.
struct Bad(tempfile::TempDir);

impl Bad {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    }
}

#[test]
fn sound_that_cannot_be_opened() {
    let bad = Bad::new();
    assert_fails(&listen(&bad.0.path().join("gone.wav"), &[]), 3, &["gone.wav", "does not exist"]);
    assert_fails(&listen(bad.0.path(), &[]), 3, &["folder"]);
}

#[test]
fn files_that_are_no_sound() {
    let bad = Bad::new();
    let text = bad.file("speech.wav", "no sound at all, only text. ".repeat(100));
    assert_fails(&listen(&text, &[]), 4, &["speech.wav", "not an audio file"]);
}

#[test]
fn sound_without_a_sample() {
    let bad = Bad::new();
    let empty = bad.0.path().join("empty.wav");
    write_wav(&empty, []);
    assert_fails(&listen(&empty, &[]), 5, &["empty.wav", "no sound"]);
    assert_fails(&listen(&bad.file("nothing.wav", ""), &[]), 5, &["nothing.wav"]);
    let nothing = fs::File::open("/dev/null").unwrap();
    let output = duotone().args(["listen", "-"]).stdin(nothing).output().unwrap();
    assert_fails(&output, 5, &["no sound"]);
}

#[test]
fn truncated_sound_is_captioned_as_far_as_it_goes() {
    let (file, _) = announcement("demo-echotest");
    let whole = fs::read(file).unwrap();
    let bad = Bad::new();
    let cut = bad.file("cut.wav", &whole[..whole.len() / 2]);
    let output = listen(&cut, &["--format", "jsonl"]);
    assert_fails(&output, 6, &["cut.wav", "ends too early"]);
    let events = crate::support::parse(&output.stdout);
    assert!(is(events.last().unwrap(), "session.end"));
    assert!(crate::support::confirmed_text(&events).to_lowercase().contains("echo test"));
}

#[test]
fn models_that_are_missing() {
    let (file, _) = announcement("demo-echotest");
    let nowhere = tempfile::tempdir().unwrap();
    let listen = |args: &[&str]| {
        let mut command = duotone();
        command.env("HOME", nowhere.path()).env("XDG_DATA_HOME", nowhere.path());
        command.env_remove("DUOTONE_MODELS").arg("listen").arg(&file).args(args).output().unwrap()
    };
    assert_fails(&listen(&[]), 7, &["tiny.en", "duotone models pull tiny.en"]);
    assert_fails(&listen(&["--language", "de"]), 7, &["duotone models pull tiny"]);
    assert_fails(&listen(&["--fast", "small"]), 7, &["duotone models pull small"]);
    assert_fails(&listen(&["--fast", "smal"]), 7, &["smal", "small", "duotone models list"]);
    assert_fails(&listen(&["--fast", "./none.bin"]), 7, &["./none.bin"]);
}

#[test]
fn one_model_is_better_than_none() {
    let (file, words) = announcement("demo-echotest");
    let folder = tempfile::tempdir().unwrap();
    let installed = |name: &str| {
        let output = duotone().args(["models", "path", name]).output().unwrap();
        PathBuf::from(String::from_utf8(output.stdout).unwrap().trim())
    };
    for (name, absent, damaged) in
        [("tiny.en", "base.en", false), ("base.en", "tiny.en", false), ("tiny.en", "base.en", true)]
    {
        let models = folder.path().join(format!("{name}-{damaged}"));
        fs::create_dir(&models).unwrap();
        let link = |name: &str| models.join(format!("ggml-{name}.bin"));
        std::os::unix::fs::symlink(installed(name), link(name)).unwrap();
        if damaged {
            fs::write(link(absent), b"not a model").unwrap();
        }
        let mut command = duotone();
        command.env("DUOTONE_MODELS", &models).env("XDG_DATA_HOME", folder.path());
        command.arg("listen").arg(&file).args(["--no-keep", "--format", "jsonl"]);
        let output = command.output().unwrap();
        let message = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{message}");
        let alone = if name == "tiny.en" { "tiny.en confirms too" } else { "base.en drafts too" };
        assert!(message.contains(absent) && message.contains(alone), "{message}");
        let events = crate::support::parse(&output.stdout);
        let told = events.iter().find(|event| is(event, "model")).unwrap();
        assert_eq!((&told["name"], &told["alone"]), (&absent.into(), &name.into()));
        let marked = events.iter().any(|event| is(event, "load") && event["level"] == "draft-only");
        assert_eq!(marked, name == "tiny.en", "fast alone is marked");
        let text = crate::support::confirmed_text(&events).to_lowercase();
        assert!(text.contains("echo test"), "{text} of {words:?}");
    }
}

#[test]
fn errors_are_in_the_language_of_the_locale() {
    let path = |locale: &str| {
        let mut command = duotone();
        command.env("LC_ALL", locale).args(["models", "path", "./none.bin"]).output().unwrap()
    };
    assert_fails(&path("C"), 7, &["there is no model file at ./none.bin"]);
    assert_fails(&path("de_DE.UTF-8"), 7, &["Unter ./none.bin liegt keine Modelldatei"]);
}

#[test]
fn settings_that_cannot_be_followed() {
    let (file, _) = announcement("demo-thanks");
    let bad = Bad::new();
    let listen = |settings: &str| {
        bad.file("settings.toml", settings);
        let mut command = duotone();
        command.env("DUOTONE_CONFIG", bad.0.path());
        command.arg("listen").arg(&file).args(["--format", "jsonl"]).output().unwrap()
    };
    assert_fails(&listen("fast = \"tiny\"\nheavy = 7\n"), 13, &["line 2", "settings.toml"]);
    assert_fails(&listen("schema = 99"), 13, &["settings.toml", "newer Duotone"]);
    let unknown = listen("language = \"klingon\"");
    assert_fails(&unknown, 9, &["settings.toml", "klingon", "auto"]);

    // A missing model falls back to another one.
    let output = listen("heavy = \"large-v3-turbo\"");
    let message = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{message}");
    assert_eq!(message.lines().count(), 1, "{message}");
    assert!(
        message.contains("large-v3-turbo") && message.contains("base.en is used instead"),
        "{message}"
    );
    assert_eq!(crate::support::parse(&output.stdout)[0]["heavy"], "base.en");
}

#[test]
fn models_that_are_damaged() {
    let (file, _) = announcement("demo-echotest");
    let output = duotone().args(["models", "path", "base.en"]).output().unwrap();
    let model = PathBuf::from(String::from_utf8(output.stdout).unwrap().trim());
    let whole = fs::read(model).unwrap();
    let bad = Bad::new();
    let mut wild = whole[..4096].to_vec();
    wild[4..48].fill(0x7f);
    for (name, bytes) in [
        ("text.bin", b"not a model".as_slice()),
        ("head.bin", &whole[..48]),
        ("cut.bin", &whole[..whole.len() / 2]),
        ("wild.bin", &wild),
    ] {
        let path = bad.file(name, bytes);
        let heavy = path.to_str().unwrap();
        assert_fails(&listen(&file, &["--heavy", heavy]), 8, &[name, "damaged"]);
        // For a model with a known name, the remedy is to download it again.
        fs::rename(&path, bad.0.path().join("ggml-base.en.bin")).unwrap();
        let mut command = duotone();
        command.env("DUOTONE_MODELS", bad.0.path()).env("XDG_DATA_HOME", bad.0.path());
        command.arg("listen").arg(&file).args(["--heavy", "base.en", "--fast"]).arg(tiny());
        let output = command.output().unwrap();
        assert_fails(&output, 8, &["damaged", "duotone models pull base.en"]);
    }
}

fn tiny() -> String {
    let output = duotone().args(["models", "path", "tiny"]).output().unwrap();
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

#[test]
fn languages_that_the_models_do_not_know() {
    let (file, _) = announcement("demo-echotest");
    assert_fails(&listen(&file, &["--language", "klingon"]), 9, &["klingon", "auto"]);
    let args = ["--language", "de", "--fast", "tiny", "--heavy", "base.en"];
    assert_fails(&listen(&file, &args), 9, &["English only", "'de'", "duotone models pull"]);
    let args = ["--translate", "--heavy", "base.en"];
    assert_fails(&listen(&file, &args), 9, &["cannot translate", "duotone models pull"]);
    let args = ["--translate", "--language", "en"];
    assert_fails(&listen(&file, &args), 2, &["English is spoken", "leave --translate out"]);
}

#[test]
fn wrong_use_is_told_from_failure() {
    for args in [&["listen"][..], &["listen", "x.wav", "--format", "pdf"], &["sing"]] {
        assert_eq!(duotone().args(args).output().unwrap().status.code(), Some(2), "{args:?}");
    }
}

#[test]
fn odd_sounds_are_handled() {
    let bad = Bad::new();
    let one = bad.0.path().join("one.wav");
    write_wav(&one, [0.5]);
    let wide = bad.0.path().join("wide.wav");
    write(&wide, 8, 192_000, 192_000, |i| (i as f32 * 0.01).sin() * 0.1);
    let wild = bad.0.path().join("wild.wav");
    write(&wild, 1, 16_000, 32_000, |i| match i % 3 {
        0 => f32::NAN,
        1 => f32::INFINITY,
        _ => f32::NEG_INFINITY,
    });
    for (file, duration) in [(one, 1.0 / 16_000.0), (wide, 1.0), (wild, 2.0)] {
        let events = events(&file, &[]);
        let length = events.last().unwrap()["total_duration"].as_f64().unwrap();
        assert!((length - duration).abs() < 0.01, "{}: {length} s", file.display());
        assert!(!events.iter().any(|event| is(event, "caption")), "{}", file.display());
    }
}

/// Writes a WAV of 32-bit floats with the same samples on every channel.
fn write(path: &Path, channels: u16, rate: u32, frames: usize, sample: impl Fn(usize) -> f32) {
    let spec = hound::WavSpec {
        channels,
        sample_rate: rate,
        bits_per_sample: 32,
        sample_format: hound::SampleFormat::Float,
    };
    let mut wav = hound::WavWriter::create(path, spec).unwrap();
    for i in 0..frames {
        for _ in 0..channels {
            wav.write_sample(sample(i)).unwrap();
        }
    }
    wav.finalize().unwrap();
}

#[test]
fn a_reader_who_leaves_ends_the_session_quietly() {
    let (file, _) = announcement("demo-echotest");
    let mut session = duotone();
    session.arg("listen").arg(file).args(["--format", "jsonl"]);
    let mut running = session.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(running.stdout.take());
    let output = running.wait_with_output().unwrap();
    assert!(output.status.success());
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}
