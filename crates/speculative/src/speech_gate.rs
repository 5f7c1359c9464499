//! The speech gate: a voice detector, and a verifier that must confirm its decision before sound
//! reaches the transcribers. Whisper invents text for sound without speech, so silence, noise and
//! typing must not reach it.

use std::collections::VecDeque;

use audio::{Chunk, SAMPLE_RATE, VoiceConfig, VoiceDetector, VoiceEvent};

/// Sound before the detected start that goes to the transcribers: 0.3 s. The onset of a word is
/// often too soft for the detector. The verifier gets twice as much.
pub(crate) const LEAD: u64 = SAMPLE_RATE as u64 * 3 / 10;
/// The verifier judges at most this much sound: 2 s.
const VERIFIER_LENGTH: u64 = SAMPLE_RATE as u64 * 2;
/// The verifier hears this much, including earlier sound. It recognises music only after some
/// seconds of it (docs/adr/005-second-opinion.md).
const VERIFIER_CONTEXT: u64 = SAMPLE_RATE as u64 * 8;
/// The verifier runs again after this much new sound: 0.2 s, so that the first words are not late …
const VERIFIER_INTERVAL: u64 = SAMPLE_RATE as u64 / 5;
/// … and 0.5 s once it has denied speech for longer than it can judge.
const DENIED_INTERVAL: u64 = SAMPLE_RATE as u64 / 2;
/// During speech it runs every second.
const OPEN_INTERVAL: u64 = SAMPLE_RATE as u64;

/// A slower and more accurate detector of speech.
pub trait SpeechVerifier: Send {
    /// Whether there is speech in the samples from index `from` on: 16 kHz mono. The samples before
    /// it give context.
    fn is_speech(&mut self, samples: &[f32], from: usize) -> bool;
}

/// A chunk and its voice events.
#[derive(Clone, Debug)]
pub struct GatedChunk {
    /// The sound.
    pub chunk: Chunk,
    /// Starts, pauses and ends of speech in this chunk.
    pub voice: Vec<VoiceEvent>,
    /// During speech, the index past the last voiced sample so far.
    pub voiced_until: Option<u64>,
}

impl GatedChunk {
    /// The index past the last voiced sample of an utterance that ends here.
    pub fn speech_end(&self) -> Option<u64> {
        self.voice.iter().rev().find_map(|event| match event {
            VoiceEvent::Endpoint { speech_end, .. } => Some(*speech_end),
            _ => None,
        })
    }
}

/// Detects speech in a session's sound.
pub struct SpeechGate {
    detector: VoiceDetector,
    verifier: Option<Box<dyn SpeechVerifier>>,
    /// The sound that the verifier judges, and its context.
    recent: VecDeque<Chunk>,
    /// Speech of the detector that the verifier has not confirmed.
    doubted: Option<Doubt>,
    /// During speech, when the verifier checks next whether it goes on.
    check_at: u64,
}

struct Doubt {
    start: u64,
    /// The start of the sound to judge.
    from: u64,
    ask_at: u64,
}

impl SpeechGate {
    /// A speech gate for a new session.
    pub fn new(verifier: Option<Box<dyn SpeechVerifier>>) -> Self {
        let detector = VoiceDetector::new(VoiceConfig::default());
        Self { detector, verifier, recent: VecDeque::new(), doubted: None, check_at: 0 }
    }

    /// Takes the next chunk.
    pub fn hear(&mut self, chunk: Chunk) -> GatedChunk {
        let events: Vec<_> = self.detector.push(&chunk).into_iter().collect();
        if self.verifier.is_some() {
            let oldest = chunk.end().saturating_sub(VERIFIER_CONTEXT);
            self.recent.push_back(chunk.clone());
            while self.recent.front().is_some_and(|old| old.end() <= oldest) {
                self.recent.pop_front();
            }
        }
        self.heard(chunk, events)
    }

    /// Ends the session at sample `end`, and with it any speech in progress.
    pub fn end(&mut self, end: u64) -> GatedChunk {
        let events: Vec<_> = self.detector.finish(end).into_iter().collect();
        self.heard(Chunk::new(end, []), events)
    }

    fn heard(&mut self, chunk: Chunk, events: Vec<VoiceEvent>) -> GatedChunk {
        let voice = match self.verifier.is_some() {
            true => self.confirmed_by_opinion(chunk.end(), events),
            false => events,
        };
        let open = self.doubted.is_none();
        let voiced_until = self.detector.voiced_until().filter(|_| open);
        GatedChunk { chunk, voice, voiced_until }
    }

    fn confirmed_by_opinion(&mut self, now: u64, events: Vec<VoiceEvent>) -> Vec<VoiceEvent> {
        let mut voice = Vec::new();
        for event in events {
            match (event, &self.doubted) {
                (VoiceEvent::SpeechStart { at }, _) => {
                    let from = at.saturating_sub(2 * LEAD);
                    self.doubted = Some(Doubt { start: at, from, ask_at: at + VERIFIER_INTERVAL });
                }
                (VoiceEvent::Endpoint { .. }, Some(_)) => {
                    // The last chance to confirm a short word.
                    if let Some(start) = self.ask(now) {
                        voice.extend([start, event]);
                    }
                    self.doubted = None;
                }
                (_, Some(_)) => {}
                (_, None) => voice.push(event),
            }
        }
        if self.doubted.as_ref().is_some_and(|doubt| doubt.ask_at <= now)
            && let Some(start) = self.ask(now)
        {
            voice.push(start);
        }
        voice.extend(self.check(now));
        voice
    }

    /// Runs the verifier on the doubted start. Returns the start if there is speech.
    fn ask(&mut self, now: u64) -> Option<VoiceEvent> {
        let Doubt { start, from, .. } = *self.doubted.as_ref()?;
        // Sound that is too old to judge was doubted for too long to count as speech.
        let earliest = now.saturating_sub(VERIFIER_LENGTH);
        if self.is_speech_since(from.max(earliest)) {
            self.doubted = None;
            self.check_at = now + OPEN_INTERVAL;
            return Some(VoiceEvent::SpeechStart { at: start.max(earliest) });
        }
        let interval = if from < earliest { DENIED_INTERVAL } else { VERIFIER_INTERVAL };
        self.doubted = Some(Doubt { start, from, ask_at: now + interval });
        None
    }

    /// Runs the verifier on speech in progress. If it denies the speech, the utterance ends, and
    /// speech counts as doubted until the verifier confirms it.
    fn check(&mut self, now: u64) -> Option<VoiceEvent> {
        if self.doubted.is_some() || self.check_at > now || !self.detector.in_speech() {
            return None;
        }
        self.check_at = now + OPEN_INTERVAL;
        let speech_end = now.saturating_sub(VERIFIER_LENGTH);
        if self.is_speech_since(speech_end) {
            return None;
        }
        let ask_at = now + VERIFIER_INTERVAL;
        self.doubted = Some(Doubt { start: speech_end, from: speech_end, ask_at });
        Some(VoiceEvent::Endpoint { speech_end, at: now })
    }

    fn is_speech_since(&mut self, from: u64) -> bool {
        let Some(verifier) = self.verifier.as_mut() else { return true };
        let heard_from = self.recent.front().map_or(0, |chunk| chunk.start);
        let samples: Vec<f32> =
            self.recent.iter().flat_map(|chunk| chunk.samples.iter().copied()).collect();
        verifier.is_speech(&samples, from.saturating_sub(heard_from) as usize)
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use audio::{FileSource, Source};

    use super::*;

    const SECOND: u64 = SAMPLE_RATE as u64;

    /// Confirms every sound except in a range of calls.
    struct Script {
        asked: usize,
        denied: std::ops::Range<usize>,
    }

    impl SpeechVerifier for Script {
        fn is_speech(&mut self, samples: &[f32], from: usize) -> bool {
            let (all, asked) = (samples.len() as u64, (samples.len() - from) as u64);
            assert!(all <= VERIFIER_CONTEXT + 512 && asked <= VERIFIER_LENGTH, "{all} {asked}");
            self.asked += 1;
            !self.denied.contains(&(self.asked - 1))
        }
    }

    /// The voice events of half a minute of an announcement, whose first utterance is a minute
    /// long.
    fn voice(denied: std::ops::Range<usize>) -> Vec<VoiceEvent> {
        let file = "/usr/share/asterisk/sounds/en_US_f_Allison/demo-instruct.wav";
        let needed = "install Debian's asterisk-core-sounds-en-wav (make setup does)";
        let mut source = FileSource::open(Path::new(file)).expect(needed);
        let chunks = std::iter::from_fn(|| source.next_chunk().unwrap());
        let mut gate = SpeechGate::new(Some(Box::new(Script { asked: 0, denied })));
        let chunks = chunks.take_while(|chunk| chunk.start < 30 * SECOND);
        let heard: Vec<GatedChunk> = chunks.map(|chunk| gate.hear(chunk)).collect();
        let open = heard.last().and_then(|heard| heard.voiced_until).is_some();
        let events: Vec<_> = heard.into_iter().flat_map(|heard| heard.voice).collect();
        let of = |kind: fn(&VoiceEvent) -> bool| events.iter().filter(|event| kind(event)).count();
        let starts = of(|event| matches!(event, VoiceEvent::SpeechStart { .. }));
        assert_eq!(starts - of(is_endpoint), usize::from(open), "{events:?}");
        events
    }

    fn is_endpoint(event: &VoiceEvent) -> bool {
        matches!(event, VoiceEvent::Endpoint { .. })
    }

    #[test]
    fn what_the_second_opinion_denies_is_not_heard() {
        assert_eq!(voice(0..usize::MAX), []);
    }

    #[test]
    fn what_turns_out_to_be_no_speech_ends_and_is_not_heard_again() {
        let events = voice(5..usize::MAX);
        let [VoiceEvent::SpeechStart { at }, .., VoiceEvent::Endpoint { speech_end, at: said }] =
            events[..]
        else {
            panic!("{events:?}")
        };
        assert_eq!(events.iter().filter(|event| is_endpoint(event)).count(), 1, "{events:?}");
        assert_eq!(speech_end + VERIFIER_LENGTH, said);
        assert!((5 * SECOND..6 * SECOND).contains(&(said - at)), "{events:?}");
    }

    #[test]
    fn speech_that_was_doubted_for_a_moment_is_heard_whole() {
        let events = voice(5..6);
        let end = events.iter().position(is_endpoint).unwrap();
        let (VoiceEvent::Endpoint { speech_end, .. }, VoiceEvent::SpeechStart { at }) =
            (events[end], events[end + 1])
        else {
            panic!("{events:?}")
        };
        assert!(at.saturating_sub(LEAD) <= speech_end, "sound is left out: {events:?}");
    }
}
