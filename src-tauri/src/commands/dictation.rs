//! Dictation.

use tauri::State;

use crate::{app_state::AppState, types::DictationChanged};

/// What windows show of dictation.
#[tauri::command]
#[specta::specta]
pub fn dictation(state: State<'_, AppState>) -> DictationChanged {
    state.dictation.now()
}

/// Begins or ends a dictation.
#[tauri::command]
#[specta::specta]
pub fn toggle_dictation(state: State<'_, AppState>) {
    state.dictation.toggle();
}

/// Ends a dictation and writes nothing more; puts a shown outcome away.
#[tauri::command]
#[specta::specta]
pub fn cancel_dictation(state: State<'_, AppState>) {
    state.dictation.cancel();
}

/// Takes the last dictation back, if the text is still where it was written.
#[tauri::command]
#[specta::specta]
pub fn undo_dictation(state: State<'_, AppState>) {
    state.dictation.undo();
}

/// Puts the last dictated text on the clipboard.
#[tauri::command]
#[specta::specta]
pub fn copy_dictation(state: State<'_, AppState>) {
    state.dictation.copy();
}

/// Gives the pill the size that its page needs, in logical pixels, at a place where it covers no
/// captions.
#[tauri::command]
#[specta::specta]
pub fn fit_pill(state: State<'_, AppState>, width: u32, height: u32) {
    if let Err(error) = state.windows.fit_pill(width.into(), height.into()) {
        tracing::warn!(%error, "the pill does not fit its text");
    }
}
