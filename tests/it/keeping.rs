//! Sessions are stored while they run: word for word, if the program is killed, and if another
//! program has the library open.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    sync::mpsc,
    thread,
    time::Duration,
};

use library::{EnhancementStatus, Library, LiveCaption, SessionRecord, SessionState};
use serde_json::Value;
use settings::Places;
use uuid::Uuid;

use crate::support::{announcement, duotone, is, parse};

/// The models that every test machine has.
const MODELS: [&str; 4] = ["--fast", "tiny", "--heavy", "base.en"];

/// Five seconds, for tests of what is stored and not of what is recognised.
const SHORT: &str = "demo-thanks";

/// A user with their own library.
struct User(tempfile::TempDir);

impl User {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn duotone(&self) -> Command {
        let mut command = duotone();
        command.env("DUOTONE_DATA", self.0.path());
        command
    }

    fn listen(&self, file: &Path, args: &[&str]) -> Command {
        let mut command = self.duotone();
        command.arg("listen").arg(file).args(MODELS).args(["--format", "jsonl"]).args(args);
        command
    }

    fn at(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn library(&self) -> Library {
        let places = Places { library: self.at("library"), recordings: self.at("recordings") };
        Library::open(&places, "a test").unwrap()
    }
}

/// The events and the standard error of a command that must succeed.
fn told(output: Output) -> (Vec<Value>, String) {
    let errors = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{errors}");
    (parse(&output.stdout), errors)
}

fn id(events: &[Value]) -> Uuid {
    let begin = events.iter().find(|event| is(event, "session.begin")).unwrap();
    Uuid::parse_str(begin["session_id"].as_str().unwrap()).unwrap()
}

/// Asserts that the stored captions equal the confirmed ones, in order and word for word.
fn assert_same(kept: &[LiveCaption], events: &[Value]) {
    let told: Vec<&Value> = events.iter().filter(|event| is(event, "confirmed")).collect();
    let near = |ms: u64, seconds: &Value| {
        (ms as f64 - seconds.as_f64().unwrap() * 1e3).abs() <= 0.5 + 1e-6
    };
    assert!(kept.len() >= told.len(), "{} of {}", kept.len(), told.len());
    for (kept, told) in kept.iter().zip(told) {
        assert_eq!(kept.text, told["text"]);
        assert_eq!(kept.window_id, told["window_id"].as_u64().unwrap());
        let ids = told["corrects_window_ids"].as_array().unwrap().iter();
        let ids: Vec<u64> = ids.map(|id| id.as_u64().unwrap()).collect();
        assert!((kept.corrects_from..=kept.window_id).eq(ids), "{told}");
        assert_eq!(kept.timestamp, told["timestamp"].as_f64().unwrap());
        assert!(near(kept.start_ms, &told["start"]) && near(kept.end_ms, &told["end"]), "{told}");
        let words = told["words"].as_array().unwrap();
        assert_eq!(kept.words.len(), words.len());
        for (kept, told) in kept.words.iter().zip(words) {
            assert_eq!(kept.text, told["text"]);
            assert!(near(kept.start_ms, &told["start"]) && near(kept.end_ms, &told["end"]));
        }
    }
}

fn only(library: &Library) -> SessionRecord {
    let [session] = &library.sessions().page(None, 9).unwrap()[..] else { panic!() };
    session.clone()
}

#[test]
fn what_was_confirmed_is_in_the_library_word_for_word() {
    let user = User::new();
    let (file, _) = announcement("demo-congrats");
    let (events, _) = told(user.listen(&file, &["--record"]).output().unwrap());
    let library = user.library();
    let session = only(&library);
    assert_eq!(session.id, id(&events));
    let kept = library.sessions().captions(session.id).unwrap();
    assert_same(&kept, &events);
    let end = events.last().unwrap();
    let texts: Vec<&str> = kept.iter().map(|caption| &*caption.text).collect();
    assert_eq!(texts.join(" "), end["transcript"].as_str().unwrap());

    assert_eq!(session.state, SessionState::Ended);
    assert_eq!((&*session.title, &*session.language), ("demo-congrats", "en"));
    assert_eq!((&*session.models.fast, &*session.models.heavy), ("tiny", "base.en"));
    assert_eq!(session.source.device.as_deref(), Some("demo-congrats.wav"));
    let length = end["total_duration"].as_f64().unwrap() * 1e3;
    assert!((session.duration_ms as f64 - length).abs() <= 0.5, "{length}");
    assert_eq!(session.metrics["passes"], end["passes"]);
    let audio = session.audio.unwrap();
    let recording = events.iter().find(|event| is(event, "recording")).unwrap();
    assert_eq!(audio.sha256.as_deref(), recording["sha256"].as_str());
    let recorded = audio.path.within(&user.at("recordings")).unwrap();
    assert_eq!(fs::metadata(recorded).unwrap().len(), audio.bytes);
}

#[test]
fn nothing_is_left_in_the_library_of_a_session_that_is_not_to_be_kept() {
    let user = User::new();
    let (file, _) = announcement(SHORT);
    let (events, _) = told(user.listen(&file, &["--no-keep"]).output().unwrap());
    assert!(is(events.last().unwrap(), "session.end"));
    assert!(fs::read_dir(user.0.path()).unwrap().next().is_none());
    // An existing library stays unchanged.
    drop(user.library());
    told(user.listen(&file, &["--no-keep"]).output().unwrap());
    assert!(user.library().sessions().page(None, 9).unwrap().is_empty());
    assert!(!user.at("library/inbox").exists());
}

/// A running session and its events.
struct Running {
    program: Child,
    lines: mpsc::Receiver<Line>,
    events: Vec<Value>,
    /// The number of captions that it reported as stored.
    kept: usize,
}

enum Line {
    Event(Value),
    Kept(usize),
}

impl Running {
    /// Starts it with `-vv`, so that it reports what is stored.
    fn start(mut command: Command) -> Self {
        command.arg("-vv").env("NO_COLOR", "1").stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut program = command.spawn().unwrap();
        let (sender, lines) = mpsc::channel();
        let (events, kept) = (sender.clone(), sender);
        let output = BufReader::new(program.stdout.take().unwrap());
        thread::spawn(move || {
            for line in output.lines().map_while(Result::ok) {
                // The last line may be cut off.
                let Ok(event) = serde_json::from_str(&line) else { return };
                let _ = events.send(Line::Event(event));
            }
        });
        let errors = BufReader::new(program.stderr.take().unwrap());
        thread::spawn(move || {
            for line in errors.lines().map_while(Result::ok) {
                let Some((_, count)) = line.split_once("kept captions=") else { continue };
                let _ = kept.send(Line::Kept(count.trim().parse().unwrap()));
            }
        });
        Self { program, lines, events: Vec::new(), kept: 0 }
    }

    fn hear(&mut self, line: Line) {
        match line {
            Line::Event(event) => self.events.push(event),
            Line::Kept(count) => self.kept += count,
        }
    }

    fn until(&mut self, is_so: impl Fn(&Self) -> bool) {
        while !is_so(self) {
            let line = self.lines.recv_timeout(Duration::from_secs(60)).expect("it goes on");
            self.hear(line);
        }
    }

    /// Kills it with `kill -9`; returns it with everything that it reported before.
    fn kill(mut self) -> Self {
        self.program.kill().unwrap();
        self.program.wait().unwrap();
        while let Ok(line) = self.lines.recv_timeout(Duration::from_secs(1)) {
            self.hear(line);
        }
        self
    }
}

#[test]
fn a_killed_session_is_whole_up_to_its_last_kept_caption_at_the_next_start() {
    let user = User::new();
    let (file, _) = announcement("demo-instruct");
    let (short, _) = announcement("goodbye");
    let mut random = fastrand::Rng::with_seed(5);
    for enough in [0, 1, 3, 5] {
        let mut running = Running::start(user.listen(&file, &["--realtime", "--record"]));
        running.until(|running| {
            running.kept >= enough && running.events.iter().any(|event| is(event, "session.begin"))
        });
        thread::sleep(Duration::from_millis(random.u64(..400)));
        let killed = running.kill();
        let session = id(&killed.events);
        let told_of = |errors: &str| errors.matches("the interrupted session").count();
        if enough == 3 {
            // Recovered by hand.
            let output = user.duotone().arg("recover").output().unwrap();
            assert_eq!(told_of(&String::from_utf8(output.stdout).unwrap()), 1);
        } else {
            let (_, errors) = told(user.listen(&short, &[]).output().unwrap());
            assert_eq!(told_of(&errors), 1, "{errors}");
        }
        let library = user.library();
        let known = library.sessions().get(session).unwrap();
        assert_eq!(known.state, SessionState::Interrupted);
        let kept = library.sessions().captions(session).unwrap();
        println!("killed with {} kept of {} told", killed.kept, kept.len());
        assert!(kept.len() >= killed.kept);
        let events: Vec<Value> = killed.events.into_iter().filter(|e| is(e, "confirmed")).collect();
        assert_same(&kept, &events[..kept.len().min(events.len())]);
        let audio = known.audio.expect("it was recorded");
        let recorded = audio.path.within(&user.at("recordings")).unwrap();
        let seconds = (fs::metadata(&recorded).unwrap().len() - 44) as f64 / 32_000.0;
        assert_eq!(fs::metadata(&recorded).unwrap().len(), audio.bytes);
        assert!(recorded.with_extension("wav.sha256").exists());
        let last = kept.last().map_or(0, |caption| caption.end_ms);
        assert_eq!(known.duration_ms, last.max((seconds * 1e3).round() as u64));
    }
}

#[test]
fn two_sessions_at_once_are_both_in_the_library_afterwards() {
    let user = User::new();
    let (long, _) = announcement("demo-congrats");
    let (echo, _) = announcement("demo-echotest");
    let (short, _) = announcement(SHORT);
    let mut holds = Running::start(user.listen(&long, &["--realtime"]));
    holds.until(|running| running.events.iter().any(|event| is(event, "session.begin")));
    let places = Places { library: user.at("library"), recordings: user.at("recordings") };
    assert!(library::is_anyone_live(&places));
    let (beside, errors) = told(user.listen(&short, &[]).output().unwrap());
    assert_eq!(errors, "", "nobody has to do anything about it");
    let journals = || fs::read_dir(user.at("library/inbox")).unwrap().count();
    assert_eq!(journals(), 1);
    // A third is killed, then the last one opens the library again.
    let mut third = Running::start(user.listen(&echo, &["--realtime"]));
    third.until(|running| running.kept > 0);
    let third = third.kill();
    holds.until(|running| running.events.iter().any(|event| is(event, "session.end")));
    assert!(holds.program.wait().unwrap().success());
    assert!(!library::is_anyone_live(&places));
    let (last, errors) = told(user.listen(&short, &[]).output().unwrap());
    assert_eq!(errors.matches("the interrupted session").count(), 1, "{errors}");

    assert_eq!(journals(), 0);
    let library = user.library();
    assert_eq!(library.sessions().page(None, 9).unwrap().len(), 4);
    for (events, state) in [
        (&holds.events, SessionState::Ended),
        (&beside, SessionState::Ended),
        (&third.events, SessionState::Interrupted),
        (&last, SessionState::Ended),
    ] {
        let known = library.sessions().get(id(events)).unwrap();
        assert_eq!(known.state, state);
        let kept = library.sessions().captions(known.id).unwrap();
        assert!(!kept.is_empty());
        let events: Vec<Value> = events.iter().filter(|e| is(e, "confirmed")).cloned().collect();
        assert_same(&kept, &events[..kept.len().min(events.len())]);
        assert!(known.duration_ms > 0);
    }
}

#[test]
fn a_finished_transcript_is_asked_for_when_the_session_ends() {
    let user = User::new();
    let (file, _) = announcement(SHORT);
    let args = ["--enhance-on-end", "--title", "a test of echo"];
    let (events, _) = told(user.listen(&file, &args).output().unwrap());
    let job = events.last().unwrap()["enhancement_job_id"].as_str().unwrap().to_owned();
    let library = user.library();
    let session = only(&library);
    assert_eq!(session.title, "a test of echo");
    assert!(session.audio.is_some());
    assert_eq!(session.enhancement.job_id.map(|id| id.to_string()), Some(job));
    assert_ne!(session.enhancement.status, EnhancementStatus::NotRequested);
}

#[test]
fn a_program_that_has_the_library_open_makes_the_finished_transcript() {
    let user = User::new();
    let (file, _) = announcement(SHORT);
    let library = user.library();
    let (events, errors) = told(user.listen(&file, &["--enhance-on-end"]).output().unwrap());
    assert!(events.last().unwrap()["enhancement_job_id"].is_null());
    assert!(errors.contains("another program has the library open"), "{errors}");
    assert_eq!(library.take_in().unwrap(), 1);
    let session = only(&library);
    assert!(session.audio.is_some());
    let job = library.jobs().claim_next().unwrap().unwrap();
    assert_eq!((job.session_id, Some(job.id)), (session.id, session.enhancement.job_id));
}

#[test]
fn a_finished_transcript_that_could_not_be_made_is_refused_before_anything_starts() {
    let user = User::new();
    let (file, _) = announcement(SHORT);
    let fails = |args: &[&str], code: i32, parts: &[&str]| {
        let args = [&["--enhance-on-end"], args].concat();
        let output = user.listen(&file, &args).output().unwrap();
        let message = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(code), "{message}");
        assert!(parts.iter().all(|part| message.contains(part)), "{message}");
        assert!(output.stdout.is_empty());
    };
    let elsewhere = user.at("elsewhere");
    fails(&["--record", elsewhere.to_str().unwrap()], 2, &["elsewhere", "leave the folder out"]);
    assert!(!elsewhere.exists());
    fails(&["--no-keep"], 2, &["--no-keep"]);
    // The path of the library's own folder, spelled differently.
    let same = user.at("library/../recordings");
    let args = ["--enhance-on-end", "--record", same.to_str().unwrap()];
    let (events, _) = told(user.listen(&file, &args).output().unwrap());
    assert!(events.last().unwrap()["enhancement_job_id"].is_string());
}

#[test]
fn captions_go_on_without_a_library() {
    let user = User::new();
    let (file, _) = announcement(SHORT);
    // Nothing can be created below a file.
    fs::write(user.at("library"), "").unwrap();
    let (events, errors) = told(user.listen(&file, &[]).output().unwrap());
    assert!(is(events.last().unwrap(), "session.end"));
    assert!(errors.contains("are not kept") && errors.lines().count() == 1, "{errors}");
    let output = user.listen(&file, &["--enhance-on-end"]).output().unwrap();
    assert_eq!(output.status.code(), Some(14));
    fs::remove_file(user.at("library")).unwrap();

    // A library of a future version: the session stays beside it.
    drop(user.library());
    for records in fs::read_dir(user.at("library")).unwrap() {
        let records = records.unwrap().path();
        if records.is_dir() {
            fs::rename(&records, user.at("put away")).unwrap();
            fs::create_dir(&records).unwrap();
            fs::write(records.join("db"), [7; 4_096]).unwrap();
            fs::write(records.join("conf"), [7; 64]).unwrap();
            break;
        }
    }
    let (events, errors) = told(user.listen(&file, &[]).output().unwrap());
    assert!(errors.contains("duotone library repair") && errors.lines().count() == 1, "{errors}");
    assert_eq!(fs::read_dir(user.at("library/inbox")).unwrap().count(), 1);
    assert!(is(events.last().unwrap(), "session.end"));
}
