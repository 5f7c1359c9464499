use std::fs;

use jiff::{Timestamp, ToSpan};
use library::{Asked, Library, LibraryError, TextKind};
use uuid::Uuid;

use crate::made::{begun, caption, ended, new, open, transcript};

fn found(library: &Library, asked: &Asked) -> Vec<Uuid> {
    library.search().find(asked).unwrap().into_iter().map(|found| found.session).collect()
}

fn finds(library: &Library, words: &str) -> Vec<Uuid> {
    found(library, &Asked::words(words))
}

#[test]
fn what_was_said_live_or_is_finished_is_found_with_its_place() {
    let (_folder, library) = new();
    let id = ended(&library, "the talk", &["we saw a pelican", "by the harbour"]);
    library
        .transcripts()
        .add(id, &transcript(&["Nothing here.", "We saw a Pélican."]), &[])
        .unwrap();
    let found = library.search().find(&Asked::words("PELICAN")).unwrap();
    let mut places: Vec<_> = found
        .iter()
        .map(|found| {
            let marked = &found.text[found.highlights[0].clone()];
            (found.kind.eq(&TextKind::Live), found.start_ms, found.speaker.as_deref(), marked)
        })
        .collect();
    places.sort();
    let expected = [(false, 10_000, Some("Speaker 2"), "Pélican."), (true, 0, None, "pelican")];
    let expected =
        expected.map(|(live, at, who, word)| (live, at, who, word.trim_end_matches('.')));
    assert_eq!(places, expected);
    assert_eq!(finds(&library, "talk"), [id], "titles too");
    for (words, count) in [
        ("\"saw a pelican\"", 2),
        ("\"pelican saw\"", 0),
        ("pel*", 2),
        ("pel", 0),
        ("saw -harbour", 2),
        ("saw -pelican", 0),
        ("pelican nothing", 0),
    ] {
        assert_eq!(finds(&library, words).len(), count, "{words}");
    }
    assert!(matches!(library.search().find(&Asked::words(" ")), Err(LibraryError::Query(_))));
    let typing =
        |words| library.search().find(&Asked { typing: true, ..Asked::words(words) }).unwrap();
    assert_eq!(typing("saw a pel").len(), 2);
    assert_eq!(typing("saw a pel ").len(), 0);
}

#[test]
fn the_whole_word_fits_better_than_one_that_it_begins() {
    let (_folder, library) = new();
    let longer = ended(&library, "one", &["rivers here"]);
    let whole = ended(&library, "two", &["a river is among a great many other words here"]);
    assert_eq!(found(&library, &Asked::words("river*")), [whole, longer]);
}

#[test]
fn a_moment_is_found_once_though_two_texts_have_it() {
    let (_folder, library) = new();
    let id = ended(&library, "one", &["hello there", "yes", "hello again"]);
    library.transcripts().add(id, &transcript(&["Hello there.", "Good bye."]), &[]).unwrap();
    let found = library.search().find(&Asked::words("hello")).unwrap();
    let mut moments: Vec<_> = found.iter().map(|found| (found.start_ms, found.kind)).collect();
    moments.sort_by_key(|(start_ms, _)| *start_ms);
    // The finished transcript has other words in the place of the last caption.
    assert_eq!(moments, [(0, TextKind::Finished), (10_000, TextKind::Live)]);
}

#[test]
fn of_equal_passages_the_newest_comes_first() {
    let (_folder, library) = new();
    let [first, second, third] = [3, 1, 2].map(|days| {
        let id = ended(&library, "a walk", &["we saw a pelican"]);
        let then = Timestamp::now().checked_sub((24 * days).hours()).unwrap();
        library.sessions().update(id, |record| record.created_at = then).unwrap();
        id
    });
    assert_eq!(finds(&library, "walk"), [second, third, first]);
    assert_eq!(finds(&library, "pelican"), [second, third, first]);
}

#[test]
fn filters_narrow_what_is_found() {
    let (_folder, library) = new();
    let id = ended(&library, "one", &["hello there"]);
    library.transcripts().add(id, &transcript(&["Hello there.", "Hello you."]), &[]).unwrap();
    let other = ended(&library, "two", &["hello again"]);
    library
        .sessions()
        .update(other, |record| {
            record.language = "de".to_owned();
            record.created_at = Timestamp::now().checked_sub(48.hours()).unwrap();
        })
        .unwrap();
    let asked = || Asked::words("hello");
    let yesterday = Timestamp::now().checked_sub(24.hours()).ok();
    let speaker = Some("speaker 2".to_owned());
    assert_eq!(found(&library, &Asked { language: Some("de".to_owned()), ..asked() }), [other]);
    assert_eq!(found(&library, &Asked { until: yesterday, ..asked() }), [other]);
    assert_eq!(found(&library, &Asked { from: yesterday, ..asked() }), [id; 2]);
    assert_eq!(library.search().find(&Asked { speaker, ..asked() }).unwrap()[0].text, "Hello you.");
    assert_eq!(found(&library, &Asked { kind: Some(TextKind::Finished), ..asked() }), [id; 2]);
    assert_eq!(found(&library, &Asked { session: Some(other), ..asked() }), [other]);
    let pages: Vec<Uuid> =
        (0..5).flat_map(|offset| found(&library, &Asked { limit: 1, offset, ..asked() })).collect();
    assert_eq!(pages.len(), 3);
}

#[test]
fn what_changes_is_found_as_it_is_now() {
    let (_folder, library) = new();
    let id = begun(&library, "live");
    library.sessions().append_caption(id, &caption("the first thing", 0)).unwrap();
    assert_eq!(finds(&library, "first"), [id]);
    library.sessions().append_caption(id, &caption("a second thing", 1_500)).unwrap();
    assert_eq!(finds(&library, "\"thing a second\""), [id]);
    library.sessions().end(id, |record| record.title = "renamed".to_owned()).unwrap();
    assert_eq!((finds(&library, "live").len(), finds(&library, "renamed").len()), (0, 1));
    library.trash().delete(id).unwrap();
    assert!(finds(&library, "first").is_empty());
    library.trash().restore(id).unwrap();
    assert_eq!(finds(&library, "first"), [id]);
    library.trash().forget(id).unwrap();
    assert!(finds(&library, "first").is_empty());
}

#[test]
fn an_index_that_is_lost_or_damaged_is_made_anew() {
    let (folder, library) = new();
    let id = ended(&library, "a talk", &["about pelicans"]);
    assert_eq!(finds(&library, "pelicans"), [id]);
    let search = folder.path().join("library").join("search");
    fs::remove_dir_all(&search).unwrap();
    assert_eq!(finds(&library, "pelicans"), [id]);
    drop(library);
    for entry in fs::read_dir(search.join("index")).unwrap() {
        fs::write(entry.unwrap().path(), "not what was here").unwrap();
    }
    let library = open(folder.path());
    assert_eq!(finds(&library, "pelicans"), [id]);
    fs::remove_file(search.join("index").join("meta.json")).unwrap();
    library.search().rebuild_index().unwrap();
    assert_eq!(finds(&library, "pelicans"), [id]);
}
