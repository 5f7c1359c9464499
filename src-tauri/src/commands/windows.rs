//! Shows and hides the windows, and quits the app.

use messages::message;
use tauri::{AppHandle, State};

use super::blocking::blocking;
use crate::{
    app_state::AppState,
    types::{
        Answer, AppError, CaptionsClosing, CaptionsWindow, Page, Preferences, Told, WindowName,
    },
    view::id_of,
};

/// Shows a window, made if it was not there, and for the main one the page named.
#[tauri::command]
#[specta::specta]
pub async fn show_window(app: AppHandle, window: WindowName, page: Option<Page>) -> Answer<()> {
    blocking(app, move |state| {
        state.windows.show(window, page).map_err(|error| {
            AppError::new(&message!("app-window-not-shown", what = error.to_string()))
        })
    })
    .await
}

/// Closes a window; it stays as it is for a while. Captions that listen may ask first.
#[tauri::command]
#[specta::specta]
pub fn hide_window(state: State<'_, AppState>, window: WindowName) {
    state.windows.close(window);
}

/// Closes the captions as the user answered; with the answer to ask they stay.
#[tauri::command]
#[specta::specta]
pub fn close_captions(state: State<'_, AppState>, answer: CaptionsClosing) {
    state.windows.close_captions(answer);
}

/// How the captions window is.
#[tauri::command]
#[specta::specta]
pub fn captions_window(state: State<'_, AppState>) -> CaptionsWindow {
    state.windows.captions()
}

/// Opens a session in the library.
#[tauri::command]
#[specta::specta]
pub async fn open_session(app: AppHandle, id: String) -> Answer<()> {
    blocking(app, move |state| {
        let id = id_of(&id)?.to_string();
        state.windows.show_session(id).map_err(|error| {
            AppError::new(&message!("app-window-not-shown", what = error.to_string()))
        })
    })
    .await
}

/// Ends the app; a session that is under way is finished and kept first.
#[tauri::command]
#[specta::specta]
pub fn quit(app: AppHandle) {
    app.exit(0);
}

/// Lets clicks through the captions to what is behind them, or not. Kept until it is changed.
#[tauri::command]
#[specta::specta]
pub async fn set_click_through(app: AppHandle, on: bool) -> Answer<Preferences> {
    blocking(app, move |state| {
        state.changes.change(|preferences| preferences.captions.click_through = on)
    })
    .await
}

/// Takes the messages that no window has shown yet. A window asks when it opens, and when it has
/// shown one.
#[tauri::command]
#[specta::specta]
pub fn take_untold(state: State<'_, AppState>) -> Vec<Told> {
    state.notifier.take_untold()
}
