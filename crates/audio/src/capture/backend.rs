//! The sound systems behind one small trait, with calls that survive one that hangs.

use std::{
    sync::{Arc, mpsc},
    thread,
    time::Duration,
};

use super::{CaptureError, Device, ring::RingReader};

/// How long a sound system may take to answer.
pub(super) const ANSWER: Duration = Duration::from_secs(3);

/// A way to connect to a sound system. It may hang.
pub(super) type Connect = fn() -> Result<Arc<dyn Backend>, CaptureError>;

/// A connection to a sound system. Its calls may block for good when the system hangs: make them
/// through [`within_time`].
pub(super) trait Backend: Send + Sync {
    /// The capture devices at this moment.
    fn devices(&self) -> Result<Vec<Device>, CaptureError>;

    /// Starts to capture. The ring's writer belongs to the stream: it closes with it.
    fn open(&self, device: &Device) -> Result<Open, CaptureError>;
}

/// A running stream and the ring that it fills.
pub(super) struct Open {
    pub(super) stream: Box<dyn Stream>,
    pub(super) reader: RingReader,
}

/// A running capture; dropping it stops it.
pub(super) trait Stream: Send {
    /// Whether the sound system has ended the stream.
    fn has_failed(&self) -> bool;
}

/// Runs `call` on a separate thread. A call that hangs blocks that thread and not the session.
pub(super) fn asked<T: Send + 'static>(
    call: impl FnOnce() -> T + Send + 'static,
) -> Option<mpsc::Receiver<T>> {
    let (answer, answered) = mpsc::sync_channel(1);
    let spawned = thread::Builder::new().name("sound-call".to_owned()).spawn(move || {
        // The caller may have timed out.
        let _ = answer.send(call());
    });
    spawned.ok().map(|_| answered)
}

/// Like [`asked`], and waits for the answer; `None` on a timeout.
pub(super) fn within_time<T: Send + 'static>(
    call: impl FnOnce() -> T + Send + 'static,
) -> Option<T> {
    asked(call)?.recv_timeout(ANSWER).ok()
}

/// Like [`within_time`], with an error on a timeout.
pub(super) fn answered<T: Send + 'static>(
    what: &str,
    call: impl FnOnce() -> Result<T, CaptureError> + Send + 'static,
) -> Result<T, CaptureError> {
    within_time(call).unwrap_or_else(|| Err(CaptureError::NotAnswering { what: what.to_owned() }))
}

/// Drops a value on another thread, because its drop may hang.
pub(super) fn discard<T: Send + 'static>(thing: T) {
    // If no thread can start, this one drops it.
    let _ = thread::Builder::new().name("sound-close".to_owned()).spawn(move || drop(thing));
}
