//! One live session, from its first sample to its last confirmed word: source, recorder, captions
//! and storage.
//!
//! Start reading at [`Session`].
//!
//! ```
//! use audio::{RawEncoding, RawFormat, RawPcmSource};
//! use session::{Config, Session, SessionEvent, Sound};
//! use speculative::{Cadence, Language, Models, NullTranscriber, Task};
//!
//! # #[tokio::main]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! // A second of silence, and models that hear nothing.
//! let format = RawFormat { encoding: RawEncoding::S16Le, rate: 16_000, channels: 1 };
//! let source = RawPcmSource::new(std::io::Cursor::new(vec![0; 32_000]), format)?;
//! let models = Models {
//!     fast: Box::new(NullTranscriber),
//!     heavy: Box::new(NullTranscriber),
//!     verifier: None,
//!     dictionary: Default::default(),
//! };
//! let config = Config {
//!     id: uuid::Uuid::now_v7().to_string(),
//!     fast: "none".to_owned(),
//!     heavy: "none".to_owned(),
//!     absent: None,
//!     task: Task::transcribe(Language::parse("en")?),
//!     cadence: Cadence::LIVE,
//!     recordings: None,
//!     keep: None,
//!     sign: None,
//!     pre_roll: Default::default(),
//! };
//! let (_session, mut events) = Session::start(Sound::stored(source)?, models, config)?;
//! while let Some(event) = events.next().await {
//!     if let SessionEvent::End(end) = event {
//!         assert_eq!((end.samples, end.transcript.as_str()), (16_000, ""));
//!     }
//! }
//! # Ok(())
//! # }
//! ```

pub mod aftercare;
mod config;
mod event;
mod library_view;
mod model_notice;
mod origin;
mod outbox;
mod pair;
mod plan;
mod preferences;
mod pump;
mod read_ahead;
mod reader;
mod session;
mod sink;
mod sound;
mod thread_news;
mod track_levels;
mod unusable_model;
mod working_models;

pub use config::{Config, StartError};
pub use event::{
    Caption, CaptionCorrection, Condition, CorrectionMethod, End, SessionEvent, TroubleKind, Weight,
};
pub use library_view::{audio_of, milliseconds};
pub use model_notice::{ModelChange, ModelNotice};
pub use origin::Origin;
pub use outbox::Events;
pub use pair::{Pair, language_of};
pub use plan::{Plan, ReadySession};
pub use preferences::{cadence_of, dictionary_of};
pub use session::Session;
pub use sink::{NotEnhanced, SinkConfig, SinkNotice};
pub use sound::Sound;
pub use unusable_model::{ModelRemedy, UnusableModel};

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
