use std::{fs, path::Path};

use jiff::{Timestamp, ToSpan};
use library::{Asked, JobStatus, Library, LibraryError, VoiceSample};
use serde_json::json;
use uuid::Uuid;

use crate::made::{begun, caption, ended, new, open, transcript};

fn sample(session_id: Uuid, n: f32) -> VoiceSample {
    VoiceSample {
        session_id,
        speaker: "s0".to_owned(),
        embedding: vec![n; 8],
        model: "made".to_owned(),
        seconds: 3.0,
    }
}

/// The files in a folder that contain a text.
fn holding(folder: &Path, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(holding(&path, text));
        } else {
            let bytes = fs::read(&path).unwrap();
            if bytes.windows(text.len()).any(|window| window == text.as_bytes()) {
                found.push(path.display().to_string());
            }
        }
    }
    found
}

/// A session with all kinds of data, and a word that occurs nowhere else.
fn full(library: &Library) -> Uuid {
    let id = ended(library, "about xylophonist", &["a xylophonist came", "and went"]);
    library.transcripts().add(id, &transcript(&["A xylophonist came.", "And went."]), &[]).unwrap();
    let job = library.jobs().create(id, json!({"word": "xylophonist"})).unwrap();
    let folder = library.jobs().folder(job.id).unwrap();
    fs::write(folder.join("stage"), "xylophonist").unwrap();
    library.voices().create("the xylophonist", vec![sample(id, 1.0)]).unwrap();
    id
}

#[test]
fn a_deleted_session_is_gone_and_can_be_had_back_as_it_was() {
    let (folder, library) = new();
    let (id, other) = (full(&library), ended(&library, "other", &["other"]));
    let both = library.voices().create("both", vec![sample(id, 2.0), sample(other, 3.0)]).unwrap();
    let claimed = library.jobs().claim_next().unwrap().unwrap();
    let (before, voices) = (library.sessions().get(id).unwrap(), library.voices().all().unwrap());

    library.trash().delete(id).unwrap();
    assert!(matches!(library.sessions().get(id), Err(LibraryError::NotThere { .. })));
    assert_eq!(library.sessions().page(None, 9).unwrap().len(), 1);
    let left = library.voices().all().unwrap();
    assert_eq!(
        (left.len(), left[0].id, &*left[0].samples),
        (1, both.id, &[sample(other, 3.0)][..])
    );
    assert!(library.jobs().advance(&claimed, "x", 0.5).is_err());
    assert!(library.jobs().claim_next().unwrap().is_none());
    assert_eq!(library.trash().all().unwrap()[0].record, before);
    drop(library);

    let library = open(folder.path());
    let back = library.trash().restore(id).unwrap();
    assert_eq!(
        (&back.title, &back.audio, back.transcript),
        (&before.title, &before.audio, Some(1))
    );
    assert_eq!(library.sessions().captions(id).unwrap().len(), 2);
    assert_eq!(library.transcripts().get(id, None).unwrap().segments.len(), 2);
    assert_eq!(library.jobs().claim_next().unwrap().unwrap().id, claimed.id);
    assert_eq!(library.voices().all().unwrap().len(), voices.len());
    assert!(library.places().recordings.join(format!("{id}.wav")).exists());
    assert!(matches!(library.trash().restore(id), Err(LibraryError::NotThere { .. })));
}

#[test]
fn a_purged_session_leaves_no_trace_on_the_disk() {
    let (folder, library) = new();
    let (id, other) = (full(&library), ended(&library, "other", &["the other one"]));
    assert!(!library.search().find(&Asked::words("xylophonist")).unwrap().is_empty());
    library.trash().delete(id).unwrap();
    assert!(!holding(folder.path(), "xylophonist").is_empty(), "the search below finds things");
    assert!(!holding(&folder.path().join("library/search"), "xylophonist").is_empty());
    library.trash().purge(id).unwrap();
    assert_eq!(holding(folder.path(), "xylophonist"), [""; 0]);
    assert!(!library.places().recordings.join(format!("{id}.wav")).exists());
    assert!(!library.places().recordings.join(format!("{id}.wav.sha256")).exists());
    assert!(library.trash().restore(id).is_err() && library.trash().all().unwrap().is_empty());
    assert!(library.sessions().captions(id).unwrap().is_empty());
    assert_eq!(library.sessions().captions(other).unwrap().len(), 1);
    assert!(library.places().recordings.join(format!("{other}.wav")).exists());
    drop(library);
    let library = open(folder.path());
    assert_eq!(library.sessions().captions(other).unwrap()[0].text, "the other one");
    assert_eq!(holding(folder.path(), "xylophonist"), [""; 0]);
}

#[test]
fn forgetting_waits_for_nothing_but_for_a_session_under_way_to_clean_the_disk() {
    let (folder, library) = new();
    let id = full(&library);
    let live = begun(&library, "live");
    assert!(matches!(library.trash().forget(live), Err(LibraryError::StillLive(_))));
    library.trash().forget(id).unwrap();
    assert!(library.transcripts().versions(id).unwrap().is_empty());
    library.sessions().append_caption(live, &caption("still here", 0)).unwrap();
    library.sessions().end(live, |_| {}).unwrap();
    library.trash().erase_if_idle().unwrap();
    assert_eq!(holding(folder.path(), "xylophonist"), [""; 0]);
    assert_eq!(library.sessions().captions(live).unwrap().len(), 1);
}

#[test]
fn what_is_thirty_days_in_the_trash_is_purged() {
    let (_folder, library) = new();
    let id = full(&library);
    library.trash().delete(id).unwrap();
    let in_days = |days: i64| Timestamp::now().checked_add((days * 24).hours()).unwrap();
    assert_eq!(library.trash().purge_old(in_days(29)).unwrap(), 0);
    assert_eq!(library.trash().purge_old(in_days(31)).unwrap(), 1);
    assert!(library.trash().all().unwrap().is_empty());
}

#[test]
fn a_voice_is_merged_split_and_forgotten_in_the_trash_too() {
    let (folder, library) = new();
    let (a, b) = (ended(&library, "a", &["a"]), ended(&library, "b", &["b"]));
    let ada = library.voices().create("Ada", vec![sample(a, 1.0)]).unwrap();
    let bob = library.voices().create("Zebulon", vec![sample(b, 2.0)]).unwrap();
    library.trash().delete(b).unwrap();
    assert_eq!(library.voices().all().unwrap().len(), 1);
    library.trash().restore(b).unwrap();
    let merged = library.voices().merge(ada.id, bob.id).unwrap();
    assert_eq!((library.voices().all().unwrap().len(), merged.samples.len()), (1, 2));
    let split = library.voices().split(ada.id, &[b], "Zebulon").unwrap();
    assert_eq!(library.voices().all().unwrap().len(), 2);
    assert!(library.voices().split(ada.id, &[b], "nobody").is_err());
    assert!(library.voices().merge(ada.id, ada.id).is_err());
    library.voices().update(ada.id, |voice| voice.samples.push(sample(b, 4.0))).unwrap();
    library.trash().delete(b).unwrap();
    library.voices().forget(ada.id).unwrap();
    library.trash().restore(b).unwrap();
    let left: Vec<Uuid> = library.voices().all().unwrap().iter().map(|voice| voice.id).collect();
    assert_eq!(left, [split.id]);
    library.voices().forget(split.id).unwrap();
    assert_eq!(holding(folder.path(), "Zebulon"), [""; 0]);
    assert!(library.voices().create("x", vec![sample(a, f32::NAN)]).is_err());
}

#[test]
fn a_job_that_worked_while_its_session_was_deleted_waits_when_it_is_back() {
    let (_folder, library) = new();
    let id = full(&library);
    let job = library.jobs().claim_next().unwrap().unwrap();
    library.trash().delete(id).unwrap();
    library.trash().restore(id).unwrap();
    assert_eq!(library.jobs().get(job.id).unwrap().status, JobStatus::Pending);
    assert!(library.jobs().complete(&job, &transcript(&[]), &[]).is_err());
}
