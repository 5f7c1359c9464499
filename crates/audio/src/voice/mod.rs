//! The speech gate: finds where speech begins, pauses and ends.

mod endpoint;
mod floor;
mod webrtc;

use crate::{Chunk, SAMPLE_RATE};
use endpoint::{Endpointer, Lengths};
use floor::NoiseFloor;
use webrtc::{FRAME_SAMPLES, WebRtc};

pub use webrtc::Aggressiveness;

/// An event of the speech gate. All positions are sample indices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VoiceEvent {
    /// Speech began.
    SpeechStart {
        /// Start of its first voiced frame, which is earlier than the chunk that confirmed it.
        at: u64,
    },
    /// The speaker paused; the utterance may be over. Comes once per pause.
    LikelyEndpoint {
        /// Just past the last voiced frame.
        speech_end: u64,
        /// Where the pause became long enough.
        at: u64,
    },
    /// The utterance is over.
    Endpoint {
        /// Just past the last voiced frame.
        speech_end: u64,
        /// Where the pause became long enough.
        at: u64,
    },
}

/// When a frame of 10 ms counts as voiced, and when voiced frames count as speech.
///
/// The defaults are measured; docs/adr/004-voice-detector.md has the table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct VoiceConfig {
    /// How readily WebRTC calls a frame speech.
    pub aggressiveness: Aggressiveness,
    /// A frame must be this much louder than the room to begin speech, dB.
    pub onset_margin_db: f32,
    /// A frame must be this much louder than the room to continue speech, dB.
    pub hold_margin_db: f32,
    /// A frame quieter than this is never voiced, dB of full scale (RMS).
    pub quietest_dbfs: f32,
    /// The room's level is the minimum of this many milliseconds.
    pub floor_window_ms: u32,
    /// At first the room's level counts as no louder than this, dB of full scale (RMS) …
    pub assumed_floor_dbfs: f32,
    /// … for this long, so that a stream may begin in the middle of a word, milliseconds.
    pub floor_settle_ms: u32,
    /// Speech begins when this many milliseconds are voiced …
    pub onset_voiced_ms: u32,
    /// … within this many.
    pub onset_window_ms: u32,
    /// Silence after which an endpoint is likely, milliseconds.
    pub likely_endpoint_ms: u32,
    /// Silence after which the utterance is over, milliseconds.
    pub endpoint_ms: u32,
}

impl Default for VoiceConfig {
    fn default() -> Self {
        Self {
            aggressiveness: Aggressiveness::Quality,
            onset_margin_db: 8.0,
            hold_margin_db: 5.0,
            quietest_dbfs: -75.0,
            floor_window_ms: 3_000,
            assumed_floor_dbfs: -50.0,
            floor_settle_ms: 500,
            onset_voiced_ms: 100,
            onset_window_ms: 160,
            likely_endpoint_ms: 180,
            endpoint_ms: 550,
        }
    }
}

/// Reports speech in a stream of chunks.
///
/// A frame is voiced if WebRTC's detector says so *and* it is louder than the room: WebRTC alone
/// takes steady noise for speech. All times are sample indices.
pub struct VoiceDetector {
    config: VoiceConfig,
    webrtc: WebRtc,
    floor: NoiseFloor,
    endpointer: Endpointer,
    /// Samples that do not fill a frame yet.
    pending: Vec<f32>,
    /// Index of the first sample ever pushed.
    origin: Option<u64>,
    /// Samples processed in whole frames.
    heard: u64,
}

impl VoiceDetector {
    /// A detector before its first chunk.
    pub fn new(config: VoiceConfig) -> Self {
        let lengths = Lengths {
            onset_voiced: frames(config.onset_voiced_ms).max(1) as usize,
            onset_window: frames(config.onset_window_ms.max(config.onset_voiced_ms)).max(1)
                as usize,
            likely: frames(config.likely_endpoint_ms).max(1),
            end: frames(config.endpoint_ms).max(1),
        };
        Self {
            webrtc: WebRtc::new(config.aggressiveness),
            floor: NoiseFloor::new(
                frames(config.floor_window_ms).max(1),
                frames(config.floor_settle_ms),
                config.assumed_floor_dbfs,
            ),
            endpointer: Endpointer::new(lengths),
            pending: Vec::with_capacity(FRAME_SAMPLES),
            origin: None,
            heard: 0,
            config,
        }
    }

    /// Whether an utterance is open.
    pub fn in_speech(&self) -> bool {
        self.endpointer.in_speech()
    }

    /// While an utterance is open, the index past its last voiced sample so far.
    pub fn voiced_until(&self) -> Option<u64> {
        let frames = self.endpointer.voiced_until()?;
        Some(self.origin? + frames * FRAME_SAMPLES as u64)
    }

    /// Takes the next chunk; returns the events that it confirms, in order.
    ///
    /// Chunks must be contiguous, as a [`Source`](crate::Source) gives them; the first may start
    /// anywhere.
    pub fn push(&mut self, chunk: &Chunk) -> Vec<VoiceEvent> {
        let mut events = Vec::new();
        self.origin.get_or_insert(chunk.start);
        for &sample in &chunk.samples[..] {
            self.hear(sample, &mut events);
        }
        events
    }

    /// The sound ends or pauses at sample index `at`: ends an open utterance.
    pub fn finish(&mut self, at: u64) -> Option<VoiceEvent> {
        let origin = self.origin.unwrap_or(0);
        Some(self.endpointer.finish()?.event(origin, at))
    }

    fn hear(&mut self, sample: f32, events: &mut Vec<VoiceEvent>) {
        self.pending.push(sample);
        if let Ok(frame) = <&[f32; FRAME_SAMPLES]>::try_from(self.pending.as_slice()) {
            let frame = *frame;
            self.pending.clear();
            let voiced = self.is_voiced(&frame);
            self.heard += FRAME_SAMPLES as u64;
            let origin = self.origin.unwrap_or(0);
            let edge = self.endpointer.step(voiced);
            events.extend(edge.map(|edge| edge.event(origin, origin + self.heard)));
        }
    }

    fn is_voiced(&mut self, frame: &[f32; FRAME_SAMPLES]) -> bool {
        let level = level_dbfs(frame);
        let floor = self.floor.follow(level);
        let webrtc = self.webrtc.is_speech(frame);
        let margin =
            if self.in_speech() { self.config.hold_margin_db } else { self.config.onset_margin_db };
        webrtc && level > self.config.quietest_dbfs && level > floor + margin
    }
}

fn frames(ms: u32) -> u64 {
    u64::from(ms) * u64::from(SAMPLE_RATE) / 1_000 / FRAME_SAMPLES as u64
}

/// RMS level in dB of full scale, without the frame's mean, because a converter's offset is not
/// sound.
fn level_dbfs(frame: &[f32; FRAME_SAMPLES]) -> f32 {
    let n = FRAME_SAMPLES as f32;
    let mean = frame.iter().sum::<f32>() / n;
    let power = frame.iter().map(|s| (s - mean).powi(2)).sum::<f32>() / n;
    10.0 * power.max(1e-12).log10()
}
