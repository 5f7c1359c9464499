//! Diarizes a recording: from samples to turns.

use std::error::Error;
use std::num::NonZeroUsize;
use std::ops::ControlFlow;
use std::path::Path;

use super::chunk::Chunk;
use super::networks::{FRAMES, Networks};
use super::sound_pass::SoundPass;
use super::{Diarization, DiarizeError, Speakers, clustering, timeline};

/// A chunk's embedding counts if it comes from a tenth of the chunk, 1 s of the speaker alone; if
/// no speaker has that much, from a twentieth.
const GOOD: usize = FRAMES / 10;
const FAIR: usize = FRAMES / 20;

/// Finds who speaks when. One diarizer serves any number of recordings.
pub struct Diarizer {
    networks: Networks,
}

impl Diarizer {
    /// Loads the two models: pyannote's segmentation 3.0 and WeSpeaker's ResNet34, both as ONNX.
    /// They take about 70 MB.
    ///
    /// # Errors
    /// [`DiarizeError::Unreadable`] and [`DiarizeError::WrongModel`].
    pub fn load(
        segmentation: &Path,
        embedding: &Path,
        threads: NonZeroUsize,
    ) -> Result<Self, DiarizeError> {
        Ok(Self { networks: Networks::load(segmentation, embedding, threads)? })
    }

    /// Finds who speaks when in a recording. `blocks` are its samples, 16 kHz mono, in blocks of
    /// any length. It calls `progress` about once a second of sound with the last processed sample;
    /// breaking there cancels.
    ///
    /// It holds results and not the sound: about 25 MB for an hour.
    ///
    /// # Errors
    /// [`DiarizeError::Sound`] with the error of `blocks`, [`DiarizeError::Cancelled`], and
    /// [`DiarizeError::Network`].
    pub fn diarize<S, E>(
        &self,
        blocks: impl IntoIterator<Item = Result<S, E>>,
        speakers: Speakers,
        mut progress: impl FnMut(u64) -> ControlFlow<()>,
    ) -> Result<Diarization, DiarizeError>
    where
        S: AsRef<[f32]>,
        E: Into<Box<dyn Error + Send + Sync>>,
    {
        let mut listening = SoundPass::new(&self.networks);
        let mut told = |heard: u64| match progress(heard) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(DiarizeError::Cancelled),
        };
        for block in blocks {
            let block = block.map_err(|error| DiarizeError::Sound(error.into()))?;
            listening.push(block.as_ref());
            while let Some(heard) = listening.hear(false)? {
                told(heard)?;
            }
        }
        while let Some(heard) = listening.hear(true)? {
            told(heard)?;
        }
        let (chunks, samples) = listening.finish();
        let centres = clustering::centres(points(&chunks), speakers);
        Ok(timeline::diarization(&chunks, &centres, samples))
    }
}

/// The embeddings that are clear enough for clustering.
fn points(chunks: &[Chunk]) -> Vec<Vec<f32>> {
    let locals = || chunks.iter().flat_map(|chunk| &chunk.locals);
    let least = [GOOD, FAIR].into_iter().find(|least| {
        let enough = locals().filter(|local| local.alone >= *least).count();
        enough > 1
    });
    let least = least.unwrap_or(0);
    locals().filter(|local| local.alone >= least).map(|local| local.print.voice()).collect()
}
