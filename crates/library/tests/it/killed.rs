//! A writing program is killed, or the power fails, at random moments.

use std::{
    env, fs,
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

use library::{Finding, JobStatus, Library, LibraryError, SessionState};
use rustix::process::{Pid, Signal, kill_process};
use serde_json::json;
use uuid::Uuid;

use crate::made::{begun, caption, copy, ended, open, places, transcript};

const CHILD: &str = "DUOTONE_TEST_WRITES_TO";
const FULL: &str = "DUOTONE_TEST_FILLS";

/// The program to kill: it writes continuously and prints what is stored. Does nothing unless the
/// test starts it as a child.
#[test]
fn writes_until_it_is_killed() {
    let Some(folder) = env::var_os(CHILD) else { return };
    let library = open(Path::new(&folder));
    let id = begun(&library, "cut off");
    println!("session {id}");
    for number in 0.. {
        library
            .sessions()
            .append_caption(id, &caption(&format!("caption {number}"), number * 1_000))
            .unwrap();
        println!("caption {number}");
        if number % 10 == 5 {
            let other = ended(&library, "whole", &["one", "two"]);
            let job = library.jobs().create(other, json!({})).unwrap();
            // Jobs from before a kill come first.
            while library.jobs().get(job.id).unwrap().status != JobStatus::Completed {
                let mine = library.jobs().claim_next().unwrap().unwrap();
                library.jobs().complete(&mine, &transcript(&["One.", "Two."]), &[]).unwrap();
            }
            println!("whole {other}");
            if number % 30 == 15 {
                library.trash().forget(other).unwrap();
                println!("forgotten {other}");
            }
        }
    }
}

/// A program on a disk that fills up: it writes until an error.
#[test]
fn writes_until_the_disk_is_full() {
    let Some(folder) = env::var_os(FULL) else { return };
    let library = open(Path::new(&folder));
    let id = begun(&library, "full");
    println!("session {id}");
    let mut random = fastrand::Rng::with_seed(4);
    for number in 0.. {
        // Incompressible text.
        let filler: String = (0..4_000).map(|_| random.alphanumeric()).collect();
        let text = format!("caption {number} {filler}");
        match library.sessions().append_caption(id, &caption(&text, number * 1_000)) {
            Ok(()) => println!("caption {number}"),
            Err(error) => return println!("error {error}"),
        }
    }
}

#[test]
fn a_full_disk_is_told_and_costs_nothing_that_was_kept() {
    let folder = tempfile::tempdir().unwrap();
    // No file can grow beyond this: for the program the disk is full.
    let limited = "trap '' XFSZ; ulimit -f 6000; exec \"$0\" \"$@\"";
    let output = Command::new("sh")
        .args(["-c", limited])
        .arg(env::current_exe().unwrap())
        .args(["--exact", "killed::writes_until_the_disk_is_full", "--nocapture"])
        .env(FULL, folder.path())
        .output()
        .unwrap();
    let output = String::from_utf8_lossy(&output.stdout).into_owned();
    let error = output.lines().find_map(|line| line.strip_prefix("error ")).expect(&output);
    assert!(error.contains("is full") && error.contains("make room"), "{error}");
    let mut said = Said::default();
    output.lines().for_each(|line| said.hear(line));
    assert!(said.captions > 10, "{output}");
    let library = open(folder.path());
    let captions = library.sessions().captions(said.session.unwrap()).unwrap();
    assert!(captions.len() >= said.captions, "{} of {}", captions.len(), said.captions);
    library
        .sessions()
        .append_captions(begun(&library, "again"), &[caption("there is room", 0)])
        .unwrap();
}

/// What the program reported as stored.
#[derive(Default)]
struct Said {
    session: Option<Uuid>,
    captions: usize,
    whole: Vec<Uuid>,
    forgotten: Vec<Uuid>,
}

impl Said {
    fn hear(&mut self, line: &str) {
        let id = |text: &str| Uuid::parse_str(text).unwrap();
        match line.split_once(' ') {
            Some(("session", rest)) => self.session = Some(id(rest)),
            Some(("caption", rest)) => self.captions = rest.parse::<usize>().unwrap() + 1,
            Some(("whole", rest)) => self.whole.push(id(rest)),
            Some(("forgotten", rest)) => {
                self.forgotten.push(id(rest));
            }
            _ => {}
        }
    }

    /// Asserts that a library has everything reported as stored, and nothing reported as forgotten.
    fn is_in(&self, folder: &Path) {
        let library = open(folder);
        let Some(session) = self.session else { return };
        let captions = library.sessions().captions(session).unwrap();
        assert!(captions.len() >= self.captions, "{} of {}", captions.len(), self.captions);
        for (number, caption) in captions.iter().enumerate() {
            assert_eq!(caption.text, format!("caption {number}"));
        }
        for whole in self.whole.iter().filter(|id| !self.forgotten.contains(id)) {
            // It may be forgotten without being reported yet.
            let Ok(record) = library.sessions().get(*whole) else { continue };
            assert_eq!(record.state, SessionState::Ended);
            assert_eq!(library.transcripts().get(*whole, None).unwrap().segments.len(), 2);
            assert_eq!(library.transcripts().versions(*whole).unwrap(), [1]);
        }
        for forgotten in &self.forgotten {
            assert!(library.sessions().captions(*forgotten).unwrap().is_empty());
        }
        let interrupted = library.sessions().interrupted().unwrap();
        assert!(interrupted.iter().any(|record| record.id == session));
        let record = library.sessions().complete_interrupted(session, None).unwrap();
        assert_eq!(record.duration_ms, captions.last().map_or(0, |caption| caption.end_ms));
    }
}

fn writer(folder: &Path) -> Child {
    Command::new(env::current_exe().unwrap())
        .args(["--exact", "killed::writes_until_it_is_killed", "--nocapture"])
        .env(CHILD, folder)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

#[test]
fn a_writer_that_is_killed_leaves_all_it_said_was_kept() {
    let mut random = fastrand::Rng::with_seed(1);
    let folder = tempfile::tempdir().unwrap();
    for round in 0..6 {
        // Every other round continues in the folder of the program killed before.
        let place = folder.path().join((round / 2).to_string());
        fs::create_dir_all(&place).unwrap();
        let mut child = writer(&place);
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut said = Said::default();
        let enough = random.usize(1..150);
        while said.captions < enough {
            said.hear(&lines.next().unwrap().unwrap());
        }
        thread::sleep(Duration::from_micros(random.u64(..3_000)));
        child.kill().unwrap();
        child.wait().unwrap();
        lines.map_while(Result::ok).for_each(|line| said.hear(&line));
        said.is_in(&place);
    }
}

#[test]
fn a_copy_of_the_disk_at_any_moment_opens_and_holds_what_was_kept() {
    let mut random = fastrand::Rng::with_seed(2);
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("written");
    fs::create_dir_all(&place).unwrap();
    let mut child = writer(&place);
    let pid = Pid::from_child(&child);
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut said = Said::default();
    for moment in 0..12 {
        let enough = said.captions + random.usize(1..30);
        while said.captions < enough {
            said.hear(&lines.next().unwrap().unwrap());
        }
        thread::sleep(Duration::from_micros(random.u64(..3_000)));
        // Stopped, so that the copy shows a single moment.
        kill_process(pid, Signal::STOP).unwrap();
        let copied = folder.path().join(moment.to_string());
        copy(&place, &copied);
        kill_process(pid, Signal::CONT).unwrap();
        // The program's last reports are still in the pipe.
        said.is_in(&copied);
    }
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn a_copy_that_is_made_while_a_program_writes_holds_what_was_kept() {
    let folder = tempfile::tempdir().unwrap();
    let mut child = writer(folder.path());
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut said = Said::default();
    let mut copies = 0;
    while said.captions < 200 {
        let enough = said.captions + 10;
        while said.captions < enough {
            said.hear(&lines.next().unwrap().unwrap());
        }
        // This program writes without a pause, unlike a person who speaks; the reader may be told
        // to wait.
        let copy = match Library::open_copy(&places(folder.path()), "a reader") {
            Ok(copy) => copy,
            Err(LibraryError::InUse { .. }) => continue,
            Err(error) => panic!("{error}"),
        };
        copies += 1;
        // The recording of a session that was forgotten meanwhile.
        let is_later = |finding: &Finding| matches!(finding, Finding::AudioMissing { .. });
        let findings = copy.care().check().unwrap();
        assert!(findings.iter().all(is_later), "{findings:?}");
        let captions = copy.sessions().captions(said.session.unwrap()).unwrap();
        assert!(captions.len() >= said.captions, "{} of {}", captions.len(), said.captions);
        for (number, caption) in captions.iter().enumerate() {
            assert_eq!(caption.text, format!("caption {number}"));
        }
    }
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(copies > 10, "{copies} of 20 could be made");
}

#[test]
fn another_program_is_told_which_one_has_the_library() {
    let folder = tempfile::tempdir().unwrap();
    let mut child = writer(folder.path());
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    while !lines.next().unwrap().unwrap().starts_with("session ") {}
    let error = Library::open(&places(folder.path()), "another").err().unwrap();
    let LibraryError::InUse { holder: Some(holder), .. } = &error else { panic!("{error}") };
    assert_eq!(holder.pid, child.id());
    child.kill().unwrap();
    child.wait().unwrap();
    drop(open(folder.path()));
}
