//! Reports what is stored and where, and erases it.

use std::fs;

use library::{Library, LibraryAccess, LiveSign, is_anyone_live};
use messages::message;
use models::Store;

use crate::{
    log::log_folder,
    preferences::PreferencesFile,
    types::{Answer, AppError, Remedy, StorageView},
};

/// Sessions that are read in one batch.
const PAGE: usize = 500;

/// The stored data, its places and its sizes.
///
/// # Errors
/// If the library cannot be read.
pub fn storage(
    access: &LibraryAccess,
    store: &Store,
    preferences: &PreferencesFile,
) -> Answer<StorageView> {
    let (library, _) = access.to_read()?;
    let storage = library.care().storage()?;
    let places = access.places();
    let models = store.installed().filter_map(|(_, model)| fs::metadata(model.path).ok());
    Ok(StorageView {
        library_folder: places.library.display().to_string(),
        recordings_folder: places.recordings.display().to_string(),
        models_folder: store.data_folder().display().to_string(),
        settings_folder: preferences.folder().display().to_string(),
        log_folder: log_folder().display().to_string(),
        records_bytes: storage.records as f64,
        search_bytes: storage.search as f64,
        recordings_bytes: storage.recordings as f64,
        trash_bytes: storage.in_trash as f64,
        models_bytes: models.map(|file| file.len() as f64).sum(),
        sessions: u32::try_from(count_sessions(&library)?).unwrap_or(u32::MAX),
        voices: u32::try_from(library.voices().all()?.len()).unwrap_or(u32::MAX),
    })
}

/// Deletes every session, recording, transcript and voice, and the trash, for good. Returns the
/// number of sessions.
///
/// # Errors
/// If a session is live, or the library is not writable.
pub fn erase_library(access: &LibraryAccess) -> Answer<u32> {
    let library = access.to_change()?;
    if is_anyone_live(access.places()) {
        return Err(AppError::new(&message!("app-listening")).with(Remedy::Retry));
    }
    // Blocks new sessions meanwhile: they would be erased at once.
    let sign = LiveSign::raise(access.places())?;
    let mut erased = 0;
    loop {
        let page = library.sessions().page(None, PAGE)?;
        if page.is_empty() {
            break;
        }
        for record in page {
            library.trash().delete(record.id)?;
            erased += 1;
        }
    }
    for trashed in library.trash().all()? {
        library.trash().purge(trashed.record.id)?;
    }
    library.voices().forget_all()?;
    drop(sign);
    library.trash().erase_if_idle()?;
    Ok(erased)
}

fn count_sessions(library: &Library) -> Answer<usize> {
    let (mut before, mut sessions) = (None, 0);
    loop {
        let page = library.sessions().page(before, PAGE)?;
        sessions += page.len();
        match page.last() {
            Some(last) if page.len() == PAGE => before = Some(last.id),
            _ => return Ok(sessions),
        }
    }
}
