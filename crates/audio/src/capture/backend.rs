//! The sound systems behind one small trait, and the means to survive one that hangs.

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

/// Connects to this machine's sound system; also how to do that again. A sound server that died is
/// waited for: sound cards that are opened meanwhile would be busy for it when it is back.
pub(super) fn connect() -> Result<(Arc<dyn Backend>, Connect), CaptureError> {
    #[cfg(any(target_os = "linux", target_os = "freebsd"))]
    return connect_by("connecting to the sound server", to_server).or_else(|error| match error {
        // Somebody else's server: its sound cards are not ours either.
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

/// Runs `call` on a thread of its own. A call that hangs keeps its thread; a session must not hang
/// with it.
pub(super) fn asked<T: Send + 'static>(
    call: impl FnOnce() -> T + Send + 'static,
) -> Option<mpsc::Receiver<T>> {
    let (answer, answered) = mpsc::sync_channel(1);
    let spawned = thread::Builder::new().name("sound-call".to_owned()).spawn(move || {
        // The caller may have given up.
        let _ = answer.send(call());
    });
    spawned.ok().map(|_| answered)
}

/// The same; `None` if it gives no answer in time.
pub(super) fn within_time<T: Send + 'static>(
    call: impl FnOnce() -> T + Send + 'static,
) -> Option<T> {
    asked(call)?.recv_timeout(ANSWER).ok()
}

/// The same where no answer is an error.
pub(super) fn answered<T: Send + 'static>(
    what: &str,
    call: impl FnOnce() -> Result<T, CaptureError> + Send + 'static,
) -> Result<T, CaptureError> {
    within_time(call).unwrap_or_else(|| Err(CaptureError::NotAnswering { what: what.to_owned() }))
}

/// Drops what may hang in its drop, elsewhere.
pub(super) fn discard<T: Send + 'static>(thing: T) {
    // Without a thread for it, it is dropped here.
    let _ = thread::Builder::new().name("sound-close".to_owned()).spawn(move || drop(thing));
}
