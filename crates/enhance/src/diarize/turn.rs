//! The result of diarization.

use super::Voice;

/// A stretch by one speaker. Turns of different speakers may overlap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Turn {
    /// The first sample at 16 kHz, counted from the recording's first.
    pub start: u64,
    /// One past the last sample.
    pub end: u64,
    /// The speaker: an index valid within one recording.
    pub speaker: usize,
}

impl Turn {
    /// Its length in samples.
    pub fn samples(&self) -> u64 {
        self.end.saturating_sub(self.start)
    }
}

/// Who speaks when in a recording.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Diarization {
    /// In order of their start. No turn of a speaker touches another of the same.
    pub turns: Vec<Turn>,
    /// The voice of each speaker, by [`Turn::speaker`]; in order of their first turn.
    pub voices: Vec<Voice>,
    /// The length of the recording in samples.
    pub samples: u64,
}
