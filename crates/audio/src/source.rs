//! The contract that every origin of sound obeys.

use crate::{Chunk, Control, SourceError};

/// Where a session's sound comes from: a file, a pipe, a device.
///
/// The contract: chunks are contiguous (each starts where the one before ended, the first at 0),
/// hold [`CHUNK_SAMPLES`](crate::CHUNK_SAMPLES) finite samples (the last may hold fewer), and a
/// source that returned `Ok(None)` or an error returns `Ok(None)` from then on. Sound that could be
/// read before an error is always delivered first.
pub trait Source: Send {
    /// Blocks until the next chunk is there; `None` at the end.
    ///
    /// # Errors
    /// See the variants of [`SourceError`] for what the caller should do about each.
    fn next_chunk(&mut self) -> Result<Option<Chunk>, SourceError>;

    /// The reins of a source that ends when they are stopped, after what was there until then.
    /// Whoever reads a source without reins has to stop reading it. Whether it obeys a pause by
    /// itself the source says.
    fn control(&self) -> Option<Control> {
        None
    }

    /// How many tracks its chunks have: what is kept apart in a recording.
    fn tracks(&self) -> u16 {
        1
    }

    /// Length of the whole in samples, where it is known beforehand. For progress only.
    fn total_samples(&self) -> Option<u64> {
        None
    }
}
