//! The global shortcut of dictation.

use std::sync::{Mutex, PoisonError};

use tauri::{AppHandle, Manager, State};
use tauri_plugin_global_shortcut::{Code, GlobalShortcutExt, Modifiers, Shortcut, ShortcutState};

use crate::{
    desk::Desk,
    told,
    types::{Answer, AppError, ShortcutView, Weight},
};

/// Why the shortcut does not work, if it does not.
#[derive(Default)]
pub struct Conflict(Mutex<Option<String>>);

impl Conflict {
    fn get(&self) -> Option<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn set(&self, conflict: Option<String>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = conflict;
    }
}

/// How the shortcut is.
#[tauri::command]
#[specta::specta]
pub fn shortcut(desk: State<'_, Desk>, conflict: State<'_, Conflict>) -> ShortcutView {
    let keys = desk.preferences.now().dictation.shortcut;
    ShortcutView { keys, conflict: conflict.get() }
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
    let conflict = is_wayland().then(|| deaf(&keys));
    app.state::<Conflict>().set(conflict.clone());
    Ok(ShortcutView { keys, conflict })
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

/// Has these keys dictate; that they cannot is told at the start of the app and shown by
/// [`shortcut`].
pub fn begin(app: &AppHandle, keys: &str) {
    follow(app, keys);
    // On Wayland it is always so.
    if let Some(conflict) = app.state::<Conflict>().get().filter(|_| !is_wayland()) {
        told::tell(app, Weight::Warning, conflict);
    }
}

fn follow(app: &AppHandle, keys: &str) {
    let conflict = register(app, keys).err().map(|error| error.message);
    let conflict = conflict.or_else(|| is_wayland().then(|| deaf(keys)));
    if let Some(conflict) = &conflict {
        tracing::warn!(conflict, "dictation has no shortcut");
    }
    app.state::<Conflict>().set(conflict);
}

/// Whether the desktop tells programs of keys in their own windows alone. X11 programs among them
/// may take keys, and do not hear them in others' windows either.
fn is_wayland() -> bool {
    cfg!(target_os = "linux") && std::env::var_os("WAYLAND_DISPLAY").is_some()
}

fn deaf(keys: &str) -> String {
    format!(
        "This desktop (Wayland) does not tell programs of keys in other windows. In its keyboard \
         settings, let {keys} start \"duotone-desktop --dictate\": it begins a dictation, and ends \
         it."
    )
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

/// The Escape key, taken from other programs while it is held: it puts a dictation away.
pub struct Escape {
    app: AppHandle,
}

impl Escape {
    /// Takes it, alone and together with the keys that may be held down to dictate.
    pub fn taken(app: &AppHandle) -> Self {
        Self::change(app, |app, keys| {
            app.global_shortcut().on_shortcut(keys, |app, _, event| {
                if event.state() == ShortcutState::Pressed {
                    app.state::<Desk>().dictation.cancel();
                }
            })
        });
        Self { app: app.clone() }
    }

    /// On the thread that may wait for the desktop, in the order of the calls.
    fn change<E: std::fmt::Display>(
        app: &AppHandle,
        change: impl Fn(&AppHandle, Shortcut) -> Result<(), E> + Send + 'static,
    ) {
        let handle = app.clone();
        let on_main = app.run_on_main_thread(move || {
            let held = handle.state::<Desk>().preferences.now().dictation.shortcut;
            let held = held.parse::<Shortcut>().map_or(Modifiers::empty(), |keys| keys.mods);
            let mut keys = vec![Shortcut::new(None, Code::Escape)];
            if !held.is_empty() {
                keys.push(Shortcut::new(Some(held), Code::Escape));
            }
            for keys in keys {
                // Another program may have it: the pill has a button too.
                if let Err(error) = change(&handle, keys) {
                    tracing::debug!(%error, %keys, "Escape cannot be taken or given back");
                }
            }
        });
        if let Err(error) = on_main {
            tracing::debug!(%error, "Escape does not follow");
        }
    }
}

impl Drop for Escape {
    fn drop(&mut self) {
        Self::change(&self.app, |app, keys| app.global_shortcut().unregister(keys));
    }
}

fn unregister(app: &AppHandle) {
    if let Err(error) = app.global_shortcut().unregister_all() {
        tracing::warn!(%error, "a shortcut is still taken");
    }
}
