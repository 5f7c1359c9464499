//! The unit of sound that everything after capture works on.

use std::sync::Arc;

/// Sample rate of all sound inside Duotone, Hz.
pub const SAMPLE_RATE: u32 = 16_000;

/// Samples in a chunk: 32 ms at [`SAMPLE_RATE`].
pub const CHUNK_SAMPLES: usize = 512;

/// A stretch of 16 kHz mono sound with its place in the session.
///
/// Every chunk holds [`CHUNK_SAMPLES`] samples but the last of a source, which may be shorter.
/// Samples are finite and nominally within ±1. Cloning is cheap: the samples are shared.
#[derive(Clone, Debug, PartialEq)]
pub struct Chunk {
    /// Index of the first sample, counted from the session's first.
    pub start: u64,
    /// The samples.
    pub samples: Arc<[f32]>,
    /// With more than one device: the tracks whose mix is `samples`, interleaved, with equally many
    /// samples each. The recorder stores the tracks; captions use the mix.
    pub tracks: Option<Arc<[f32]>>,
}

impl Chunk {
    /// A chunk of a single track.
    pub fn new(start: u64, samples: impl Into<Arc<[f32]>>) -> Self {
        Self { start, samples: samples.into(), tracks: None }
    }

    /// Index one past the last sample.
    pub fn end(&self) -> u64 {
        self.start + self.samples.len() as u64
    }
}
