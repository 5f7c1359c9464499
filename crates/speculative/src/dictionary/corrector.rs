//! Applies the dictionary to events before the merge.

use std::{collections::VecDeque, sync::Arc};

use super::Dictionary;
use crate::{
    alignment::already_known,
    caption::{Caption, Confidence},
    captions::Event,
    hypothesis::{Hypothesis, Word},
};

/// Words this soon after the end of an utterance still belong to it, as in the merge.
const ECHO: u64 = audio::SAMPLE_RATE as u64 * 3 / 10;
/// The most confirmed words and ends of utterances to remember: more than any window holds.
const REMEMBERED_WORDS: usize = 64;
const REMEMBERED_ENDS: usize = 16;

/// Corrects a session's hypotheses as they arrive.
///
/// No correction spans settled and unsettled words: if "do a" is confirmed before "tone" is heard,
/// "Duotone" would repeat it.
#[derive(Clone, Debug)]
pub struct Corrector {
    dictionary: Arc<Dictionary>,
    /// The last confirmed words.
    confirmed: Vec<Word>,
    /// Ends of the last utterances.
    ends: VecDeque<u64>,
}

impl Corrector {
    /// A corrector for a new session.
    pub fn new(dictionary: Arc<Dictionary>) -> Self {
        Self { dictionary, confirmed: Vec::new(), ends: VecDeque::new() }
    }

    /// The event with the user's words corrected.
    #[must_use]
    pub fn correct(&mut self, event: Event) -> Event {
        match event {
            Event::Heard(role, heard) if !self.dictionary.is_empty() => {
                let borders = self.borders(&heard);
                let words = self.dictionary.correct_between(&borders, heard.words);
                return Event::Heard(role, Hypothesis { words, ..heard });
            }
            Event::Endpoint(end) => {
                self.ends.push_back(end);
                if self.ends.len() > REMEMBERED_ENDS {
                    self.ends.pop_front();
                }
            }
            _ => {}
        }
        event
    }

    /// Records the confirmed words.
    pub fn note(&mut self, showing: &[Caption]) {
        let confirmed =
            showing.iter().filter(|caption| caption.confidence == Confidence::Confirmed);
        self.confirmed.extend(confirmed.flat_map(|it| it.words.iter().cloned().map(Word::from)));
        let surplus = self.confirmed.len().saturating_sub(REMEMBERED_WORDS);
        self.confirmed.drain(..surplus);
    }

    /// The first unconfirmed word, and the first word of each utterance.
    fn borders(&self, heard: &Hypothesis) -> Vec<usize> {
        let news = already_known(&self.confirmed, &heard.words, heard.span.start);
        let after = |end: &u64| heard.words.partition_point(|word| word.start < end + ECHO);
        self.ends.iter().map(after).chain([news]).collect()
    }
}
