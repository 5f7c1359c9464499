//! The global shortcut of dictation, and the key that puts one away.
//!
//! One thread takes keys and gives them back, in the order that it is asked to: taking one waits
//! for the thread of the windows, which therefore never waits for this one.

use std::{
    io,
    sync::{
        Mutex, PoisonError,
        mpsc::{Sender, channel},
    },
    thread,
};

use tauri::{AppHandle, Manager, State};
use tauri_plugin_global_shortcut::{Code, GlobalShortcutExt, Shortcut, ShortcutState};

use crate::{
    app_state::AppState,
    notifications,
    types::{Answer, AppError, ShortcutView, Weight},
};

type Work = Box<dyn FnOnce(&mut Keys) + Send>;

/// The thread's handle, and what is known of the shortcut.
pub struct Shortcuts {
    work: Sender<Work>,
    /// Why the shortcut does not work, if it does not.
    conflict: Mutex<Option<String>>,
}

impl Shortcuts {
    /// Starts the thread.
    ///
    /// # Errors
    /// If the system gives none.
    pub fn start(app: AppHandle) -> io::Result<Self> {
        let (work, works) = channel::<Work>();
        thread::Builder::new().name("shortcuts".to_owned()).spawn(move || {
            let mut keys = Keys { app, dictate: None, escape: None };
            for work in works {
                work(&mut keys);
            }
        })?;
        Ok(Self { work, conflict: Mutex::new(None) })
    }

    /// Has these keys dictate; that they cannot is told, and shown by [`shortcut`].
    pub fn begin(&self, keys: String) {
        self.ask(move |held| {
            held.follow(&keys);
            // On Wayland it is always so.
            let conflict = held.app.state::<Shortcuts>().conflict();
            if let Some(conflict) = conflict.filter(|_| !is_wayland()) {
                notifications::tell(&held.app, Weight::Warning, conflict);
            }
        });
    }

    fn ask(&self, work: impl FnOnce(&mut Keys) + Send + 'static) {
        // The thread is there for as long as the app runs.
        let _ = self.work.send(Box::new(work));
    }

    /// Waits until it is done: not for the thread of the windows.
    fn wait<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Keys) -> T + Send + 'static,
    ) -> Option<T> {
        let (answer, answered) = channel();
        self.ask(move |keys| drop(answer.send(work(keys))));
        answered.recv().ok()
    }

    fn conflict(&self) -> Option<String> {
        self.conflict.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn set_conflict(&self, conflict: Option<String>) {
        *self.conflict.lock().unwrap_or_else(PoisonError::into_inner) = conflict;
    }
}

/// How the shortcut is.
#[tauri::command]
#[specta::specta]
pub fn shortcut(state: State<'_, AppState>, shortcuts: State<'_, Shortcuts>) -> ShortcutView {
    let keys = state.preferences.now().dictation.shortcut;
    ShortcutView { keys, conflict: shortcuts.conflict() }
}

/// Takes another shortcut. If another program has it, the old one stays.
#[tauri::command(async)]
#[specta::specta]
pub fn set_shortcut(
    app: AppHandle,
    state: State<'_, AppState>,
    shortcuts: State<'_, Shortcuts>,
    keys: String,
) -> Answer<ShortcutView> {
    let before = state.preferences.now();
    let (wanted, old) = (keys.clone(), before.dictation.shortcut.clone());
    let taken = shortcuts.wait(move |held| {
        // The one before works as it did.
        held.dictate_with(&wanted).inspect_err(|_| held.follow(&old))
    });
    taken.unwrap_or_else(|| {
        Err(AppError::new("The shortcut cannot be changed. Start Duotone again."))
    })?;
    let mut wanted = before;
    wanted.dictation.shortcut.clone_from(&keys);
    crate::commands::preferences::change_preferences(app.clone(), state, wanted)?;
    let conflict = is_wayland().then(|| deaf(&keys));
    shortcuts.set_conflict(conflict.clone());
    Ok(ShortcutView { keys, conflict })
}

/// Lets the shortcut's keys be pressed without dictating, while the user chooses another; or has
/// them dictate again.
#[tauri::command(async)]
#[specta::specta]
pub fn hush_shortcut(state: State<'_, AppState>, shortcuts: State<'_, Shortcuts>, on: bool) {
    let keys = state.preferences.now().dictation.shortcut;
    shortcuts.wait(move |held| match on {
        true => held.hush(),
        false => held.follow(&keys),
    });
}

/// The keys that are taken from other programs.
struct Keys {
    app: AppHandle,
    dictate: Option<Shortcut>,
    escape: Option<Shortcut>,
}

impl Keys {
    fn follow(&mut self, keys: &str) {
        let conflict = self.dictate_with(keys).err().map(|error| error.message);
        let conflict = conflict.or_else(|| is_wayland().then(|| deaf(keys)));
        if let Some(conflict) = &conflict {
            tracing::warn!(conflict, "dictation has no shortcut");
        }
        self.app.state::<Shortcuts>().set_conflict(conflict);
    }

    fn dictate_with(&mut self, keys: &str) -> Answer<()> {
        let shortcut: Shortcut = keys.parse().map_err(|_| {
            AppError::new(format!(
                "{keys} cannot be a shortcut. Press one or more of Ctrl, Alt, Shift and Super \
                 together with another key."
            ))
        })?;
        self.hush();
        let taken = self.app.global_shortcut().on_shortcut(shortcut, |app, _, event| {
            let dictation = &app.state::<AppState>().dictation;
            match event.state() {
                ShortcutState::Pressed => dictation.key_down(),
                ShortcutState::Released => dictation.key_up(),
            }
        });
        taken.map_err(|_| {
            AppError::new(format!(
                "Another program has {keys} already, or this desktop gives programs no shortcuts. \
                 Press other keys, or have the desktop start \"duotone-desktop --dictate\" with \
                 yours."
            ))
        })?;
        self.dictate = Some(shortcut);
        Ok(())
    }

    fn hush(&mut self) {
        if let Some(keys) = self.dictate.take() {
            self.give_back(keys);
        }
    }

    fn take_escape(&mut self, are_held: bool) {
        let held = self.dictate.filter(|_| are_held).map(|keys| keys.mods);
        let keys = Shortcut::new(held.filter(|mods| !mods.is_empty()), Code::Escape);
        // With such a shortcut there is the button of the pill.
        if Some(keys) == self.dictate || self.escape.is_some() {
            return;
        }
        let taken = self.app.global_shortcut().on_shortcut(keys, |app, _, event| {
            if event.state() == ShortcutState::Pressed {
                app.state::<AppState>().dictation.cancel();
            }
        });
        match taken {
            Ok(()) => self.escape = Some(keys),
            Err(error) => tracing::debug!(%error, "another program has Escape"),
        }
    }

    fn give_escape_back(&mut self) {
        if let Some(keys) = self.escape.take() {
            self.give_back(keys);
        }
    }

    fn give_back(&self, keys: Shortcut) {
        let shortcuts = self.app.global_shortcut();
        // X11 hears of it with the next request that has an answer: giving it back once more makes
        // one (global-hotkey 0.8).
        let times = if cfg!(target_os = "linux") { 2 } else { 1 };
        for _ in 0..times {
            if let Err(error) = shortcuts.unregister(keys) {
                tracing::warn!(%error, %keys, "a shortcut is still taken");
            }
        }
    }
}

/// The Escape key, taken from other programs while this is held: it puts a dictation away.
pub struct Escape(AppHandle);

impl Escape {
    /// Takes it: together with the modifiers of the shortcut if its keys are held down to dictate.
    pub fn taken(app: &AppHandle, are_held: bool) -> Self {
        app.state::<Shortcuts>().ask(move |keys| keys.take_escape(are_held));
        Self(app.clone())
    }
}

impl Drop for Escape {
    fn drop(&mut self) {
        self.0.state::<Shortcuts>().ask(Keys::give_escape_back);
    }
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
