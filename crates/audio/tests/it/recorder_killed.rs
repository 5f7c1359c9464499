//! The recorder is killed with `kill -9` at random moments.
#![cfg(unix)]

use std::{
    env, fs,
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::recording::{assert_sealed, frames, heard, recorder, sample, session, stored};
use audio::{interrupted, recover};

const FOLDER: &str = "DUOTONE_TEST_RECORD_TO";
const SHORT: &str = "DUOTONE_TEST_SHORT_RECORDINGS";

/// Not a test: the process to kill. It prints to standard error what it passed to the recorder.
#[test]
#[ignore = "started by the other tests"]
fn child() {
    let Some(folder) = env::var_os(FOLDER) else { return };
    let folder = Path::new(&folder);
    if env::var_os(SHORT).is_some() {
        for n in 0.. {
            let (mut recorder, _notices) = recorder(folder, n, 1);
            recorder.write(frames(0, 2_000, 1));
            recorder.finish().unwrap();
            eprintln!("{n}");
        }
    }
    let (mut recorder, _notices) = recorder(folder, 0, 2);
    let begin = Instant::now();
    for block in 1_u64.. {
        recorder.write(frames((block - 1) * 512, 512, 2));
        eprintln!("{}", block * 512);
        let next = Duration::from_millis(32) * block as u32;
        thread::sleep(next.saturating_sub(begin.elapsed()));
    }
}

fn start(folder: &Path, short: bool) -> Child {
    let mut command = Command::new(env::current_exe().unwrap());
    command
        .args(["--ignored", "--exact", "--nocapture", "recorder_killed::child"])
        .env(FOLDER, folder);
    if short {
        command.env(SHORT, "1");
    }
    command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap()
}

/// Kills a child after a while; returns the last number that it printed.
fn kill(mut child: Child, after: Duration) -> Option<u64> {
    let lines = BufReader::new(child.stderr.take().unwrap()).lines();
    let last = thread::spawn(move || lines.map_while(Result::ok).last());
    thread::sleep(after);
    // On Unix this is SIGKILL.
    child.kill().unwrap();
    child.wait().unwrap();
    last.join().unwrap().map(|line| line.parse().unwrap())
}

#[test]
fn a_recording_that_was_killed_opens_and_misses_a_second_and_a_half_at_most() {
    let runs: Vec<_> = (0..20)
        .map(|_| {
            thread::spawn(|| {
                let folder = tempfile::tempdir().unwrap();
                let after = Duration::from_millis(fastrand::u64(100..8_000));
                let handed = kill(start(folder.path(), false), after).unwrap_or(0);
                let Ok(found) = interrupted(folder.path()) else { panic!("cannot look") };
                // Killed before the recorder existed.
                let [found] = &found[..] else {
                    assert_eq!(handed, 0);
                    return 0;
                };
                let promised = stored(&found.path).len() as u64 / 2;
                let missing = handed.saturating_sub(promised);
                assert!(missing <= 24_000, "{missing} of {handed} samples are missing");
                if promised > 0 {
                    assert!(heard(&found.path).len() as u64 >= promised);
                }
                let recording = recover(found).unwrap();
                assert!(recording.samples >= promised);
                let samples = stored(&found.path);
                assert_eq!(samples.len() as u64, 2 * recording.samples);
                for (i, pair) in samples.chunks(2).enumerate() {
                    assert_eq!(pair, [sample(i as u64), -sample(i as u64)]);
                }
                assert_sealed(&found.path);
                missing
            })
        })
        .collect();
    let missing: Vec<u64> = runs.into_iter().map(|run| run.join().unwrap()).collect();
    println!("samples missing after kill -9: {missing:?}");
}

#[test]
fn a_recording_that_was_killed_at_its_end_is_sealed_or_interrupted() {
    for _ in 0..10 {
        let folder = tempfile::tempdir().unwrap();
        let after = Duration::from_millis(fastrand::u64(20..300));
        let done = kill(start(folder.path(), true), after);
        for n in (0..).take_while(|&n| done.is_some_and(|done| n <= done)) {
            assert_sealed(&folder.path().join(format!("{}.wav", session(n))));
        }
        let left = interrupted(folder.path()).unwrap();
        assert!(left.len() <= 1, "{left:?}");
        for found in left {
            recover(&found).unwrap();
            assert_sealed(&found.path);
        }
        for entry in fs::read_dir(folder.path()).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|e| e == "wav") {
                assert_sealed(&path);
            }
        }
    }
}
