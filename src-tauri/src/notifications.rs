//! Sends events and messages to the windows. A message is kept until a window asks for it, since
//! none may be open yet.

use std::sync::{Arc, Mutex, PoisonError};

use serde::Serialize;
use tauri::AppHandle;
use tauri_specta::Event;

use crate::types::{LibraryChanged, Subject, Told, Weight};

/// The most messages that are kept; the oldest are dropped first.
const KEPT: usize = 10;

/// The handle that services send events and messages through.
#[derive(Clone)]
pub struct Notifier {
    app: AppHandle,
    /// The messages that no window has shown yet.
    untold: Arc<Mutex<Vec<Told>>>,
}

impl Notifier {
    /// Creates a notifier for the windows of this app.
    pub fn new(app: AppHandle) -> Self {
        Self { app, untold: Arc::default() }
    }

    /// Shows the user a message.
    pub fn tell(&self, weight: Weight, message: impl Into<String>) {
        self.tell_of(None, weight, message.into());
    }

    /// Shows the user a message that is stale once its subject changes.
    pub fn tell_about(&self, subject: Subject, weight: Weight, message: impl Into<String>) {
        self.tell_of(Some(subject), weight, message.into());
    }

    fn tell_of(&self, about: Option<Subject>, weight: Weight, message: String) {
        let told = Told { weight, message, about };
        {
            let mut untold = self.untold.lock().unwrap_or_else(PoisonError::into_inner);
            untold.push(told.clone());
            let old = untold.len().saturating_sub(KEPT);
            untold.drain(..old);
        }
        self.emit(told);
    }

    /// Takes the messages that no window has shown yet.
    pub fn take_untold(&self) -> Vec<Told> {
        std::mem::take(&mut self.untold.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Tells the windows that a session changed in the library. Without an id, any session may have
    /// changed.
    pub fn library_changed(&self, session: Option<String>) {
        self.emit(LibraryChanged { session });
    }

    /// Sends an event to the windows. A failure is harmless: a window asks for the whole state when
    /// it opens.
    pub fn emit<E: Event + Clone + Serialize>(&self, event: E) {
        if let Err(error) = event.emit(&self.app) {
            tracing::warn!(%error, event = E::NAME, "the windows do not get an event");
        }
    }
}
