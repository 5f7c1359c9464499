//! Combines overlapping chunks to one timeline: each chunk votes, frame by frame.

use super::chunk::{Chunk, Local, Piece};
use super::matching::best_pairs;
use super::networks::{HOP, LEAD};
use super::path::cheapest;
use super::voice::{dot, normalise};
use super::{Diarization, Turn, Voice};

const SECOND: u64 = 16_000;
/// The longest pause within a turn: half a second.
const PAUSE: u64 = SECOND / 2;
/// The shortest turn: a tenth of a second.
const SHORTEST: u64 = SECOND / 10;

/// Columns for a clear embedding: a second.
const CLEAR: f32 = 12.0;
/// The advantage that two speakers need over one in a run, in cosine seconds.
const CHANGE: f32 = 0.1;

/// Assigns the speech in the chunks to the speakers with these centres.
pub(super) fn diarization(chunks: &[Chunk], centres: &[Vec<f32>], samples: u64) -> Diarization {
    let frames = (samples / HOP) as usize + 1;
    let mut votes = Votes::new(centres.len(), frames);
    let mut voices = vec![Vec::new(); centres.len()];
    for chunk in chunks {
        votes.count(chunk);
        for (local, matched) in chunk.locals.iter().zip(matches(chunk, centres)) {
            give_out(chunk, local, matched, centres, &mut votes, &mut voices);
        }
    }
    let lines = votes.lines();
    let turns = lines.iter().enumerate().flat_map(|(speaker, line)| turns(line, speaker, samples));
    in_order(turns.collect(), voices, samples)
}

/// The speaker of each local speaker of a chunk, without duplicates.
fn matches(chunk: &Chunk, centres: &[Vec<f32>]) -> Vec<Option<usize>> {
    let voices: Vec<_> = chunk.locals.iter().map(|local| local.print.voice()).collect();
    best_pairs(voices.len(), centres.len(), |local, centre| {
        // In millionths, because the matching needs integers.
        (dot(&voices[local], &centres[centre]) * 1e6) as i64
    })
}

/// Gives each second of a run to the most similar speaker. The segmentation network sometimes joins
/// two people's turns, even without a pause between them; without this step that causes three
/// quarters of the errors. A run too short for an embedding goes to the matched speaker of its
/// chunk.
fn give_out(
    chunk: &Chunk,
    local: &Local,
    matched: Option<usize>,
    centres: &[Vec<f32>],
    votes: &mut Votes,
    voices: &mut [Vec<f32>],
) {
    for run in &local.runs {
        for (piece, speaker) in run.iter().zip(speakers_in(run, local, matched, centres)) {
            for frame in (piece.from..piece.to).filter(|at| chunk.active[*at] & local.bit != 0) {
                votes.give(speaker, chunk.frame + frame);
            }
            if let Some((print, columns)) = &piece.print {
                let voice = print.voice();
                let sum = &mut voices[speaker];
                sum.resize(voice.len(), 0.0);
                sum.iter_mut().zip(&voice).for_each(|(sum, at)| *sum += at * *columns as f32);
            }
        }
    }
}

/// The speaker of each piece of a run; none if there are no speakers.
fn speakers_in(
    run: &[Piece],
    local: &Local,
    matched: Option<usize>,
    centres: &[Vec<f32>],
) -> Vec<usize> {
    let unlike = |voice: &[f32]| centres.iter().map(|centre| 1.0 - dot(centre, voice)).collect();
    if run.iter().all(|piece| piece.print.is_none()) {
        let unlike: Vec<f32> = unlike(&local.print.voice());
        let likest = (0..unlike.len()).min_by(|a, b| unlike[*a].total_cmp(&unlike[*b]));
        return matched.or(likest).map_or(Vec::new(), |speaker| vec![speaker; run.len()]);
    }
    let costs: Vec<Vec<f32>> = run
        .iter()
        .map(|piece| match &piece.print {
            Some((print, columns)) => {
                let clear = (*columns as f32 / CLEAR).min(1.0);
                let unlike: Vec<f32> = unlike(&print.voice());
                unlike.into_iter().map(|cost| cost * clear).collect()
            }
            None => vec![0.0; centres.len()],
        })
        .collect();
    cheapest(&costs, centres.len(), |_, from, to| if from == to { 0.0 } else { CHANGE })
}

/// The votes of the chunks for each speaker in each frame. A byte suffices: a frame is in at most a
/// dozen chunks.
struct Votes {
    speakers: Vec<Vec<u8>>,
    /// Chunks that contain the frame.
    chunks: Vec<u8>,
    /// The sum of their active speakers in it.
    heard: Vec<u8>,
}

impl Votes {
    fn new(speakers: usize, frames: usize) -> Self {
        let none = vec![0; frames];
        Self { speakers: vec![none.clone(); speakers], chunks: none.clone(), heard: none }
    }

    fn count(&mut self, chunk: &Chunk) {
        let from = chunk.frame.min(self.chunks.len());
        let frames = self.chunks[from..].iter_mut().zip(&mut self.heard[from..]);
        for ((chunks, heard), active) in frames.zip(&chunk.active) {
            *chunks += 1;
            *heard += active.count_ones() as u8;
        }
    }

    fn give(&mut self, speaker: usize, frame: usize) {
        if let Some(votes) = self.speakers[speaker].get_mut(frame) {
            *votes += 1;
        }
    }

    /// The active frames of each speaker: in each frame the average number of speakers, those with
    /// the most votes.
    fn lines(mut self) -> Vec<Vec<u8>> {
        let mut order: Vec<usize> = (0..self.speakers.len()).collect();
        for frame in 0..self.chunks.len() {
            let (chunks, heard) = (self.chunks[frame].max(1), self.heard[frame]);
            let floor = ((heard + chunks / 2) / chunks) as usize;
            order.sort_by_key(|speaker| std::cmp::Reverse(self.speakers[*speaker][frame]));
            for (rank, speaker) in order.iter().enumerate() {
                let votes = &mut self.speakers[*speaker][frame];
                *votes = u8::from(rank < floor && *votes > 0);
            }
            order.sort_unstable();
        }
        self.speakers
    }
}

/// The turns of a speaker, with pauses closed and clicks removed.
fn turns(line: &[u8], speaker: usize, samples: u64) -> Vec<Turn> {
    let mut turns: Vec<Turn> = Vec::new();
    let at = |frame: usize| if frame == 0 { 0 } else { (frame as u64 * HOP + LEAD).min(samples) };
    let mut frame = 0;
    while let Some(from) = line.iter().skip(frame).position(|on| *on != 0).map(|n| frame + n) {
        frame = line.iter().skip(from).position(|on| *on == 0).map_or(line.len(), |n| from + n);
        let (start, end) = (at(from), at(frame));
        match turns.last_mut() {
            Some(last) if start <= last.end + PAUSE => last.end = end,
            _ => turns.push(Turn { start, end, speaker }),
        }
    }
    turns.retain(|turn| turn.samples() >= SHORTEST);
    turns
}

/// Numbers the speakers by their first turn and removes those without one.
fn in_order(mut turns: Vec<Turn>, voices: Vec<Vec<f32>>, samples: u64) -> Diarization {
    turns.sort();
    let mut order: Vec<usize> = Vec::new();
    for turn in &mut turns {
        let known = order.iter().position(|speaker| *speaker == turn.speaker);
        turn.speaker = known.unwrap_or_else(|| {
            order.push(turn.speaker);
            order.len() - 1
        });
    }
    let alone = seconds_alone(&turns, order.len());
    let voices = order.iter().zip(alone).map(|(speaker, seconds)| {
        let mut embedding = voices[*speaker].clone();
        normalise(&mut embedding);
        Voice { embedding, seconds }
    });
    let voices = voices.collect();
    Diarization { turns, voices, samples }
}

/// How long each speaker speaks alone.
fn seconds_alone(turns: &[Turn], speakers: usize) -> Vec<f32> {
    let mut edges: Vec<(u64, bool, usize)> = Vec::with_capacity(2 * turns.len());
    for turn in turns {
        edges.push((turn.start, true, turn.speaker));
        edges.push((turn.end, false, turn.speaker));
    }
    edges.sort_unstable();
    let mut speaking = vec![false; speakers];
    let mut alone = vec![0; speakers];
    let mut since = 0;
    for (at, begins, speaker) in edges {
        let mut now = speaking.iter().enumerate().filter(|(_, speaks)| **speaks);
        if let (Some((one, _)), None) = (now.next(), now.next()) {
            alone[one] += at - since;
        }
        speaking[speaker] = begins;
        since = at;
    }
    alone.into_iter().map(|samples: u64| samples as f32 / SECOND as f32).collect()
}
