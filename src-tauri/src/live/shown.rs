//! What the windows show of the current session, or of the last one.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::screen::ShownCaptions;
use crate::types::LiveChanged;

/// The state of live captions and the words on screen.
#[derive(Default)]
pub struct ShownSession {
    pub live: LiveChanged,
    pub captions: ShownCaptions,
}

/// Shared by the task, which writes it, and the handle, which reads it.
#[derive(Clone, Default)]
pub struct SharedShown(Arc<Mutex<ShownSession>>);

impl SharedShown {
    pub fn lock(&self) -> MutexGuard<'_, ShownSession> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
