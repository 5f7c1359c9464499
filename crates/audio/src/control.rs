//! The reins of a source that would go on by itself.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

/// Stops, pauses and resumes a live source from any thread. Clones hold the same reins.
#[derive(Clone, Debug, Default)]
pub struct Control(Arc<Flags>);

#[derive(Debug, Default)]
struct Flags {
    stopped: AtomicBool,
    paused: AtomicBool,
}

impl Control {
    /// Ends the sound where it is now, for good. What came before is still delivered.
    pub fn stop(&self) {
        self.0.stopped.store(true, Ordering::Release);
    }

    /// Whether the sound is to end.
    pub fn is_stopped(&self) -> bool {
        self.0.stopped.load(Ordering::Acquire)
    }

    /// Nothing is to be heard until [`resume`](Self::resume).
    pub fn pause(&self) {
        self.0.paused.store(true, Ordering::Release);
    }

    /// Goes on after a pause.
    pub fn resume(&self) {
        self.0.paused.store(false, Ordering::Release);
    }

    /// Whether nothing is to be heard at the moment.
    pub fn is_paused(&self) -> bool {
        self.0.paused.load(Ordering::Acquire)
    }
}
