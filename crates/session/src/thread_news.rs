//! What the threads of a session tell its owner.

use audio::{Level, RecorderNotice};

use crate::SinkNotice;

/// News from a thread.
pub(crate) enum ThreadNews {
    /// The first sample entered the pipeline, at this Unix time.
    Begun(f64),
    /// How loud it is.
    Level(Level),
    /// Sound that has no captions, in samples.
    Skipped { start: u64, length: u64 },
    /// Something about the recording.
    Recorder(RecorderNotice),
    /// Something about what is kept.
    Keep(SinkNotice),
}
