//! The version of the stored data, and its migrations.

use std::path::Path;

use uuid::Uuid;

use super::{Entry, Store, Table, Tree, decode, encode, generation};
use crate::LibraryError;

/// Migrates an entry to the next version: unchanged, changed, or removed.
pub(crate) type Step = fn(Entry) -> Result<Option<Entry>, String>;

/// The migrations: from version 1 to 2, from 2 to 3, …
///
/// Every change to a stored type needs a step here, a new field included: an older program would
/// write the record back without it.
pub(crate) const STEPS: &[Step] = &[with_voices];

/// Adds voice embeddings, the voices and proposals of speakers, and the party of a session. An
/// entry without them is already valid.
fn with_voices(entry: Entry) -> Result<Option<Entry>, String> {
    Ok(Some(entry))
}

/// The table that every version of the library has in the same format.
const SCHEMA: Table<String, u32> = Table::new(Tree::Meta);
const IDENTITY: Table<String, Uuid> = Table::new(Tree::Meta);

/// The version that this program reads and writes.
pub(crate) const fn known(steps: &[Step]) -> u32 {
    steps.len() as u32 + 1
}

/// Opens the database of a library, creates it if there is none, and migrates an older one.
pub(crate) fn open(library: &Path, steps: &[Step]) -> Result<Store, LibraryError> {
    let Some(path) = generation::current(library)? else {
        return begin(library, steps);
    };
    let store = Store::open(&path)?;
    let known = known(steps);
    match store.get(&SCHEMA, &"schema".to_owned())? {
        Some(found) if found == known => Ok(store),
        Some(found) if found > known => {
            Err(LibraryError::Newer { path: library.to_owned(), found, known })
        }
        Some(found) => {
            tracing::info!(found, known, "the library is migrated");
            let target = generation::replace(library, |filling| {
                store.each_entry(|entry| match migrated(entry, found, steps) {
                    Ok(Some(entry)) => filling.put(entry),
                    Ok(None) => Ok(()),
                    Err(what) => Err(LibraryError::Damaged { path: library.to_owned(), what }),
                })
            })?;
            drop(store);
            generation::current(library)?;
            Store::open(&target)
        }
        None => Err(LibraryError::Damaged {
            path: library.to_owned(),
            what: "it does not say of which format it is".to_owned(),
        }),
    }
}

/// The new database gets its name once it has a version: one without a version counts as damaged.
fn begin(library: &Path, steps: &[Step]) -> Result<Store, LibraryError> {
    let target = generation::replace(library, |filling| {
        identity_entries(known(steps))?.into_iter().try_for_each(|entry| filling.put(entry))
    })?;
    Store::open(&target)
}

/// The entries that give a database its version and its identity.
pub(crate) fn identity_entries(schema: u32) -> Result<[Entry; 2], LibraryError> {
    let entry = |key: &str, value: Result<Vec<u8>, String>| {
        let value = value.map_err(LibraryError::encoding)?;
        let (tree, key) = ("meta".to_owned(), key.as_bytes().to_vec());
        Ok::<_, LibraryError>(Entry { tree, key, value })
    };
    Ok([entry("schema", encode(&schema))?, entry("id", encode(&Uuid::now_v7()))?])
}

/// The identity that a database got when it was created. Data derived from its contents stores it
/// to detect a change of database.
pub(crate) fn identity(store: &Store) -> Result<Uuid, LibraryError> {
    let identity = store.get(&IDENTITY, &"id".to_owned())?;
    identity.ok_or_else(|| store.damaged(Tree::Meta, "the library has no name"))
}

/// Migrates an entry to this version; `None` if this version drops it.
pub(crate) fn migrated(entry: Entry, found: u32, steps: &[Step]) -> Result<Option<Entry>, String> {
    if entry.tree == "meta" && entry.key == b"schema" {
        return Ok(Some(Entry { value: encode(&known(steps))?, ..entry }));
    }
    let mut entry = entry;
    for step in &steps[found.saturating_sub(1) as usize..] {
        match step(entry)? {
            Some(next) => entry = next,
            None => return Ok(None),
        }
    }
    Ok(Some(entry))
}

/// The version in an entry; `None` if the entry is not the version entry.
pub(crate) fn told_by(entry: &Entry) -> Option<Result<u32, String>> {
    (entry.tree == "meta" && entry.key == b"schema").then(|| decode(&entry.value))
}

#[cfg(test)]
mod tests {
    use serde::{Deserialize, Serialize};

    use super::{super::Batch, *};

    const NOTES: Table<Uuid, Note> = Table::new(Tree::Voices);
    const OLD_NOTES: Table<Uuid, OldNote> = Table::new(Tree::Voices);

    #[derive(Serialize, Deserialize)]
    struct OldNote {
        text: String,
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Note {
        words: Vec<String>,
    }

    fn split(entry: Entry) -> Result<Option<Entry>, String> {
        if entry.tree != "voices" {
            return Ok(Some(entry));
        }
        let OldNote { text } = decode(&entry.value)?;
        if text.is_empty() {
            return Ok(None);
        }
        let words = text.split(' ').map(str::to_owned).collect();
        Ok(Some(Entry { value: encode(&Note { words })?, ..entry }))
    }

    fn with_old_notes(folder: &Path, texts: &[&str]) {
        let store = open(folder, &[]).unwrap();
        let mut batch = Batch::default();
        for (i, text) in texts.iter().enumerate() {
            let note = OldNote { text: (*text).to_owned() };
            batch.put(&OLD_NOTES, &Uuid::from_u128(i as u128), &note).unwrap();
        }
        store.apply(&batch).unwrap();
    }

    #[test]
    fn an_older_library_is_migrated_and_stays_so() {
        let folder = tempfile::tempdir().unwrap();
        with_old_notes(folder.path(), &["one two", "", "three"]);
        for _ in 0..2 {
            let store = open(folder.path(), &[split]).unwrap();
            let notes = store.prefix(&NOTES, &[]).unwrap();
            let words: Vec<String> = notes.iter().map(|(_, note)| note.words.join("|")).collect();
            assert_eq!(words, ["one|two", "three"]);
        }
        let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
        assert_eq!(left.len(), 1, "what was migrated is gone");
    }

    #[test]
    fn a_library_of_the_first_version_is_one_of_this() {
        let folder = tempfile::tempdir().unwrap();
        with_old_notes(folder.path(), &["one", "two"]);
        let store = open(folder.path(), STEPS).unwrap();
        assert_eq!(store.prefix(&OLD_NOTES, &[]).unwrap().len(), 2);
        assert!(store.keys(&crate::tables::HEARD, &[]).unwrap().is_empty());
        assert_eq!(store.get(&SCHEMA, &"schema".to_owned()).unwrap(), Some(known(STEPS)));
    }

    #[test]
    fn a_migration_that_fails_leaves_the_library_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        with_old_notes(folder.path(), &["one two"]);
        let error = open(folder.path(), &[|_| Err("no".to_owned())]).err().unwrap();
        assert!(matches!(error, LibraryError::Damaged { .. }), "{error}");
        let store = open(folder.path(), &[]).unwrap();
        assert_eq!(store.prefix(&OLD_NOTES, &[]).unwrap().len(), 1);
    }

    #[test]
    fn a_newer_library_is_refused_and_not_touched() {
        let folder = tempfile::tempdir().unwrap();
        drop(open(folder.path(), &[split, split]).unwrap());
        let error = open(folder.path(), &[]).err().unwrap();
        assert!(matches!(error, LibraryError::Newer { found: 3, known: 1, .. }), "{error}");
        drop(open(folder.path(), &[split, split]).unwrap());
    }
}
