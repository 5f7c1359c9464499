//! What is stored where, what left the machine, and how all of it goes.

use std::fs;

use library::{LiveSign, is_anyone_live};
use tauri::{AppHandle, Manager, State};

use super::library::changed;
use crate::{
    app::log_folder,
    app_state::AppState,
    types::{Answer, AppError, NetworkRequest, Preferences, Remedy, StorageView, WindowName},
};

/// Sessions that are looked at in one go.
const PAGE: usize = 500;

/// What is stored, where, and what room it takes.
#[tauri::command(async)]
#[specta::specta]
pub fn storage(state: State<'_, AppState>) -> Answer<StorageView> {
    let (library, _) = state.kept.to_read()?;
    let storage = library.storage()?;
    let places = state.kept.places();
    let mut sessions = 0;
    let mut before = None;
    loop {
        let page = library.sessions(before, PAGE)?;
        sessions += page.len();
        match page.last() {
            Some(last) if page.len() == PAGE => before = Some(last.id),
            _ => break,
        }
    }
    let models = state.store.installed().filter_map(|(_, model)| fs::metadata(model.path).ok());
    Ok(StorageView {
        library_folder: places.library.display().to_string(),
        recordings_folder: places.recordings.display().to_string(),
        models_folder: state.store.data_folder().display().to_string(),
        settings_folder: state.preferences.folder().display().to_string(),
        log_folder: log_folder().display().to_string(),
        records_bytes: storage.records as f64,
        search_bytes: storage.search as f64,
        recordings_bytes: storage.recordings as f64,
        trash_bytes: storage.in_trash as f64,
        models_bytes: models.map(|file| file.len() as f64).sum(),
        sessions: u32::try_from(sessions).unwrap_or(u32::MAX),
        voices: u32::try_from(library.voices()?.len()).unwrap_or(u32::MAX),
    })
}

/// Every request that the app made, the newest first.
#[tauri::command(async)]
#[specta::specta]
pub fn network_log(state: State<'_, AppState>) -> Answer<Vec<NetworkRequest>> {
    state.requests.all().map_err(|error| {
        AppError::new(format!("The log of requests cannot be read: {error}. Check the disk."))
    })
}

/// Removes every session, recording, transcript and voice, what lies in the trash, and the log of
/// requests, for good. Models and settings stay. Returns how many sessions that were.
#[tauri::command(async)]
#[specta::specta]
pub fn forget_everything(app: AppHandle, state: State<'_, AppState>) -> Answer<u32> {
    let library = state.kept.to_change()?;
    if is_anyone_live(state.kept.places()) {
        return Err(AppError::new("Somebody is listening. End that first.").with(Remedy::Retry));
    }
    // Nobody begins meanwhile what would be forgotten at once.
    let _sign = LiveSign::raise(state.kept.places())?;
    let mut gone = 0;
    loop {
        let page = library.sessions(None, PAGE)?;
        if page.is_empty() {
            break;
        }
        for record in page {
            library.delete(record.id)?;
            gone += 1;
        }
    }
    for trashed in library.trash()? {
        library.purge(trashed.record.id)?;
    }
    library.forget_voices()?;
    drop(_sign);
    library.erase_if_idle()?;
    state.live.forget();
    state.dictation.forget();
    // Its page has the words of the last session still.
    if let Some(captions) = app.get_webview_window(WindowName::Captions.label())
        && let Err(error) = captions.reload()
    {
        tracing::warn!(%error, "the captions are not shown anew");
    }
    state.requests.forget().map_err(|error| AppError::new(error.to_string()))?;
    changed(&app, None)?;
    Ok(gone)
}

/// Puts all settings back as they were at first.
#[tauri::command(async)]
#[specta::specta]
pub fn reset_preferences(app: AppHandle, state: State<'_, AppState>) -> Answer<Preferences> {
    let welcomed = state.preferences.now().welcomed;
    super::preferences::change_preferences(
        app,
        state,
        Preferences { welcomed, ..Preferences::default() },
    )
}
