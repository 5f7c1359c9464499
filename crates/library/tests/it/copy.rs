//! While another program has the library open, it is read from a copy.

use std::{collections::BTreeMap, fs, path::Path};

use library::{Asked, Library, LibraryError};
use serde_json::json;

use crate::made::{begun, caption, ended, new, open, places, transcript};

/// All files and their contents.
fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(contents(&path));
        } else {
            files.insert(path.display().to_string(), fs::read(&path).unwrap());
        }
    }
    files
}

fn copy(folder: &Path) -> Library {
    Library::open_copy(&places(folder), "a reader").unwrap()
}

#[test]
fn a_copy_has_all_that_was_kept_and_leaves_everything_as_it_is() {
    let (folder, library) = new();
    let whole = ended(&library, "A talk", &["the river rose", "in a night"]);
    library.transcripts().add(whole, &transcript(&["The river rose."]), &[]).unwrap();
    let deleted = ended(&library, "Deleted", &["gone"]);
    library.trash().delete(deleted).unwrap();
    // The index has only some of it.
    assert_eq!(library.search().find(&Asked::words("river")).unwrap().len(), 1);
    let live = begun(&library, "Live");
    library.sessions().append_caption(live, &caption("a river again", 0)).unwrap();
    let job = library.jobs().create(whole, json!({})).unwrap();
    library.jobs().claim_next().unwrap().unwrap();

    let before = contents(folder.path());
    let view = copy(folder.path());
    assert!(view.is_copy() && !library.is_copy());
    let ids: Vec<_> = view.sessions().page(None, 10).unwrap().into_iter().map(|s| s.id).collect();
    assert_eq!(ids, [live, whole]);
    assert_eq!(
        view.sessions().captions(whole).unwrap(),
        library.sessions().captions(whole).unwrap()
    );
    assert_eq!(
        view.transcripts().get(whole, None).unwrap(),
        library.transcripts().get(whole, None).unwrap()
    );
    assert_eq!(view.trash().all().unwrap(), library.trash().all().unwrap());
    assert_eq!(
        view.jobs().get(job.id).unwrap(),
        library.jobs().get(job.id).unwrap(),
        "it is still worked on"
    );
    let found = view.search().find(&Asked::words("river")).unwrap();
    assert_eq!(found.len(), 2, "{found:?}");
    assert_eq!(
        view.care().storage().unwrap().recordings,
        library.care().storage().unwrap().recordings
    );
    assert!(view.care().check().unwrap().is_empty());

    let refused = |error: LibraryError| {
        let message = error.to_string();
        assert!(matches!(error, LibraryError::InUse { .. }), "{message}");
        assert!(message.contains("a test (process "), "{message}");
        assert!(message.contains(&*folder.path().to_string_lossy()), "{message}");
    };
    refused(view.sessions().update(whole, |record| record.title.clear()).unwrap_err());
    refused(view.trash().delete(whole).unwrap_err());
    refused(view.trash().forget(deleted).unwrap_err());
    refused(view.trash().purge_old(jiff::Timestamp::MAX).unwrap_err());
    refused(view.care().drop_audio(whole).unwrap_err());
    refused(view.jobs().claim_next().unwrap_err());
    refused(view.jobs().folder(job.id).unwrap_err());
    refused(view.trash().erase_if_idle().unwrap_err());
    drop(view);
    assert_eq!(contents(folder.path()), before);
}

#[test]
fn a_copy_of_a_library_whose_index_is_lost_finds_all_the_same() {
    let (folder, library) = new();
    ended(&library, "A talk", &["the river rose"]);
    library.search().update_index().unwrap();
    let index = folder.path().join("library/search/index");
    for entry in fs::read_dir(&index).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|kind| kind != "json") {
            fs::remove_file(path).unwrap();
        }
    }
    let view = copy(folder.path());
    assert_eq!(view.search().find(&Asked::words("river")).unwrap().len(), 1);
}

#[test]
fn a_copy_is_as_the_library_was_and_a_later_one_as_it_is() {
    let (folder, library) = new();
    let id = begun(&library, "Live");
    let mut views = Vec::new();
    for number in 0..20 {
        library
            .sessions()
            .append_caption(id, &caption(&format!("caption {number}"), number * 1_000))
            .unwrap();
        if number % 5 == 4 {
            views.push((number, copy(folder.path())));
        }
    }
    for (number, view) in &views {
        assert_eq!(view.sessions().captions(id).unwrap().len() as u64, number + 1);
    }
    drop(views);
    // The database is replaced by another folder.
    let other = ended(&library, "Forgotten", &["secret"]);
    library.sessions().end(id, |_| ()).unwrap();
    library.trash().forget(other).unwrap();
    assert_eq!(copy(folder.path()).sessions().page(None, 10).unwrap().len(), 1);
    drop(library);
    assert_eq!(open(folder.path()).sessions().captions(id).unwrap().len(), 20);
}
