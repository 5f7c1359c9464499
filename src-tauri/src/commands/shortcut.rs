//! The global shortcut of dictation.

use tauri::{AppHandle, State};

use super::blocking::blocking;
use crate::{
    app_state::AppState,
    types::{Answer, ShortcutView},
};

/// How the shortcut is.
#[tauri::command]
#[specta::specta]
pub fn shortcut(state: State<'_, AppState>) -> ShortcutView {
    let keys = state.preferences.now().dictation.shortcut;
    ShortcutView { keys, conflict: state.shortcuts.conflict() }
}

/// Takes another shortcut. If another program has it, the old one stays.
#[tauri::command]
#[specta::specta]
pub async fn set_shortcut(app: AppHandle, keys: String) -> Answer<ShortcutView> {
    blocking(app, move |state| {
        let old = state.preferences.now().dictation.shortcut;
        state.shortcuts.change(keys.clone(), old)?;
        state.changes.change(|preferences| {
            preferences.dictation.shortcut.clone_from(&keys);
        })?;
        Ok(ShortcutView { keys, conflict: state.shortcuts.conflict() })
    })
    .await
}

/// Lets the shortcut's keys be pressed without dictating, while the user chooses another; or has
/// them dictate again.
#[tauri::command]
#[specta::specta]
pub async fn hush_shortcut(app: AppHandle, on: bool) {
    let hushed = blocking(app, move |state| {
        match on {
            true => state.shortcuts.hush(),
            false => state.shortcuts.follow(state.preferences.now().dictation.shortcut),
        }
        Ok(())
    });
    // If there is a conflict, the window shows it.
    let _ = hushed.await;
}
