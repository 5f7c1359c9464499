//! When a transcriber is due, and which sound it is handed.

use std::collections::VecDeque;

use audio::{Chunk, VoiceEvent};

use crate::{
    captions::{LONGEST_WINDOW, Role},
    ear::{Heard, LEAD},
    window::{Span, Window},
};

const SECOND: u64 = audio::SAMPLE_RATE as u64;
/// Speech shorter than this is waited for: Whisper invents a word for less.
const SHORTEST_SPEECH: u64 = SECOND * 2 / 5;
/// Sound that is kept at most for a heavy transcriber that fell behind.
const LONGEST_BACKLOG: u64 = 60 * SECOND;

/// How often each transcriber is due while there is speech, in samples.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cadence {
    /// For the fast one.
    pub fast: u64,
    /// For the heavy one, which is also due whenever speech pauses.
    pub heavy: u64,
}

impl Cadence {
    /// For sound at the speed of sound: drafts at once, confirmation a moment later.
    pub const LIVE: Self = Self { fast: SECOND / 4, heavy: SECOND };
    /// For sound that is there already: nobody reads along, so rarer passes get it done sooner.
    pub const BATCH: Self = Self { fast: 2 * SECOND, heavy: 4 * SECOND };

    fn of(self, role: Role) -> u64 {
        match role {
            Role::Fast => self.fast,
            Role::Heavy => self.heavy,
        }
    }
}

/// Cuts the windows of one transcriber.
pub struct Windows {
    role: Role,
    interval: u64,
    sound: VecDeque<Chunk>,
    /// Utterances whose text is not settled: start, and end where it has come.
    utterances: VecDeque<(u64, Option<u64>)>,
    /// When the last window was cut, and where it ended.
    cut_at: u64,
    heard_until: u64,
}

impl Windows {
    /// The windows for `role`.
    pub fn new(role: Role, cadence: Cadence) -> Self {
        Self {
            role,
            interval: cadence.of(role),
            sound: VecDeque::new(),
            utterances: VecDeque::new(),
            cut_at: 0,
            heard_until: 0,
        }
    }

    /// Takes the next chunk; a window if one is due. The text before `horizon` is settled.
    pub fn hear(&mut self, heard: &Heard, horizon: u64) -> Option<Window> {
        let now = heard.chunk.end();
        if !heard.chunk.samples.is_empty() {
            self.sound.push_back(heard.chunk.clone());
        }
        let pause = self.follow(&heard.voice);
        while self.utterances.front().is_some_and(|(_, end)| end.is_some_and(|end| end <= horizon))
        {
            self.utterances.pop_front();
        }
        let Some(&(start, _)) = self.utterances.front() else {
            self.forget(now.saturating_sub(4 * LEAD));
            return None;
        };
        let from = horizon.max(start.saturating_sub(LEAD));
        self.forget(from.max(now.saturating_sub(LONGEST_BACKLOG)));
        let voiced = heard.voiced_until.or(self.utterances.back().and_then(|(_, end)| *end))?;
        let newest = self.utterances.back().map_or(start, |(start, _)| *start);
        let due = match pause {
            true => self.role == Role::Heavy,
            false => {
                now >= self.cut_at.max(newest) + self.interval && now >= newest + SHORTEST_SPEECH
            }
        };
        (due && voiced > self.heard_until).then(|| self.cut(from, now))
    }

    /// Keeps the list of utterances; whether speech pauses or ends here.
    fn follow(&mut self, voice: &[VoiceEvent]) -> bool {
        let mut pause = false;
        for event in voice {
            match *event {
                VoiceEvent::SpeechStart { at } => self.utterances.push_back((at, None)),
                VoiceEvent::LikelyEndpoint { .. } => pause = true,
                VoiceEvent::Endpoint { speech_end, .. } => {
                    pause = true;
                    if let Some((_, end)) = self.utterances.back_mut() {
                        *end = Some(speech_end);
                    }
                }
            }
        }
        pause
    }

    /// The window from `from`, or as much of it as one may hold: fast takes the newest sound,
    /// because only that is news, and heavy the oldest, because all of it is to be confirmed.
    fn cut(&mut self, from: u64, now: u64) -> Window {
        let from = from.max(self.sound.front().map_or(now, |chunk| chunk.start));
        let span = match self.role {
            Role::Fast => Span { start: from.max(now.saturating_sub(LONGEST_WINDOW)), end: now },
            Role::Heavy => Span { start: from, end: now.min(from + LONGEST_WINDOW) },
        };
        (self.cut_at, self.heard_until) = (now, span.end);
        let mut samples = Vec::with_capacity(span.len() as usize);
        for chunk in &self.sound {
            let first = span.start.saturating_sub(chunk.start) as usize;
            let past =
                span.end.saturating_sub(chunk.start).min(chunk.samples.len() as u64) as usize;
            samples.extend_from_slice(chunk.samples.get(first..past).unwrap_or_default());
        }
        Window { span, samples: samples.into() }
    }

    fn forget(&mut self, before: u64) {
        while self.sound.front().is_some_and(|chunk| chunk.end() <= before) {
            self.sound.pop_front();
        }
    }
}
