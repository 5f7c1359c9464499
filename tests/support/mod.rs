//! Shared by the end-to-end tests: the program, its input sounds, and its output.

#![allow(dead_code, missing_docs, reason = "each test file uses its own part of this")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::{
    io::Read,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use serde_json::Value;

pub mod sounds;

/// A folder without settings, so that the user's settings do not affect a test.
pub const NO_SETTINGS: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/no-settings");

thread_local! {
    /// The data folder of the programs that a test starts, separate from the user's and other
    /// tests'; removed when the test ends.
    static DATA: tempfile::TempDir = tempfile::tempdir().expect("a folder can be made");
}

/// The environment that separates a test's programs from the user's settings, dictionary and
/// library, and that leaves no files.
pub fn of_nobody() -> [(&'static str, PathBuf); 2] {
    let data = DATA.with(|data| data.path().to_owned());
    [("DUOTONE_CONFIG", NO_SETTINGS.into()), ("DUOTONE_DATA", data)]
}

/// The program with the same environment everywhere.
pub fn duotone() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_duotone"));
    command.env_remove("RUST_BACKTRACE").env_remove("NO_COLOR").env("TERM", "xterm-256color");
    // The texts are compared in English.
    command.env("LC_ALL", "C");
    command.envs(of_nobody());
    command
}

/// `duotone listen FILE` with more arguments.
pub fn listen(file: &Path, args: &[&str]) -> Output {
    duotone().arg("listen").arg(file).args(args).output().expect("the program starts")
}

/// The events of a session that must succeed.
pub fn events(file: &Path, args: &[&str]) -> Vec<Value> {
    let output = listen(file, &[&["--format", "jsonl"], args].concat());
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{}: {errors}", file.display());
    parse(&output.stdout)
}

pub fn parse(lines: &[u8]) -> Vec<Value> {
    let lines = std::str::from_utf8(lines).expect("the output is UTF-8");
    lines.lines().map(|line| serde_json::from_str(line).expect("each line is JSON")).collect()
}

pub fn is(event: &Value, kind: &str) -> bool {
    event["type"] == kind || event["confidence"] == kind
}

/// Fails unless each event has the documented form.
pub fn assert_matches_schema(events: &[Value]) {
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/events.schema.json");
    let schema = std::fs::read(schema).expect("the schema can be read");
    let schema = serde_json::from_slice(&schema).expect("the schema is JSON");
    let schema = jsonschema::validator_for(&schema).expect("the schema is one");
    for event in events {
        let faults: Vec<_> = schema.iter_errors(event).map(|fault| fault.to_string()).collect();
        assert!(faults.is_empty(), "{event}: {faults:?}");
    }
}

/// All confirmed text of a session, from its captions.
pub fn confirmed_text(events: &[Value]) -> String {
    let texts = events.iter().filter(|event| is(event, "confirmed"));
    texts.map(|event| event["text"].as_str().expect("text")).collect::<Vec<_>>().join(" ")
}

/// A mono 16-bit wav of `samples` at 16 kHz.
pub fn write_wav(path: &Path, samples: impl IntoIterator<Item = f32>) {
    let spec = hound::WavSpec {
        channels: 1,
        sample_rate: 16_000,
        bits_per_sample: 16,
        sample_format: hound::SampleFormat::Int,
    };
    let mut wav = hound::WavWriter::create(path, spec).expect("a wav file can be made");
    for sample in samples {
        let level = (sample.clamp(-1.0, 1.0) * f32::from(i16::MAX)) as i16;
        wav.write_sample(level).expect("a wav file can be written");
    }
    wav.finalize().expect("a wav file can be closed");
}

/// Real read speech with references, if this machine has it. Where it is required (continuous
/// integration), its absence fails the test.
pub fn shared_speech() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/speech");
    if folder.is_dir() {
        return Some(folder);
    }
    assert!(std::env::var_os("CI").is_none(), "{} is missing", folder.display());
    eprintln!("skipped: there is no {}", folder.display());
    None
}

/// The beginning of a stream of [`shared_speech`] up to a pause at this many seconds, as a wav in
/// `folder`, and its text.
pub fn speech_until(stream: &Path, pause: f64, folder: &Path) -> (PathBuf, String) {
    let wav = folder.join("speech.wav");
    let cut = ["trim", "0", &pause.to_string()];
    let status = Command::new("sox").arg(stream).arg(&wav).args(cut).status();
    assert!(status.expect("sox starts").success());
    let reference = std::fs::read(stream.with_extension("json")).expect("there is a reference");
    let reference: Value = serde_json::from_slice(&reference).expect("it is JSON");
    let words = reference["words"].as_array().expect("it has words").iter();
    let words = words.take_while(|word| word["end"].as_f64().expect("seconds") < pause);
    let said: Vec<&str> = words.map(|word| word["text"].as_str().expect("text")).collect();
    (wav, said.join(" "))
}

/// A recorded announcement of Debian's asterisk-core-sounds-en-wav, and its text.
pub fn announcement(name: &str) -> (PathBuf, String) {
    announcement_in("en", name)
}

/// The same in another language: en, es, fr, it or ru.
pub fn announcement_in(language: &str, name: &str) -> (PathBuf, String) {
    let needed =
        "install Debian's asterisk-core-sounds-{en,es,fr,it,ru}-wav (make setup-tests does)";
    let speaker = match language {
        "es" => "es_MX_f_Allison",
        "fr" => "fr_CA_f_June",
        "it" => "it_IT_m_Carlo",
        "ru" => "ru_RU_f_IvrvoiceRU",
        _ => "en_US_f_Allison",
    };
    let file = PathBuf::from(format!("/usr/share/asterisk/sounds/{speaker}/{name}.wav"));
    assert!(file.is_file(), "{} is missing: {needed}", file.display());
    let package = format!("asterisk-core-sounds-{language}");
    let texts = format!("/usr/share/doc/{package}/core-sounds-{language}.txt.gz");
    let texts = std::fs::File::open(texts).expect(needed);
    let mut bytes = Vec::new();
    flate2::read::GzDecoder::new(texts).read_to_end(&mut bytes).expect(needed);
    // The Italian ones are not all UTF-8.
    let texts = String::from_utf8_lossy(&bytes);
    let text = texts.lines().find_map(|line| line.strip_prefix(&format!("{name}: ")));
    (file, text.expect("the announcement has a text").to_owned())
}

/// The word error rate against the reference. Case and punctuation do not count; a number in digits
/// for one in words does.
pub fn word_error_rate(reference: &str, heard: &str) -> f64 {
    let words = |text: &str| -> Vec<String> {
        let text = text.to_lowercase().replace(['-', '–', '—'], " ");
        let bare = |word: &str| word.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        text.split_whitespace().map(bare).filter(|word| !word.is_empty()).collect()
    };
    let (reference, heard) = (words(reference), words(heard));
    let errors = strsim::generic_levenshtein(&reference, &heard);
    errors as f64 / reference.len() as f64
}
