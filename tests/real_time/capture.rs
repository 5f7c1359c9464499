//! The program in a room with a microphone: captions, recordings and messages, with and without
//! faults.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
    thread,
    time::Duration,
};

use audio_testbed::{MICROPHONE, Testbed, correlate, read_wav};
use serde_json::Value;

use crate::alone;
use crate::listening::{Listening, in_room};
use crate::support::{
    announcement, assert_matches_schema, confirmed_text, duotone, is, listen, parse, shared_speech,
    speech_until, word_error_rate,
};

fn recording(events: &[Value]) -> PathBuf {
    let complete = |event: &&Value| is(event, "recording") && event["state"] == "complete";
    let event = events.iter().find(complete).expect("the recording is complete");
    PathBuf::from(event["path"].as_str().unwrap())
}

/// Read speech and its text, or an announcement where there is none.
fn speech(folder: &Path) -> (PathBuf, String) {
    match shared_speech() {
        Some(shared) => speech_until(&shared.join("captions/ls-237.flac"), 43.6, folder),
        None => announcement("demo-instruct"),
    }
}

/// Converts the file to a 48 kHz WAV that paplay plays.
fn playable(file: &Path, folder: &Path) -> PathBuf {
    let wav = folder.join("played.wav");
    let status = Command::new("sox").arg(file).args(["-r", "48000"]).arg(&wav).status().unwrap();
    assert!(status.success());
    wav
}

#[test]
fn a_microphone_gives_the_text_of_the_file_and_a_recording() {
    let _alone = alone();
    let folder = tempfile::tempdir().unwrap();
    let (file, text) = speech(folder.path());
    let testbed = Testbed::new();
    let wav = playable(&file, folder.path());
    let kept = folder.path().join("kept");
    let mut listening =
        Listening::start(&testbed, &["--mic", "--record", kept.to_str().unwrap(), "--levels"]);
    listening.until_it_begins();
    testbed.say(&wav).wait();
    thread::sleep(Duration::from_secs(1));
    let (events, code, errors) = listening.interrupt();
    assert_eq!((code, errors.as_str()), (0, ""));
    assert_matches_schema(&events);
    assert!(events.iter().filter(|event| is(event, "level")).count() > 200);

    let direct = listen(&file, &["--format", "jsonl", "--realtime"]);
    let direct = word_error_rate(&text, &confirmed_text(&parse(&direct.stdout)));
    let captured = word_error_rate(&text, &confirmed_text(&events));
    println!("word error rate of the file {direct:.4}, of the microphone {captured:.4}");
    assert!((captured - direct).abs() <= 0.01, "{captured:.4} is not {direct:.4}");

    let path = recording(&events);
    let mut sum = Command::new("sha256sum");
    sum.arg("-c").arg(format!("{}.sha256", path.display())).current_dir(&kept);
    let checked = sum.output().unwrap();
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
    let sixteen = folder.path().join("reference.wav");
    let sox = Command::new("sox").arg(&file).args(["-r", "16000"]).arg(&sixteen).status();
    assert!(sox.unwrap().success());
    let found = correlate(&read_wav(&sixteen)[0], &read_wav(&path)[0]);
    assert!(found.correlation >= 0.98, "{found:?}");
}

#[test]
fn captions_go_on_after_the_server_died_and_the_microphone_was_unplugged() {
    let _alone = alone();
    let folder = tempfile::tempdir().unwrap();
    let mut testbed = Testbed::new();
    let say = |testbed: &Testbed, name: &str| {
        testbed.say(&playable(&announcement(name).0, folder.path())).wait();
    };
    let kept = folder.path().join("kept");
    let mut listening = Listening::start(&testbed, &["--mic", "--record", kept.to_str().unwrap()]);
    listening.until_it_begins();
    say(&testbed, "demo-thanks");
    listening.until_confirmed("thank");

    testbed.unplug(MICROPHONE);
    listening.until_state("device", "lost");
    testbed.plug_in(MICROPHONE, 44_100);
    listening.until_state("device", "recovered");
    listening.until("gap", |event| is(event, "gap"));
    say(&testbed, "demo-nomatch");
    listening.until_confirmed("matches");

    testbed.kill_server();
    listening.until_state("device", "lost");
    testbed.restart_server();
    listening.until_state("device", "recovered");
    let gap = listening.until("gap", |event| is(event, "gap"));
    assert!(gap["length"].as_f64().unwrap() > 0.1, "{gap}");
    say(&testbed, "conf-onlyperson");
    listening.until_confirmed("person");

    let (events, code, errors) = listening.interrupt();
    assert_eq!(code, 0, "{errors}");
    assert!(errors.contains("went away") && errors.contains("are missing"), "{errors}");
    assert_matches_schema(&events);
    let length = read_wav(&recording(&events))[0].len() as f64 / 16_000.0;
    let told = events.last().unwrap()["total_duration"].as_f64().unwrap();
    assert!((length - told).abs() < 0.001, "{length} s recorded of {told} s");
}

#[test]
fn microphone_and_system_sound_are_captioned_together_and_recorded_apart() {
    let _alone = alone();
    let folder = tempfile::tempdir().unwrap();
    let testbed = Testbed::new();
    let here = playable(&announcement("demo-thanks").0, folder.path());
    let kept = folder.path().join("kept");
    let args = ["--mic", "--system", "--record", kept.to_str().unwrap()];
    let mut listening = Listening::start(&testbed, &args);
    listening.until_it_begins();
    testbed.say(&here).wait();
    listening.until_confirmed("thank");
    let there = playable(&announcement("demo-enterkeywords").0, folder.path());
    testbed.play(&there).wait();
    listening.until_confirmed("keyword");
    let (events, code, errors) = listening.interrupt();
    assert_eq!(code, 0, "{errors}");
    let tracks = read_wav(&recording(&events));
    assert_eq!(tracks.len(), 2);
    let loud = |track: &[f32]| track.iter().filter(|sample| sample.abs() > 0.01).count();
    let half = tracks[0].iter().rposition(|sample| sample.abs() > 0.01).unwrap();
    assert_eq!(loud(&tracks[1][..half]), 0, "the microphone is not on the other track");
    assert!(loud(&tracks[1]) > 16_000 && loud(&tracks[0]) > 8_000);
    // Nothing was played at the same time, so each word has one source.
    let confirmed = events.iter().filter(|event| event["confidence"] == "confirmed");
    let words = confirmed.flat_map(|event| event["words"].as_array().unwrap());
    let (mut here, mut there) = (0, 0);
    for word in words {
        let start = (word["start"].as_f64().unwrap() * 16_000.0) as usize;
        let source = if start < half { "microphone" } else { "system" };
        assert_eq!(word["source"], source, "{word}");
        *(if start < half { &mut here } else { &mut there }) += 1;
    }
    assert!(here > 0 && there > 0, "{here} words here, {there} there");
}

#[test]
fn a_kill_at_any_moment_leaves_a_recording_that_can_be_recovered() {
    let _alone = alone();
    let folder = tempfile::tempdir().unwrap();
    let testbed = Testbed::new();
    let wav = playable(&announcement("demo-instruct").0, folder.path());
    let _saying = testbed.say(&wav);
    let kept = folder.path().join("kept");
    let wavs = || {
        let files = fs::read_dir(&kept).unwrap().map(|entry| entry.unwrap().path());
        files.filter(|path| path.extension().is_some_and(|end| end == "wav")).count()
    };
    let mut random = fastrand::Rng::with_seed(20);
    let mut recovered = 0;
    for batch in 1..=5 {
        let args = ["--mic", "--record", kept.to_str().unwrap(), "--levels"];
        let mut four: Vec<Listening> = (0..4).map(|_| Listening::start(&testbed, &args)).collect();
        for listening in &mut four {
            listening.until_it_begins();
        }
        for mut listening in four {
            thread::sleep(Duration::from_millis(random.u64(0..900)));
            listening.program.kill().unwrap();
            let (events, _, errors) = listening.finish();
            recovered += errors.matches("is whole again").count();
            let begin = events.iter().find(|event| is(event, "session.begin")).unwrap();
            let path = kept.join(format!("{}.wav", begin["session_id"].as_str().unwrap()));
            // The file opens as it is, before any repair.
            let written = read_wav(&path)[0].len() as f64 / 16_000.0;
            let levels = events.iter().filter(|event| is(event, "level")).count() as f64 / 30.0;
            println!("killed after {levels:.2} s, {written:.2} s are on disk");
            assert!(levels - written < 1.5, "{written} of {levels} s");
        }
        assert_eq!(wavs(), batch * 4);
    }
    // Each start recovers what the one before left; the last four have none.
    assert_eq!(recovered, 16);
    let output = duotone().arg("recover").arg(&kept).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(said.lines().filter(|line| line.contains("is whole again")).count(), 4, "{said}");
    let again = duotone().arg("recover").arg(&kept).output().unwrap();
    assert!(String::from_utf8(again.stdout).unwrap().starts_with("No recording in"));
    let mut sums = Command::new("sha256sum");
    sums.args(["-c", "--quiet"]).current_dir(&kept);
    let files = fs::read_dir(&kept).unwrap().map(|entry| entry.unwrap().path());
    sums.args(files.filter(|path| path.extension().is_some_and(|end| end == "sha256")));
    assert!(sums.status().unwrap().success());
}

#[test]
fn on_a_full_disk_captions_go_on_and_what_was_written_stays() {
    let folder = tempfile::tempdir().unwrap();
    let small = folder.path().join("small");
    fs::create_dir(&small).unwrap();
    let mount = ["-t", "tmpfs", "-o", "size=128k", "tmpfs"];
    let mounted = Command::new("mount").args(mount).arg(&small).output().unwrap();
    if !mounted.status.success() {
        let root = rustix::process::getuid().is_root() && std::env::var_os("CI").is_some();
        assert!(!root, "{}", String::from_utf8_lossy(&mounted.stderr));
        eprintln!("skipped: a small file system cannot be mounted here");
        return;
    }
    let _alone = alone();
    let testbed = Testbed::new();
    let wav = playable(&announcement("demo-congrats").0, folder.path());
    let mut listening = Listening::start(&testbed, &["--mic", "--record", small.to_str().unwrap()]);
    listening.until_it_begins();
    let saying = testbed.say(&wav);
    listening.until_state("recording", "failing");
    listening.until_confirmed("configuration");
    drop(saying);
    let (events, code, errors) = listening.interrupt();
    let files: Vec<PathBuf> =
        fs::read_dir(&small).unwrap().map(|entry| entry.unwrap().path()).collect();
    let written = files.iter().find(|path| path.extension().is_some_and(|end| end == "wav"));
    let samples = read_wav(written.unwrap())[0].len();
    let unmounted = Command::new("umount").arg(&small).status().unwrap();
    assert!(unmounted.success());
    assert_eq!(code, 12, "{errors}");
    assert!(errors.contains("full"), "{errors}");
    assert!(events.iter().any(|event| is(event, "session.end")));
    assert!(samples > 2 * 16_000, "{samples} samples are left");
}

#[test]
fn a_recording_outlives_whoever_reads_the_captions() {
    let _alone = alone();
    let testbed = Testbed::new();
    let kept = testbed.folder().join("kept");
    let args = ["listen", "--format", "jsonl", "--mic", "--record", kept.to_str().unwrap()];
    let sealed = || {
        let files = fs::read_dir(&kept).unwrap().map(|entry| entry.unwrap().path());
        files.filter(|path| path.extension().is_some_and(|end| end == "sha256")).count()
    };
    let wav = playable(&announcement("demo-congrats").0, testbed.folder());
    let _saying = testbed.say(&wav);

    // The reader of the output closes it: the session ends, and its recording is complete.
    let mut session = in_room(&testbed, &args);
    let mut running = session.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(running.stdout.take());
    let output = running.wait_with_output().unwrap();
    assert!(output.status.success());
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(sealed(), 1);

    // The captions cannot be written: the recording continues until it is stopped.
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let mut session = in_room(&testbed, &args);
    let mut running = session.stdout(full).stderr(Stdio::piped()).spawn().unwrap();
    let mut errors = BufReader::new(running.stderr.take().unwrap()).lines();
    let told = errors.find(|line| line.as_ref().is_ok_and(|line| line.contains("goes on")));
    assert!(told.is_some());
    thread::sleep(Duration::from_secs(1));
    assert!(running.try_wait().unwrap().is_none(), "it still records");
    let pid = rustix::process::Pid::from_child(&running);
    rustix::process::kill_process(pid, rustix::process::Signal::TERM).unwrap();
    assert_eq!(running.wait().unwrap().code(), Some(1));
    assert_eq!(sealed(), 2);
}

/// Asserts the exit code and one line of text with `parts`.
fn assert_fails(output: &Output, code: i32, parts: &[&str]) {
    let message = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{message}");
    assert_eq!(message.lines().count(), 1, "{message}");
    for part in parts {
        assert!(message.contains(part), "{part:?} is not in: {message}");
    }
}

#[test]
fn what_cannot_be_captured_or_recorded_is_told_in_one_line() {
    let run = |testbed: &Testbed, args: &[&str]| in_room(testbed, args).output().unwrap();
    let testbed = Testbed::new();
    let output = run(&testbed, &["listen", "--mic", "nobody"]);
    assert_fails(&output, 10, &["nobody", MICROPHONE, "duotone devices"]);
    let file = testbed.folder().join("a file");
    fs::write(&file, "").unwrap();
    let output = run(&testbed, &["listen", "--mic", "--record", file.to_str().unwrap()]);
    assert_fails(&output, 12, &["a file"]);
    let output = run(&testbed, &["devices"]);
    let listed = String::from_utf8(output.stdout).unwrap();
    assert!(
        listed.contains("* Room Microphone") && listed.contains("speakers.monitor"),
        "{listed}"
    );

    let empty = Testbed::builder().no_microphone().open();
    assert_fails(&run(&empty, &["listen", "--mic"]), 10, &["no microphone"]);
    let refusing = Testbed::builder().refusing().open();
    assert_fails(&run(&refusing, &["listen", "--mic"]), 11, &["refused"]);
    assert_fails(&run(&refusing, &["devices"]), 11, &["refused"]);
    let mut dead = Testbed::new();
    dead.kill_server();
    assert_fails(&run(&dead, &["listen", "--mic"]), 10, &["no sound system", "PulseAudio"]);
}

#[test]
fn whoever_has_no_secret_of_the_sound_server_yet_is_heard_all_the_same() {
    let testbed = Testbed::new();
    let mut command = in_room(&testbed, &["devices"]);
    let output = command.env_remove("PULSE_COOKIE").env("HOME", testbed.folder()).output().unwrap();
    let listed = String::from_utf8(output.stdout).unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(listed.contains("* Room Microphone"), "{listed}{errors}");
}

#[test]
fn a_growing_file_is_captioned_as_it_grows() {
    let _alone = alone();
    let folder = tempfile::tempdir().unwrap();
    let (file, text) = announcement("demo-echotest");
    let whole = fs::read(file).unwrap();
    let growing = folder.path().join("growing.wav");
    fs::write(&growing, &whole[..1000]).unwrap();
    let path = growing.clone();
    let writer = thread::spawn(move || {
        use std::io::Write;
        let mut file = fs::OpenOptions::new().append(true).open(path).unwrap();
        for part in whole[1000..].chunks(8_000) {
            thread::sleep(Duration::from_millis(100));
            file.write_all(part).unwrap();
        }
    });
    let args = ["--follow", "--idle", "3", "--format", "jsonl"];
    let events = parse(&listen(&growing, &args).stdout);
    writer.join().unwrap();
    assert!(word_error_rate(&text, &confirmed_text(&events)) < 0.2, "{events:?}");
}
