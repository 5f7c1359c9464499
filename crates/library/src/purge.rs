//! Finishes the purge of deleted sessions.

use crate::{
    Library, LibraryError,
    erase::{erase_if_idle, remove_audio},
    jobs::remove_job_folder,
    search::erase_from_index,
    tables::{ERASING, Erasing},
};

/// Removes the files of purged sessions, and their bytes from the search index and the database. A
/// later call retries what failed.
pub(crate) fn finish_erasing(library: &Library) -> Result<(), LibraryError> {
    let erasing = library.store().prefix(&ERASING, &[])?;
    let mut failure = None;
    let mut erased = Vec::new();
    for (id, Erasing { audio, jobs }) in erasing {
        jobs.iter().for_each(|job| remove_job_folder(library, *job));
        match audio.iter().try_for_each(|file| remove_audio(library, file)) {
            Ok(()) => erased.push(id),
            Err(error) => failure = Some(error),
        }
    }
    if !erased.is_empty() {
        erase_from_index(library)?;
    }
    library.change(|_, batch| {
        erased.iter().for_each(|id| batch.remove(&ERASING, id));
        Ok(())
    })?;
    erase_if_idle(library)?;
    failure.map_or(Ok(()), Err)
}
