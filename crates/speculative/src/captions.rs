//! The merge: a pure fold of what both transcribers heard into text that is draft, then confirmed
//! for good. No clock, no thread, no sound in here.

use crate::{
    alignment::{agreed, already_known},
    caption::{Caption, Confidence},
    draft::{Readings, tail, written_as_shown},
    hypothesis::{Hypothesis, Word},
    role::Role,
    window::{LONGEST_WINDOW, Span, WindowId},
    word_ids::WordIds,
};

const SECOND: u64 = audio::SAMPLE_RATE as u64;
/// Heavy must have heard this much sound after a word before it may turn solid: the word at the edge
/// of a window is often half a word. A quick model can wait a little longer, see
/// [`Captions::with_edge`].
const EDGE: u64 = SECOND / 2;
/// When heavy's window is longer than this, it starts later next time: a longer one is heard no more
/// rightly, and costs more (docs/adr/015-heavy-windows.md).
const COMFORTABLE_WINDOW: u64 = 4 * SECOND;
/// The draft shows heavy's words from this far before the window's end on, 0.3 s; a draft may err.
const DRAFT_EDGE: u64 = SECOND * 3 / 10;
/// Heavy need not say a word twice that it heard this clearly: of such words about one in a hundred
/// is wrong, and a second pass rarely mends it (docs/adr/016-early-confirmation.md).
const CLEARLY_HEARD: f32 = 0.9;
/// Nor one that fast heard as well, no farther away than this: 0.6 s. Fast's times are rough.
const NEAR: u64 = SECOND * 6 / 10;
/// Confirmed words that stay in the window when it starts later, so that the next hypothesis can
/// be aligned with them.
const CONTEXT_WORDS: usize = 3;
/// Words this soon after the end of an utterance, 0.3 s, still belong to it: the next one starts
/// no sooner than the silence that ended this one was long.
const ECHO: u64 = SECOND * 3 / 10;
/// Confirmed words that are remembered: more than any window holds.
const REMEMBERED_WORDS: usize = 128;

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

/// Text that turns solid.
struct Settled {
    window_id: WindowId,
    corrects: Vec<WindowId>,
    language: Option<&'static str>,
    words: Vec<Word>,
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
    /// What fast heard before that.
    fast_before: Hypothesis,
    /// Ends of utterances that heavy has not covered yet, in order.
    endpoints: Vec<u64>,
    /// End of the last utterance that is confirmed whole: nothing before it is heard again.
    over: Option<u64>,
    /// The draft as last shown.
    shown: Vec<Word>,
    /// The ids of the words that are shown.
    ids: WordIds,
    /// The first sample that a transcriber still needs.
    horizon: u64,
    /// How much sound must follow a word beyond [`EDGE`], samples.
    patience: u64,
}

impl Captions {
    /// The first sample that later windows need: the text before it is settled.
    pub fn horizon(&self) -> u64 {
        self.horizon
    }

    /// How much sound heavy must have heard after a word before it may turn solid: half a second at
    /// least.
    #[must_use]
    pub fn with_edge(mut self, samples: u64) -> Self {
        self.patience = samples.saturating_sub(EDGE);
        self
    }

    /// Folds one event in; the captions come in the order they are to be shown.
    #[must_use]
    pub fn step(mut self, event: Event) -> (Self, Vec<Caption>) {
        let confirmed = match event {
            Event::Heard(Role::Fast, heard) if heard.span.end > self.fast.span.end => {
                self.fast_before = std::mem::replace(&mut self.fast, heard);
                // What heavy heard once may have waited for this.
                let sure = self.sure(&self.heavy.words, self.heavy.span, 0);
                self.confirm(sure)
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
        let draft = self.draft(confirmed.as_ref());
        let news = match &confirmed {
            // A confirmed caption cleared the tail: what is left of it is said again.
            Some(_) => !draft.is_empty(),
            None => draft != self.shown,
        };
        self.shown = draft;
        let captions = self.show(confirmed, news);
        (self, captions)
    }

    /// The captions of a step: what it confirmed, and the draft where that has `news`.
    fn show(&mut self, settled: Option<Settled>, news: bool) -> Vec<Caption> {
        if settled.is_none() && !news {
            return Vec::new();
        }
        let (window_id, corrects, language, words) = match settled {
            Some(it) => (it.window_id, it.corrects, it.language, it.words),
            None => Default::default(),
        };
        let (solid, draft) = self.ids.name(words, self.shown.clone());
        let confirmed = Caption {
            confidence: Confidence::Confirmed,
            window_id,
            corrects,
            language,
            words: solid,
        };
        let newest = self.newest();
        let drafted = Caption {
            confidence: Confidence::Draft,
            window_id: newest.span.id(),
            corrects: Vec::new(),
            language: newest.language,
            words: draft,
        };
        let confirmed = (!confirmed.words.is_empty()).then_some(confirmed);
        confirmed.into_iter().chain(news.then_some(drafted)).collect()
    }

    fn hear_heavy(&mut self, heard: Hypothesis) -> Option<Settled> {
        let span = heard.span;
        let news = self.news(&self.confirmed, &heard);
        let mut sure = self.sure(&news, span, agreed(&self.heavy.words, &news));
        if span.len() >= LONGEST_WINDOW {
            sure = sure.max(news.partition_point(|word| word.start + 2 * EDGE <= span.end));
        }
        let language = heard.language;
        self.heavy = Hypothesis { words: news, span, language, ..Hypothesis::default() };
        let sure = sure.max(self.before_endpoint());
        let caption = self.confirm(sure);
        self.advance(span, caption.is_some());
        self.settle();
        caption
    }

    /// How many of the words that heavy heard in `span` may turn solid: from the first on, each that
    /// ended well before the window did, and that the pass before had said too (`twice` of them),
    /// or that was heard clearly, or that fast heard as well.
    fn sure(&self, words: &[Word], span: Span, twice: usize) -> usize {
        let fast_heard = |word: &Word| {
            let same = |fast: &&Word| fast.normalised() == word.normalised();
            let mut near =
                self.fast.words.iter().filter(|fast| fast.start.abs_diff(word.start) < NEAR);
            near.any(|fast| same(&fast))
        };
        let is_sure = |(i, word): &(usize, &Word)| {
            word.end + EDGE + self.patience <= span.end
                && (*i < twice || word.probability >= CLEARLY_HEARD || fast_heard(word))
        };
        words.iter().enumerate().take_while(is_sure).count()
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
    fn confirm(&mut self, count: usize) -> Option<Settled> {
        let words: Vec<Word> = self.heavy.words.drain(..count).collect();
        self.append(self.heavy.span.id(), self.heavy.language, words)
    }

    fn append(
        &mut self,
        window_id: WindowId,
        language: Option<&'static str>,
        words: Vec<Word>,
    ) -> Option<Settled> {
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
        Some(Settled { window_id, corrects, language, words })
    }

    /// Closes the utterances that heavy heard to their end.
    fn settle(&mut self) {
        if let Some(speech_end) = self.covered_endpoint() {
            self.endpoints.retain(|&end| end > speech_end);
            self.over = self.over.max(Some(speech_end));
            self.horizon = self.horizon.max(speech_end);
        }
    }

    /// The tail as it should be shown, `confirmed` having left it: heavy's words where it heard
    /// them, fast's after that as far as they stand still.
    fn draft(&self, confirmed: Option<&Settled>) -> Vec<Word> {
        let gone = confirmed.map_or(0, |it| already_known(&it.words, &self.shown, 0));
        // Where the dictionary joined or divided words, those on screen cannot be told apart.
        let corrected = |words: &[Word]| words.iter().any(|word| word.correction.is_some());
        let unclear = confirmed.is_some_and(|it| corrected(&it.words) || corrected(&self.shown));
        let shown = if unclear { &[] } else { &self.shown[gone..] };
        let heavy = &self.heavy;
        let sound = self.heard_whole(DRAFT_EDGE);
        let mut draft = heavy.words[..sound].to_vec();
        let known: Vec<Word> = self.confirmed.iter().chain(&draft).cloned().collect();
        let mut now = self.news(&known, &self.fast);
        if now.is_empty() && self.fast.span.end <= heavy.span.end {
            now = heavy.words[sound..].to_vec();
        }
        let before = self.news(&known, &self.fast_before);
        let rest = &shown[already_known(&draft, shown, 0)..];
        draft.extend(tail(rest, Readings { before: &before, now: &now }));
        written_as_shown(&mut draft, shown);
        draft
    }

    /// How many of heavy's words ended at least `edge` samples before its window did.
    fn heard_whole(&self, edge: u64) -> usize {
        let edge = self.heavy.span.end.saturating_sub(edge);
        self.heavy.words.partition_point(|word| word.end <= edge)
    }

    /// Everything that was heard and is not confirmed, by whom it was heard last.
    fn unconfirmed(&self) -> Vec<Word> {
        let heavy = &self.heavy;
        if self.fast.span.end <= heavy.span.end {
            return heavy.words.clone();
        }
        let mut words = heavy.words[..self.heard_whole(EDGE)].to_vec();
        let known: Vec<Word> = self.confirmed.iter().chain(&words).cloned().collect();
        words.extend(self.news(&known, &self.fast));
        words
    }

    fn finish(&mut self) -> Option<Settled> {
        let words = self.unconfirmed();
        let Hypothesis { span, language, .. } = *self.newest();
        self.heavy.words.clear();
        self.fast.words.clear();
        self.append(span.id(), language, words)
    }

    /// The hypothesis whose window ends last.
    fn newest(&self) -> &Hypothesis {
        if self.fast.span.end > self.heavy.span.end { &self.fast } else { &self.heavy }
    }
}
