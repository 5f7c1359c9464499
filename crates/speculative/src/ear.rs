//! Where the session is listened to at all: the voice detector, and before it opens the door to
//! the transcribers, a second opinion. Whisper invents text for what is no speech, so silence,
//! noise and typing must not reach it.

use std::collections::VecDeque;

use audio::{Chunk, SAMPLE_RATE, VoiceConfig, VoiceDetector, VoiceEvent};

/// How much sound before the detected start goes to the transcribers: 0.3 s. The onset of a word is
/// often too soft for the detector. The second opinion gets twice as much.
pub(crate) const LEAD: u64 = SAMPLE_RATE as u64 * 3 / 10;
/// The second opinion hears at most this much: 2 s.
const OPINION_LENGTH: u64 = SAMPLE_RATE as u64 * 2;
/// It is asked again after this much new sound: 0.2 s.
const OPINION_INTERVAL: u64 = SAMPLE_RATE as u64 / 5;

/// A slower, better judge of whether a stretch of sound holds speech.
pub trait SecondOpinion: Send {
    /// Whether there is speech in the samples: 16 kHz mono.
    fn is_speech(&mut self, samples: &[f32]) -> bool;
}

/// A chunk, and what it told about the voice.
#[derive(Clone, Debug)]
pub struct Heard {
    /// The sound.
    pub chunk: Chunk,
    /// Speech that starts, pauses or ends with this chunk.
    pub voice: Vec<VoiceEvent>,
    /// While somebody speaks, the index past the last voiced sample so far.
    pub voiced_until: Option<u64>,
}

impl Heard {
    /// The index past the last voiced sample of an utterance that ends here.
    pub fn speech_end(&self) -> Option<u64> {
        self.voice.iter().rev().find_map(|event| match event {
            VoiceEvent::Endpoint { speech_end, .. } => Some(*speech_end),
            _ => None,
        })
    }
}

/// Listens for voice.
pub struct Ear {
    detector: VoiceDetector,
    opinion: Option<Box<dyn SecondOpinion>>,
    recent: VecDeque<Chunk>,
    /// A start that the detector reported and the second opinion has not confirmed.
    doubted: Option<Doubt>,
}

struct Doubt {
    start: u64,
    ask_at: u64,
}

impl Ear {
    /// An ear for a new session.
    pub fn new(opinion: Option<Box<dyn SecondOpinion>>) -> Self {
        let detector = VoiceDetector::new(VoiceConfig::default());
        Self { detector, opinion, recent: VecDeque::new(), doubted: None }
    }

    /// Takes the next chunk.
    pub fn hear(&mut self, chunk: Chunk) -> Heard {
        let events: Vec<_> = self.detector.push(&chunk).into_iter().collect();
        if self.opinion.is_some() {
            let needed = self.doubted.as_ref().map_or(chunk.start, |doubt| doubt.start);
            let oldest =
                needed.saturating_sub(2 * LEAD).max(chunk.end().saturating_sub(OPINION_LENGTH));
            self.recent.push_back(chunk.clone());
            while self.recent.front().is_some_and(|old| old.end() <= oldest) {
                self.recent.pop_front();
            }
        }
        self.heard(chunk, events)
    }

    /// Ends the session at sample `end`: speech that is open ends with it.
    pub fn end(&mut self, end: u64) -> Heard {
        let events: Vec<_> = self.detector.finish(end).into_iter().collect();
        self.heard(Chunk::new(end, []), events)
    }

    fn heard(&mut self, chunk: Chunk, events: Vec<VoiceEvent>) -> Heard {
        let voice = match self.opinion.is_some() {
            true => self.confirmed_by_opinion(chunk.end(), events),
            false => events,
        };
        let open = self.doubted.is_none();
        let voiced_until = self.detector.voiced_until().filter(|_| open);
        Heard { chunk, voice, voiced_until }
    }

    fn confirmed_by_opinion(&mut self, now: u64, events: Vec<VoiceEvent>) -> Vec<VoiceEvent> {
        let mut voice = Vec::new();
        for event in events {
            match (event, &self.doubted) {
                (VoiceEvent::SpeechStart { at }, _) => {
                    self.doubted = Some(Doubt { start: at, ask_at: at + OPINION_INTERVAL });
                }
                (VoiceEvent::Endpoint { .. }, Some(_)) => {
                    // The last chance of a short word.
                    if let Some(start) = self.ask() {
                        voice.extend([start, event]);
                    }
                    self.doubted = None;
                }
                (_, Some(_)) => {}
                (_, None) => voice.push(event),
            }
        }
        if self.doubted.as_ref().is_some_and(|doubt| doubt.ask_at <= now)
            && let Some(start) = self.ask()
        {
            voice.push(start);
        }
        voice
    }

    /// Asks the second opinion about the doubted start; the start, if it is speech.
    fn ask(&mut self) -> Option<VoiceEvent> {
        let (doubt, opinion) = (self.doubted.as_mut()?, self.opinion.as_mut()?);
        let samples: Vec<f32> =
            self.recent.iter().flat_map(|chunk| chunk.samples.iter().copied()).collect();
        if opinion.is_speech(&samples) {
            // What was heard before the second opinion's sound was doubted for too long to count.
            let heard_from = self.recent.front().map_or(0, |chunk| chunk.start);
            let at = doubt.start.max(heard_from);
            self.doubted = None;
            return Some(VoiceEvent::SpeechStart { at });
        }
        doubt.ask_at += OPINION_INTERVAL;
        None
    }
}
