//! Which points in the space of voices are one speaker's.
//!
//! Centroid linkage, as in pyannote's pipelines (Bredin 2023, "pyannote.audio 2.1 speaker diarization
//! pipeline"): the two groups whose centres are nearest become one, until no two are near. The
//! distances are computed when they are needed, from the centres: a table of them would take 2 GB
//! for ten hours of sound.

use super::Speakers;
use super::voice::{dot, normalise};

/// Centres that are farther apart than this are two speakers. Vectors of length 1 are √2 apart if
/// they have nothing in common.
const APART: f32 = 0.8;
/// Groups of fewer points than this, or than a tenth of all, are no speaker: a cough, a mixture.
const LEAST: f32 = 12.0;
const LEAST_PART: f32 = 0.1;
/// Points that are grouped at once, about an hour of sound; the groups of each batch are then
/// grouped like points. The work grows with the square of this.
const BATCH: usize = 4000;

/// The centre of each speaker, of length 1. None if there are no points.
pub(super) fn centres(points: Vec<Vec<f32>>, speakers: Speakers) -> Vec<Vec<f32>> {
    let all = points.len() as f32;
    let mut groups: Vec<Group> = points.into_iter().map(Group::of).collect();
    while groups.len() > BATCH {
        let before = groups.len();
        let mut merged = Vec::new();
        while !groups.is_empty() {
            let mut batch = groups.split_off(groups.len().saturating_sub(BATCH));
            merge(&mut batch, |nearest, _| nearest <= APART);
            merged.append(&mut batch);
        }
        groups = merged;
        if groups.len() == before {
            break;
        }
    }
    let least = LEAST.min((LEAST_PART * all).round()).max(1.0);
    let large = |groups: &[Group]| groups.iter().filter(|group| group.weight >= least).count();
    match speakers {
        Speakers::Found => merge(&mut groups, |nearest, _| nearest <= APART),
        Speakers::Exactly(count) => {
            let count = count.get();
            merge(&mut groups, |nearest, groups| {
                let large = large(groups);
                large > count || (nearest <= APART && large != count) || large == 0
            });
        }
    }
    groups.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    let count = match speakers {
        Speakers::Found => large(&groups).max(1),
        Speakers::Exactly(count) => count.get(),
    };
    groups.into_iter().take(count).map(Group::centre).collect()
}

/// Points that are one speaker's as far as we know.
struct Group {
    sum: Vec<f32>,
    weight: f32,
}

impl Group {
    fn of(point: Vec<f32>) -> Self {
        Self { sum: point, weight: 1.0 }
    }

    fn centre(self) -> Vec<f32> {
        let mut centre = self.sum;
        normalise(&mut centre);
        centre
    }

    /// The square of the distance between the centres.
    fn distance(&self, other: &Self) -> f32 {
        let (a, b) = (self.weight, other.weight);
        let squares = dot(&self.sum, &self.sum) / (a * a) + dot(&other.sum, &other.sum) / (b * b);
        (squares - 2.0 * dot(&self.sum, &other.sum) / (a * b)).max(0.0)
    }
}

/// Makes one of the two nearest groups, for as long as `go_on` says yes to their distance.
fn merge(groups: &mut Vec<Group>, go_on: impl Fn(f32, &[Group]) -> bool) {
    let mut nearest: Vec<(f32, usize)> = (0..groups.len()).map(|i| search(groups, i)).collect();
    while groups.len() > 1 {
        let Some(a) = (0..groups.len()).min_by(|a, b| nearest[*a].0.total_cmp(&nearest[*b].0))
        else {
            break;
        };
        let (square, b) = nearest[a];
        if !go_on(square.sqrt(), groups) {
            break;
        }
        let (keep, gone) = (a.min(b), a.max(b));
        let last = groups.len() - 1;
        let merged = groups.swap_remove(gone);
        nearest.swap_remove(gone);
        for (sum, value) in groups[keep].sum.iter_mut().zip(&merged.sum) {
            *sum += value;
        }
        groups[keep].weight += merged.weight;
        // The one whose nearest was either of the two has to look again; so has the new one. The
        // last one has moved to where the other was.
        for i in 0..groups.len() {
            let (_, other) = nearest[i];
            if other == keep || other == gone {
                nearest[i] = search(groups, i);
            } else {
                if other == last {
                    nearest[i].1 = gone;
                }
                let distance = groups[i].distance(&groups[keep]);
                if i != keep && distance < nearest[i].0 {
                    nearest[i] = (distance, keep);
                }
            }
        }
        nearest[keep] = search(groups, keep);
    }
}

/// The nearest other group: the square of its distance, and which.
fn search(groups: &[Group], i: usize) -> (f32, usize) {
    let others = (0..groups.len()).filter(|j| *j != i);
    others
        .map(|j| (groups[i].distance(&groups[j]), j))
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .unwrap_or((f32::INFINITY, i))
}
