use jiff::Timestamp;
use library::{Library, LibraryError, SessionRecord, SessionState};
use uuid::Uuid;

use crate::made::{begun, caption, ended, new, open, recording, transcript};

#[test]
fn a_session_is_kept_with_all_that_was_said_in_it() {
    let (folder, library) = new();
    let id = begun(&library, "a talk");
    let said = [caption("hello world", 0), caption("it is me", 2_000)];
    for caption in &said {
        library.sessions().append_caption(id, caption).unwrap();
    }
    library.sessions().end(id, |record| record.duration_ms = 5_000).unwrap();
    let finished = transcript(&["Hello, world.", "It is me."]);
    assert_eq!(library.transcripts().add(id, &finished, &[]).unwrap(), 1);
    drop(library);

    let library = open(folder.path());
    let record = library.sessions().get(id).unwrap();
    assert_eq!((&*record.title, record.duration_ms), ("a talk", 5_000));
    assert_eq!((record.state, record.transcript), (SessionState::Ended, Some(1)));
    assert_eq!(library.sessions().captions(id).unwrap(), said);
    assert_eq!(library.transcripts().get(id, None).unwrap(), finished);
}

#[test]
fn transcripts_are_numbered_and_earlier_ones_stay() {
    let (_folder, library) = new();
    let id = ended(&library, "a talk", &["one"]);
    let versions = [transcript(&["one"]), transcript(&["One.", "Two."]), transcript(&[])];
    for (number, version) in (1..).zip(&versions) {
        assert_eq!(library.transcripts().add(id, version, &[]).unwrap(), number);
    }
    assert_eq!(library.transcripts().versions(id).unwrap(), [1, 2, 3]);
    for (number, version) in (1..).zip(&versions) {
        assert_eq!(&library.transcripts().get(id, Some(number)).unwrap(), version);
    }
    let named = |transcript: &mut library::Transcript| {
        transcript.speakers[0].name = Some("Ada".to_owned());
        transcript.segments.pop();
    };
    library.transcripts().update(id, 2, named).unwrap();
    let changed = library.transcripts().get(id, Some(2)).unwrap();
    assert_eq!((changed.segments.len(), changed.speakers[0].label()), (1, "Ada".to_owned()));
    assert!(matches!(library.transcripts().get(id, Some(4)), Err(LibraryError::NotThere { .. })));
}

#[test]
fn pages_list_every_session_once_the_newest_first() {
    let (_folder, library) = new();
    let ids: Vec<Uuid> = (0..25).map(|i| begun(&library, &i.to_string())).collect();
    let mut listed = Vec::new();
    loop {
        let page = library.sessions().page(listed.last().copied(), 7).unwrap();
        if page.is_empty() {
            break;
        }
        listed.extend(page.iter().map(|record| record.id));
    }
    let newest_first: Vec<Uuid> = ids.into_iter().rev().collect();
    assert_eq!(listed, newest_first);
}

#[test]
fn what_was_said_live_is_not_changed_after_the_end() {
    let (_folder, library) = new();
    let id = ended(&library, "a talk", &["one"]);
    let late = library.sessions().append_caption(id, &caption("two", 9_000));
    assert!(matches!(late, Err(LibraryError::Ended(_))));
    assert!(matches!(library.sessions().end(id, |_| {}), Err(LibraryError::Ended(_))));
    let unknown = library.sessions().append_caption(Uuid::now_v7(), &caption("two", 0));
    assert!(matches!(unknown, Err(LibraryError::NotThere { .. })));
    let again = SessionRecord::new(id, Timestamp::now(), "again");
    assert!(matches!(library.sessions().begin(&again), Err(LibraryError::AlreadyThere(_))));
}

#[test]
fn an_update_changes_neither_name_nor_state() {
    let (_folder, library) = new();
    let id = begun(&library, "a talk");
    let other = Uuid::now_v7();
    let updated = library.sessions().update(id, |record| {
        (record.id, record.state) = (other, SessionState::Ended);
        record.title = "renamed".to_owned();
    });
    let updated = updated.unwrap();
    assert_eq!((updated.id, updated.state, &*updated.title), (id, SessionState::Live, "renamed"));
    assert!(library.sessions().get(other).is_err());
}

#[test]
fn a_session_that_nobody_ended_is_found_and_completed_up_to_its_last_caption() {
    let (folder, library) = new();
    let id = begun(&library, "cut off");
    library.sessions().append_caption(id, &caption("the last words", 42_000)).unwrap();
    let found = |library: &Library| -> Vec<Uuid> {
        library.sessions().interrupted().unwrap().iter().map(|record| record.id).collect()
    };
    assert!(found(&library).is_empty(), "it is under way");
    assert!(library.sessions().complete_interrupted(id, None).is_err());
    drop(library);

    let library = open(folder.path());
    let under_way = begun(&library, "new");
    assert_eq!(found(&library), [id]);
    let audio = recording(&library, id);
    let record =
        library.sessions().complete_interrupted(id, Some((audio.clone(), 43_000))).unwrap();
    assert_eq!(record.state, SessionState::Interrupted);
    assert_eq!((record.duration_ms, record.audio), (43_100, Some(audio)));
    assert!(found(&library).is_empty());
    assert_eq!(library.sessions().get(under_way).unwrap().state, SessionState::Live);
}
