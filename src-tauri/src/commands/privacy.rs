//! Shows what is stored and what left the machine, and erases it.

use messages::message;
use models::Puller;
use tauri::AppHandle;

use super::blocking::blocking;
use crate::{
    storage::{self, erase_library},
    types::{Answer, AppError, NetworkRequest, Preferences, StorageView},
};

/// What is stored, where, and what room it takes.
#[tauri::command]
#[specta::specta]
pub async fn storage(app: AppHandle) -> Answer<StorageView> {
    blocking(app, |state| storage::storage(&state.library, &state.store, &state.preferences)).await
}

/// Every request that the app made, the newest first.
#[tauri::command]
#[specta::specta]
pub async fn network_log(app: AppHandle) -> Answer<Vec<NetworkRequest>> {
    blocking(app, |state| {
        state.requests.all().map_err(|error| {
            AppError::new(&message!("app-requests-unreadable", what = error.to_string()))
        })
    })
    .await
}

/// The host that models come from.
#[tauri::command]
#[specta::specta]
pub async fn model_host(app: AppHandle) -> Answer<String> {
    blocking(app, |state| Ok(Puller::from_env(&state.store).host().to_owned())).await
}

/// Removes every session, recording, transcript and voice, what lies in the trash, and the log of
/// requests, for good. Models and settings stay. Returns how many sessions that were.
#[tauri::command]
#[specta::specta]
pub async fn forget_everything(app: AppHandle) -> Answer<u32> {
    blocking(app, |state| {
        let erased = erase_library(&state.library)?;
        state.live.forget();
        state.dictation.forget();
        // The captions page still shows the words of the last session.
        state.windows.reload_captions();
        state.requests.forget().map_err(|error| {
            AppError::new(&message!("app-requests-not-removed", what = error.to_string()))
        })?;
        state.notifier.library_changed(None);
        Ok(erased)
    })
    .await
}

/// Puts all settings back as they were at first.
#[tauri::command]
#[specta::specta]
pub async fn reset_preferences(app: AppHandle) -> Answer<Preferences> {
    blocking(app, |state| {
        state.changes.change(|preferences| {
            let welcomed = preferences.welcomed;
            *preferences = Preferences { welcomed, ..Preferences::default() };
        })
    })
    .await
}
