//! Any sound becomes 16 kHz mono chunks, and none of it is lost.

mod chunk;
mod conditioned;
mod conditioner;
mod error;
mod file;
mod paced;
mod raw;
mod resample;
mod source;
mod voice;

pub use chunk::{CHUNK_SAMPLES, Chunk, SAMPLE_RATE};
pub use error::SourceError;
pub use file::FileSource;
pub use paced::{Clock, Paced, SystemClock};
pub use raw::{RawEncoding, RawFormat, RawPcmSource};
pub use source::Source;
pub use voice::{Aggressiveness, VoiceConfig, VoiceDetector, VoiceEvent};
