//! How loud each of two captured sounds was, and which of them a word was heard in.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError},
};

use audio::{CHUNK_SAMPLES, Chunk, SAMPLE_RATE};
use speculative::{CaptionWord, WordSource};

/// The chunks whose levels are kept: 2 min. Heavy confirms a word long before.
const KEPT: usize = 120 * SAMPLE_RATE as usize / CHUNK_SAMPLES;
/// Word times are inexact: samples before and after a word that count too, 0.1 s.
const MARGIN: u64 = SAMPLE_RATE as u64 / 10;
/// How much more energy the louder sound has: 3 dB. A microphone also hears the loudspeakers, but
/// softer than the system sound itself.
const LOUDER: f32 = 2.0;
/// The mean square of a sound that is no speech, −60 dB relative to full scale.
const HUSH: f32 = 1e-6;

/// The levels of the tracks of a session that captures a microphone and system sound. The reader
/// thread writes them, the session's owner reads them. Empty if there is only one track.
#[derive(Clone, Default)]
pub(crate) struct TrackLevels(Arc<Mutex<VecDeque<ChunkLevels>>>);

/// The energy of a chunk's tracks, in the order of [`SOURCES`].
struct ChunkLevels {
    start: u64,
    end: u64,
    energy: [f32; 2],
}

/// The sources of a chunk's tracks, in the capture's order.
const SOURCES: [WordSource; 2] = [WordSource::Microphone, WordSource::System];

impl TrackLevels {
    /// Measures the tracks of a chunk, if it has two.
    pub(crate) fn hear(&self, chunk: &Chunk) {
        let Some(tracks) = &chunk.tracks else { return };
        if tracks.len() != SOURCES.len() * chunk.samples.len() {
            return;
        }
        let energy = |track: usize| {
            tracks.iter().skip(track).step_by(SOURCES.len()).map(|sample| sample * sample).sum()
        };
        let levels =
            ChunkLevels { start: chunk.start, end: chunk.end(), energy: [energy(0), energy(1)] };
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.push_back(levels);
        if kept.len() > KEPT {
            kept.pop_front();
        }
    }

    /// Sets the source of each word.
    pub(crate) fn name_sources(&self, words: &mut [CaptionWord]) {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.is_empty() {
            return;
        }
        for word in words {
            word.source = source_of(&kept, word.start, word.end);
        }
    }
}

fn source_of(kept: &VecDeque<ChunkLevels>, start: u64, end: u64) -> Option<WordSource> {
    let (start, end) = (start.saturating_sub(MARGIN), end.saturating_add(MARGIN));
    let first = kept.partition_point(|levels| levels.end <= start);
    let heard = kept.iter().skip(first).take_while(|levels| levels.start < end);
    let (mut energy, mut samples) = ([0.0; 2], 0);
    for levels in heard {
        energy = [energy[0] + levels.energy[0], energy[1] + levels.energy[1]];
        samples += levels.end - levels.start;
    }
    let louder = usize::from(energy[1] > energy[0]);
    let is_heard = energy[louder] > HUSH * samples as f32;
    let is_louder = energy[louder] >= LOUDER * energy[1 - louder];
    (is_heard && is_louder).then_some(SOURCES[louder])
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: u64 = SAMPLE_RATE as u64;

    /// Two tracks of this loudness, second by second.
    fn levels(seconds: &[(f32, f32)]) -> TrackLevels {
        let levels = TrackLevels::default();
        let chunks_per_second = SECOND / CHUNK_SAMPLES as u64;
        for (second, (microphone, system)) in (0..).zip(seconds) {
            for chunk in 0..=chunks_per_second {
                let start = second * SECOND + chunk * CHUNK_SAMPLES as u64;
                let samples = CHUNK_SAMPLES.min((second * SECOND + SECOND - start) as usize);
                let mut chunk = Chunk::new(start, vec![microphone + system; samples]);
                let tracks = (0..samples).flat_map(|_| [*microphone, *system]);
                chunk.tracks = Some(tracks.collect());
                levels.hear(&chunk);
            }
        }
        levels
    }

    fn source(levels: &TrackLevels, start: f32, end: f32) -> Option<WordSource> {
        let sample = |seconds: f32| (seconds * SAMPLE_RATE as f32) as u64;
        let (start, end) = (sample(start), sample(end));
        let mut word = [CaptionWord { start, end, ..CaptionWord::default() }];
        levels.name_sources(&mut word);
        word[0].source
    }

    #[test]
    fn a_word_is_from_the_louder_of_two_sounds() {
        let levels = levels(&[(0.1, 0.0), (0.01, 0.1), (0.1, 0.09), (0.0001, 0.0), (0.0, 0.1)]);
        let (microphone, system) = (Some(WordSource::Microphone), Some(WordSource::System));
        for (start, end, expected) in [
            (0.2, 0.6, microphone),
            // The microphone hears the loudspeakers, too.
            (1.2, 1.6, system),
            // Both speak at once.
            (2.2, 2.6, None),
            // Nobody does.
            (3.2, 3.6, None),
            (4.2, 4.6, system),
            // A word whose times reach a little into another's speech.
            (1.05, 1.8, system),
            // Times beyond the sound.
            (9.0, 9.5, None),
        ] {
            assert_eq!(source(&levels, start, end), expected, "{start} to {end}");
        }
    }

    #[test]
    fn words_of_one_sound_have_no_source() {
        let levels = TrackLevels::default();
        levels.hear(&Chunk::new(0, vec![0.1; CHUNK_SAMPLES]));
        assert_eq!(source(&levels, 0.0, 0.03), None);
    }

    #[test]
    fn levels_of_hours_do_not_pile_up() {
        let levels = levels(&[(0.1, 0.0); 200]);
        assert_eq!(levels.0.lock().unwrap().len(), KEPT);
        assert_eq!(source(&levels, 1.0, 2.0), None, "long confirmed");
        assert_eq!(source(&levels, 199.2, 199.5), Some(WordSource::Microphone));
    }
}
