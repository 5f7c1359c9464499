//! Sessions of programs that cannot open the library.

use std::{fs, path::PathBuf};

use library::{
    Asked, Library, LibraryError, LiveCaption, SessionRecord, SessionSink, SessionState,
    SessionWriter,
};
use tempfile::TempDir;
use uuid::Uuid;

use crate::made::{begun, caption, copy, ended, new, open, places, record, recording};

/// A library that another program has open, and a sink beside it.
fn beside() -> (TempDir, Library, SessionSink) {
    let (folder, library) = new();
    let sink = SessionSink::open(&places(folder.path()), "another").unwrap();
    assert!(matches!(sink.in_the_way(), Some(LibraryError::InUse { .. })), "{sink:?}");
    (folder, library, sink)
}

fn keep(sink: &SessionSink, title: &str, texts: &[&str]) -> (Uuid, SessionWriter) {
    let record = record(title);
    let mut keeping = sink.begin(&record).unwrap();
    for (text, at) in texts.iter().zip((0..).step_by(2_000)) {
        keeping.append(&[caption(text, at)]).unwrap();
    }
    (record.id, keeping)
}

fn journal(folder: &TempDir, id: Uuid) -> PathBuf {
    folder.path().join("library/inbox").join(format!("{id}.jsonl"))
}

fn texts(library: &Library, id: Uuid) -> Vec<String> {
    let captions = library.sessions().captions(id).unwrap();
    captions.into_iter().map(|LiveCaption { text, .. }| text).collect()
}

#[test]
fn a_session_beside_the_library_is_taken_in_when_it_has_ended_and_not_before() {
    let (folder, library, sink) = beside();
    let (id, mut keeping) = keep(&sink, "a talk", &["one", "two"]);
    keeping.update(|record| record.language = "de".to_owned()).unwrap();
    assert_eq!(library.take_in().unwrap(), 0, "it is under way");
    keeping.append(&[caption("three", 4_000), caption("four", 6_000)]).unwrap();
    let audio = recording(&library, id);
    keeping
        .end(|record| {
            record.duration_ms = 8_000;
            record.audio = Some(audio.clone());
        })
        .unwrap();
    assert!(keeping.library().is_none());
    drop(keeping);
    assert_eq!(library.take_in().unwrap(), 1);
    assert!(!journal(&folder, id).exists());
    assert_eq!(texts(&library, id), ["one", "two", "three", "four"]);
    assert_eq!(library.sessions().captions(id).unwrap()[1], caption("two", 2_000));
    let known = library.sessions().get(id).unwrap();
    assert_eq!((known.state, known.duration_ms), (SessionState::Ended, 8_000));
    assert_eq!((&*known.title, &*known.language), ("a talk", "de"));
    assert_eq!(known.audio, Some(audio));
    let found = library.search().find(&Asked::words("three"));
    assert_eq!(found.unwrap().len(), 1);
    assert_eq!(library.take_in().unwrap(), 0);
}

#[test]
fn a_session_whose_program_died_is_an_interrupted_one() {
    let (_folder, library, sink) = beside();
    let (id, keeping) = keep(&sink, "cut off", &["one", "two"]);
    drop(keeping);
    assert_eq!(library.take_in().unwrap(), 1);
    let interrupted = library.sessions().interrupted().unwrap();
    assert_eq!(interrupted.iter().map(|record| record.id).collect::<Vec<_>>(), [id]);
    let known = library.sessions().complete_interrupted(id, None).unwrap();
    assert_eq!((known.state, known.duration_ms), (SessionState::Interrupted, 2_300));
    assert_eq!(texts(&library, id), ["one", "two"]);
}

#[test]
fn what_was_taken_in_and_not_yet_removed_is_not_taken_in_again() {
    let (folder, library, sink) = beside();
    let (id, mut keeping) = keep(&sink, "once", &["one"]);
    keeping.end(|_| {}).unwrap();
    drop(keeping);
    let kept = fs::read(journal(&folder, id)).unwrap();
    assert_eq!(library.take_in().unwrap(), 1);
    library.sessions().update(id, |record| record.title = "renamed".to_owned()).unwrap();
    let again = || {
        fs::write(journal(&folder, id), &kept).unwrap();
        assert_eq!(library.take_in().unwrap(), 0);
        assert!(!journal(&folder, id).exists());
    };
    again();
    assert_eq!(library.sessions().get(id).unwrap().title, "renamed");
    assert_eq!(texts(&library, id), ["one"]);
    library.trash().delete(id).unwrap();
    again();
    assert!(library.sessions().get(id).is_err());
}

#[test]
fn what_is_not_whole_of_a_journal_is_left_out_and_what_is_damaged_is_kept() {
    let (folder, library, sink) = beside();
    let (torn, keeping) = keep(&sink, "torn", &["one", "two"]);
    drop(keeping);
    let whole = fs::read(journal(&folder, torn)).unwrap();
    fs::write(journal(&folder, torn), &whole[..whole.len() - 1]).unwrap();
    let (damaged, keeping) = keep(&sink, "damaged", &["one", "two", "three"]);
    drop(keeping);
    let path = journal(&folder, damaged);
    let lines = fs::read_to_string(&path).unwrap().replace(r#""text":"two""#, r#""text":2"#);
    fs::write(&path, &lines).unwrap();
    let garbage = journal(&folder, Uuid::now_v7());
    fs::write(&garbage, "nothing of ours\n").unwrap();
    let unmade = garbage.with_extension("part");
    fs::write(&unmade, "").unwrap();
    drop(library);

    let library = open(folder.path());
    assert_eq!(texts(&library, torn), ["one"]);
    assert_eq!(texts(&library, damaged), ["one"]);
    assert_eq!(fs::read_to_string(path.with_extension("damaged")).unwrap(), lines);
    assert!(garbage.with_extension("damaged").exists());
    for gone in [path, garbage, unmade, journal(&folder, torn)] {
        assert!(!gone.exists(), "{}", gone.display());
    }
    assert_eq!(library.sessions().page(None, 9).unwrap().len(), 2);
}

#[test]
fn a_session_that_a_repair_made_of_its_recording_gets_its_captions() {
    let (folder, library, sink) = beside();
    let (id, mut keeping) = keep(&sink, "a talk", &["one"]);
    let audio = recording(&library, id);
    keeping.end(|record| record.duration_ms = 5_000).unwrap();
    drop((keeping, library));
    // Like a repair that finds a recording without looking into the inbox.
    let kept = fs::read(journal(&folder, id)).unwrap();
    fs::remove_file(journal(&folder, id)).unwrap();
    let library = open(folder.path());
    let path = audio.path.within(&library.places().recordings).unwrap();
    let made = SessionRecord::of_recording(id, &path, audio.clone(), 5_000);
    library.sessions().begin(&made).unwrap();
    fs::write(journal(&folder, id), kept).unwrap();
    assert_eq!(library.take_in().unwrap(), 1);
    let known = library.sessions().get(id).unwrap();
    assert_eq!((known.state, &*known.title), (SessionState::Ended, "a talk"));
    assert_eq!(known.audio, Some(audio));
    assert_eq!(texts(&library, id), ["one"]);
}

#[test]
fn a_session_is_kept_beside_a_library_that_is_damaged_and_is_there_after_the_repair() {
    let (folder, library) = new();
    ended(&library, "before", &["one"]);
    drop(library);
    let records = folder.path().join("library/records-0");
    let records = if records.exists() { records } else { folder.path().join("library/records-1") };
    let whole = folder.path().join("whole");
    copy(&records, &whole);
    for file in ["db", "conf"] {
        fs::write(records.join(file), [7; 4_096]).unwrap();
    }
    let sink = SessionSink::open(&places(folder.path()), "a test").unwrap();
    assert!(matches!(sink.in_the_way(), Some(LibraryError::Damaged { .. })), "{sink:?}");
    let (id, mut keeping) = keep(&sink, "meanwhile", &["one"]);
    keeping.end(|_| {}).unwrap();
    drop(keeping);
    fs::remove_dir_all(&records).unwrap();
    copy(&whole, &records);
    let library = open(folder.path());
    assert_eq!(library.sessions().get(id).unwrap().title, "meanwhile");
    assert_eq!(library.sessions().page(None, 9).unwrap().len(), 2);
}

#[test]
fn a_session_in_the_library_is_kept_by_the_same_calls() {
    let (folder, library) = new();
    let sink = SessionSink::from(std::sync::Arc::new(library));
    let (id, mut keeping) = keep(&sink, "a talk", &["one"]);
    keeping.update(|record| record.language = "fr".to_owned()).unwrap();
    let library = sink.library().unwrap();
    // The user renames it meanwhile.
    library.sessions().update(id, |record| record.title = "renamed".to_owned()).unwrap();
    keeping.end(|record| record.duration_ms = 3_000).unwrap();
    assert!(keeping.library().is_some());
    let known = library.sessions().get(id).unwrap();
    assert_eq!((&*known.title, &*known.language), ("renamed", "fr"));
    assert_eq!((known.state, known.duration_ms), (SessionState::Ended, 3_000));
    assert_eq!(texts(library, id), ["one"]);
    assert!(!folder.path().join("library/inbox").exists());
    let again = begun(library, "another");
    let error = sink.begin(&library.sessions().get(again).unwrap()).unwrap_err();
    assert!(matches!(error, LibraryError::AlreadyThere(_)), "{error}");
}

/// A program that runs out of space for its library, but not for a journal.
#[cfg(unix)]
mod full {
    use std::{env, path::Path, process::Command, sync::Arc};

    use super::*;

    const CHILD: &str = "DUOTONE_TEST_FILLS_ITS_SHELF";

    /// Does nothing unless the test starts it as a child.
    #[test]
    fn keeps_until_the_library_is_full_and_goes_on() {
        let Some(folder) = env::var_os(CHILD) else { return };
        let sink = SessionSink::from(Arc::new(open(Path::new(&folder))));
        let record = record("full");
        println!("session {}", record.id);
        let mut keeping = sink.begin(&record).unwrap();
        let mut random = fastrand::Rng::with_seed(4);
        let (mut number, mut beside) = (0, 0);
        while beside < 20 {
            // Incompressible text.
            let filler: String = (0..4_000).map(|_| random.alphanumeric()).collect();
            let text = format!("caption {number} {filler}");
            keeping.append(&[caption(&text, number * 1_000)]).unwrap();
            number += 1;
            beside += u32::from(keeping.library().is_none());
        }
        println!("kept {number}");
        keeping.end(|record| record.duration_ms = 7).unwrap();
    }

    #[test]
    fn a_session_goes_on_beside_a_library_that_takes_no_more_and_is_whole_in_the_end() {
        let folder = tempfile::tempdir().unwrap();
        // No file can grow beyond this.
        let limited = "trap '' XFSZ; ulimit -f 6000; exec \"$0\" \"$@\"";
        let output = Command::new("sh")
            .args(["-c", limited])
            .arg(env::current_exe().unwrap())
            .args(["--exact", "journal::full::keeps_until_the_library_is_full_and_goes_on"])
            .arg("--nocapture")
            .env(CHILD, folder.path())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let told = |what: &str| said.lines().find_map(|line| line.strip_prefix(what));
        let id = Uuid::parse_str(told("session ").expect(&said)).unwrap();
        let kept: usize = told("kept ").expect(&said).parse().unwrap();
        let library = open(folder.path());
        let texts = texts(&library, id);
        assert_eq!(texts.len(), kept);
        for (number, text) in texts.iter().enumerate() {
            assert!(text.starts_with(&format!("caption {number} ")), "{number}: {text}");
        }
        let known = library.sessions().get(id).unwrap();
        assert_eq!((known.state, known.duration_ms), (SessionState::Ended, 7));
    }
}

#[test]
fn a_session_without_a_title_gets_its_first_clause() {
    let (_folder, library, beside) = beside();
    let library = std::sync::Arc::new(library);
    let inside = SessionSink::from(library.clone());
    let title = |id| library.sessions().get(id).unwrap().title;
    for sink in [inside, beside] {
        let is_inside = sink.library().is_some();
        let (named, mut keeping) = keep(&sink, "Interview", &["so the river rose again,"]);
        keeping.end(|_| ()).unwrap();
        drop(keeping);

        let sink = sink.with_titles_by_text();
        let texts = ["so the river", "rose again, and fell", "and rose"];
        let (id, mut keeping) = keep(&sink, "Microphone", &texts);
        if is_inside {
            assert_eq!(title(id), "So the river rose again", "while it is live");
        }
        keeping.end(|_| ()).unwrap();
        drop(keeping);
        let (short, mut keeping) = keep(&sink, "Microphone", &["hello"]);
        keeping.end(|_| ()).unwrap();
        drop(keeping);
        let (silent, mut keeping) = keep(&sink, "Microphone", &[]);
        keeping.end(|_| ()).unwrap();
        drop(keeping);
        library.take_in().unwrap();
        assert_eq!(
            [named, id, short, silent].map(title),
            ["Interview", "So the river rose again", "Hello", "Microphone"]
        );
    }
}

#[test]
fn a_title_that_the_user_gives_meanwhile_stays() {
    let (_folder, library) = new();
    let library = std::sync::Arc::new(library);
    let sink = SessionSink::from(library.clone()).with_titles_by_text();
    let (id, mut keeping) = keep(&sink, "Microphone", &["so the"]);
    library.sessions().update(id, |record| record.title = "My talk".to_owned()).unwrap();
    keeping.append(&[caption("river rose again,", 4_000)]).unwrap();
    keeping.end(|_| ()).unwrap();
    assert_eq!(library.sessions().get(id).unwrap().title, "My talk");
}
