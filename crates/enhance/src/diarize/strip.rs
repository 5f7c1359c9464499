//! The embedding network's columns for the recent sound; it gives the embedding of any part.
//!
//! The trunk is most of the network's cost and has a receptive field of two seconds. So it runs
//! once over the sound, in blocks, and each request pools its columns. That is three times cheaper
//! than running it on each stretch.

use super::DiarizeError;
use super::features::{self, SHIFT, WINDOW};
use super::networks::{COLUMN, COLUMN_FRAMES, Networks};

/// Feature frames in a block: 10 s.
const BLOCK: u64 = 1000;
/// Feature frames of context on either side of a block: 0.96 s.
const CONTEXT: u64 = 96;
/// Samples from one column to the next: 80 ms.
const COLUMN_SAMPLES: u64 = COLUMN_FRAMES * SHIFT;

/// The columns that are still needed.
#[derive(Default)]
pub(super) struct Strip {
    columns: Vec<f32>,
    /// The number of the first column held.
    first: u64,
    /// Feature frames that are done.
    frames: u64,
}

impl Strip {
    /// One past the last sample with columns.
    pub(super) fn end(&self) -> u64 {
        self.frames * SHIFT
    }

    /// The samples that the next block needs; none if it has to wait for more, or the recording has
    /// ended.
    pub(super) fn wants(&self, known: u64, whole: bool) -> Option<Needed> {
        let frames = features::frames_in(known);
        let end = self.frames + BLOCK + CONTEXT;
        let ready = frames >= end || (whole && frames > self.frames);
        ready.then(|| {
            let (from, to) = (self.frames.saturating_sub(CONTEXT), end.min(frames));
            Needed { start: from * SHIFT, end: (to - 1) * SHIFT + WINDOW }
        })
    }

    /// Takes the wanted block.
    pub(super) fn extend(
        &mut self,
        networks: &Networks,
        block: &[f32],
    ) -> Result<(), DiarizeError> {
        let features = features::features(block);
        let context = self.frames.min(CONTEXT);
        let frames = (features::frames_in(block.len() as u64) - context).min(BLOCK);
        let columns = networks.columns(&features)?;
        let from = (context / COLUMN_FRAMES) as usize * COLUMN;
        let count = frames.div_ceil(COLUMN_FRAMES) as usize * COLUMN;
        let Some(block) = columns.get(from..from + count) else {
            return Err(DiarizeError::Network(format!("{} values of a block", columns.len())));
        };
        self.columns.extend_from_slice(block);
        self.frames += frames;
        Ok(())
    }

    /// Drops the columns before a sample.
    pub(super) fn forget_before(&mut self, sample: u64) {
        let held = self.columns.len() / COLUMN;
        let drop = (sample / COLUMN_SAMPLES).saturating_sub(self.first).min(held as u64);
        self.columns.drain(..drop as usize * COLUMN);
        self.first += drop;
    }

    /// The columns about the span of samples, each with the sample at its centre.
    pub(super) fn about(&self, start: u64, end: u64) -> impl Iterator<Item = (u64, &[f32])> {
        let columns = self.columns.chunks_exact(COLUMN);
        let centred = (self.first..).map(|n| n * COLUMN_SAMPLES + COLUMN_SAMPLES / 2);
        centred.zip(columns).filter(move |(centre, _)| (start..end).contains(centre))
    }
}

/// The span of samples that a block needs.
pub(super) struct Needed {
    pub(super) start: u64,
    pub(super) end: u64,
}

/// Mean and deviation over time of some columns, the input of the rest of the embedding network.
pub(super) fn pooled<'a>(columns: impl Iterator<Item = &'a [f32]> + Clone) -> Vec<f32> {
    let mut pooled = vec![0.0; 2 * COLUMN];
    let (means, deviations) = pooled.split_at_mut(COLUMN);
    let count = columns.clone().count() as f32;
    for column in columns.clone() {
        for (mean, value) in means.iter_mut().zip(column) {
            *mean += value / count;
        }
    }
    for column in columns {
        for ((deviation, mean), value) in deviations.iter_mut().zip(&*means).zip(column) {
            *deviation += (value - mean) * (value - mean);
        }
    }
    for deviation in deviations {
        // As in the network: unbiased, and never exactly 0.
        *deviation = (*deviation / (count - 1.0).max(1.0) + 1e-7).sqrt();
    }
    pooled
}
