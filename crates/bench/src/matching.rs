//! Finds the words of a reference in a text: the longest common runs, longest first.
//!
//! The algorithm is that of Python's `difflib.SequenceMatcher` without its junk heuristics
//! (Ratcliff and Obershelp, 1988): the longest common run, the first of equals, then the same to
//! its left and to its right. The results decide which word counts as shown, so they must be the
//! same. But a stream is matched at each of its captions, and starting over each time takes minutes
//! for an hour of speech. Two things make it fast. A suffix automaton (Blumer et al. 1985) finds
//! runs in time linear in the words. And the text to the left of a run within settled text is
//! matched only once.

use std::collections::HashSet;

/// A number for a word; equal words have equal numbers.
pub type Token = u32;

/// A common run: `len` words from index `reference` of the reference and from index `text` of the
/// text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// Index of the first word in the reference.
    pub reference: usize,
    /// Index of the first word in the text.
    pub text: usize,
    /// Number of words.
    pub len: usize,
}

/// Part of the reference and part of the text, each a half-open range.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Part {
    reference: (usize, usize),
    text: (usize, usize),
}

/// Matches a growing text against the reference repeatedly.
pub struct Matcher {
    reference: Vec<Token>,
    /// Automata of the reference up to the last word spoken so far. The first covers all of it;
    /// each later one starts where the run found with the one before ends.
    right: Vec<Automaton>,
    /// Parts of settled text whose runs were reported.
    done: HashSet<Part>,
}

impl Matcher {
    /// Matches against `reference`.
    pub fn new(reference: Vec<Token>) -> Self {
        Self { reference, right: Vec::new(), done: HashSet::new() }
    }

    /// Reports the runs that `text` has in common with the first `limit` words of the reference.
    /// The first `settled` words of the text must stay the same in later calls: runs within them
    /// may be omitted if an earlier call reported them.
    pub fn runs(
        &mut self,
        text: &[Token],
        limit: usize,
        settled: usize,
        mut found: impl FnMut(Run),
    ) {
        let (mut start, mut text_start) = (0, 0);
        for depth in 0.. {
            if self.right.get(depth).is_none_or(|known| !known.covers(start, limit)) {
                // Later automata start where this one's previous run ended.
                self.right.truncate(depth);
                self.right.push(Automaton::new(start));
            }
            let Some(known) = self.right.get_mut(depth) else { return };
            known.extend(&self.reference, limit);
            let Some(run) = known.longest(text, text_start, text.len()) else {
                self.right.truncate(depth + 1);
                return;
            };
            found(run);
            let left = Part { reference: (start, run.reference), text: (text_start, run.text) };
            self.inside(left, text, settled, &mut found);
            (start, text_start) = (run.reference + run.len, run.text + run.len);
        }
    }

    /// Reports the runs of a part that does not grow with the reference.
    fn inside(&mut self, part: Part, text: &[Token], settled: usize, found: &mut impl FnMut(Run)) {
        let mut parts = vec![part];
        while let Some(part) = parts.pop() {
            let ((start, end), (text_start, text_end)) = (part.reference, part.text);
            if start == end || text_start == text_end {
                continue;
            }
            if text_end <= settled && !self.done.insert(part) {
                continue;
            }
            let mut known = Automaton::new(start);
            known.extend(&self.reference, end);
            let Some(run) = known.longest(text, text_start, text_end) else { continue };
            found(run);
            parts.push(Part { reference: (start, run.reference), text: (text_start, run.text) });
            parts.push(Part {
                reference: (run.reference + run.len, end),
                text: (run.text + run.len, text_end),
            });
        }
    }
}

/// A suffix automaton of a part of the reference that can grow at its end.
struct Automaton {
    /// Indices in the reference: the first word, and one past the last.
    start: usize,
    end: usize,
    states: Vec<AutomatonState>,
    /// The state of the whole part.
    last: usize,
}

/// A state: the runs that end at the same places of the reference.
#[derive(Clone, Default)]
struct AutomatonState {
    /// Length of the longest of them, in words.
    len: usize,
    /// The suffix link: the state of their longest suffix that has more end positions.
    shorter: usize,
    /// One past the first place where they end.
    first_end: usize,
    next: Next,
}

/// The first state has a transition for every word, the others one or a few.
type Next = std::collections::BTreeMap<Token, usize>;

impl Automaton {
    fn new(start: usize) -> Self {
        Self { start, end: start, states: vec![AutomatonState::default()], last: 0 }
    }

    /// Whether this starts at `start` and can grow to `end`.
    fn covers(&self, start: usize, end: usize) -> bool {
        self.start == start && self.end <= end
    }

    /// Adds the words up to `end`.
    fn extend(&mut self, reference: &[Token], end: usize) {
        for at in self.end..end {
            if let Some(&word) = reference.get(at) {
                self.push(word, at + 1);
            }
        }
        self.end = self.end.max(end);
    }

    fn push(&mut self, word: Token, end: usize) {
        let new = self.states.len();
        let len = self.states[self.last].len + 1;
        self.states.push(AutomatonState { len, first_end: end, ..AutomatonState::default() });
        let mut from = Some(self.last);
        self.last = new;
        while let Some(state) = from {
            match self.states[state].next.get(&word).copied() {
                None => {
                    self.states[state].next.insert(word, new);
                    from = (state != 0).then(|| self.states[state].shorter);
                }
                Some(to) => {
                    self.states[new].shorter = self.split(state, word, to);
                    return;
                }
            }
        }
    }

    /// Splits off the state of the runs of `from` followed by `word` from longer runs in `to`.
    fn split(&mut self, from: usize, word: Token, to: usize) -> usize {
        let len = self.states[from].len + 1;
        if self.states[to].len == len {
            return to;
        }
        let copy = self.states.len();
        self.states.push(AutomatonState { len, ..self.states[to].clone() });
        self.states[to].shorter = copy;
        let mut from = Some(from);
        while let Some(state) = from {
            match self.states[state].next.get_mut(&word) {
                Some(way) if *way == to => *way = copy,
                _ => break,
            }
            from = (state != 0).then(|| self.states[state].shorter);
        }
        copy
    }

    /// The longest run in common with a part of `text`. Of equal runs it takes the first in the
    /// reference, and of those the first in the text.
    fn longest(&self, text: &[Token], from: usize, to: usize) -> Option<Run> {
        let mut best: Option<Run> = None;
        let (mut state, mut len) = (0, 0);
        for (at, word) in text.iter().enumerate().take(to).skip(from) {
            let way = loop {
                match self.states[state].next.get(word) {
                    Some(&way) => break Some(way),
                    None if state == 0 => break None,
                    None => {
                        state = self.states[state].shorter;
                        len = self.states[state].len;
                    }
                }
            };
            let Some(way) = way else {
                len = 0;
                continue;
            };
            (state, len) = (way, len + 1);
            let reference = self.states[state].first_end - len;
            let better = best.is_none_or(|best| {
                len > best.len || (len == best.len && reference < best.reference)
            });
            if better {
                best = Some(Run { reference, text: at + 1 - len, len });
            }
        }
        best
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A direct implementation of the definition.
    fn by_definition(a: &[Token], b: &[Token], offset: (usize, usize), runs: &mut Vec<Run>) {
        let mut best = Run { reference: 0, text: 0, len: 0 };
        for reference in 0..a.len() {
            for text in 0..b.len() {
                let same = a[reference..].iter().zip(&b[text..]);
                let len = same.take_while(|(a, b)| a == b).count();
                if len > best.len {
                    best = Run { reference, text, len };
                }
            }
        }
        if best.len > 0 {
            let (end, text_end) = (best.reference + best.len, best.text + best.len);
            by_definition(&a[..best.reference], &b[..best.text], offset, runs);
            let after = (offset.0 + end, offset.1 + text_end);
            by_definition(&a[end..], &b[text_end..], after, runs);
            runs.push(Run {
                reference: offset.0 + best.reference,
                text: offset.1 + best.text,
                ..best
            });
        }
    }

    #[test]
    fn a_growing_text_has_the_runs_of_the_definition() {
        let mut random = fastrand::Rng::with_seed(1);
        for round in 0..200 {
            let words = [2, 3, 8, 30][round % 4];
            let reference: Vec<Token> = (0..60).map(|_| random.u32(0..words)).collect();
            let mut matcher = Matcher::new(reference.clone());
            let (mut seen, mut settled) = (HashSet::new(), Vec::new());
            for limit in (0..=60_usize).step_by(3) {
                // Repeated text with errors, and a tail that differs each time.
                settled.extend(reference[limit.saturating_sub(5)..limit].iter().take(3).map(
                    |&word| {
                        if random.u8(0..5) == 0 { random.u32(0..words) } else { word }
                    },
                ));
                let tail = (0..random.usize(0..6)).map(|_| random.u32(0..words));
                let text: Vec<Token> = settled.iter().copied().chain(tail).collect();
                let mut expected = Vec::new();
                by_definition(&reference[..limit], &text, (0, 0), &mut expected);
                let mut given = Vec::new();
                matcher.runs(&text, limit, settled.len(), |run| given.push(run));
                for run in &given {
                    assert!(expected.contains(run), "{run:?} of {expected:?}");
                    seen.insert((run.reference, run.text, run.len));
                }
                for run in expected {
                    let known = (run.reference, run.text, run.len);
                    assert!(given.contains(&run) || seen.contains(&known), "{run:?}");
                }
            }
        }
    }
}
