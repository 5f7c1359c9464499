//! Connects to this machine's sound system.

use std::sync::Arc;

use super::{
    CaptureError,
    backend::{Backend, Connect, answered},
    cpal::Cpal,
};

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
    Cpal::connect().map(|host| Arc::new(host) as _)
}
