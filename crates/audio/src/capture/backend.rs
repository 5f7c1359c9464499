//! The sound systems behind one small trait, and the means to survive one that hangs.

use std::{sync::mpsc, thread, time::Duration};

use super::{CaptureError, Device, ring::RingReader};

/// How long a sound system may take to answer.
const ANSWER: Duration = Duration::from_secs(3);

/// A connection to a sound system. Its calls may block for good when the system hangs: make them
/// through [`within_time`].
pub(super) trait Backend: Send + Sync {
    /// Every device that can be captured from, at this moment.
    fn devices(&self) -> Result<Vec<Device>, CaptureError>;

    /// Starts to capture. The ring's writer belongs to the stream: it closes with it.
    fn open(&self, device: &Device) -> Result<Open, CaptureError>;
}

/// A stream that runs, and the ring it fills.
pub(super) struct Open {
    pub(super) stream: Box<dyn Stream>,
    pub(super) reader: RingReader,
}

/// Captures as long as it lives.
pub(super) trait Stream: Send {
    /// Whether the sound system said that it is over.
    fn has_failed(&self) -> bool;
}

/// Connects to this machine's sound system.
pub(super) fn connect() -> Result<Box<dyn Backend>, CaptureError> {
    #[cfg(any(target_os = "linux", target_os = "freebsd"))]
    return super::pulse::Pulse::connect().map(|server| Box::new(server) as _).or_else(|error| {
        match error {
            // Somebody else's server: its sound cards are not ours either.
            CaptureError::PermissionDenied { .. } => Err(error),
            _ => super::cpal::Cpal::connect().map(|cards| Box::new(cards) as _).map_err(|_| error),
        }
    });
    #[cfg(not(any(target_os = "linux", target_os = "freebsd")))]
    super::cpal::Cpal::connect().map(|host| Box::new(host) as _)
}

/// Runs `call` on a thread of its own and gives up on it after a while. A call that hangs keeps its
/// thread; a session must not hang with it.
pub(super) fn within_time<T: Send + 'static>(
    what: &str,
    call: impl FnOnce() -> Result<T, CaptureError> + Send + 'static,
) -> Result<T, CaptureError> {
    let not_answering = || CaptureError::NotAnswering { what: what.to_owned() };
    let (answer, answered) = mpsc::sync_channel(1);
    let spawned = thread::Builder::new().name("sound-call".to_owned()).spawn(move || {
        // The caller may have given up.
        let _ = answer.send(call());
    });
    spawned.map_err(|_| not_answering())?;
    answered.recv_timeout(ANSWER).unwrap_or_else(|_| Err(not_answering()))
}

/// Drops what may hang in its drop, elsewhere.
pub(super) fn discard<T: Send + 'static>(thing: T) {
    // Without a thread for it, it is dropped here.
    let _ = thread::Builder::new().name("sound-close".to_owned()).spawn(move || drop(thing));
}
