//! Sessions get their finished transcripts when they end, even if the program is killed meanwhile.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
    thread,
    time::{Duration, Instant},
};

use library::{Library, LiveCaption, LiveSign};
use serde_json::{Value, json};
use settings::Places;

use crate::support::{announcement, duotone, shared_speech, speech_until, word_error_rate};

/// Longer than anything here takes.
const PATIENCE: Duration = Duration::from_secs(300);

/// A user with their own library.
struct User(tempfile::TempDir);

impl User {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn duotone(&self, args: &[&str]) -> Command {
        let mut command = duotone();
        command.env("DUOTONE_DATA", self.0.path()).args(args);
        command
    }

    /// The standard output of a command that must succeed.
    fn told(&self, args: &[&str]) -> String {
        told(self.duotone(args).output().unwrap())
    }

    fn json(&self, args: &[&str]) -> Value {
        serde_json::from_str(&self.told(args)).unwrap()
    }

    /// Transcribes a file into a recorded session without a finished transcript.
    fn hears(&self, file: &Path) {
        let models = ["--fast", "tiny", "--heavy", "base.en"];
        self.told(&[&["listen", file.to_str().unwrap(), "--record"], &models[..]].concat());
    }

    fn newest_job(&self) -> Value {
        self.json(&["jobs", "list", "--format", "json"])[0].take()
    }

    fn transcript(&self) -> Value {
        self.json(&["export", "last", "--format", "json"])
    }

    fn recording(&self) -> Vec<u8> {
        let recordings = fs::read_dir(self.0.path().join("recordings")).unwrap();
        let mut paths = recordings.map(|entry| entry.unwrap().path());
        fs::read(paths.find(|path| path.extension().is_some_and(|end| end == "wav")).unwrap())
            .unwrap()
    }

    /// The names of the results that stages of jobs have stored so far.
    fn handed_on(&self) -> BTreeSet<String> {
        let names = |folder: PathBuf| {
            let entries = fs::read_dir(folder).into_iter().flatten().flatten();
            entries.map(|entry| entry.path()).collect::<Vec<_>>()
        };
        let jobs = names(self.0.path().join("library/jobs"));
        let files = jobs.into_iter().flat_map(names);
        files.map(|file| file.file_name().unwrap().to_string_lossy().into_owned()).collect()
    }

    fn places(&self) -> Places {
        Places {
            library: self.0.path().join("library"),
            recordings: self.0.path().join("recordings"),
        }
    }

    /// The confirmed captions of the newest session.
    fn captions(&self) -> Vec<LiveCaption> {
        let library = Library::open(&self.places(), "a test").unwrap();
        let newest = library.sessions().page(None, 1).unwrap();
        library.sessions().captions(newest[0].id).unwrap()
    }
}

fn told(output: Output) -> String {
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    String::from_utf8(output.stdout).unwrap()
}

fn text(transcript: &Value) -> String {
    let segments = transcript["segments"].as_array().unwrap();
    segments.iter().map(|segment| segment["text"].as_str().unwrap()).collect::<Vec<_>>().join(" ")
}

/// A minute of two speakers, if there is such a recording; else one speaker.
fn conversation(folder: &Path) -> (PathBuf, String, usize) {
    match shared_speech() {
        Some(speech) => {
            let (file, text) = speech_until(&speech.join("diarization/talk-2.flac"), 59.8, folder);
            (file, text, 2)
        }
        None => {
            let (file, text) = announcement("demo-congrats");
            (file, text, 1)
        }
    }
}

#[test]
fn killed_at_every_stage_a_job_goes_on_there_and_ends_once_as_if_nothing_had_happened() {
    let user = User::new();
    let folder = tempfile::tempdir().unwrap();
    user.hears(&conversation(folder.path()).0);
    let (recording, live) = (user.recording(), user.captions());
    // The smallest model, because most of the work is done several times.
    user.told(&["enhance", "last", "--model", "tiny"]);
    let whole = user.transcript();
    user.told(&["enhance", "last", "--later", "--model", "tiny"]);
    let mut killed_after = Vec::new();
    for part in ["", "heard.json", "pieces.jsonl", "told.json", "turns.json", "named.json"] {
        let mut working = user.duotone(&["jobs", "run"]);
        let mut working = working.stderr(Stdio::null()).stdout(Stdio::null()).spawn().unwrap();
        let began = Instant::now();
        let is_there = || part.is_empty() || user.handed_on().contains(part);
        while !is_there() && working.try_wait().unwrap().is_none() {
            assert!(began.elapsed() < PATIENCE, "{part} does not come");
            thread::sleep(Duration::from_millis(2));
        }
        working.kill().unwrap();
        working.wait().unwrap();
        if user.newest_job()["status"] != "completed" {
            killed_after.push(part);
            assert!(is_there(), "{part} is still there: {:?}", user.handed_on());
        }
    }
    // The last stages take an instant: the job may end before it is killed.
    assert!(killed_after.starts_with(&["", "heard.json", "pieces.jsonl"]), "{killed_after:?}");
    if user.newest_job()["status"] != "completed" {
        user.told(&["jobs", "run"]);
    }
    let job = user.newest_job();
    assert_eq!((&job["status"], &job["transcript"]), (&json!("completed"), &json!(2)), "{job}");
    let again = user.transcript();
    assert!(again == whole, "after {killed_after:?}:\n{}\n{}", text(&whole), text(&again));
    assert!(user.told(&["jobs", "run"]).contains("No job waits"));
    let shown = user.told(&["sessions", "show", "last"]);
    assert!(shown.lines().any(|line| line == "Transcripts  1, 2"), "once, and no more: {shown}");
    assert_eq!(user.handed_on(), BTreeSet::new(), "nothing stays behind");
    assert!(user.recording() == recording, "the recording is as it was");
    assert!(!live.is_empty());
    assert_eq!(user.captions(), live, "what was confirmed live stays as it was");
}

#[test]
fn a_recording_that_became_flac_gives_the_same_transcript() {
    let user = User::new();
    user.hears(&announcement("demo-thanks").0);
    user.told(&["enhance", "last"]);
    let before = user.transcript();
    assert!(user.told(&["library", "clean", "--flac"]).starts_with("1 recording became FLAC"));
    user.told(&["enhance", "last"]);
    let after = user.transcript();
    assert!(!text(&before).is_empty());
    assert_eq!(after["segments"], before["segments"]);
}

#[test]
fn a_job_waits_while_somebody_speaks_and_goes_on_afterwards() {
    let user = User::new();
    let (file, _) = announcement("demo-thanks");
    user.hears(&file);
    let sign = LiveSign::raise(&user.places()).unwrap();
    let mut working = user.duotone(&["enhance", "last"]).spawn().unwrap();
    thread::sleep(Duration::from_secs(5));
    assert!(working.try_wait().unwrap().is_none(), "it waits");
    assert_eq!(user.handed_on(), BTreeSet::new(), "not even its first stage is done");
    // The library is in use, so this reads a recent copy.
    assert_eq!(user.newest_job()["status"], "processing");
    drop(sign);
    assert!(working.wait().unwrap().success());
    assert_eq!(user.newest_job()["status"], "completed");
}

#[test]
fn a_job_can_be_taken_back_and_tried_again_and_says_why_it_failed() {
    let user = User::new();
    let (file, _) = announcement("goodbye");
    user.hears(&file);
    user.told(&["enhance", "last", "--later", "--model", "no-such-model"]);
    let output = user.duotone(&["jobs", "run"]).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(16), "{said}");
    assert!(said.contains("no-such-model") && said.contains("retry"), "{said}");
    let job = user.newest_job();
    assert_eq!(job["status"], "failed");
    assert!(job["error"].as_str().unwrap().contains("no-such-model"), "{job}");
    let id = job["id"].as_str().unwrap();
    assert!(user.told(&["sessions", "list"]).contains("failed"));
    user.told(&["jobs", "retry", id]);
    user.told(&["jobs", "cancel", id]);
    assert_eq!(user.newest_job()["status"], "cancelled");
    assert!(user.told(&["jobs", "run"]).contains("No job waits"));
    let over = user.duotone(&["jobs", "cancel", id]).output().unwrap();
    assert_eq!(over.status.code(), Some(14), "{}", String::from_utf8_lossy(&over.stderr));
    // Another transcript, with other options.
    user.told(&["enhance", "--unprocessed", "--no-diarize", "--clean", "verbatim"]);
    let transcript = user.transcript();
    assert_eq!(transcript["clean_up"], "verbatim");
    assert!(transcript.get("speakers").is_none(), "{transcript}");
    assert!(text(&transcript).to_lowercase().contains("goodbye"), "{transcript}");
    assert!(user.told(&["enhance", "--unprocessed"]).contains("nothing to do"));
}

#[test]
fn a_session_without_a_recording_gets_no_transcript_and_is_told_why() {
    let user = User::new();
    let (file, _) = announcement("goodbye");
    user.told(&["listen", file.to_str().unwrap(), "--fast", "tiny", "--heavy", "base.en"]);
    let output = user.duotone(&["enhance", "last"]).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(15), "{said}");
    assert!(said.contains("no recording"), "{said}");
    assert!(user.told(&["jobs", "list"]).contains("no jobs yet"));
}

#[test]
fn several_are_worked_on_beside_each_other_and_a_second_program_is_told_who_works() {
    let user = User::new();
    for name in ["demo-congrats", "demo-thanks", "goodbye"] {
        user.hears(&announcement(name).0);
    }
    let mut working = user.duotone(&["enhance", "--unprocessed", "--concurrent", "2"]);
    let mut working = working.stderr(Stdio::piped()).spawn().unwrap();
    let began = Instant::now();
    while user.handed_on().is_empty() {
        assert!(began.elapsed() < PATIENCE && working.try_wait().unwrap().is_none());
        thread::sleep(Duration::from_millis(5));
    }
    let second = user.duotone(&["enhance", "--unprocessed"]).output().unwrap();
    let said = String::from_utf8_lossy(&second.stderr);
    // Unless the first finished before the second started.
    if working.try_wait().unwrap().is_none() {
        assert_eq!(second.status.code(), Some(14), "{said}");
        assert!(said.contains("duotone enhance"), "{said}");
    }
    assert!(working.wait().unwrap().success());
    let jobs = user.json(&["jobs", "list", "--format", "json"]);
    let jobs = jobs.as_array().unwrap();
    assert_eq!(jobs.len(), 3);
    assert!(jobs.iter().all(|job| job["status"] == "completed"), "{jobs:?}");
}

/// The whole story: a person speaks and stops, then reads who said what in common programs.
#[cfg(target_os = "linux")]
#[test]
fn what_was_said_into_a_microphone_is_a_finished_transcript_with_speakers_when_it_ends() {
    let user = User::new();
    let folder = tempfile::tempdir().unwrap();
    let (wav, reference, speakers) = conversation(folder.path());
    let testbed = audio_testbed::Testbed::new();
    let mut listening = user.duotone(&["listen", "--mic", "--enhance-on-end"]);
    listening.args(["--fast", "tiny", "--heavy", "base.en", "--format", "jsonl", "--levels"]);
    testbed.set_env(&mut listening);
    let mut listening = listening.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut events = std::io::BufReader::new(listening.stdout.take().unwrap());
    let mut first = String::new();
    std::io::BufRead::read_line(&mut events, &mut first).unwrap();
    assert!(first.contains("session.begin") || first.contains("device"), "{first}");
    let rest = thread::spawn(move || std::io::read_to_string(events).unwrap());
    testbed.say(&wav).wait();
    thread::sleep(Duration::from_secs(1));
    let pid = rustix::process::Pid::from_child(&listening);
    rustix::process::kill_process(pid, rustix::process::Signal::INT).unwrap();
    let output = listening.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    assert!(said.contains("the finished transcript is there"), "{said}");
    let end = rest.join().unwrap();
    let end: Value = serde_json::from_str(end.lines().last().unwrap()).unwrap();
    assert_eq!(end["enhancement_job_id"], user.newest_job()["id"]);

    let transcript = user.transcript();
    assert_eq!(transcript["speakers"].as_array().unwrap().len(), speakers, "{transcript}");
    let errors = word_error_rate(&reference, &text(&transcript));
    println!("word error rate of the finished transcript {errors:.4}");
    assert!(errors < 0.12, "{errors}: {}", text(&transcript));
    let out = folder.path().join("exports/");
    for format in ["txt", "md", "srt", "vtt", "csv", "docx", "html", "rttm"] {
        user.told(&["export", "last", "--format", format, "--out", &out.to_string_lossy()]);
    }
    let written = fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().path());
    let written: Vec<PathBuf> = written.collect();
    assert_eq!(written.len(), 8, "{written:?}");
    let srt = written.iter().find(|path| path.extension().is_some_and(|end| end == "srt")).unwrap();
    // A second program reads the subtitles.
    let probe = Command::new("ffprobe")
        .args(["-v", "error", "-show_entries", "packet=pts_time", "-of", "csv"])
        .arg(srt)
        .output()
        .unwrap();
    assert!(probe.status.success() && probe.stderr.is_empty(), "{probe:?}");
    let cues = fs::read_to_string(srt).unwrap().matches(" --> ").count();
    assert_eq!(String::from_utf8_lossy(&probe.stdout).lines().count(), cues, "{probe:?}");
    // The announcement that stands in for the talk is half a minute long and makes seven.
    assert!(cues >= if speakers == 2 { 8 } else { 7 }, "{probe:?}");
}
