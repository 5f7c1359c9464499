//! The version of what is kept, and how an older one becomes it.

use std::path::Path;

use uuid::Uuid;

use super::{Entry, Store, Table, Tree, decode, encode, generation};
use crate::LibraryError;

/// Turns entries of one version into those of the next: whole, changed, or none at all.
pub(crate) type Step = fn(Entry) -> Result<Option<Entry>, String>;

/// How to come from each version to the one after it: from 1 to 2, from 2 to 3, …
///
/// A change to any stored type, a new field too, is a step here: an older program would write the
/// record again without it.
pub(crate) const STEPS: &[Step] = &[with_voices];

/// What speakers sounded like is kept, speakers have voices and proposals, and sessions a party. An
/// entry without any of that is of this version already.
fn with_voices(entry: Entry) -> Result<Option<Entry>, String> {
    Ok(Some(entry))
}

/// What every version of the library has, of the same form.
const SCHEMA: Table<String, u32> = Table::new(Tree::Meta);
const IDENTITY: Table<String, Uuid> = Table::new(Tree::Meta);

/// The version that this program reads and writes.
pub(crate) const fn known(steps: &[Step]) -> u32 {
    steps.len() as u32 + 1
}

/// Opens the database of a library, makes it if there is none, and migrates an older one.
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

/// Under another name until it says what it is: one that does not is damaged.
fn begin(library: &Path, steps: &[Step]) -> Result<Store, LibraryError> {
    let target = generation::replace(library, |filling| {
        identity_entries(known(steps))?.into_iter().try_for_each(|entry| filling.put(entry))
    })?;
    Store::open(&target)
}

/// The entries that say of which version a database is, and that give it a name of its own.
pub(crate) fn identity_entries(schema: u32) -> Result<[Entry; 2], LibraryError> {
    let entry = |key: &str, value: Result<Vec<u8>, String>| {
        let value = value.map_err(LibraryError::NotAllowed)?;
        let (tree, key) = ("meta".to_owned(), key.as_bytes().to_vec());
        Ok::<_, LibraryError>(Entry { tree, key, value })
    };
    Ok([entry("schema", encode(&schema))?, entry("id", encode(&Uuid::now_v7()))?])
}

/// The name that a database got when it was made: what is made from its contents can tell whether
/// it was from these.
pub(crate) fn identity(store: &Store) -> Result<Uuid, LibraryError> {
    let identity = store.get(&IDENTITY, &"id".to_owned())?;
    identity.ok_or_else(|| store.damaged(Tree::Meta, "the library has no name"))
}

/// An entry as this version has it; `None` if it has none.
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

/// The version that an entry tells, if it is the one that does.
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
