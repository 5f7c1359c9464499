//! The diarization error rate (NIST, Rich Transcription evaluations).

use super::Turn;
use super::matching::best_pairs;

/// Errors of turns in samples. Where several people speak at once, each counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Errors {
    /// Missed speech.
    pub missed: u64,
    /// False alarm: speech where nobody, or fewer people, spoke.
    pub invented: u64,
    /// Confusion: speech given to the wrong speaker.
    pub confused: u64,
    /// Speech in the reference.
    pub spoken: u64,
}

impl Errors {
    /// The diarization error rate: all errors over all speech. It can be above 1. Without speech it
    /// is 0, or infinite if there is a false alarm.
    pub fn rate(&self) -> f64 {
        match (self.missed + self.invented + self.confused, self.spoken) {
            (0, _) => 0.0,
            (wrong, spoken) => wrong as f64 / spoken as f64,
        }
    }
}

impl std::ops::AddAssign for Errors {
    fn add_assign(&mut self, other: Self) {
        self.missed += other.missed;
        self.invented += other.invented;
        self.confused += other.confused;
        self.spoken += other.spoken;
    }
}

/// Compares turns with a reference, overlapping speech included. It matches the speakers of both
/// for the best agreement. Within `collar` samples on either side of a reference turn's start or
/// end nothing counts, because references are not that exact. (pyannote.metrics' `collar` is the
/// sum of both sides.)
pub fn score(reference: &[Turn], turns: &[Turn], collar: u64) -> Errors {
    let stretches = stretches(reference, turns, collar);
    let speakers = |turns: &[Turn]| turns.iter().map(|turn| turn.speaker + 1).max().unwrap_or(0);
    let (rows, columns) = (speakers(reference), speakers(turns));
    let mut together = vec![0; rows * columns];
    for stretch in &stretches {
        for row in &stretch.reference {
            for column in &stretch.turns {
                together[row * columns + column] += stretch.samples;
            }
        }
    }
    let pairs = best_pairs(rows, columns, |row, column| {
        i64::try_from(together[row * columns + column]).unwrap_or(i64::MAX >> 8)
    });
    let mut errors = Errors::default();
    for Stretch { samples, reference, turns } in stretches {
        let right = |speaker: &&usize| pairs[**speaker].is_some_and(|pair| turns.contains(&pair));
        let right = reference.iter().filter(right).count() as u64;
        let (spoken, given) = (reference.len() as u64, turns.len() as u64);
        errors.spoken += samples * spoken;
        errors.missed += samples * spoken.saturating_sub(given);
        errors.invented += samples * given.saturating_sub(spoken);
        errors.confused += samples * (spoken.min(given) - right);
    }
    errors
}

/// A stretch in which the speakers do not change, in the reference and in the result.
struct Stretch {
    samples: u64,
    reference: Vec<usize>,
    turns: Vec<usize>,
}

/// A change at a sample.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Edge {
    Reference { speaker: usize, begins: bool },
    Turn { speaker: usize, begins: bool },
    Collar { begins: bool },
}

fn stretches(reference: &[Turn], turns: &[Turn], collar: u64) -> Vec<Stretch> {
    let mut edges: Vec<(u64, Edge)> = Vec::new();
    for &Turn { start, end, speaker } in reference {
        edges.push((start, Edge::Reference { speaker, begins: true }));
        edges.push((end, Edge::Reference { speaker, begins: false }));
        for at in [start, end].into_iter().filter(|_| collar > 0) {
            edges.push((at.saturating_sub(collar), Edge::Collar { begins: true }));
            edges.push((at + collar, Edge::Collar { begins: false }));
        }
    }
    for &Turn { start, end, speaker } in turns {
        edges.push((start, Edge::Turn { speaker, begins: true }));
        edges.push((end, Edge::Turn { speaker, begins: false }));
    }
    edges.sort_unstable();
    let (mut speaking, mut given, mut collars) = (Floor::default(), Floor::default(), 0);
    let mut stretches = Vec::new();
    let mut since = 0;
    for (at, edge) in edges {
        if at > since && collars == 0 {
            let (reference, turns) = (speaking.now(), given.now());
            if !(reference.is_empty() && turns.is_empty()) {
                stretches.push(Stretch { samples: at - since, reference, turns });
            }
        }
        since = at;
        match edge {
            Edge::Reference { speaker, begins } => speaking.change(speaker, begins),
            Edge::Turn { speaker, begins } => given.change(speaker, begins),
            Edge::Collar { begins } => collars += if begins { 1 } else { -1 },
        }
    }
    stretches
}

/// The active speakers. A speaker's own turns may overlap.
#[derive(Default)]
struct Floor(Vec<i32>);

impl Floor {
    fn change(&mut self, speaker: usize, begins: bool) {
        if self.0.len() <= speaker {
            self.0.resize(speaker + 1, 0);
        }
        self.0[speaker] += if begins { 1 } else { -1 };
    }

    fn now(&self) -> Vec<usize> {
        (0..self.0.len()).filter(|speaker| self.0[*speaker] > 0).collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn turns(spans: &[(u64, u64, usize)]) -> Vec<Turn> {
        spans.iter().map(|&(start, end, speaker)| Turn { start, end, speaker }).collect()
    }

    #[test]
    fn each_kind_of_error_is_told_apart() {
        let reference = turns(&[(0, 100, 0), (100, 200, 1)]);
        for (given, (missed, invented, confused)) in [
            (turns(&[(0, 100, 5), (100, 200, 3)]), (0, 0, 0)),
            (turns(&[(0, 90, 0), (100, 200, 1)]), (10, 0, 0)),
            (turns(&[(0, 100, 0), (100, 220, 1)]), (0, 20, 0)),
            (turns(&[(0, 130, 0), (130, 200, 1)]), (0, 0, 30)),
            (turns(&[(0, 200, 0), (100, 200, 1)]), (0, 100, 0)),
            (vec![], (200, 0, 0)),
        ] {
            let expected = Errors { missed, invented, confused, spoken: 200 };
            assert_eq!(score(&reference, &given, 0), expected, "{given:?}");
        }
    }

    #[test]
    fn overlapping_speech_counts_for_each_speaker() {
        let reference = turns(&[(0, 100, 0), (50, 100, 1)]);
        let given = turns(&[(0, 100, 0)]);
        let errors = score(&reference, &given, 0);
        assert_eq!(errors, Errors { missed: 50, spoken: 150, ..Errors::default() });
        assert_eq!(errors.rate(), 1.0 / 3.0);
    }

    #[test]
    fn nothing_counts_near_the_edges_of_the_reference() {
        let reference = turns(&[(100, 200, 0)]);
        for (given, wrong) in [((90, 210, 0), 0), ((80, 215, 0), 15), ((115, 200, 0), 5)] {
            let errors = score(&reference, &turns(&[given]), 10);
            assert_eq!(errors.missed + errors.invented, wrong, "{given:?}");
            assert_eq!(errors.spoken, 80);
        }
    }

    #[test]
    fn of_no_speech_nothing_is_wrong_unless_some_was_invented() {
        assert_eq!(score(&[], &[], 0).rate(), 0.0);
        assert_eq!(score(&[], &turns(&[(0, 1, 0)]), 0).rate(), f64::INFINITY);
    }

    proptest! {
        #[test]
        fn names_do_not_count_and_nothing_is_wrong_with_the_reference(
            spans in prop::collection::vec((0..500u64, 1..90u64, 0..4usize), 0..12),
            collar in 0..20u64,
        ) {
            let reference: Vec<Turn> = spans
                .iter()
                .map(|&(start, length, speaker)| Turn { start, end: start + length, speaker })
                .collect();
            let renamed: Vec<Turn> =
                reference.iter().map(|turn| Turn { speaker: 7 - turn.speaker, ..*turn }).collect();
            prop_assert_eq!(score(&reference, &renamed, collar).rate(), 0.0);
        }
    }
}
