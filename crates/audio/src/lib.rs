//! Any sound becomes 16 kHz mono chunks, and none of it is lost.

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
