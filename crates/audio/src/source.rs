//! The contract that every source of sound obeys.

use crate::{Chunk, Control, SourceError};

/// Where a session's sound comes from: a file, a pipe, a device.
///
/// The contract: chunks are contiguous (each starts where the one before ended, the first at 0),
/// hold [`CHUNK_SAMPLES`](crate::CHUNK_SAMPLES) finite samples (the last may hold fewer), and a
/// source that returned `Ok(None)` or an error returns `Ok(None)` from then on. Sound that could be
/// read before an error is always delivered first.
pub trait Source: Send {
    /// Blocks until the next chunk is available; `None` at the end.
    ///
    /// # Errors
    /// See the variants of [`SourceError`] for what the caller should do about each.
    fn next_chunk(&mut self) -> Result<Option<Chunk>, SourceError>;

    /// The control of a live source. After [`Control::stop`](crate::Control::stop) the source
    /// delivers the samples up to then and ends. To stop a source without a control, stop reading
    /// it. Each source documents whether it obeys a pause.
    fn control(&self) -> Option<Control> {
        None
    }

    /// The number of tracks in its chunks; a recording stores them separately.
    fn tracks(&self) -> u16 {
        1
    }

    /// The total length in samples, if known beforehand. For progress only.
    fn total_samples(&self) -> Option<u64> {
        None
    }
}
