//! Decides when a transcriber is due, and cuts its windows.

use std::collections::VecDeque;

use audio::{Chunk, VoiceEvent};

use crate::{
    pace::{Level, Pace},
    role::Role,
    speech_gate::{GatedChunk, LEAD},
    window::{LONGEST_WINDOW, Span, Window},
};

const SECOND: u64 = audio::SAMPLE_RATE as u64;
/// The shortest speech that is transcribed: Whisper invents a word for less.
const SHORTEST_SPEECH: u64 = SECOND * 2 / 5;
/// The most sound that is kept for a heavy transcriber that fell behind.
const LONGEST_BACKLOG: u64 = 60 * SECOND;
/// The least sound in a heavy window, if there is as much speech: 4 s. Earlier speech helps to
/// recognise the first words of a sentence (docs/adr/015-heavy-windows.md). This much is also kept
/// during silence, because a speech start may be reported seconds late.
const SHORTEST_CONTEXT: u64 = 4 * SECOND;

/// Cuts the windows of one transcriber.
pub struct Windows {
    role: Role,
    sound: VecDeque<Chunk>,
    /// Utterances with unsettled text: start, and end if it is known.
    utterances: VecDeque<(u64, Option<u64>)>,
    /// Settled utterances before them that serve as context: start and end.
    settled: VecDeque<(u64, u64)>,
    /// When the last window was cut, and where it ended.
    cut_at: u64,
    heard_until: u64,
    /// Whether the last window was cut for new speech although older speech is not confirmed.
    is_for_news: bool,
}

impl Windows {
    /// The windows for `role`.
    pub fn new(role: Role) -> Self {
        Self {
            role,
            sound: VecDeque::new(),
            utterances: VecDeque::new(),
            settled: VecDeque::new(),
            cut_at: 0,
            heard_until: 0,
            is_for_news: false,
        }
    }

    /// Takes the next chunk. Returns a window if one is due at this `pace`. The text before
    /// `horizon` is settled.
    pub fn hear(&mut self, heard: &GatedChunk, horizon: u64, pace: &Pace) -> Option<Window> {
        let now = heard.chunk.end();
        if !heard.chunk.samples.is_empty() {
            self.sound.push_back(heard.chunk.clone());
        }
        let pause = self.follow(&heard.voice);
        while let Some(&(start, Some(end))) = self.utterances.front()
            && end <= horizon
        {
            self.settled.push_back((start, end));
            self.utterances.pop_front();
        }
        let context = now.saturating_sub(SHORTEST_CONTEXT);
        while self.settled.front().is_some_and(|&(_, end)| end <= context) {
            self.settled.pop_front();
        }
        let Some(&(start, _)) = self.utterances.front() else {
            self.forget(context);
            return None;
        };
        let from = horizon.max(start.saturating_sub(LEAD));
        self.forget(from.max(now.saturating_sub(LONGEST_BACKLOG)).min(context));
        let voiced = heard.voiced_until.or(self.utterances.back().and_then(|(_, end)| *end))?;
        let newest = self.utterances.back().map_or(start, |(start, _)| *start);
        let after = |interval: u64| {
            now >= self.cut_at.max(newest) + interval && now >= newest + SHORTEST_SPEECH
        };
        let due = match (self.role, pace.level) {
            (Role::Fast, _) => !pause && after(pace.fast),
            (Role::Heavy, Level::DraftOnly) => pace.trial && after(pace.heavy),
            // Speech that would not fit into the next window cannot wait for a pause.
            (Role::Heavy, Level::HeavyAtEndpoints) => {
                pause || now >= from + LONGEST_WINDOW && after(pace.heavy)
            }
            (Role::Heavy, _) => pause || after(pace.heavy),
        };
        if !due || voiced <= self.heard_until {
            return None;
        }
        // While heavy rests, fast stands in for it. Between two windows that confirm old speech
        // fast gets one for new speech, if there is enough of it.
        let speaks_for = match (self.role, pace.level) {
            (Role::Fast, Level::DraftOnly) => {
                self.is_for_news = now > from + pace.fast_window && !self.is_for_news;
                if self.is_for_news { Role::Fast } else { Role::Heavy }
            }
            (role, _) => role,
        };
        Some(self.cut(speaks_for, from, now, pace.fast_window))
    }

    /// The last window was lost: its sound is due again.
    pub fn retry(&mut self) {
        self.heard_until = 0;
    }

    /// Updates the list of utterances. Returns whether speech pauses or ends here.
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

    /// The window from `from`, limited to the greatest length. Fast takes the newest sound, because
    /// only that is new; heavy takes the oldest, because all of it must be confirmed.
    fn cut(&mut self, role: Role, from: u64, now: u64, fast_window: u64) -> Window {
        let kept_from = self.sound.front().map_or(now, |chunk| chunk.start);
        if kept_from > from + SECOND && role == Role::Heavy {
            let seconds = (kept_from - from) as f64 / SECOND as f64;
            tracing::warn!(seconds, "the confirming model is a minute behind: sound is left out");
        }
        let from = from.max(kept_from);
        let span = match role {
            Role::Fast => Span { start: from.max(now.saturating_sub(fast_window)), end: now },
            Role::Heavy => {
                let end = now.min(from + LONGEST_WINDOW);
                Span { start: self.context(from, end).max(kept_from), end }
            }
        };
        (self.cut_at, self.heard_until) = (now, span.end);
        let mut samples = Vec::with_capacity(span.len() as usize);
        for chunk in &self.sound {
            let first = span.start.saturating_sub(chunk.start) as usize;
            let past =
                span.end.saturating_sub(chunk.start).min(chunk.samples.len() as u64) as usize;
            samples.extend_from_slice(chunk.samples.get(first..past).unwrap_or_default());
        }
        Window { role, span, samples: samples.into() }
    }

    /// Where a heavy window that covers speech between `from` and `end` begins.
    fn context(&self, from: u64, end: u64) -> u64 {
        let spoken = self.settled.front().map(|(start, _)| *start);
        let spoken = spoken.or(self.utterances.front().map(|(start, _)| *start));
        let earliest = spoken.map_or(from, |start| start.saturating_sub(LEAD));
        // When fast stands in for heavy, its times are too rough to recognise known words by.
        match self.role {
            Role::Heavy => from.min(earliest.max(end.saturating_sub(SHORTEST_CONTEXT))),
            Role::Fast => from,
        }
    }

    fn forget(&mut self, before: u64) {
        while self.sound.front().is_some_and(|chunk| chunk.end() <= before) {
            self.sound.pop_front();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{load::Load, pace::Cadence};

    /// Gives `windows` silence from `from` to `to` with `voice` in its first chunk, and returns
    /// the spans that were cut.
    fn hear(
        windows: &mut Windows,
        from: u64,
        to: u64,
        voice: Vec<VoiceEvent>,
        voiced: bool,
    ) -> Vec<Span> {
        hear_until(windows, (from, to), 0, voice, voiced)
    }

    /// The same with all text before `horizon` settled.
    fn hear_until(
        windows: &mut Windows,
        (from, to): (u64, u64),
        horizon: u64,
        voice: Vec<VoiceEvent>,
        voiced: bool,
    ) -> Vec<Span> {
        let mut voice = Some(voice);
        let mut spans = Vec::new();
        for start in (from..to).step_by(512) {
            let chunk = Chunk::new(start, [0.0; 512]);
            let voiced_until = voiced.then_some(chunk.end());
            let heard = GatedChunk { chunk, voice: voice.take().unwrap_or_default(), voiced_until };
            spans.extend(
                windows.hear(&heard, horizon, &Load::new(Cadence::LIVE, [true; 2]).pace()).map(
                    |window| {
                        assert_eq!(window.samples.len() as u64, window.span.len());
                        window.span
                    },
                ),
            );
        }
        spans
    }

    const START: u64 = 16_384;
    const END: u64 = 40_960;

    /// An utterance of a second and a half, with its endpoint.
    fn utterance(windows: &mut Windows) -> (Vec<Span>, Vec<Span>) {
        let start = vec![VoiceEvent::SpeechStart { at: START }];
        let end = vec![VoiceEvent::Endpoint { speech_end: END, at: END + 8_192 }];
        hear(windows, 0, START, Vec::new(), false);
        let spoken = hear(windows, START, END, start, true);
        hear(windows, END, END + 8_192, Vec::new(), true);
        (spoken, hear(windows, END + 8_192, END + 32_768, end, false))
    }

    #[test]
    fn fast_is_due_four_times_a_second_and_heavy_twice() {
        let mut fast = Windows::new(Role::Fast);
        let (spoken, after) = utterance(&mut fast);
        assert_eq!(spoken.len(), 5, "{spoken:?}");
        assert!(spoken.iter().all(|span| span.start <= START - LEAD + 512), "{spoken:?}");
        assert_eq!(after, []);
        let mut heavy = Windows::new(Role::Heavy);
        let (spoken, after) = utterance(&mut heavy);
        assert_eq!(spoken.len(), 3, "{spoken:?}");
        assert_eq!(after.len(), 0, "what heavy heard after the last voice is enough: {after:?}");
    }

    #[test]
    fn heavy_hears_what_was_said_shortly_before() {
        let start = |at| vec![VoiceEvent::SpeechStart { at }];
        for (pause, length) in [(16_384, 4 * SECOND), (81_920, SECOND + LEAD)] {
            for role in [Role::Fast, Role::Heavy] {
                let mut windows = Windows::new(role);
                let next = END + pause;
                hear(&mut windows, 0, START, Vec::new(), false);
                hear(&mut windows, START, END, start(START), true);
                let end = vec![VoiceEvent::Endpoint { speech_end: END, at: END + 8_192 }];
                hear_until(&mut windows, (END, next), END, end, false);
                let spans = hear_until(&mut windows, (next, next + SECOND), END, start(next), true);
                let span = spans.last().copied().unwrap_or_default();
                let length = if role == Role::Heavy { length } else { SECOND + LEAD };
                assert!(span.len().abs_diff(length) <= 4_000, "{role:?} after {pause}: {span:?}");
            }
        }
    }

    #[test]
    fn a_lost_window_is_cut_again_though_nobody_speaks() {
        let mut heavy = Windows::new(Role::Heavy);
        utterance(&mut heavy);
        let silence = END + 32_768;
        assert_eq!(hear(&mut heavy, silence, silence + 16_384, Vec::new(), false), []);
        heavy.retry();
        let again = hear(&mut heavy, silence + 16_384, silence + 32_768, Vec::new(), false);
        assert_eq!(again.len(), 1, "{again:?}");
        assert!(again[0].start < START && again[0].end > END, "{again:?}");
    }

    #[test]
    fn a_window_is_never_longer_than_ten_seconds() {
        for role in [Role::Fast, Role::Heavy] {
            let mut windows = Windows::new(role);
            let start = vec![VoiceEvent::SpeechStart { at: 0 }];
            let spans = hear(&mut windows, 0, 30 * SECOND, start, true);
            let last = spans.last().copied().unwrap_or_default();
            assert!(spans.iter().all(|span| span.len() <= LONGEST_WINDOW));
            match role {
                Role::Fast => assert!(last.end > 29 * SECOND, "fast takes the newest: {last:?}"),
                Role::Heavy => assert_eq!(last.start, 0, "heavy takes the oldest"),
            }
        }
    }
}
