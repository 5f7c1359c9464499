//! One result for each moment: what was said once is in the live captions and in the finished
//! transcript, and a search finds it in both.

use std::collections::HashMap;

use uuid::Uuid;

use super::{passages::TextKind, request::Found};

/// Keeps one passage of each moment, in the place of the one with the better score: the finished
/// transcript's where both texts have it. How many remain of the first passages does not depend on
/// those after them, so that pages fit together.
pub(super) fn one_of_each_moment(found: impl IntoIterator<Item = Found>) -> Vec<Found> {
    let mut kept: Vec<Found> = Vec::new();
    let mut places: HashMap<Uuid, Vec<usize>> = HashMap::new();
    for passage in found {
        let places = places.entry(passage.session).or_default();
        match places.iter().find(|at| is_same_moment(&kept[**at], &passage)) {
            Some(at) if passage.kind == TextKind::Finished => kept[*at] = passage,
            Some(_) => {}
            None => {
                places.push(kept.len());
                kept.push(passage);
            }
        }
    }
    kept
}

/// Whether two passages of one session are two texts of the same time.
fn is_same_moment(one: &Found, other: &Found) -> bool {
    let are_two_texts = matches!(
        (one.kind, other.kind),
        (TextKind::Live, TextKind::Finished) | (TextKind::Finished, TextKind::Live)
    );
    are_two_texts && one.start_ms < other.end_ms && other.start_ms < one.end_ms
}

#[cfg(test)]
mod tests {
    use TextKind::{Finished, Live, Title};

    use super::*;

    fn passage(session: u128, kind: TextKind, start_ms: u64, end_ms: u64) -> Found {
        Found {
            session: Uuid::from_u128(session),
            kind,
            start_ms,
            end_ms,
            speaker: None,
            text: String::new(),
            highlights: Vec::new(),
            score: 1.0,
        }
    }

    fn kept(found: Vec<Found>) -> Vec<(u128, TextKind, u64)> {
        let kept = one_of_each_moment(found).into_iter();
        kept.map(|found| (found.session.as_u128(), found.kind, found.start_ms)).collect()
    }

    #[test]
    fn the_finished_text_stands_for_the_live_one_of_its_moment() {
        let other = passage(2, Live, 0, 9);
        let found = vec![
            passage(1, Title, 0, 0),
            passage(1, Live, 0, 20),
            other,
            passage(1, Finished, 2, 8),
            passage(1, Finished, 12, 18),
            passage(1, Live, 20, 30),
        ];
        let expected =
            [(1, Title, 0), (1, Finished, 2), (2, Live, 0), (1, Finished, 12), (1, Live, 20)];
        assert_eq!(kept(found), expected);
    }

    #[test]
    fn the_first_passages_leave_as_many_whatever_follows() {
        let all = vec![
            passage(1, Live, 0, 20),
            passage(1, Finished, 30, 40),
            passage(1, Finished, 2, 8),
            passage(1, Live, 25, 35),
            passage(1, Finished, 12, 18),
        ];
        let whole = kept(all.clone());
        for end in 0..=all.len() {
            let part = kept(all[..end].to_vec());
            let same = |at: usize| part[at].0 == whole[at].0;
            assert!(part.len() <= whole.len() && (0..part.len()).all(same));
        }
        assert_eq!(whole, [(1, Finished, 2), (1, Finished, 30), (1, Finished, 12)]);
    }
}
