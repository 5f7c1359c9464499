//! The WebRTC voice detector (libfvad), one 10 ms frame at a time.

use webrtc_vad::{SampleRate, Vad, VadMode};

/// Samples in a frame: 10 ms at 16 kHz, the shortest that libfvad takes.
pub(super) const FRAME_SAMPLES: usize = 160;

/// How readily WebRTC calls a frame speech.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Aggressiveness {
    /// Misses the least speech, passes the most noise.
    #[default]
    Quality,
    /// Between [`Quality`](Self::Quality) and [`Aggressive`](Self::Aggressive).
    LowBitrate,
    /// Passes less noise.
    Aggressive,
    /// Passes the least noise and misses the most speech.
    VeryAggressive,
}

pub(super) struct WebRtc(Vad);

// SAFETY: `Vad` is `!Send` only because it holds a raw pointer to the `Fvad` that it alone owns
// (malloc in fvad_new, free in its Drop). In libfvad's sources as bundled by webrtc-vad 0.4.0 all
// state is in that struct: every file-level variable is a `static const` table, nothing is
// thread-local, no callback or handle to a thread is kept. So it may be used from any one thread at
// a time, which `&mut self` ensures. It is not `Sync`, and nothing here makes it so.
#[allow(unsafe_code)]
unsafe impl Send for WebRtc {}

impl WebRtc {
    pub(super) fn new(aggressiveness: Aggressiveness) -> Self {
        let mode = match aggressiveness {
            Aggressiveness::Quality => VadMode::Quality,
            Aggressiveness::LowBitrate => VadMode::LowBitrate,
            Aggressiveness::Aggressive => VadMode::Aggressive,
            Aggressiveness::VeryAggressive => VadMode::VeryAggressive,
        };
        Self(Vad::new_with_rate_and_mode(SampleRate::Rate16kHz, mode))
    }

    /// Whether a frame sounds like speech. Includes libfvad's own hang-over of some frames.
    pub(super) fn is_speech(&mut self, frame: &[f32; FRAME_SAMPLES]) -> bool {
        let pcm = frame.map(|sample| (sample * 32768.0) as i16);
        // The only error is a wrong frame length, which the type excludes.
        self.0.is_voice_segment(&pcm).unwrap_or(false)
    }
}
