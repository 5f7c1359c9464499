//! Erases bytes from the disk: recordings, and deleted entries that the database still holds.

use std::{fs, io, mem};

use crate::{
    AudioPath, Library, LibraryError,
    store::{Batch, Store, generation},
    tables::{ERASE, LIVE},
};

/// Schedules a rewrite of the database.
pub(crate) fn mark_erase(batch: &mut Batch) -> Result<(), LibraryError> {
    batch.put(&ERASE, &"erase".to_owned(), &true)
}

/// Rewrites the database if it may still hold deleted bytes. Does nothing while a session is live,
/// because its captions would wait; the next call or the next opening of the library does it then.
pub(crate) fn erase_if_idle(library: &Library) -> Result<(), LibraryError> {
    library.not_a_copy()?;
    let _writer = library.writer();
    let store = library.store();
    let due = store.get(&ERASE, &"erase".to_owned())?.unwrap_or_default();
    if !due || !store.keys(&LIVE, &[])?.is_empty() {
        return Ok(());
    }
    let folder = &library.places().library;
    let target = generation::replace(folder, |filling| {
        store.each_entry(|entry| match (&*entry.tree, &*entry.key) {
            ("meta", b"erase") => Ok(()),
            _ => filling.put(entry),
        })
    })?;
    drop(store);
    let new = Store::open(&target)?;
    // Readers wait only from here on.
    let old = mem::replace(&mut *library.store_to_replace(), new);
    let path = old.path().to_owned();
    drop(old);
    generation::remove(&path)
}

/// Removes a recording and its companion files.
pub(crate) fn remove_audio(library: &Library, audio: &AudioPath) -> Result<(), LibraryError> {
    let path = audio.within(&library.places().recordings)?;
    for file in [
        path.with_added_extension("sha256.part"),
        path.with_added_extension("part"),
        path.with_added_extension("sha256"),
        path,
    ] {
        match fs::remove_file(&file) {
            Err(e) if e.kind() != io::ErrorKind::NotFound => {
                return Err(LibraryError::files("remove", &file, e));
            }
            _ => {}
        }
    }
    Ok(())
}
