//! What comes out: who speaks when.

use super::Voice;

/// A stretch by one speaker. Turns of different speakers may overlap: people do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Turn {
    /// The first sample at 16 kHz, counted from the recording's first.
    pub start: u64,
    /// One past the last sample.
    pub end: u64,
    /// Who: an index that has a meaning within one recording only.
    pub speaker: usize,
}

impl Turn {
    /// How long it is, samples.
    pub fn samples(&self) -> u64 {
        self.end.saturating_sub(self.start)
    }
}

/// Who speaks when in a recording.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Diarization {
    /// In order of their start. No turn of a speaker touches another of the same.
    pub turns: Vec<Turn>,
    /// How each speaker sounds, by [`Turn::speaker`]; in order of their first turn.
    pub voices: Vec<Voice>,
    /// How long the recording was, samples.
    pub samples: u64,
}
