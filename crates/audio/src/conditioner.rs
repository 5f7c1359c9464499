//! Makes [`Chunk`]s of decoded blocks of any rate and channel count.

use std::collections::VecDeque;

use crate::{CHUNK_SAMPLES, Chunk, resample::Resampler};

/// A block of decoded sound: interleaved, at its original rate.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Block<'a> {
    /// Frames per second.
    pub(crate) rate: u32,
    /// Samples per frame; at least 1.
    pub(crate) channels: usize,
    /// Interleaved frames. A partial frame at the end is ignored.
    pub(crate) interleaved: &'a [f32],
}

/// The largest valid sample. Full scale is 1; files that store 32-bit integers as floats reach 2³¹.
/// A larger value would overflow inside the resampler.
const LOUDEST: f32 = 4e9;

/// Downmixes, resamples, and cuts into chunks.
///
/// The downmix is the mean of the channels: it keeps one voice on all channels at its level, cannot
/// overflow, and needs no channel layout, which raw PCM does not have. (A sum would clip; taking
/// the left channel would lose a speaker recorded on the right.)
///
/// Holds at most one block's worth of output and one resampler block, never a whole file.
#[derive(Default)]
pub(crate) struct Conditioner {
    resampler: Option<Resampler>,
    mono: Vec<f32>,
    ready: VecDeque<f32>,
    resampled: Vec<f32>,
    next_start: u64,
    not_sound: u64,
}

impl Conditioner {
    /// Takes a block. At a change of rate it first flushes the old resampler, so that no sample is
    /// lost and the time stays exact.
    ///
    /// The error is what is wrong with the block's format, as the end of a sentence.
    pub(crate) fn push(&mut self, block: Block<'_>) -> Result<(), String> {
        if block.interleaved.is_empty() {
            return Ok(());
        }
        if self.resampler.as_ref().is_none_or(|r| r.rate() != block.rate) {
            let next = Resampler::new(block.rate)?;
            self.flush()?;
            self.resampler = Some(next);
        }
        let Some(resampler) = &mut self.resampler else { return Ok(()) };
        self.not_sound += downmix(block, &mut self.mono);
        resampler.push(&self.mono, &mut self.resampled)?;
        self.collect();
        Ok(())
    }

    /// The next full chunk.
    pub(crate) fn pop(&mut self) -> Option<Chunk> {
        (self.ready.len() >= CHUNK_SAMPLES).then(|| self.take(CHUNK_SAMPLES))
    }

    /// Empties the resampler; afterwards [`pop`](Self::pop) and then [`pop_rest`](Self::pop_rest)
    /// give what is left.
    pub(crate) fn flush(&mut self) -> Result<(), String> {
        if let Some(mut resampler) = self.resampler.take() {
            resampler.finish(&mut self.resampled)?;
            self.collect();
        }
        Ok(())
    }

    /// The last, short chunk.
    pub(crate) fn pop_rest(&mut self) -> Option<Chunk> {
        let rest = self.ready.len().min(CHUNK_SAMPLES);
        (rest > 0).then(|| self.take(rest))
    }

    /// The number of NaN, infinite or too large samples that became silence.
    pub(crate) fn not_sound(&self) -> u64 {
        self.not_sound
    }

    /// Samples that are ready.
    pub(crate) fn ready(&self) -> usize {
        self.ready.len()
    }

    /// All samples that are ready, for a caller that makes its own chunks.
    pub(crate) fn take_ready(&mut self) -> impl ExactSizeIterator<Item = f32> {
        self.next_start += self.ready.len() as u64;
        self.ready.drain(..)
    }

    /// Samples at 16 kHz produced so far, popped or ready.
    pub(crate) fn samples(&self) -> u64 {
        self.next_start + self.ready.len() as u64
    }

    /// Samples in memory now, for the test that memory use stays constant.
    #[cfg(test)]
    pub(crate) fn held(&self) -> usize {
        self.ready.capacity() + self.mono.capacity() + self.resampled.capacity()
    }

    fn collect(&mut self) {
        self.ready.extend(self.resampled.drain(..));
    }

    fn take(&mut self, n: usize) -> Chunk {
        let chunk = Chunk::new(self.next_start, self.ready.drain(..n).collect::<Vec<_>>());
        self.next_start = chunk.end();
        chunk
    }
}

/// Writes the mean of each frame to `mono`; returns the number of invalid samples.
fn downmix(block: Block<'_>, mono: &mut Vec<f32>) -> u64 {
    let mut not_sound = 0;
    // False for NaN as well.
    let mut heard = |sample: f32| {
        if sample.abs() <= LOUDEST {
            sample
        } else {
            not_sound += 1;
            0.0
        }
    };
    mono.clear();
    match block.channels {
        0 => {}
        1 => mono.extend(block.interleaved.iter().map(|&s| heard(s))),
        n => mono.extend(
            block
                .interleaved
                .chunks_exact(n)
                .map(|frame| frame.iter().map(|&s| heard(s)).sum::<f32>() / n as f32),
        ),
    }
    not_sound
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(rate: u32, channels: usize, interleaved: &[f32]) -> Block<'_> {
        Block { rate, channels, interleaved }
    }

    fn drained(conditioner: &mut Conditioner) -> Vec<Chunk> {
        let mut chunks: Vec<Chunk> = std::iter::from_fn(|| conditioner.pop()).collect();
        conditioner.flush().unwrap();
        chunks.extend(std::iter::from_fn(|| conditioner.pop()));
        chunks.extend(conditioner.pop_rest());
        chunks
    }

    #[test]
    fn a_frame_becomes_the_mean_of_its_channels() {
        let mut mono = Vec::new();
        assert_eq!(downmix(block(16_000, 2, &[1.0, 0.0, -0.5, -0.5, 9.0]), &mut mono), 0);
        assert_eq!(mono, [0.5, -0.5]);
    }

    #[test]
    fn what_is_no_number_becomes_silence_and_is_counted() {
        let mut mono = Vec::new();
        let odd = [f32::NAN, f32::INFINITY, f32::NEG_INFINITY, 3e38, 0.25, -1.5];
        assert_eq!(downmix(block(16_000, 1, &odd), &mut mono), 4);
        assert_eq!(mono, [0.0, 0.0, 0.0, 0.0, 0.25, -1.5]);
    }

    #[test]
    fn chunks_are_full_contiguous_and_end_with_the_rest() {
        let mut conditioner = Conditioner::default();
        conditioner.push(block(16_000, 1, &[0.1; 1_300])).unwrap();
        let chunks = drained(&mut conditioner);
        let spans: Vec<_> = chunks.iter().map(|c| (c.start, c.samples.len())).collect();
        assert_eq!(spans, [(0, 512), (512, 512), (1024, 276)]);
    }

    #[test]
    fn a_change_of_rate_and_channels_in_mid_stream_keeps_time() {
        let mut conditioner = Conditioner::default();
        conditioner.push(block(44_100, 2, &vec![0.1; 2 * 44_100])).unwrap();
        conditioner.push(block(8_000, 1, &vec![0.1; 8_000])).unwrap();
        conditioner.push(block(16_000, 6, &vec![0.1; 6 * 16_000])).unwrap();
        let chunks = drained(&mut conditioner);
        assert_eq!(chunks.last().unwrap().end(), 48_000);
    }

    #[test]
    fn ten_hours_are_held_a_block_at_a_time() {
        let mut conditioner = Conditioner::default();
        let (second, mut most, mut end) = (vec![0.1; 8_000], 0, 0);
        for _ in 0..36_000 {
            conditioner.push(block(8_000, 1, &second)).unwrap();
            while let Some(chunk) = conditioner.pop() {
                end = chunk.end();
            }
            most = most.max(conditioner.held());
        }
        assert!(end > 35_999 * 16_000, "{end}");
        assert!(most < 100_000, "{most} samples held");
    }
}
