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

/// Connects to this machine's sound system, and returns how to connect again. The capture waits for
/// a sound server that died: if it opened sound cards meanwhile, the returning server would find
/// them busy.
pub(super) fn connect() -> Result<(Arc<dyn Backend>, Connect), CaptureError> {
    #[cfg(any(target_os = "linux", target_os = "freebsd"))]
    return connect_by("connecting to the sound server", to_server).or_else(|error| match error {
        // Another user's server: its sound cards belong to that user too.
        CaptureError::PermissionDenied { .. } => Err(error),
        _ => connect_by(SOUND_CARDS, to_sound_cards).map_err(|_| error),
    });
    #[cfg(not(any(target_os = "linux", target_os = "freebsd")))]
    connect_by(SOUND_CARDS, to_sound_cards)
}

const SOUND_CARDS: &str = "looking for sound cards";

fn connect_by(what: &str, connect: Connect) -> Result<(Arc<dyn Backend>, Connect), CaptureError> {
    Ok((answered(what, connect)?, connect))
}

#[cfg(any(target_os = "linux", target_os = "freebsd"))]
fn to_server() -> Result<Arc<dyn Backend>, CaptureError> {
    super::pulse::Pulse::connect().map(|server| Arc::new(server) as _)
}

fn to_sound_cards() -> Result<Arc<dyn Backend>, CaptureError> {
    super::cpal::Cpal::connect().map(|host| Arc::new(host) as _)
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
