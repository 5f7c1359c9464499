//! Live captions.

use tauri::{AppHandle, State};

use super::blocking::blocking;
use crate::{
    app_state::AppState,
    devices,
    types::{Answer, CaptionsSoFar, DeviceView, Hear, LiveChanged, Purpose},
};

/// Microphones, and what can be heard of what the machine plays.
#[tauri::command]
#[specta::specta]
pub async fn devices(app: AppHandle) -> Answer<Vec<DeviceView>> {
    blocking(app, |_| devices::devices()).await
}

/// How live captions are.
#[tauri::command]
#[specta::specta]
pub fn live(state: State<'_, AppState>) -> LiveChanged {
    state.live.now()
}

/// The words on screen.
#[tauri::command]
#[specta::specta]
pub fn captions_so_far(state: State<'_, AppState>) -> CaptionsSoFar {
    state.live.captions()
}

/// Begins to listen: to what is named, or to what the preferences say.
#[tauri::command]
#[specta::specta]
pub async fn start_captions(state: State<'_, AppState>, hear: Option<Hear>) -> Answer<()> {
    let hear = hear.unwrap_or_else(|| state.preferences.now().captions.hear);
    state.live.start(Purpose::Captions, hear, None).await
}

/// Listens to a microphone to see that it works; nothing of it is kept.
#[tauri::command]
#[specta::specta]
pub async fn start_trial(state: State<'_, AppState>, microphone: Option<String>) -> Answer<()> {
    let hear = Hear { microphone_name: microphone, ..Hear::default() };
    state.live.start(Purpose::Trial, hear, None).await
}

/// Hears nothing until the captions are resumed.
#[tauri::command]
#[specta::specta]
pub fn pause_captions(state: State<'_, AppState>) {
    state.live.pause();
}

/// Goes on after a pause.
#[tauri::command]
#[specta::specta]
pub fn resume_captions(state: State<'_, AppState>) {
    state.live.resume();
}

/// Marks the moment this many milliseconds ago with a note, which may be empty.
#[tauri::command]
#[specta::specta]
pub fn bookmark_captions(state: State<'_, AppState>, note: String, ago_ms: u32) {
    state.live.bookmark(note.trim().to_owned(), ago_ms);
}

/// Ends the captions with everything heard confirmed. The last words come still.
#[tauri::command]
#[specta::specta]
pub fn stop_captions(state: State<'_, AppState>) {
    state.live.stop();
}
