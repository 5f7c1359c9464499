//! The result for ten seconds: up to three speakers, when they speak, and their embeddings.

use half::f16;
use half::slice::HalfFloatSliceExt as _;

use super::DiarizeError;
use super::networks::{CHUNK, FRAMES, HOP, LEAD, LOCAL_SPEAKERS, Networks};
use super::strip::{Strip, pooled};
use super::voice::normalise;

/// Pauses of a speaker that do not end a run: 0.17 s.
const BREATH: usize = 10;
/// If a speaker has this many frames alone, 0.4 s, the embedding uses only those; otherwise all.
const ENOUGH_ALONE: usize = 24;
/// Approximate frames of a piece: 1 s.
const PIECE: usize = 60;
/// Frames of the run on either side that its embedding includes, 0.5 s, because one second is too
/// short to recognise a voice.
const AROUND: usize = 30;
/// The fewest columns for a piece's embedding: 0.5 s.
const LEAST_COLUMNS: usize = 6;

/// The result for one chunk. It has a few KB, so all chunks of a recording stay in memory.
pub(super) struct Chunk {
    /// The frame of the recording, in [`HOP`]s, that its first frame is.
    pub(super) frame: usize,
    /// The active local speakers of each frame, as bits.
    pub(super) active: Vec<u8>,
    /// The local speakers that are active in the chunk.
    pub(super) locals: Vec<Local>,
}

/// A speaker of a chunk, not yet matched to a speaker of the recording.
pub(super) struct Local {
    /// The index of its bit.
    pub(super) bit: u8,
    /// The embedding of all their speech in the chunk.
    pub(super) print: Print,
    /// Frames in which they speak alone.
    pub(super) alone: usize,
    /// Their runs of speech, in pieces.
    pub(super) runs: Vec<Vec<Piece>>,
}

/// About a second of a speaker.
pub(super) struct Piece {
    /// Its first frame in the chunk.
    pub(super) from: usize,
    /// One past its last.
    pub(super) to: usize,
    /// Its embedding and the number of columns in it, if it is long enough.
    pub(super) print: Option<(Print, usize)>,
}

/// An embedding of length 1, at half the size.
pub(super) struct Print(Box<[f16]>);

impl Print {
    fn new(voice: &[f32]) -> Self {
        let mut voice = voice.to_vec();
        normalise(&mut voice);
        let mut print = vec![f16::ZERO; voice.len()];
        print.convert_from_f32_slice(&voice);
        Self(print.into())
    }

    pub(super) fn voice(&self) -> Vec<f32> {
        self.0.to_f32_vec()
    }
}

/// Processes the chunk that begins at a sample, a multiple of [`HOP`].
pub(super) fn hear(
    networks: &Networks,
    strip: &Strip,
    start: u64,
    samples: &[f32],
) -> Result<Chunk, DiarizeError> {
    let active = networks.active(samples)?;
    let columns: Vec<(usize, &[f32])> = strip
        .about(start, start + CHUNK as u64)
        .map(|(centre, column)| (frame_at(centre - start), column))
        .collect();
    let mut wanted = VoiceRequests::default();
    let mut locals = Vec::new();
    for bit in (0..LOCAL_SPEAKERS).map(|speaker| 1u8 << speaker) {
        let alone = active.iter().filter(|frame| **frame == bit).count();
        let mask = if alone < ENOUGH_ALONE { bit } else { u8::MAX };
        let speaks = |frame: usize| active[frame] & mask == bit;
        let Some(whole) = wanted.pool(&columns, speaks, 2) else { continue };
        let mut cut = |run: (usize, usize)| -> Vec<Pooled> {
            let mut piece = |(from, to): (usize, usize)| {
                let about = from.saturating_sub(AROUND).max(run.0)..(to + AROUND).min(run.1);
                let alone = |frame: usize| about.contains(&frame) && active[frame] == bit;
                (from, to, wanted.pool(&columns, alone, LEAST_COLUMNS))
            };
            pieces(run).map(&mut piece).collect()
        };
        let runs: Vec<Vec<Pooled>> = runs(&active, bit).into_iter().map(&mut cut).collect();
        locals.push((bit, alone, whole, runs));
    }
    let mut prints = wanted.prints(networks)?;
    let mut print = |(index, columns): (usize, usize)| {
        prints.get_mut(index).and_then(Option::take).map(|print| (print, columns))
    };
    let locals = locals.into_iter().filter_map(|(bit, alone, whole, runs)| {
        let mut piece =
            |(from, to, pooled): Pooled| Piece { from, to, print: pooled.and_then(&mut print) };
        let runs = runs.into_iter().map(|run| run.into_iter().map(&mut piece).collect());
        let runs = runs.collect();
        Some(Local { bit, print: print(whole)?.0, alone, runs })
    });
    let locals = locals.collect();
    Ok(Chunk { frame: (start / HOP) as usize, active, locals })
}

/// The frame of a chunk that contains a sample.
fn frame_at(sample: u64) -> usize {
    ((sample.saturating_sub(LEAD) / HOP) as usize).min(FRAMES - 1)
}

/// The runs of a local speaker without a pause: first frame and one past the last.
fn runs(active: &[u8], bit: u8) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for frame in (0..active.len()).filter(|frame| active[*frame] & bit != 0) {
        match runs.last_mut() {
            Some((_, to)) if frame <= *to + BREATH => *to = frame + 1,
            _ => runs.push((frame, frame + 1)),
        }
    }
    runs
}

/// Cuts a run into pieces of one length.
fn pieces((from, to): (usize, usize)) -> impl Iterator<Item = (usize, usize)> {
    let count = ((to - from + PIECE / 2) / PIECE).max(1);
    let cut = move |piece: usize| from + (to - from) * piece / count;
    (0..count).map(move |piece| (cut(piece), cut(piece + 1)))
}

/// A piece, with the index of its requested embedding and its number of columns.
type Pooled = (usize, usize, Option<(usize, usize)>);

/// The embeddings that a chunk requests, computed in one batch.
#[derive(Default)]
struct VoiceRequests {
    pooled: Vec<f32>,
    count: usize,
}

impl VoiceRequests {
    /// Requests the embedding of the columns of the wanted frames. Returns its index and the number
    /// of columns, if there are enough.
    fn pool(
        &mut self,
        columns: &[(usize, &[f32])],
        wanted: impl Fn(usize) -> bool,
        least: usize,
    ) -> Option<(usize, usize)> {
        let chosen = columns.iter().filter(|(frame, _)| wanted(*frame)).map(|(_, column)| *column);
        let count = chosen.clone().count();
        (count >= least).then(|| {
            self.pooled.extend(pooled(chosen));
            self.count += 1;
            (self.count - 1, count)
        })
    }

    fn prints(self, networks: &Networks) -> Result<Vec<Option<Print>>, DiarizeError> {
        if self.count == 0 {
            return Ok(Vec::new());
        }
        let voices = networks.voices(&self.pooled)?;
        let length = voices.len() / self.count;
        Ok(voices.chunks_exact(length.max(1)).map(|voice| Some(Print::new(voice))).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_breath_does_not_end_a_run_and_a_pause_does() {
        let mut active = vec![0u8; 60];
        for (from, to, bits) in [(0, 5, 0b01), (12, 20, 0b11), (31, 32, 0b01), (32, 40, 0b10)] {
            active[from..to].fill(bits);
        }
        assert_eq!(runs(&active, 0b01), [(0, 20), (31, 32)]);
        assert_eq!(runs(&active, 0b10), [(12, 20), (32, 40)]);
        assert_eq!(runs(&active, 0b100), []);
    }

    #[test]
    fn pieces_are_about_a_second_and_nothing_is_between_them() {
        for (run, expected) in [
            ((5, 6), vec![(5, 6)]),
            ((0, 89), vec![(0, 89)]),
            ((0, 90), vec![(0, 45), (45, 90)]),
            ((10, 190), vec![(10, 70), (70, 130), (130, 190)]),
        ] {
            assert_eq!(pieces(run).collect::<Vec<_>>(), expected);
        }
    }

    #[test]
    fn a_frame_is_about_the_middle_of_what_it_sees() {
        for (sample, frame) in [(0, 0), (LEAD, 0), (495, 0), (LEAD + 270, 1), (159_999, 588)] {
            assert_eq!(frame_at(sample), frame, "{sample}");
        }
    }
}
