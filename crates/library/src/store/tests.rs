use uuid::Uuid;

use super::*;

const TEXTS: Table<(Uuid, u32), String> = Table::new(Tree::Captions);

fn put(store: &Store, key: (u128, u32), text: &str) {
    let mut batch = Batch::default();
    batch.put(&TEXTS, &(Uuid::from_u128(key.0), key.1), &text.to_owned()).unwrap();
    store.apply(&batch).unwrap();
}

#[test]
fn what_was_applied_is_there_after_closing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("db");
    for round in 0..5 {
        let store = Store::open(&path).unwrap();
        assert_eq!(store.keys(&TEXTS, &[]).unwrap().len(), round as usize);
        put(&store, (7, round), "hello");
    }
}

#[test]
fn pages_go_back_from_a_key_and_prefixes_stay_within_a_session() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    for session in 1..=3 {
        for number in 0..4 {
            put(&store, (session, number), &format!("{session}.{number}"));
        }
    }
    let session = Uuid::from_u128(2);
    let texts = |page: Vec<(_, String)>| page.into_iter().map(|(_, text)| text).collect::<Vec<_>>();
    let page = store.before(&TEXTS, Some(&(session, 2)), 3).unwrap();
    assert_eq!(texts(page), ["2.1", "2.0", "1.3"]);
    let prefix = store.prefix(&TEXTS, session.as_bytes()).unwrap();
    assert_eq!(texts(prefix), ["2.0", "2.1", "2.2", "2.3"]);
    assert_eq!(store.last(&TEXTS, session.as_bytes()).unwrap(), Some((session, 3)));
    assert_eq!(store.last(&TEXTS, &[9]).unwrap(), None);
}

#[test]
fn bytes_that_are_no_database_are_damage_and_no_panic() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("records");
    {
        let store = Store::open(&path).unwrap();
        for number in 0..200 {
            put(&store, (1, number), &"some text ".repeat(100));
        }
    }
    let log = path.join("db");
    let whole = std::fs::read(&log).unwrap();
    let mut random = fastrand::Rng::with_seed(5);
    for _ in 0..10 {
        let mut bytes = whole.clone();
        for _ in 0..2_000 {
            let at = random.usize(..bytes.len());
            bytes[at] = random.u8(..);
        }
        std::fs::write(&log, bytes).unwrap();
        // It may open with entries missing; it must not crash the program.
        if let Ok(store) = Store::open(&path) {
            let _ = store.prefix(&TEXTS, &[]);
        }
    }
}
