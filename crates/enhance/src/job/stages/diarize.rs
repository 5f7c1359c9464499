//! Runs diarization.

use serde::{Deserialize, Serialize};

use super::{Stage, Work, decode::HEARD, samples, share};
use crate::{
    diarize::{Diarization, Speakers, Turn, Voice},
    job::{Folder, JobError, JobOptions, folder::Part},
};

pub(super) const TURNS: Part<Turns> = Part::new("turns.json");

/// The result: the turns and the voice embeddings.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct Turns {
    /// The turns: first sample, one past the last, speaker.
    turns: Vec<(u64, u64, usize)>,
    /// The embedding of each speaker, and the seconds of speech it was computed from.
    voices: Vec<(Vec<f32>, f32)>,
    /// The length of the recording, samples.
    samples: u64,
}

impl From<Diarization> for Turns {
    fn from(found: Diarization) -> Self {
        let turns = found.turns.iter().map(|turn| (turn.start, turn.end, turn.speaker));
        let voices = found.voices.into_iter().map(|voice| (voice.embedding, voice.seconds));
        Self { turns: turns.collect(), voices: voices.collect(), samples: found.samples }
    }
}

impl From<Turns> for Diarization {
    fn from(kept: Turns) -> Self {
        let turn = |(start, end, speaker)| Turn { start, end, speaker };
        let voice = |(embedding, seconds)| Voice { embedding, seconds };
        Self {
            turns: kept.turns.into_iter().map(turn).collect(),
            voices: kept.voices.into_iter().map(voice).collect(),
            samples: kept.samples,
        }
    }
}

pub(super) struct Diarize;

impl Stage for Diarize {
    fn name(&self) -> &'static str {
        "diarize"
    }

    fn weight(&self) -> f32 {
        0.2
    }

    fn is_wanted(&self, options: &JobOptions) -> bool {
        options.diarize
    }

    fn is_done(&self, folder: &Folder) -> bool {
        folder.has(&TURNS)
    }

    fn run(&self, work: &mut Work) -> Result<(), JobError> {
        let Work { spec, folder, tools, progress } = work;
        let whole = folder.get(&HEARD)?.samples;
        let speakers = spec.options.speakers.map_or(Speakers::Found, Speakers::Exactly);
        let blocks = samples(spec)?;
        let found =
            tools.diarizer()?.diarize(blocks, speakers, |heard| progress(share(heard, whole)))?;
        folder.put(&TURNS, &found.into())
    }
}
