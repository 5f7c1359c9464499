//! Messages from a session's threads to its owner.

use audio::{Level, RecorderNotice};

use crate::SinkNotice;

/// A message from a thread.
pub(crate) enum ThreadNews {
    /// The first sample entered the pipeline, at this Unix time.
    Begun(f64),
    /// The sound level.
    Level(Level),
    /// Sound that has no captions, in samples.
    Skipped { start: u64, length: u64 },
    /// An event of the recording.
    Recorder(RecorderNotice),
    /// An event of the storage.
    Keep(SinkNotice),
}
