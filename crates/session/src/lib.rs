//! One live session, from its first sample to its last confirmed word: source, recorder, captions,
//! and what is kept of it.
//!
//! Start reading at [`Session`].

mod compress;
mod config;
mod detached;
mod event;
mod keep;
mod kept;
mod outbox;
mod pair;
mod preferences;
mod pump;
mod reader;
mod recover;
mod session;
mod sound;
mod wire;

pub use compress::{CompressRecordingError, Compressed, compress_recording};
pub use config::{Config, StartError};
pub use event::{End, SessionEvent};
pub use keep::{Keep, KeepNotice, NotEnhanced};
pub use kept::{audio_of, milliseconds};
pub use outbox::Events;
pub use pair::{Chosen, Pair, UnusableModel, VOICE, Wanted, first_pair, language_of};
pub use preferences::{cadence_of, dictionary_of};
pub use recover::{RecoverError, adopt_recordings, recover_sessions};
pub use session::Session;
pub use sound::Sound;

/// Seconds of the session at a sample index.
pub fn seconds(sample: u64) -> f64 {
    sample as f64 / f64::from(audio::SAMPLE_RATE)
}

/// Seconds since the Unix epoch.
pub fn unix_now() -> f64 {
    std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .map_or(0.0, |since| since.as_secs_f64())
}
