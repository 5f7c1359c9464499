//! Recordings of programs that were killed find their way into the library.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::path::Path;

use audio::Recorder;
use jiff::{Timestamp, ToSpan};
use library::{Library, Places, SessionRecord, SessionState};
use session::{adopt_recordings, recover_sessions};
use uuid::Uuid;

fn open(folder: &Path) -> Library {
    let places = Places { library: folder.join("library"), recordings: folder.join("recordings") };
    Library::open(&places, "a test").unwrap()
}

/// Half a second that nobody completes.
fn record(library: &Library, id: Uuid) {
    let folder = &library.places().recordings;
    let mut recorder = Recorder::create(folder, &id.to_string(), 1, |_| {}).unwrap();
    recorder.write(vec![0.25; 8_000].into());
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
    record(&library, id);
    let sessions = adopted(&library);
    assert_eq!(sessions.len(), 1);
    let session = &sessions[0];
    assert_eq!((session.id, session.state), (id, SessionState::Interrupted));
    assert_eq!(session.duration_ms, 500);
    assert!(session.created_at > Timestamp::now().checked_sub(1.minutes()).unwrap());
    let audio = session.audio.as_ref().unwrap();
    assert!(audio.path.within(&library.places().recordings).unwrap().exists());
    assert!(audio.sha256.is_some());
    assert_eq!(library.session(id).unwrap(), *session);
    assert!(adopted(&library).is_empty());
}

#[test]
fn one_that_was_killed_while_it_was_taken_in_is_taken_in_the_next_time() {
    let folder = tempfile::tempdir().unwrap();
    let library = open(folder.path());
    let mut begun = SessionRecord::new(Uuid::now_v7(), Timestamp::now(), "Recovered recording");
    begun.state = SessionState::Interrupted;
    library.begin_session(&begun).unwrap();
    record(&library, begun.id);
    let sessions = adopted(&library);
    assert_eq!(sessions.len(), 1);
    assert!(sessions[0].audio.is_some());
}

#[test]
fn what_was_deleted_does_not_come_back() {
    let folder = tempfile::tempdir().unwrap();
    let library = open(folder.path());
    let mut deleted = SessionRecord::new(Uuid::now_v7(), Timestamp::now(), "a talk");
    deleted.state = SessionState::Interrupted;
    library.begin_session(&deleted).unwrap();
    library.delete(deleted.id).unwrap();
    record(&library, deleted.id);
    assert!(adopted(&library).is_empty());
    assert!(library.session(deleted.id).is_err());
}
