//! The merge: a pure fold of what both transcribers heard into text that is draft, then confirmed
//! for good. No clock, no thread, no sound in here.

use crate::{
    alignment::{agreed, already_known},
    hypothesis::{Hypothesis, Word},
    window::{Span, WindowId},
};

const SECOND: u64 = audio::SAMPLE_RATE as u64;
/// Heavy must have heard this much sound after a word before agreement counts: the word at the
/// edge of a window is often half a word.
const EDGE: u64 = SECOND / 2;
/// A window of this length must confirm what it can: it cannot grow any more.
pub(crate) const LONGEST_WINDOW: u64 = 10 * SECOND;
/// When a window is longer than this, it starts later next time. Up to here a longer one costs
/// nothing in the encoder (its context has this floor) and more context is heard more rightly.
const COMFORTABLE_WINDOW: u64 = 8 * SECOND;
/// Confirmed words that stay in the window when it starts later, so that the next hypothesis can
/// be aligned with them.
const CONTEXT_WORDS: usize = 3;
/// Words this soon after the end of an utterance, 0.3 s, still belong to it: the next one starts
/// no sooner than the silence that ended this one was long.
const ECHO: u64 = SECOND * 3 / 10;
/// Confirmed words that are remembered: more than any window holds.
const REMEMBERED_WORDS: usize = 128;

/// The two transcribers, by what they are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Drafts.
    Fast,
    /// Confirms.
    Heavy,
}

/// What happens to a session's text.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// A transcriber's view of a window.
    Heard(Role, Hypothesis),
    /// A transcriber lost a window; the next one covers what was in it.
    Lost(Role, Span),
    /// The voice detector heard an utterance end: the index past its last voiced sample.
    Endpoint(u64),
    /// The session ends: what is known is confirmed.
    End,
}

/// That a window was answered: who had it, where it ended, and whether it was lost.
pub(crate) struct WindowAnswer {
    pub(crate) role: Role,
    pub(crate) end: u64,
    pub(crate) lost: bool,
}

impl Event {
    /// The window that this is the answer to.
    pub(crate) fn answer(&self) -> Option<WindowAnswer> {
        match self {
            Self::Heard(role, heard) => {
                Some(WindowAnswer { role: *role, end: heard.span.end, lost: false })
            }
            Self::Lost(role, span) => Some(WindowAnswer { role: *role, end: span.end, lost: true }),
            Self::Endpoint(_) | Self::End => None,
        }
    }
}

/// Which of the two tones a caption has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// A guess: grey.
    Draft,
    /// Final: solid.
    Confirmed,
}

/// A change of the shown text. A draft is the whole unconfirmed tail, possibly empty; a confirmed
/// caption is appended for good and takes the tail's place, and the draft that follows says what
/// is left of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Caption {
    /// The tone.
    pub confidence: Confidence,
    /// The newest window that speaks in it.
    pub window_id: WindowId,
    /// For a confirmed caption, every window id after the last confirmed one up to its own.
    pub corrects: Vec<WindowId>,
    /// The words.
    pub words: Vec<Word>,
}

/// The state of the fold.
#[derive(Clone, Debug, Default)]
pub struct Captions {
    /// The last words that were confirmed.
    confirmed: Vec<Word>,
    /// The id that the last confirmed caption had.
    confirmed_id: Option<WindowId>,
    /// What heavy heard last, without the words confirmed since.
    heavy: Hypothesis,
    /// What fast heard last, whole: which of it is news depends on heavy.
    fast: Hypothesis,
    /// Ends of utterances that heavy has not covered yet, in order.
    endpoints: Vec<u64>,
    /// End of the last utterance that is confirmed whole: nothing before it is heard again.
    over: Option<u64>,
    /// The draft as last shown.
    shown: Vec<Word>,
    /// The first sample that a transcriber still needs.
    horizon: u64,
}

impl Captions {
    /// The first sample that later windows need: the text before it is settled.
    pub fn horizon(&self) -> u64 {
        self.horizon
    }

    /// Folds one event in; the captions come in the order they are to be shown.
    #[must_use]
    pub fn step(mut self, event: Event) -> (Self, Vec<Caption>) {
        let confirmed = match event {
            Event::Heard(Role::Fast, heard) if heard.span.end > self.fast.span.end => {
                self.fast = heard;
                None
            }
            Event::Heard(Role::Heavy, heard) if heard.span.end > self.heavy.span.end => {
                self.hear_heavy(heard)
            }
            Event::Heard(..) | Event::Lost(..) => None,
            Event::Endpoint(speech_end) => {
                self.endpoints.push(speech_end);
                let count = self.before_endpoint();
                let caption = self.confirm(count);
                self.settle();
                caption
            }
            Event::End => self.finish(),
        };
        let draft = self.draft();
        let news = match &confirmed {
            // A confirmed caption cleared the tail: what is left of it is said again.
            Some(_) => !draft.is_empty(),
            None => draft != self.shown,
        };
        let redrawn = news.then(|| Caption {
            confidence: Confidence::Draft,
            window_id: WindowId::ending_at(self.heavy.span.end.max(self.fast.span.end)),
            corrects: Vec::new(),
            words: draft.clone(),
        });
        self.shown = draft;
        (self, confirmed.into_iter().chain(redrawn).collect())
    }

    fn hear_heavy(&mut self, heard: Hypothesis) -> Option<Caption> {
        let span = heard.span;
        let news = self.news(&self.confirmed, &heard);
        let whole = news.partition_point(|word| word.end + EDGE <= span.end);
        let mut sure = agreed(&self.heavy.words, &news).min(whole);
        if span.len() >= LONGEST_WINDOW {
            sure = sure.max(news.partition_point(|word| word.start + 2 * EDGE <= span.end));
        }
        self.heavy = Hypothesis { words: news, span, ..Hypothesis::default() };
        let sure = sure.max(self.before_endpoint());
        let caption = self.confirm(sure);
        self.advance(span, caption.is_some());
        self.settle();
        caption
    }

    /// Lets later windows start later, once they are longer than is comfortable.
    fn advance(&mut self, span: Span, confirmed: bool) {
        let full = span.len() >= LONGEST_WINDOW;
        let grown = confirmed && span.len() > COMFORTABLE_WINDOW;
        if !full && !grown {
            return;
        }
        let context = self.confirmed.len().saturating_sub(CONTEXT_WORDS);
        let context = self.confirmed.get(context).map(|word| word.start);
        // A window that cannot grow must move on even if there is no context in it, or no word.
        let next = self.heavy.words.first().map(|word| word.start);
        let start = match context.filter(|start| *start > span.start) {
            Some(start) => start,
            None if full => next.unwrap_or(span.end.saturating_sub(2 * EDGE)),
            None => return,
        };
        self.horizon = self.horizon.max(start);
    }

    /// The words of `heard` that come after the `known` ones.
    fn news(&self, known: &[Word], heard: &Hypothesis) -> Vec<Word> {
        let from = already_known(known, &heard.words, heard.span.start);
        let over = self.over.map_or(0, |end| end + ECHO);
        let late = |word: &&Word| word.start.midpoint(word.end) >= over;
        heard.words[from..].iter().filter(late).cloned().collect()
    }

    /// How many of heavy's words belong to utterances that it heard to their end.
    fn before_endpoint(&mut self) -> usize {
        let Some(speech_end) = self.covered_endpoint() else { return 0 };
        let words = &mut self.heavy.words;
        let count = words.partition_point(|word| word.start < speech_end + ECHO);
        if let Some(last) = count.checked_sub(1).and_then(|last| words.get_mut(last)) {
            // Whisper lets the last word run on into the silence.
            last.end = last.end.min(speech_end.max(last.start));
        }
        count
    }

    fn covered_endpoint(&self) -> Option<u64> {
        self.endpoints.iter().rfind(|&&end| end <= self.heavy.span.end).copied()
    }

    /// Makes heavy's first `count` words final.
    fn confirm(&mut self, count: usize) -> Option<Caption> {
        let words: Vec<Word> = self.heavy.words.drain(..count).collect();
        self.append(self.heavy.span.id(), words)
    }

    fn append(&mut self, window_id: WindowId, words: Vec<Word>) -> Option<Caption> {
        if words.is_empty() {
            return None;
        }
        // A caption may come from a window that an earlier caption already named: ids only grow.
        let first = self.confirmed_id.map_or(0, |last| last.0 + 1);
        let window_id = self.confirmed_id.map_or(window_id, |last| last.max(window_id));
        self.confirmed_id = Some(window_id);
        self.confirmed.extend(words.iter().cloned());
        let surplus = self.confirmed.len().saturating_sub(REMEMBERED_WORDS);
        self.confirmed.drain(..surplus);
        let corrects = (first..=window_id.0).map(WindowId).collect();
        Some(Caption { confidence: Confidence::Confirmed, window_id, corrects, words })
    }

    /// Closes the utterances that heavy heard to their end.
    fn settle(&mut self) {
        if let Some(speech_end) = self.covered_endpoint() {
            self.endpoints.retain(|&end| end > speech_end);
            self.over = self.over.max(Some(speech_end));
            self.horizon = self.horizon.max(speech_end);
        }
    }

    /// The tail as it should be shown: heavy's words where it heard them, fast's after that. The
    /// last word before heavy's edge is fast's if fast has heard on.
    fn draft(&self) -> Vec<Word> {
        let heavy = &self.heavy;
        if self.fast.span.end <= heavy.span.end {
            return heavy.words.clone();
        }
        let edge = heavy.span.end.saturating_sub(EDGE);
        let sound = heavy.words.partition_point(|word| word.end <= edge);
        let mut draft = heavy.words[..sound].to_vec();
        let known: Vec<Word> = self.confirmed.iter().chain(&draft).cloned().collect();
        draft.extend(self.news(&known, &self.fast));
        draft
    }

    fn finish(&mut self) -> Option<Caption> {
        let words = self.draft();
        let window_id = WindowId::ending_at(self.heavy.span.end.max(self.fast.span.end));
        self.heavy.words.clear();
        self.fast.words.clear();
        self.append(window_id, words)
    }
}
