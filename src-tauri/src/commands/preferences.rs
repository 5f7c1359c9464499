//! The user's preferences.

use tauri::{AppHandle, State};

use super::blocking::blocking;
use crate::{
    app_state::AppState,
    types::{Answer, Preferences},
};

/// The preferences in use.
#[tauri::command]
#[specta::specta]
pub fn preferences(state: State<'_, AppState>) -> Preferences {
    state.preferences.now()
}

/// Keeps other preferences and follows them at once. Returns them as they are kept.
#[tauri::command]
#[specta::specta]
pub async fn change_preferences(app: AppHandle, preferences: Preferences) -> Answer<Preferences> {
    blocking(app, move |state| state.changes.change(|wanted| *wanted = preferences)).await
}
