//! Recordings of killed programs are adopted by the library.

use std::{fs, path::Path};

use audio::Recorder;
use jiff::{Timestamp, ToSpan};
use library::{Library, SessionRecord, SessionState, id_alone};
use session::aftercare::{adopt_recordings, recover_sessions};
use settings::Places;
use uuid::Uuid;

fn open(folder: &Path) -> Library {
    let places = Places { library: folder.join("library"), recordings: folder.join("recordings") };
    Library::open(&places, "a test").unwrap()
}

/// A recording that is never completed.
fn record(library: &Library, id: Uuid, samples: usize) {
    let folder = &library.places().recordings;
    let mut recorder = Recorder::create(folder, &id.to_string(), 1, |_| {}).unwrap();
    recorder.write(vec![0.25; samples].into());
}

fn adopted(library: &Library) -> Vec<SessionRecord> {
    assert!(recover_sessions(library).unwrap().is_empty());
    adopt_recordings(library).unwrap().into_iter().map(Result::unwrap).collect()
}

#[test]
fn a_recording_whose_session_was_not_kept_yet_becomes_one_once() {
    let folder = tempfile::tempdir().unwrap();
    let library = open(folder.path());
    let id = Uuid::now_v7();
    record(&library, id, 8_000);
    let sessions = adopted(&library);
    assert_eq!(sessions.len(), 1);
    let session = &sessions[0];
    assert_eq!((session.id, session.state), (id, SessionState::Interrupted));
    assert_eq!(session.duration_ms, 500);
    assert!(session.created_at > Timestamp::now().checked_sub(1.minutes()).unwrap());
    let audio = session.audio.as_ref().unwrap();
    assert!(audio.path.within(&library.places().recordings).unwrap().exists());
    assert!(audio.sha256.is_some());
    assert_eq!(library.sessions().get(id).unwrap(), *session);
    assert!(adopted(&library).is_empty());
}

#[test]
fn one_that_was_killed_while_it_was_taken_in_is_taken_in_the_next_time() {
    let folder = tempfile::tempdir().unwrap();
    let library = open(folder.path());
    let id = Uuid::now_v7();
    record(&library, id, 8_000);
    // The state when the session was written, but the recording not sealed.
    adopted(&library);
    library.sessions().update(id, |session| session.audio.as_mut().unwrap().sha256 = None).unwrap();
    let seal = library.places().recordings.join(format!("{id}.wav.sha256"));
    fs::remove_file(seal).unwrap();
    let sessions = adopted(&library);
    assert_eq!(sessions.len(), 1);
    assert!(sessions[0].audio.as_ref().unwrap().sha256.is_some());
    assert!(adopted(&library).is_empty());
}

#[test]
fn what_is_empty_or_was_to_be_no_session_becomes_none() {
    let folder = tempfile::tempdir().unwrap();
    let library = open(folder.path());
    record(&library, Uuid::now_v7(), 0);
    record(&library, id_alone(), 8_000);
    assert!(adopted(&library).is_empty());
}

#[test]
fn what_was_deleted_does_not_come_back() {
    let folder = tempfile::tempdir().unwrap();
    let library = open(folder.path());
    let mut deleted = SessionRecord::new(Uuid::now_v7(), Timestamp::now(), "a talk");
    deleted.state = SessionState::Interrupted;
    library.sessions().begin(&deleted).unwrap();
    library.trash().delete(deleted.id).unwrap();
    record(&library, deleted.id, 8_000);
    assert!(adopted(&library).is_empty());
    assert!(library.sessions().get(deleted.id).is_err());
}
