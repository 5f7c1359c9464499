//! What the user likes to have otherwise.

use tauri::{AppHandle, State};
use tauri_plugin_autostart::ManagerExt;

use crate::{
    app_state::AppState,
    notifications,
    types::{Answer, AppError, Preferences},
    windows,
};

/// The preferences in use.
#[tauri::command]
#[specta::specta]
pub fn preferences(state: State<'_, AppState>) -> Preferences {
    state.preferences.now()
}

/// Keeps other preferences and follows them at once. Returns them as they are kept.
#[tauri::command(async)]
#[specta::specta]
pub fn change_preferences(
    app: AppHandle,
    state: State<'_, AppState>,
    preferences: Preferences,
) -> Answer<Preferences> {
    let before = state.preferences.now();
    if preferences.autostart != before.autostart {
        let autolaunch = app.autolaunch();
        let done = match preferences.autostart {
            true => autolaunch.enable(),
            false => autolaunch.disable(),
        };
        done.map_err(|error| {
            AppError::new(format!(
                "Whether Duotone starts with the desktop could not be changed: {error}."
            ))
        })?;
    }
    let now = state.preferences.change(preferences)?;
    windows::follow(&app, &now);
    notifications::emit(&app, now.clone());
    Ok(now)
}
