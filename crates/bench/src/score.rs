//! Scores a live run: its accuracy, delay and stability.
//!
//! The definitions, including the rounding, are those of the independent scorer for releases, so
//! that figures of both can be compared.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::{
    Tone, Update,
    distance::distance,
    erasure::Screen,
    matching::{Matcher, Token},
    normalise::{Growing, normalise},
};

/// A word of the reference, in seconds of the stream.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SpokenWord {
    /// The word as written.
    pub text: String,
    /// Its start.
    pub start: f64,
    /// Its end.
    pub end: f64,
}

/// The figures of one stream.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Score {
    /// Words of the reference.
    pub words: usize,
    /// Word error rate of all confirmed text, both sides normalised.
    pub wer_confirmed: f64,
    /// Seconds from a word's end to its first correct showing in either tone: the median.
    pub draft_p50: Option<f64>,
    /// The 95th percentile of the same delay.
    pub draft_p95: Option<f64>,
    /// Seconds from a word's end to its first correct showing as confirmed: the median.
    pub confirm_p50: Option<f64>,
    /// The 95th percentile of the same delay.
    pub confirm_p95: Option<f64>,
    /// Share of the words that were shown correctly at any time.
    pub shown: f64,
    /// Words taken back per word of the final text, over all updates (normalised erasure,
    /// Arivazhagan et al. 2020).
    pub erasure: f64,
    /// The part of it that was draft when taken back.
    pub erasure_draft: f64,
    /// The part of it that was confirmed: must be 0, because confirmed text never changes.
    pub erasure_confirmed: f64,
    /// Captions a second.
    pub updates_per_s: f64,
    /// Seconds from the end of the last word to the last caption.
    pub end_lag: f64,
    /// Seconds from the start of the first word to the first caption.
    pub first_caption: f64,
}

/// When a word was shown, in seconds of the stream.
#[derive(Debug, Clone, PartialEq)]
pub struct Showing {
    /// The word.
    pub word: SpokenWord,
    /// When it was first shown correctly, in either tone.
    pub first: Option<f64>,
    /// When it was first shown correctly as confirmed.
    pub confirmed: Option<f64>,
}

/// Why a run cannot be scored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ScoreError {
    /// Check why the program did not hear the stream.
    #[error("the run showed no captions, so there is nothing to score")]
    NoCaptions,
    /// Give another reference.
    #[error("the reference has no words, so there is nothing to score against")]
    NoReference,
}

/// Scores the captions of a stream whose first sample was captured at `began` (Unix seconds).
pub fn score(
    began: f64,
    updates: &[Update],
    reference: &[SpokenWord],
) -> Result<(Score, Vec<Showing>), ScoreError> {
    let (opening, last) = updates.first().zip(updates.last()).ok_or(ScoreError::NoCaptions)?;
    let (first_word, last_word) =
        reference.first().zip(reference.last()).ok_or(ScoreError::NoReference)?;
    let spoken: Vec<&str> = reference.iter().map(|word| word.text.as_str()).collect();
    let reference_text = normalise(&spoken.join(" "));
    if reference_text.is_empty() {
        return Err(ScoreError::NoReference);
    }

    let mut sight = Sight::new(reference);
    let mut text = Growing::default();
    let mut screen = Screen::default();
    for update in updates {
        screen.show(update);
        let at = update.timestamp - began;
        match update.tone {
            Tone::Draft => sight.look(at, &text, &update.text),
            Tone::Confirmed => {
                text.push(&update.text);
                sight.look(at, &text, "");
            }
        }
    }

    let confirmed = [text.settled(), &text.rest_with("")].concat();
    let errors = distance(&reference_text, &confirmed);
    let showings = sight.showings;
    let first = delays(&showings, |showing| showing.first);
    let solid = delays(&showings, |showing| showing.confirmed);
    let per_word = |count: usize| rounded(count as f64 / screen.words().max(1) as f64, 3);
    let (draft, confirmed) = screen.erased();
    let span = last.timestamp - began;
    let score = Score {
        words: reference.len(),
        wer_confirmed: rounded(errors as f64 / reference_text.len() as f64, 4),
        draft_p50: percentile(&first, 0.5),
        draft_p95: percentile(&first, 0.95),
        confirm_p50: percentile(&solid, 0.5),
        confirm_p95: percentile(&solid, 0.95),
        shown: rounded(first.len() as f64 / reference.len() as f64, 4),
        erasure: per_word(draft + confirmed),
        erasure_draft: per_word(draft),
        erasure_confirmed: per_word(confirmed),
        updates_per_s: rounded(updates.len() as f64 / span.max(1e-6), 2),
        end_lag: rounded(span - last_word.end, 2),
        first_caption: rounded(opening.timestamp - began - first_word.start, 2),
    };
    Ok((score, showings))
}

/// Matches the shown text against the reference.
struct Sight {
    showings: Vec<Showing>,
    tokens: HashMap<String, Token>,
    /// For every normalised word of the reference the index of its original word.
    origins: Vec<usize>,
    matcher: Matcher,
    /// Starts of the words, in order.
    starts: Vec<f64>,
    /// The settled text as tokens.
    settled: Vec<Token>,
}

impl Sight {
    fn new(reference: &[SpokenWord]) -> Self {
        let (mut tokens, mut words, mut origins) = (HashMap::new(), Vec::new(), Vec::new());
        for (origin, word) in reference.iter().enumerate() {
            for word in normalise(&word.text) {
                words.push(token(&mut tokens, word));
                origins.push(origin);
            }
        }
        let mut starts: Vec<f64> = reference.iter().map(|word| word.start).collect();
        starts.sort_by(f64::total_cmp);
        let showing =
            |word: &SpokenWord| Showing { word: word.clone(), first: None, confirmed: None };
        Self {
            showings: reference.iter().map(showing).collect(),
            tokens,
            origins,
            matcher: Matcher::new(words),
            starts,
            settled: Vec::new(),
        }
    }

    /// Records the words on screen at time `at`: the confirmed `text` and the draft `tail` after
    /// it.
    fn look(&mut self, at: f64, text: &Growing, tail: &str) {
        for word in &text.settled()[self.settled.len()..] {
            self.settled.push(token(&mut self.tokens, word.clone()));
        }
        let settled = self.settled.len();
        let confirmed = settled + text.rest_with("").len();
        let mut shown = self.settled.clone();
        shown.extend(text.rest_with(tail).into_iter().map(|word| token(&mut self.tokens, word)));
        // Later words cannot have been heard yet; three words allow for timing errors.
        let spoken = self.starts.partition_point(|start| *start <= at) + 3;
        let limit = self.origins.partition_point(|origin| *origin < spoken);
        self.matcher.runs(&shown, limit, settled, |run| {
            for k in 0..run.len {
                let showing = &mut self.showings[self.origins[run.reference + k]];
                showing.first.get_or_insert(at);
                if run.text + k < confirmed {
                    showing.confirmed.get_or_insert(at);
                }
            }
        });
    }
}

fn token(tokens: &mut HashMap<String, Token>, word: String) -> Token {
    let new = tokens.len() as Token;
    *tokens.entry(word).or_insert(new)
}

fn delays(showings: &[Showing], shown: impl Fn(&Showing) -> Option<f64>) -> Vec<f64> {
    let mut delays: Vec<f64> =
        showings.iter().filter_map(|showing| Some(shown(showing)? - showing.word.end)).collect();
    delays.sort_by(f64::total_cmp);
    delays
}

/// The value at a share of the `sorted` values.
fn percentile(sorted: &[f64], share: f64) -> Option<f64> {
    let at = (share * sorted.len() as f64) as usize;
    sorted.get(at.min(sorted.len().saturating_sub(1))).map(|value| rounded(*value, 3))
}

/// Rounds to that many decimals, ties to the even digit.
pub(super) fn rounded(value: f64, decimals: usize) -> f64 {
    format!("{value:.decimals$}").parse().unwrap_or(value)
}

#[cfg(test)]
mod tests;
