//! `duotone doctor` in rooms with and without the required devices, and the settings that it saves.

use std::{
    fs,
    os::unix::fs::symlink,
    path::PathBuf,
    process::{Command, Output},
};

use audio_testbed::Testbed;
use serde_json::Value;

use crate::shared;
use crate::support::{announcement, duotone, is, parse};

/// A user's folders, with every size of model that the doctor may propose. All are copies of tiny
/// under other names, because the proposal depends on the machine.
struct Home(tempfile::TempDir);

impl Home {
    fn new(models: &[&str]) -> Self {
        let home = Self(tempfile::tempdir().unwrap());
        let installed = |name: &str| {
            let output = duotone().args(["models", "path", name]).output().unwrap();
            PathBuf::from(String::from_utf8(output.stdout).unwrap().trim())
        };
        fs::create_dir(home.path("models")).unwrap();
        for name in models {
            let tiny = installed(if name.starts_with("silero") { name } else { "tiny" });
            symlink(tiny, home.path(&format!("models/ggml-{name}.bin"))).unwrap();
        }
        home
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// The program of this user, in a room.
    fn duotone(&self, testbed: &Testbed) -> Command {
        let mut command = duotone();
        testbed.set_env(&mut command);
        command
            .env_remove("DUOTONE_DATA")
            .env("XDG_DATA_HOME", self.path("data"))
            .env("DUOTONE_MODELS", self.path("models"))
            .env("DUOTONE_CONFIG", self.path("config"));
        command
    }

    fn doctor(&self, testbed: &Testbed, args: &[&str]) -> Output {
        self.duotone(testbed).arg("doctor").args(args).output().unwrap()
    }

    fn settings(&self) -> PathBuf {
        self.path("config/settings.toml")
    }
}

const ALL: [&str; 6] = ["tiny", "base", "small", "medium", "large-v3-turbo", "silero-v6.2.0"];

fn diagnosis(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)))
}

/// The finding of a check, as `state: text`.
fn finding(diagnosis: &Value, check: &str) -> String {
    let findings = diagnosis["findings"].as_array().unwrap();
    let finding = findings.iter().find(|finding| finding["check"] == check);
    let finding = finding.unwrap_or_else(|| panic!("nothing about {check}: {diagnosis}"));
    format!("{}: {}", finding["state"].as_str().unwrap(), finding["text"].as_str().unwrap())
}

#[test]
fn where_all_is_there_nothing_fails_and_what_is_saved_is_listened_with() {
    let _cores = shared();
    let home = Home::new(&ALL);
    let testbed = Testbed::new();
    let folder = tempfile::tempdir().unwrap();
    let wav = folder.path().join("said.wav");
    let mut sox = Command::new("sox");
    sox.arg(announcement("demo-instruct").0).args(["-r", "48000"]).arg(&wav);
    assert!(sox.status().unwrap().success());
    let _saying = testbed.say(&wav);

    let output = home.doctor(&testbed, &["--json", "--save"]);
    let found = diagnosis(&output);
    assert_eq!(output.status.code(), Some(0), "{found}");
    let sound = finding(&found, "sound");
    assert!(sound.starts_with("ok: the sound system answers, with 1 microphone and"), "{sound}");
    assert!(finding(&found, "microphone").starts_with("ok: Room Microphone"), "{found}");
    for check in ["settings", "models", "voice check"] {
        assert!(finding(&found, check).starts_with("ok: "), "{found}");
    }
    assert!(finding(&found, "processor").contains("whisper.cpp runs on CPU"), "{found}");
    assert!(finding(&found, "recordings").contains("data/duotone/recordings"), "{found}");
    assert!(!home.path("data").exists(), "the doctor leaves no folders behind");
    let costs = found["costs"]["heavy"].as_array().unwrap();
    assert_eq!(costs.len(), 5);
    assert!(costs.iter().all(|cost| cost["seconds"].as_f64().unwrap() > 0.0), "{found}");

    let settings = fs::read_to_string(home.settings()).unwrap();
    assert_eq!(found["saved"], home.settings().to_str().unwrap());
    let proposal = &found["proposal"];
    let (fast, heavy) = (proposal["fast"].as_str().unwrap(), proposal["heavy"].as_str().unwrap());
    assert!(settings.contains(&format!("fast = \"{fast}\"")), "{settings}");
    assert!(settings.contains(&format!("heavy = \"{heavy}\"")), "{settings}");
    assert!(settings.contains("heavy_interval = "), "{settings}");
    let begin = begin(&home, &testbed);
    assert_eq!((begin["fast"].as_str(), begin["heavy"].as_str()), (Some(fast), Some(heavy)));

    // The user's choice overrides the installed models, and survives another save.
    fs::write(home.settings(), "heavy = \"medium\"\nmine = 1\n").unwrap();
    assert_eq!(self::begin(&home, &testbed)["heavy"], "medium");
    let again = home.doctor(&testbed, &["--save", "--no-microphone"]);
    assert_eq!(again.status.code(), Some(0));
    let text = String::from_utf8(again.stdout).unwrap();
    assert!(text.contains("For this machine: ") && text.contains("Saved in "), "{text}");
    assert!(!text.contains("microphone  "), "{text}");
    assert!(fs::read_to_string(home.settings()).unwrap().contains("mine = 1"));
}

/// The first event of a session.
fn begin(home: &Home, testbed: &Testbed) -> Value {
    let mut command = home.duotone(testbed);
    command.arg("listen").arg(announcement("demo-echotest").0).args(["--format", "jsonl"]);
    let output = command.output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    let begin = parse(&output.stdout).swap_remove(0);
    assert!(is(&begin, "session.begin"));
    begin
}

#[test]
fn without_a_sound_server_the_doctor_says_so_and_saves_all_the_same() {
    let _cores = shared();
    let home = Home::new(&["tiny", "base", "small", "medium", "large-v3-turbo"]);
    let mut testbed = Testbed::new();
    testbed.kill_server();
    let output = home.doctor(&testbed, &["--json", "--save"]);
    let found = diagnosis(&output);
    assert_eq!(output.status.code(), Some(10), "{found}");
    let sound = finding(&found, "sound");
    assert!(sound.starts_with("fail: there is no sound system"), "{sound}");
    assert!(sound.contains("start the sound server"), "{sound}");
    assert!(finding(&found, "voice check").starts_with("warn: "), "{found}");
    assert!(home.settings().is_file());
}

#[test]
fn what_is_wrong_is_told_with_what_mends_it() {
    let _cores = shared();
    let testbed = Testbed::builder().no_microphone().open();
    let nothing = Home::new(&[]);
    let output = nothing.doctor(&testbed, &["--save"]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(7), "{text}");
    let line = |check: &str| {
        let line = text.lines().find(|line| line[4..].trim_start().starts_with(check));
        line.unwrap_or_else(|| panic!("nothing about {check}: {text}")).to_owned()
    };
    // The system sound remains as a source.
    assert!(line("microphone").starts_with("warn"), "{text}");
    assert!(line("models").starts_with("FAIL") && line("models").contains("models pull tiny.en"));
    assert!(line("voice check").contains("models pull silero-v6.2.0"), "{text}");
    assert!(String::from_utf8_lossy(&output.stderr).contains("nothing was saved"));
    assert!(!nothing.settings().exists());

    // Unreadable settings are not overwritten.
    let home = Home::new(&ALL);
    fs::create_dir(home.path("config")).unwrap();
    fs::write(home.settings(), "heavy = base\n").unwrap();
    let output = home.doctor(&testbed, &["--json", "--save"]);
    let found = diagnosis(&output);
    assert_eq!(output.status.code(), Some(13), "{found}");
    assert!(finding(&found, "settings").starts_with("fail: line 1 of the settings"), "{found}");
    assert_eq!(fs::read_to_string(home.settings()).unwrap(), "heavy = base\n");

    // A file that is no model.
    fs::write(home.settings(), "").unwrap();
    fs::remove_file(home.path("models/ggml-base.bin")).unwrap();
    fs::write(home.path("models/ggml-base.bin"), "half a model").unwrap();
    let found = home.doctor(&testbed, &["--json"]);
    assert_eq!(found.status.code(), Some(8));
    let models = finding(&diagnosis(&found), "models");
    assert!(models.starts_with("fail: ") && models.contains("ggml-base.bin"), "{models}");
}

#[test]
fn models_are_chosen_once_and_from_what_is_here_where_others_cannot_be_had() {
    let _cores = shared();
    let testbed = Testbed::new();
    let home = Home::new(&["tiny", "base"]);
    // Neither a source nor a registry's client can be reached from there.
    let choose = |args: &[&str]| {
        let mut command = home.duotone(&testbed);
        command.env("PATH", home.path("nothing")).env("HF_ENDPOINT", "http://127.0.0.1:9");
        command.args(["models", "choose"]).args(args).output().unwrap()
    };
    let output = choose(&[]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
    assert!(said.contains("suit this machine"), "{said}");
    let settings = fs::read_to_string(home.settings()).unwrap();
    let here = ["heavy = \"tiny\"", "heavy = \"base\""];
    assert!(here.iter().any(|heavy| settings.contains(heavy)), "{settings}");

    let mine = "fast = \"base\"\nheavy = \"tiny\"\n";
    fs::write(home.settings(), mine).unwrap();
    let output = choose(&[]);
    assert!(output.status.success() && output.stdout.is_empty() && output.stderr.is_empty());
    assert_eq!(fs::read_to_string(home.settings()).unwrap(), mine);
    assert!(choose(&["--again"]).status.success());
    assert!(fs::read_to_string(home.settings()).unwrap().contains("fast = \"tiny\""));
}

#[test]
fn a_silent_microphone_is_a_warning() {
    let _cores = shared();
    let testbed = Testbed::new();
    let found = Home::new(&["tiny"]).doctor(&testbed, &["--json"]);
    let microphone = finding(&diagnosis(&found), "microphone");
    assert!(microphone.starts_with("warn: Room Microphone sends only silence"), "{microphone}");
}
