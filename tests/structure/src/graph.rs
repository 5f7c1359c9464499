//! Who uses whom, and the circles in that.

use std::collections::{BTreeMap, BTreeSet};

/// Uses between files by their names.
#[derive(Default)]
pub struct Graph(BTreeMap<String, BTreeSet<String>>);

impl Graph {
    /// `from` uses `to`.
    pub fn add(&mut self, from: &str, to: &str) {
        self.0.entry(from.to_owned()).or_default().insert(to.to_owned());
    }

    /// Takes in another graph.
    pub fn append(&mut self, other: Self) {
        for (from, to) in other.0 {
            self.0.entry(from).or_default().extend(to);
        }
    }

    /// Whether a file leads to another one by any number of uses.
    fn leads(&self, from: &str, to: &str) -> bool {
        let (mut seen, mut next) = (BTreeSet::new(), vec![from]);
        while let Some(name) = next.pop() {
            for used in self.0.get(name).into_iter().flatten() {
                if used == to {
                    return true;
                }
                if seen.insert(used) {
                    next.push(used);
                }
            }
        }
        false
    }

    /// The uses that are part of a circle, in order.
    pub fn in_circles(&self) -> Vec<(String, String)> {
        let uses = self.0.iter().flat_map(|(from, all)| all.iter().map(move |to| (from, to)));
        let closed = uses.filter(|(from, to)| self.leads(to, from));
        closed.map(|(from, to)| (from.clone(), to.clone())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_circle_is_found_and_what_leads_to_it_is_not_part_of_it() {
        let mut graph = Graph::default();
        for (from, to) in [("a", "b"), ("b", "c"), ("c", "b"), ("c", "d")] {
            graph.add(from, to);
        }
        let found = graph.in_circles();
        assert_eq!(found, [("b".into(), "c".into()), ("c".into(), "b".into())]);
    }
}
