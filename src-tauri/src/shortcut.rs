//! The global shortcut of dictation, and the Escape key that cancels a dictation.
//!
//! One thread grabs and releases the keys, in the order of the requests. Grabbing a key waits for
//! the main thread, so the main thread must never wait for this one.

use std::{
    io,
    sync::{
        Arc, Mutex, PoisonError,
        mpsc::{Sender, channel},
    },
    thread,
};

use messages::message;
use tauri::AppHandle;
use tauri_plugin_global_shortcut::{Code, GlobalShortcutExt, Shortcut, ShortcutState};

use crate::{
    language,
    notifications::Notifier,
    types::{Answer, AppError, Subject, Weight},
};

/// What a desktop can start with keys of its own. It is a value for the desktop's settings, not
/// something to type.
const DICTATES: &str = "duotone-desktop --dictate";

type Work = Box<dyn FnOnce(&mut Keys) + Send>;

/// The user's key events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShortcutEvent {
    /// The dictation keys went down.
    Pressed,
    /// The dictation keys went up.
    Released,
    /// Escape went down during a dictation.
    Cancelled,
}

/// The thread's handle, and the state of the shortcut.
#[derive(Clone)]
pub struct Shortcuts {
    work: Sender<Work>,
    conflict: Conflict,
}

/// Why the shortcut does not work, if so.
#[derive(Clone, Default)]
struct Conflict(Arc<Mutex<Option<String>>>);

impl Conflict {
    fn get(&self) -> Option<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn set(&self, conflict: Option<String>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = conflict;
    }
}

impl Shortcuts {
    /// Starts the thread. It calls `on_event` for each key event.
    ///
    /// # Errors
    /// If the system cannot start a thread.
    pub fn start(
        app: AppHandle,
        notifier: Notifier,
        on_event: impl Fn(ShortcutEvent) + Send + Sync + 'static,
    ) -> io::Result<Self> {
        let (work, works) = channel::<Work>();
        let conflict = Conflict::default();
        let mut keys = Keys {
            app,
            notifier,
            on_event: Arc::new(on_event),
            conflict: conflict.clone(),
            dictate: None,
            escape: None,
        };
        thread::Builder::new().name("shortcuts".to_owned()).spawn(move || {
            for work in works {
                work(&mut keys);
            }
        })?;
        Ok(Self { work, conflict })
    }

    /// Sets the dictation keys at start. If they cannot be grabbed, the user gets a message, and
    /// [`conflict`](Self::conflict) returns the reason.
    pub fn begin(&self, keys: String) {
        self.ask(move |held| {
            held.follow(&keys);
            // Wayland always refuses.
            if let Some(conflict) = held.conflict.get().filter(|_| !is_wayland()) {
                held.notifier.tell_about(Subject::Shortcut, Weight::Warning, conflict);
            }
        });
    }

    /// Changes the dictation keys, and waits until the new ones work.
    ///
    /// # Errors
    /// If the desktop refuses them. Then `old` still works.
    pub fn change(&self, keys: String, old: String) -> Answer<()> {
        let taken = self.wait(move |held| {
            let taken = held.dictate_with(&keys).inspect_err(|_| held.follow(&old));
            if taken.is_ok() {
                held.conflict.set(is_wayland().then(|| deaf(&keys)));
            }
            taken
        });
        taken.unwrap_or_else(|| Err(AppError::new(&message!("app-shortcut-unchanged"))))
    }

    /// Grabs these keys again after [`hush`](Self::hush), and waits until they work.
    pub fn follow(&self, keys: String) {
        self.wait(move |held| held.follow(&keys));
    }

    /// Releases the dictation keys, and waits until they are free.
    pub fn hush(&self) {
        self.wait(Keys::hush);
    }

    /// Why the shortcut does not work, if so.
    pub fn conflict(&self) -> Option<String> {
        self.conflict.get()
    }

    /// Grabs the Escape key, which cancels a dictation; together with the shortcut's modifiers if
    /// the user holds them down.
    pub fn grab_escape(&self, with_modifiers: bool) {
        self.ask(move |keys| keys.take_escape(with_modifiers));
    }

    /// Releases the Escape key.
    pub fn release_escape(&self) {
        self.ask(Keys::give_escape_back);
    }

    fn ask(&self, work: impl FnOnce(&mut Keys) + Send + 'static) {
        // The thread lives as long as the app.
        let _ = self.work.send(Box::new(work));
    }

    /// Waits until the work is done. The main thread must not call it.
    fn wait<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Keys) -> T + Send + 'static,
    ) -> Option<T> {
        let (answer, answered) = channel();
        self.ask(move |keys| drop(answer.send(work(keys))));
        answered.recv().ok()
    }
}

/// The grabbed keys.
struct Keys {
    app: AppHandle,
    notifier: Notifier,
    on_event: Arc<dyn Fn(ShortcutEvent) + Send + Sync>,
    conflict: Conflict,
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
        self.conflict.set(conflict);
    }

    fn dictate_with(&mut self, keys: &str) -> Answer<()> {
        let shortcut: Shortcut = keys
            .parse()
            .map_err(|_| AppError::new(&message!("app-shortcut-invalid", keys = keys)))?;
        self.hush();
        let on_event = self.on_event.clone();
        let taken = self.app.global_shortcut().on_shortcut(shortcut, move |_, _, event| {
            on_event(match event.state() {
                ShortcutState::Pressed => ShortcutEvent::Pressed,
                ShortcutState::Released => ShortcutEvent::Released,
            });
        });
        taken.map_err(|_| {
            AppError::new(&message!("app-shortcut-taken", keys = keys, command = DICTATES))
        })?;
        self.dictate = Some(shortcut);
        Ok(())
    }

    fn hush(&mut self) {
        if let Some(keys) = self.dictate.take() {
            self.give_back(keys);
        }
    }

    fn take_escape(&mut self, with_modifiers: bool) {
        let held = self.dictate.filter(|_| with_modifiers).map(|keys| keys.mods);
        let keys = Shortcut::new(held.filter(|mods| !mods.is_empty()), Code::Escape);
        // With such a shortcut, the pill's button still cancels.
        if Some(keys) == self.dictate || self.escape.is_some() {
            return;
        }
        let on_event = self.on_event.clone();
        let taken = self.app.global_shortcut().on_shortcut(keys, move |_, _, event| {
            if event.state() == ShortcutState::Pressed {
                on_event(ShortcutEvent::Cancelled);
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
        // X11 sends the release with the next request that has a reply; releasing once more makes
        // one (global-hotkey 0.8).
        let times = if cfg!(target_os = "linux") { 2 } else { 1 };
        for _ in 0..times {
            if let Err(error) = shortcuts.unregister(keys) {
                tracing::warn!(%error, %keys, "a shortcut is still taken");
            }
        }
    }
}

/// Whether the desktop sends programs only the keys of their own windows. X11 programs on it may
/// grab keys, but do not get those of other windows either.
fn is_wayland() -> bool {
    cfg!(target_os = "linux") && std::env::var_os("WAYLAND_DISPLAY").is_some()
}

fn deaf(keys: &str) -> String {
    language::text(&message!("app-shortcut-no-keys", keys = keys, command = DICTATES))
}
