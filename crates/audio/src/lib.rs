//! Any sound becomes 16 kHz mono chunks, and none of it is lost.

pub mod capture;
mod chunk;
mod conditioned;
mod conditioner;
mod control;
mod error;
mod file;
mod growing;
mod level;
mod paced;
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
pub use growing::{Follow, FollowFormat, GrowingFileSource};
pub use level::{Level, LevelMeter};
pub use paced::{Clock, Paced, SystemClock};
pub use raw::{RawEncoding, RawFormat, RawPcmSource};
pub use recorder::{
    CompressError, Flac, Interrupted, RecordError, Recorder, RecorderNotice, Recording, Verified,
    completed, compress, interrupted, recover,
};
pub use source::Source;
pub use voice::{Aggressiveness, VoiceConfig, VoiceDetector, VoiceEvent};
