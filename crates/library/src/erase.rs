//! Removing bytes from the disk: those of recordings, and those that the database would keep.

use std::{fs, io, mem};

use crate::{
    AudioPath, Library, LibraryError,
    store::{Batch, Store, generation},
    tables::{ERASE, LIVE},
};

/// Has the database written anew before long.
pub(crate) fn mark_erase(batch: &mut Batch) -> Result<(), LibraryError> {
    batch.put(&ERASE, &"erase".to_owned(), &true)
}

/// Writes the database anew if it may still hold bytes of what was removed. Not while a session
/// is under way, whose captions would wait: then when the library is opened next, or when this
/// is called again.
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
    // Only now do readers wait.
    let old = mem::replace(&mut *library.store_to_replace(), new);
    let path = old.path().to_owned();
    drop(old);
    generation::remove(&path)
}

/// Removes a recording and what lies beside it.
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
