//! Clusters embeddings into speakers.
//!
//! Centroid linkage, as in pyannote's pipelines (Bredin 2023, "pyannote.audio 2.1 speaker
//! diarization pipeline"): it merges the two groups with the nearest centres until no two are near.
//! It computes distances from the centres when it needs them: a table would take 2 GB for ten hours
//! of sound.

use super::Speakers;
use super::voice::{dot, normalise};

/// Centres farther apart than this are two speakers. Unrelated vectors of length 1 are √2 apart. At
/// 0.77 one speaker becomes two in some of the measured recordings, at 0.9 two become one.
const APART: f32 = 0.82;
/// Groups with fewer points than this, or than a twentieth of all, are not speakers: a cough, a
/// mixture.
const LEAST: f32 = 12.0;
const LEAST_PART: f32 = 0.05;
/// Points in a batch, about twenty minutes of sound. The groups of all batches are then clustered
/// like points. The work grows with the square of this.
const BATCH: usize = 2000;

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

/// A group of points of probably one speaker.
struct Group {
    centre: Vec<f32>,
    /// The centre's product with itself.
    square: f32,
    /// The number of points.
    weight: f32,
}

impl Group {
    fn of(point: Vec<f32>) -> Self {
        Self { square: dot(&point, &point), centre: point, weight: 1.0 }
    }

    fn centre(self) -> Vec<f32> {
        let mut centre = self.centre;
        normalise(&mut centre);
        centre
    }

    /// The square of the distance between the centres.
    fn distance(&self, other: &Self) -> f32 {
        (self.square + other.square - 2.0 * dot(&self.centre, &other.centre)).max(0.0)
    }

    fn take_in(&mut self, other: &Self) {
        let both = self.weight + other.weight;
        for (centre, added) in self.centre.iter_mut().zip(&other.centre) {
            *centre = (*centre * self.weight + added * other.weight) / both;
        }
        self.weight = both;
        self.square = dot(&self.centre, &self.centre);
    }
}

/// A group's nearest neighbour.
#[derive(Clone, Copy)]
struct Nearest {
    /// The square of the distance, or a lower bound of it if it is not `sure`.
    square: f32,
    group: usize,
    sure: bool,
}

/// Merges the two nearest groups while `go_on` accepts their distance.
///
/// A large group's centre is the nearest of many others, and moves with each merge. The neighbours
/// of such groups are searched again only when it matters (Müllner 2011, "Modern hierarchical,
/// agglomerative clustering algorithms", the generic algorithm).
fn merge(groups: &mut Vec<Group>, go_on: impl Fn(f32, &[Group]) -> bool) {
    let mut nearest: Vec<Nearest> = (0..groups.len()).map(|i| search(groups, i)).collect();
    while groups.len() > 1 {
        let square = |i: &usize| nearest[*i].square;
        let least = (0..groups.len()).min_by(|a, b| square(a).total_cmp(&square(b)));
        let Some(a) = least else { break };
        if !nearest[a].sure {
            nearest[a] = search(groups, a);
            continue;
        }
        let Nearest { square, group: b, .. } = nearest[a];
        if !go_on(square.sqrt(), groups) {
            break;
        }
        let (keep, gone) = (a.min(b), a.max(b));
        let last = groups.len() - 1;
        let merged = groups.swap_remove(gone);
        nearest.swap_remove(gone);
        groups[keep].take_in(&merged);
        for i in (0..groups.len()).filter(|i| *i != keep) {
            let square = groups[i].distance(&groups[keep]);
            let known = &mut nearest[i];
            let lost = known.group == keep || known.group == gone;
            // The last group now has the removed one's index.
            if known.group == last {
                known.group = gone;
            }
            if square <= known.square {
                *known = Nearest { square, group: keep, sure: true };
            } else if lost {
                known.sure = false;
            }
        }
        nearest[keep] = search(groups, keep);
    }
}

/// The nearest other group.
fn search(groups: &[Group], i: usize) -> Nearest {
    let mut nearest = Nearest { square: f32::INFINITY, group: i, sure: true };
    for (group, other) in groups.iter().enumerate().filter(|(group, _)| *group != i) {
        let square = groups[i].distance(other);
        if square < nearest.square {
            nearest = Nearest { square, group, sure: true };
        }
    }
    nearest
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroUsize;

    use super::*;

    /// This many points around each named axis.
    fn about(axes: &[(usize, usize)]) -> Vec<Vec<f32>> {
        let mut random = fastrand::Rng::with_seed(7);
        let mut points = Vec::new();
        for &(axis, count) in axes {
            for _ in 0..count {
                let mut point: Vec<f32> = (0..64).map(|_| 0.05 * (random.f32() - 0.5)).collect();
                point[axis] += 1.0;
                normalise(&mut point);
                points.push(point);
            }
        }
        random.shuffle(&mut points);
        points
    }

    fn axes(centres: &[Vec<f32>]) -> Vec<usize> {
        let longest = |centre: &Vec<f32>| {
            (0..centre.len()).max_by(|a, b| centre[*a].total_cmp(&centre[*b])).unwrap()
        };
        centres.iter().map(longest).collect()
    }

    #[test]
    fn each_crowd_is_a_speaker_the_largest_first() {
        let found = centres(about(&[(3, 20), (9, 50), (5, 30)]), Speakers::Found);
        assert_eq!(axes(&found), [9, 5, 3]);
        for centre in found {
            assert!((dot(&centre, &centre) - 1.0).abs() < 1e-3);
        }
    }

    #[test]
    fn a_few_lost_points_are_no_speaker_unless_one_more_is_said_to_be_there() {
        let points = about(&[(1, 60), (2, 60), (3, 4)]);
        assert_eq!(centres(points.clone(), Speakers::Found).len(), 2);
        let three = Speakers::Exactly(NonZeroUsize::new(3).unwrap());
        assert_eq!(axes(&centres(points, three))[2], 3);
    }

    #[test]
    fn speakers_become_one_where_fewer_are_said_to_be_there() {
        let one = Speakers::Exactly(NonZeroUsize::MIN);
        assert_eq!(centres(about(&[(1, 60), (2, 60)]), one).len(), 1);
    }

    #[test]
    fn no_points_are_nobody_and_one_is_somebody() {
        assert_eq!(centres(vec![], Speakers::Found).len(), 0);
        assert_eq!(centres(about(&[(0, 1)]), Speakers::Found).len(), 1);
    }

    #[test]
    fn batches_change_nothing() {
        let found = centres(about(&[(3, 1300), (9, 1200), (5, 200)]), Speakers::Found);
        assert_eq!(axes(&found), [3, 9, 5]);
    }
}
