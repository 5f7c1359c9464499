//! What the user should know now. Windows hear it as it is told; what was told before one was there
//! to hear it is kept until one asks.

use std::sync::{Mutex, PoisonError};

use serde::Serialize;
use tauri::{AppHandle, Manager, State};
use tauri_specta::Event;

use crate::types::{Told, Weight};

/// Messages that are kept at most: the newest.
const KEPT: usize = 10;

/// Messages that no window has shown yet.
#[derive(Default)]
pub struct Untold(Mutex<Vec<Told>>);

/// Takes the messages that no window has shown yet. A window asks when it opens, and when it has
/// shown one.
#[tauri::command]
#[specta::specta]
pub fn take_untold(untold: State<'_, Untold>) -> Vec<Told> {
    std::mem::take(&mut untold.0.lock().unwrap_or_else(PoisonError::into_inner))
}

/// Tells the user something.
pub fn tell(app: &AppHandle, weight: Weight, message: impl Into<String>) {
    let told = Told { weight, message: message.into() };
    if let Some(untold) = app.try_state::<Untold>() {
        let mut untold = untold.0.lock().unwrap_or_else(PoisonError::into_inner);
        untold.push(told.clone());
        let old = untold.len().saturating_sub(KEPT);
        untold.drain(..old);
    }
    emit(app, told);
}

/// Sends the windows an event. Whoever it fails for goes on: a window asks for all when it opens.
pub fn emit<E: Event + Clone + Serialize>(app: &AppHandle, event: E) {
    if let Err(error) = event.emit(app) {
        tracing::warn!(%error, event = E::NAME, "the windows are not told");
    }
}
