//! Dictation into other programs: one state machine with one owner; keys, tray and windows send it
//! orders.
//!
//! ```text
//! Idle ─key down─▶ Starting ─▶ Listening ─key up─▶ Correcting ─last words─▶ Done ─▶ Idle
//! ```

mod owner;
mod telling;
mod writer;
mod written;

use std::{
    io,
    process::Command,
    sync::{Arc, Mutex, PoisonError},
};

use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};

use crate::{
    live::Live, notifications::Notifier, preferences::PreferencesFile, shortcut::Shortcuts,
    types::DictationChanged, windows::Windows,
};
use owner::Owner;
use writer::Writer;

/// What dictation is told to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Order {
    /// The shortcut's keys were pressed.
    KeyDown,
    /// They were let go.
    KeyUp,
    /// Begin or end, whatever the keys do.
    Toggle,
    /// End and write nothing, or put an outcome away.
    Cancel,
    /// Take the last text back.
    Undo,
    /// Put the last text on the clipboard.
    Copy,
    /// Know the last text no more.
    Forget,
}

/// The handle: sends orders to the owner.
#[derive(Clone)]
pub struct Dictation {
    orders: UnboundedSender<Order>,
    writer: Writer,
    shown: Arc<Mutex<DictationChanged>>,
}

impl Dictation {
    /// Begins to wait for orders, on the app's runtime.
    ///
    /// # Errors
    /// If the system gives no thread for the one who writes.
    pub fn new(
        live: Live,
        preferences: Arc<PreferencesFile>,
        windows: Windows,
        shortcuts: Shortcuts,
        notifier: Notifier,
    ) -> io::Result<Self> {
        let (orders, ordered) = unbounded_channel();
        let shown = Arc::<Mutex<DictationChanged>>::default();
        let writer = Writer::start()?;
        let owner = Owner::new(
            live,
            preferences,
            windows,
            shortcuts,
            notifier,
            writer.clone(),
            shown.clone(),
        );
        tauri::async_runtime::spawn(owner.run(ordered));
        Ok(Self { orders, writer, shown })
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

    /// Ends a dictation and writes nothing; puts an outcome away that is shown.
    pub fn cancel(&self) {
        self.tell(Order::Cancel);
    }

    /// Takes the last dictation back, if the text is still where it was written.
    pub fn undo(&self) {
        self.tell(Order::Undo);
    }

    /// Puts the last dictated text on the clipboard.
    pub fn copy(&self) {
        self.tell(Order::Copy);
    }

    /// Forgets the last dictated text.
    pub fn forget(&self) {
        self.tell(Order::Forget);
    }

    /// The app is about to end: what it keeps on the clipboard is kept by the process that this
    /// command starts.
    pub fn hand_over(&self, keeper: Command) {
        self.writer.hand_over(keeper);
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
