//! Controls a live source from other threads.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

/// Stops, pauses and resumes a live source from any thread. Clones control the same source.
#[derive(Clone, Debug, Default)]
pub struct Control(Arc<Flags>);

#[derive(Debug, Default)]
struct Flags {
    stopped: AtomicBool,
    paused: AtomicBool,
}

impl Control {
    /// Ends the sound at this moment. The source still delivers earlier samples.
    pub fn stop(&self) {
        self.0.stopped.store(true, Ordering::Release);
    }

    /// Whether [`stop`](Self::stop) was called.
    pub fn is_stopped(&self) -> bool {
        self.0.stopped.load(Ordering::Acquire)
    }

    /// Pauses capture until [`resume`](Self::resume).
    pub fn pause(&self) {
        self.0.paused.store(true, Ordering::Release);
    }

    /// Resumes capture after a pause.
    pub fn resume(&self) {
        self.0.paused.store(false, Ordering::Release);
    }

    /// Whether capture is paused.
    pub fn is_paused(&self) -> bool {
        self.0.paused.load(Ordering::Acquire)
    }
}
