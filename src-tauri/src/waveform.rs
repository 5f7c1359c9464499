//! Waveforms of recordings, for the line under a transcript.

use std::{
    collections::VecDeque,
    path::Path,
    sync::{Arc, Mutex, PoisonError},
};

use audio::{FileSource, SAMPLE_RATE, Source, SourceError};
use uuid::Uuid;

use crate::{types::Waveform, view::ms};

/// The length of a waveform: more values than a wide screen has pixels.
const VALUES: usize = 2_000;
/// The length of the first, fine stretches: 20 ms. With them the total length need not be known.
const FINE: usize = SAMPLE_RATE as usize / 50;
/// The most waveforms that are cached. The cache is in memory only, so that nothing of a deleted
/// session stays on the disk.
const REMEMBERED: usize = 16;

/// The most recently used waveforms.
#[derive(Default)]
pub struct Waveforms(Mutex<VecDeque<(Uuid, Arc<Waveform>)>>);

impl Waveforms {
    /// The waveform of a session's recording. The first call takes a second or two per hour of
    /// sound.
    ///
    /// # Errors
    /// If the recording cannot be read.
    pub fn of(&self, session: Uuid, recording: &Path) -> Result<Arc<Waveform>, SourceError> {
        let remembered = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, known)) = remembered().iter().find(|(id, _)| *id == session) {
            return Ok(known.clone());
        }
        let made = Arc::new(of_file(recording)?);
        let mut all = remembered();
        all.push_back((session, made.clone()));
        if all.len() > REMEMBERED {
            all.pop_front();
        }
        Ok(made)
    }
}

fn of_file(recording: &Path) -> Result<Waveform, SourceError> {
    let mut source = FileSource::open(recording)?;
    let (mut fine, mut loudest, mut heard) = (Vec::new(), 0.0_f32, 0);
    let mut samples = 0;
    while let Some(chunk) = source.next_chunk()? {
        for sample in chunk.samples.iter() {
            loudest = loudest.max(sample.abs());
            heard += 1;
            if heard == FINE {
                fine.push(loudest);
                (loudest, heard) = (0.0, 0);
            }
        }
        samples += chunk.samples.len() as u64;
    }
    if heard > 0 {
        fine.push(loudest);
    }
    Ok(Waveform { peaks: coarse(&fine), duration_ms: ms(samples * 1_000 / u64::from(SAMPLE_RATE)) })
}

/// The loudest value in each of [`VALUES`] stretches, or fewer if the recording is short.
fn coarse(fine: &[f32]) -> Vec<u8> {
    let values = fine.len().min(VALUES);
    let stretch = |at: usize| &fine[at * fine.len() / values..(at + 1) * fine.len() / values];
    let loudest = |at: usize| stretch(at).iter().fold(0.0_f32, |most, value| most.max(*value));
    (0..values).map(|at| (loudest(at).min(1.0) * 255.0).round() as u8).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loudest_sample_of_each_stretch_is_shown() {
        let fine: Vec<f32> = (0..10_000).map(|at| if at == 5_000 { 1.0 } else { 0.1 }).collect();
        let peaks = coarse(&fine);
        assert_eq!(peaks.len(), VALUES);
        assert_eq!(peaks.iter().filter(|peak| **peak == 255).count(), 1);
        assert_eq!(peaks[1_000], 255);
        assert_eq!(coarse(&[0.5]), [128]);
        assert!(coarse(&[]).is_empty());
    }
}
