//! The merge: a pure fold of both transcribers' hypotheses into draft text and then confirmed text.
//! It has no clock, thread or sound.

use crate::{
    alignment::{agreed, already_known},
    caption::{Caption, Confidence},
    draft::{Readings, tail, written_as_shown},
    hypothesis::{Hypothesis, Word},
    pace::{Level, Pace},
    role::Role,
    window::{LONGEST_WINDOW, Span, WindowId},
    word_ids::WordIds,
};

const SECOND: u64 = audio::SAMPLE_RATE as u64;
/// A word may be confirmed only if heavy has heard this much sound after it, because the word at
/// the edge of a window is often half a word. A fast model can wait a little longer, see
/// [`Captions::at_pace`].
const EDGE: u64 = SECOND / 2;
/// When heavy's window is longer than this, the next one starts later: a longer window is no more
/// accurate and costs more (docs/adr/015-heavy-windows.md).
const COMFORTABLE_WINDOW: u64 = 4 * SECOND;
/// Heavy's words count for the draft up to this far before the window's end, 0.3 s: a draft may
/// err.
const DRAFT_EDGE: u64 = SECOND * 3 / 10;
/// A word that heavy heard with this probability needs no second pass: about one in a hundred of
/// them is wrong, and a second pass rarely corrects it (docs/adr/016-early-confirmation.md).
const CLEARLY_HEARD: f32 = 0.9;
/// The least probability of a word that fast heard twice and confirms alone. Every second word below
/// it is wrong (docs/adr/016-early-confirmation.md): it waits for the end of the utterance.
const HEARD_TWICE: f32 = 0.5;
/// A word that fast also heard within this distance, 0.6 s, needs none either. Fast's times are
/// rough.
const NEAR: u64 = SECOND * 6 / 10;
/// Confirmed words that stay in the window when its start moves, so that the next hypothesis can be
/// aligned with them.
const CONTEXT_WORDS: usize = 3;
/// Words this soon after the end of an utterance, 0.3 s, still belong to it. The next utterance
/// starts no sooner, because the silence that ended this one was at least as long.
const ECHO: u64 = SECOND * 3 / 10;
/// The most confirmed words to remember: more than any window holds.
const REMEMBERED_WORDS: usize = 128;

/// An event that changes a session's text.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// A transcriber's hypothesis for a window.
    Heard(Role, Hypothesis),
    /// A transcriber lost a window; the next one covers the same sound.
    Lost(Role, Span),
    /// An utterance ended: the index past its last voiced sample.
    Endpoint(u64),
    /// The sound pauses, and the transcribers have nothing more to say: all known words are
    /// confirmed.
    Pause,
    /// The sound pauses before this sample, and a transcriber takes long: the draft disappears until
    /// later sound is transcribed. Words that are confirmed meanwhile are shown.
    Hide(u64),
    /// The session ends: all known words are confirmed.
    End,
}

/// Text to confirm.
struct Settled {
    window_id: WindowId,
    corrects: Vec<WindowId>,
    language: Option<&'static str>,
    words: Vec<Word>,
}

/// The state of the fold.
#[derive(Clone, Debug, Default)]
pub struct Captions {
    /// The last confirmed words.
    confirmed: Vec<Word>,
    /// The id of the last confirmed caption.
    confirmed_id: Option<WindowId>,
    /// Heavy's last hypothesis, without the words confirmed since.
    heavy: Hypothesis,
    /// Fast's last hypothesis, whole: heavy determines which part of it is new.
    fast: Hypothesis,
    /// Fast's hypothesis before that.
    fast_before: Hypothesis,
    /// Ends of utterances that heavy has not covered yet, in order.
    endpoints: Vec<u64>,
    /// End of the last utterance that is fully confirmed: nothing before it is transcribed again.
    over: Option<u64>,
    /// The draft as last shown.
    shown: Vec<Word>,
    /// The ids of the words that are shown.
    ids: WordIds,
    /// The first sample that a transcriber needs.
    horizon: u64,
    /// How much sound must follow a word beyond [`EDGE`], samples.
    patience: u64,
    /// No draft is shown for windows that end before this sample or at it.
    hidden_until: u64,
    /// Whether fast confirms alone: its windows count as heavy's.
    is_fast_alone: bool,
}

impl Captions {
    /// The first sample that later windows need: the text before it is settled.
    pub fn horizon(&self) -> u64 {
        self.horizon
    }

    /// Sets how a word is confirmed at this pace. A quick heavy confirms a little later, because
    /// more sound after a word means fewer errors: at least half a second. Fast alone must be surer
    /// than heavy.
    #[must_use]
    pub fn at_pace(mut self, pace: &Pace) -> Self {
        self.patience = pace.edge.saturating_sub(EDGE);
        self.is_fast_alone = pace.level == Level::DraftOnly;
        self
    }

    /// Folds one event in. Returns the captions in the order to show them.
    #[must_use]
    pub fn step(mut self, event: Event) -> (Self, Vec<Caption>) {
        let confirmed = match event {
            Event::Heard(Role::Fast, heard) if heard.span.end > self.fast.span.end => {
                self.fast_before = std::mem::replace(&mut self.fast, heard);
                // A word that heavy heard once may have waited for fast to agree.
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
            Event::Pause => self.pause(),
            Event::Hide(at) => {
                self.hidden_until = at;
                None
            }
            Event::End => self.finish(None),
        };
        let draft = self.draft(confirmed.as_ref());
        let news = match &confirmed {
            // A confirmed caption replaces the tail, so the rest of the draft must be shown again.
            Some(_) => !draft.is_empty(),
            None => draft != self.shown,
        };
        self.shown = draft;
        let captions = self.show(confirmed, news);
        (self, captions)
    }

    /// The captions of a step: the confirmed text, and the draft if it has `news`.
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

    /// How many of heavy's first words in `span` may be confirmed. Each must end well before the
    /// window does, and must either be among the `twice` words that the previous pass agreed on,
    /// have a high probability, or be heard by fast as well. Fast alone has no other model to agree
    /// with it, so it must hear a word twice, and clearly.
    fn sure(&self, words: &[Word], span: Span, twice: usize) -> usize {
        let fast_heard = |word: &Word| {
            let same = |fast: &&Word| fast.normalised() == word.normalised();
            let mut near =
                self.fast.words.iter().filter(|fast| fast.start.abs_diff(word.start) < NEAR);
            near.any(|fast| same(&fast))
        };
        let is_sure = |(i, word): &(usize, &Word)| {
            let is_sure = match self.is_fast_alone {
                true => *i < twice && word.probability >= HEARD_TWICE,
                false => *i < twice || word.probability >= CLEARLY_HEARD || fast_heard(word),
            };
            word.end + EDGE + self.patience <= span.end && is_sure
        };
        words.iter().enumerate().take_while(is_sure).count()
    }

    /// Moves the start of later windows once windows are longer than is comfortable.
    fn advance(&mut self, span: Span, confirmed: bool) {
        let full = span.len() >= LONGEST_WINDOW;
        let grown = confirmed && span.len() > COMFORTABLE_WINDOW;
        if !full && !grown {
            return;
        }
        let context = self.confirmed.len().saturating_sub(CONTEXT_WORDS);
        let context = self.confirmed.get(context).map(|word| word.start);
        // A window that cannot grow must move on even without context or words in it.
        let next = self.heavy.words.first().map(|word| word.start);
        let start = match context.filter(|start| *start > span.start) {
            Some(start) => start,
            None if full => next.unwrap_or(span.end.saturating_sub(2 * EDGE)),
            None => return,
        };
        self.horizon = self.horizon.max(start);
    }

    /// The words of `heard` after the `known` ones.
    fn news(&self, known: &[Word], heard: &Hypothesis) -> Vec<Word> {
        // The last window of a model that has stopped working grows old.
        if known.last().is_some_and(|word| word.start >= heard.span.end) {
            return Vec::new();
        }
        let from = already_known(known, &heard.words, heard.span.start);
        let over = self.over.map_or(0, |end| end + ECHO);
        let late = |word: &&Word| word.start.midpoint(word.end) >= over;
        heard.words[from..].iter().filter(late).cloned().collect()
    }

    /// How many of heavy's words belong to utterances whose end is in its window.
    fn before_endpoint(&mut self) -> usize {
        let Some(speech_end) = self.covered_endpoint() else { return 0 };
        let words = &mut self.heavy.words;
        let count = words.partition_point(|word| word.start < speech_end + ECHO);
        if let Some(last) = count.checked_sub(1).and_then(|last| words.get_mut(last)) {
            // Whisper extends the last word into the silence.
            last.end = last.end.min(speech_end.max(last.start));
        }
        count
    }

    fn covered_endpoint(&self) -> Option<u64> {
        self.endpoints.iter().rfind(|&&end| end <= self.heavy.span.end).copied()
    }

    /// Confirms heavy's first `count` words.
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
        // An earlier caption may have named the same window already: ids only grow.
        let first = self.confirmed_id.map_or(0, |last| last.0 + 1);
        let window_id = self.confirmed_id.map_or(window_id, |last| last.max(window_id));
        self.confirmed_id = Some(window_id);
        self.confirmed.extend(words.iter().cloned());
        let surplus = self.confirmed.len().saturating_sub(REMEMBERED_WORDS);
        self.confirmed.drain(..surplus);
        let corrects = (first..=window_id.0).map(WindowId).collect();
        Some(Settled { window_id, corrects, language, words })
    }

    /// Closes the utterances whose end is in heavy's window.
    fn settle(&mut self) {
        if let Some(speech_end) = self.covered_endpoint() {
            self.endpoints.retain(|&end| end > speech_end);
            self.over = self.over.max(Some(speech_end));
            self.horizon = self.horizon.max(speech_end);
        }
    }

    /// Confirms what is known of all utterances and closes them.
    fn pause(&mut self) -> Option<Settled> {
        let speech_end = self.endpoints.last().copied().max(self.over);
        let caption = self.finish(speech_end);
        self.endpoints.clear();
        self.over = speech_end;
        self.horizon = self.horizon.max(speech_end.unwrap_or(0));
        caption
    }

    /// The tail to show after `confirmed` has left it: heavy's words where it has heard them, then
    /// fast's as far as they are stable.
    fn draft(&self, confirmed: Option<&Settled>) -> Vec<Word> {
        if self.newest().span.end <= self.hidden_until {
            return Vec::new();
        }
        let gone = confirmed.map_or(0, |it| already_known(&it.words, &self.shown, 0));
        // Where the dictionary joined or split words, the words on screen cannot be matched one by
        // one.
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

    /// All unconfirmed words, each from the transcriber that heard that sound last.
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

    /// Confirms all known words. After `speech_end` nobody spoke, so words there are invented.
    fn finish(&mut self, speech_end: Option<u64>) -> Option<Settled> {
        let mut words = self.unconfirmed();
        words.retain(|word| speech_end.is_none_or(|end| word.start < end + ECHO));
        let Hypothesis { span, language, .. } = *self.newest();
        for heard in [&mut self.heavy, &mut self.fast, &mut self.fast_before] {
            heard.words.clear();
        }
        self.append(span.id(), language, words)
    }

    /// The hypothesis whose window ends last.
    fn newest(&self) -> &Hypothesis {
        if self.fast.span.end > self.heavy.span.end { &self.fast } else { &self.heavy }
    }
}
