//! Who speaks when.

use serde::{Deserialize, Serialize};

use super::{Stage, Work, decode::HEARD, samples, share};
use crate::{
    diarize::{Speakers, Turn},
    job::{Folder, JobError, JobOptions, folder::Part},
};

pub(super) const TURNS: Part<Turns> = Part::new("turns.json");

/// Who speaks when, and how they sound.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct Turns {
    /// First sample, one past the last, speaker.
    turns: Vec<(u64, u64, usize)>,
    /// Of each speaker: the voice as numbers, and the seconds of speech that they were made from.
    pub(super) voices: Vec<(Vec<f32>, f32)>,
}

impl Turns {
    pub(super) fn turns(&self) -> Vec<Turn> {
        let turn = |&(start, end, speaker): &(u64, u64, usize)| Turn { start, end, speaker };
        self.turns.iter().map(turn).collect()
    }
}

pub(super) struct Diarize;

impl Stage for Diarize {
    fn name(&self) -> &'static str {
        "diarize"
    }

    fn weight(&self) -> f32 {
        0.16
    }

    fn is_wanted(&self, options: &JobOptions) -> bool {
        options.diarize
    }

    fn is_done(&self, folder: &Folder) -> bool {
        folder.has(&TURNS)
    }

    fn run(&self, work: &mut Work) -> Result<(), JobError> {
        let Work { commission, folder, tools, progress } = work;
        let whole = folder.get(&HEARD)?.samples;
        let speakers = commission.options.speakers.map_or(Speakers::Found, Speakers::Exactly);
        let blocks = samples(commission)?;
        let found =
            tools.diarizer()?.diarize(blocks, speakers, |heard| progress(share(heard, whole)))?;
        let turns = found.turns.iter().map(|turn| (turn.start, turn.end, turn.speaker)).collect();
        let voices =
            found.voices.into_iter().map(|voice| (voice.embedding, voice.seconds)).collect();
        folder.put(&TURNS, &Turns { turns, voices })
    }
}
