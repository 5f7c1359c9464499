//! One pass over the sound that holds only the samples that the networks need.

use super::DiarizeError;
use super::chunk::{self, Chunk};
use super::networks::{CHUNK, HOP, Networks};
use super::strip::{Needed, Strip};

/// Samples from one chunk to the next: a second, in whole frames, so that all chunks share one
/// grid.
const STEP: u64 = 59 * HOP;

/// The state of the pass.
pub(super) struct SoundPass<'a> {
    networks: &'a Networks,
    /// The samples that are still needed.
    samples: Vec<f32>,
    /// The number of the first sample of it.
    first: u64,
    strip: Strip,
    chunks: Vec<Chunk>,
}

impl<'a> SoundPass<'a> {
    pub(super) fn new(networks: &'a Networks) -> Self {
        Self { networks, samples: Vec::new(), first: 0, strip: Strip::default(), chunks: vec![] }
    }

    /// Takes the next samples.
    pub(super) fn push(&mut self, samples: &[f32]) {
        // A NaN would spread over the networks' whole input.
        let finite = samples.iter().map(|sample| if sample.is_finite() { *sample } else { 0.0 });
        self.samples.extend(finite);
    }

    /// Samples taken so far.
    pub(super) fn known(&self) -> u64 {
        self.first + self.samples.len() as u64
    }

    /// Processes one more chunk, if there are enough samples; `whole`: no more will come. Returns
    /// the last processed sample.
    pub(super) fn hear(&mut self, whole: bool) -> Result<Option<u64>, DiarizeError> {
        let Some(start) = self.next(whole) else { return Ok(None) };
        let end = start + CHUNK as u64;
        while self.strip.end() < end.min(self.known()) {
            let Some(Needed { start, end }) = self.strip.wants(self.known(), whole) else { break };
            let block = &self.samples[self.within(start)..self.within(end)];
            self.strip.extend(self.networks, block)?;
        }
        if self.strip.end() < end && !whole {
            return Ok(None);
        }
        let mut samples = self.samples[self.within(start)..self.within(end)].to_vec();
        samples.resize(CHUNK, 0.0);
        self.chunks.push(chunk::hear(self.networks, &self.strip, start, &samples)?);
        self.forget();
        Ok(Some(end.min(self.known())))
    }

    /// The chunks and the number of samples.
    pub(super) fn finish(self) -> (Vec<Chunk>, u64) {
        let known = self.known();
        (self.chunks, known)
    }

    /// The start of the next chunk. The last one ends with the recording, or is padded with
    /// silence.
    fn next(&self, whole: bool) -> Option<u64> {
        let known = self.known();
        let chunk = CHUNK as u64;
        let before = self.chunks.last().map(|chunk| chunk.frame as u64 * HOP);
        let regular = before.map_or(0, |before| before + STEP);
        if regular + chunk <= known {
            return Some(regular);
        }
        let heard = before.map_or(0, |before| before + chunk);
        let last = known.saturating_sub(chunk).div_ceil(HOP) * HOP;
        (whole && heard < known).then_some(last)
    }

    fn within(&self, sample: u64) -> usize {
        (sample.saturating_sub(self.first) as usize).min(self.samples.len())
    }

    /// Drops the samples that no later chunk needs.
    fn forget(&mut self) {
        let Some(last) = self.chunks.last() else { return };
        // The last chunk of a recording may begin sooner after this one than a step.
        let start = last.frame as u64 * HOP;
        self.strip.forget_before(start);
        let strip = self.strip.wants(u64::MAX, true).map_or(start, |needed| needed.start);
        let keep = start.min(strip);
        let drop = self.within(keep);
        // Not at each call, because dropping moves the rest.
        if drop > CHUNK {
            self.samples.drain(..drop);
            self.first += drop as u64;
        }
    }
}
