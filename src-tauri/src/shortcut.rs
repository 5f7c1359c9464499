//! The global shortcut of dictation.

use std::sync::{Mutex, PoisonError};

use tauri::{AppHandle, Manager, State};
use tauri_plugin_global_shortcut::{GlobalShortcutExt, Shortcut, ShortcutState};

use crate::{
    desk::Desk,
    types::{Answer, AppError, ShortcutView},
};

/// Why the shortcut does not work, if it does not.
#[derive(Default)]
pub struct Conflict(Mutex<Option<String>>);

/// How the shortcut is.
#[tauri::command]
#[specta::specta]
pub fn shortcut(desk: State<'_, Desk>, conflict: State<'_, Conflict>) -> ShortcutView {
    let keys = desk.preferences.now().dictation.shortcut;
    ShortcutView {
        keys,
        conflict: conflict.0.lock().unwrap_or_else(PoisonError::into_inner).clone(),
    }
}

/// Takes another shortcut. If another program has it, the old one stays.
#[tauri::command(async)]
#[specta::specta]
pub fn set_shortcut(app: AppHandle, desk: State<'_, Desk>, keys: String) -> Answer<ShortcutView> {
    let before = desk.preferences.now();
    register(&app, &keys).inspect_err(|_| {
        // The one before works as it did.
        follow(&app, &before.dictation.shortcut);
    })?;
    let mut wanted = before;
    wanted.dictation.shortcut.clone_from(&keys);
    crate::commands::preferences::change_preferences(app.clone(), desk, wanted)?;
    Ok(ShortcutView { keys, conflict: None })
}

/// Lets the shortcut's keys be pressed without dictating, while the user chooses another; or has
/// them dictate again.
#[tauri::command(async)]
#[specta::specta]
pub fn hush_shortcut(app: AppHandle, desk: State<'_, Desk>, on: bool) {
    if on {
        unregister(&app);
    } else {
        follow(&app, &desk.preferences.now().dictation.shortcut);
    }
}

/// Has these keys dictate; that they cannot is shown by [`shortcut`].
pub fn follow(app: &AppHandle, keys: &str) {
    let conflict = register(app, keys).err().map(|error| error.message);
    if let Some(conflict) = &conflict {
        tracing::warn!(conflict, "dictation has no shortcut");
    }
    let state = app.state::<Conflict>();
    *state.0.lock().unwrap_or_else(PoisonError::into_inner) = conflict;
}

fn register(app: &AppHandle, keys: &str) -> Answer<()> {
    let shortcut: Shortcut = keys.parse().map_err(|_| {
        AppError::new(format!(
            "{keys} cannot be a shortcut. Press one or more of Ctrl, Alt, Shift and Super together \
             with another key."
        ))
    })?;
    unregister(app);
    let shortcuts = app.global_shortcut();
    let registered = shortcuts.on_shortcut(shortcut, |app, _, event| {
        let dictation = &app.state::<Desk>().dictation;
        match event.state() {
            ShortcutState::Pressed => dictation.key_down(),
            ShortcutState::Released => dictation.key_up(),
        }
    });
    registered.map_err(|_| {
        AppError::new(format!(
            "Another program has {keys} already, or this desktop gives programs no shortcuts. \
             Press other keys, or have the desktop start \"duotone-desktop --dictate\" with yours."
        ))
    })
}

fn unregister(app: &AppHandle) {
    if let Err(error) = app.global_shortcut().unregister_all() {
        tracing::warn!(%error, "a shortcut is still taken");
    }
}
