//! One live session, from its first sample to its last confirmed word: source, recorder, captions,
//! and what is kept of it.
//!
//! Start reading at [`Session`].

mod compress;
mod config;
mod event;
mod library_view;
mod outbox;
mod pair;
mod preferences;
mod pump;
mod read_ahead;
mod reader;
mod recover;
mod session;
mod sink;
mod sound;
mod wire;

pub use compress::{CompressRecordingError, Compressed, compress_recording};
pub use config::{Config, StartError};
pub use event::{End, SessionEvent};
pub use library_view::{audio_of, milliseconds};
pub use outbox::Events;
pub use pair::{Chosen, ModelChoice, Pair, UnusableModel, VOICE, first_pair, language_of};
pub use preferences::{cadence_of, dictionary_of};
pub use recover::{RecoverError, adopt_recordings, recover_sessions};
pub use session::Session;
pub use sink::{NotEnhanced, SinkConfig, SinkNotice};
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
