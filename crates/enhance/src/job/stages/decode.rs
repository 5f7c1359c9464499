//! Decodes the recording once and finds the speech in it.

use audio::{FileSource, Source};
use serde::{Deserialize, Serialize};
use speculative::{Silero, Span};

use super::{Stage, Work, samples, share};
use crate::{
    job::{Folder, JobError, folder::Part},
    retranscribe::{pieces, speech},
};

pub(super) const HEARD: Part<SpeechPieces> = Part::new("heard.json");

/// The result: the speech in a recording.
#[derive(Serialize, Deserialize)]
pub(super) struct SpeechPieces {
    /// The length of the recording, samples.
    pub(super) samples: u64,
    /// The speech in pieces that can be transcribed: first sample and one past the last.
    pieces: Vec<(u64, u64)>,
}

impl SpeechPieces {
    pub(super) fn pieces(&self) -> Vec<Span> {
        self.pieces.iter().map(|&(start, end)| Span { start, end }).collect()
    }
}

pub(super) struct Decode;

impl Stage for Decode {
    fn name(&self) -> &'static str {
        "decode"
    }

    fn weight(&self) -> f32 {
        0.02
    }

    fn is_done(&self, folder: &Folder) -> bool {
        folder.has(&HEARD)
    }

    fn run(&self, work: &mut Work) -> Result<(), JobError> {
        let expected = FileSource::open(&work.spec.recording)?.total_samples();
        let Work { spec, folder, tools, progress } = work;
        let found = speech(samples(spec)?, tools.silero()?, |heard| {
            progress(share(heard, expected.unwrap_or(2 * heard)))
        })?;
        let samples = (found.len() * Silero::FRAME) as u64;
        let pieces = pieces(&found).into_iter().map(|piece| (piece.start, piece.end)).collect();
        folder.put(&HEARD, &SpeechPieces { samples, pieces })
    }
}
