//! Any sound becomes 16 kHz mono chunks, and none of it is lost.
//!
//! ```
//! use audio::{RawEncoding, RawFormat, RawPcmSource, SAMPLE_RATE, Source as _};
//!
//! // A second as a sound card gives it.
//! let format = RawFormat { encoding: RawEncoding::S16Le, rate: 48_000, channels: 2 };
//! let bytes = std::io::Cursor::new(vec![0; 48_000 * format.frame_bytes()]);
//! let mut source = RawPcmSource::new(bytes, format)?;
//! let mut samples = 0;
//! while let Some(chunk) = source.next_chunk()? {
//!     samples += chunk.samples.len();
//! }
//! assert_eq!(samples, SAMPLE_RATE as usize);
//! # Ok::<(), audio::SourceError>(())
//! ```

pub mod capture;
mod chunk;
mod conditioned_source;
mod conditioner;
mod control;
mod error;
mod file;
mod growing_file;
mod level;
mod paced_source;
pub mod push;
mod raw;
mod recorder;
mod resample;
mod source;
mod voice;

pub use chunk::{CHUNK_SAMPLES, Chunk, SAMPLE_RATE};
pub use control::Control;
pub use error::SourceError;
pub use file::FileSource;
pub use growing_file::{Follow, FollowFormat, GrowingFileSource};
pub use level::{Level, LevelMeter};
pub use paced_source::{Clock, Paced, SystemClock};
pub use raw::{RawEncoding, RawFormat, RawPcmSource};
pub use recorder::{
    CompressError, Flac, Interrupted, RecordError, Recorder, RecorderNotice, Recording, Verified,
    completed, compress, interrupted, recover,
};
pub use source::Source;
pub use voice::{Aggressiveness, VoiceConfig, VoiceDetector, VoiceEvent};
