//! Silero's voice detector as the speech verifier: whisper.cpp's own build of it, 0.9 MB, about 1
//! ms a second of sound.

use std::path::Path;

use whisper_rs::{WhisperVadContext, WhisperVadContextParams};

use crate::{speech_gate::SpeechVerifier, whisper::ModelError};

/// A frame counts as speech at this probability or above.
const SPEECH: f32 = 0.7;
/// The number of speech frames that count as speech: 96 ms.
const FRAMES: usize = 3;

/// The detector failed, most likely for lack of memory. Try again.
#[derive(Debug, thiserror::Error)]
#[error("the voice detector failed ({0}); close other programs and try again")]
pub struct DetectorError(
    /// What whisper.cpp said.
    pub String,
);

/// The loaded detector.
pub struct Silero(WhisperVadContext);

impl Silero {
    /// Samples of a frame: 32 ms.
    pub const FRAME: usize = audio::SAMPLE_RATE as usize * 32 / 1_000;

    /// Loads a ggml Silero file.
    ///
    /// # Errors
    /// [`ModelError::Damaged`] if the file is not a Silero model.
    pub fn load(path: &Path) -> Result<Self, ModelError> {
        let damaged = || ModelError::Damaged(path.display().to_string());
        let mut params = WhisperVadContextParams::new();
        params.set_n_threads(1);
        let context = WhisperVadContext::new(path.to_str().ok_or_else(damaged)?, params);
        context.map(Self).map_err(|_| damaged())
    }

    /// The probability of speech in each frame of the samples, 16 kHz mono. Each call starts from a
    /// fresh state.
    ///
    /// # Errors
    /// [`DetectorError`].
    pub fn probabilities(&mut self, samples: &[f32]) -> Result<&[f32], DetectorError> {
        self.0.detect_speech(samples).map_err(|error| DetectorError(error.to_string()))?;
        Ok(self.0.probabilities())
    }
}

impl SpeechVerifier for Silero {
    fn is_speech(&mut self, samples: &[f32], from: usize) -> bool {
        match self.probabilities(samples) {
            Ok(frames) => {
                let asked = frames.iter().skip(from / Self::FRAME);
                asked.filter(|&&p| p >= SPEECH).count() >= FRAMES
            }
            Err(error) => {
                // Without a verifier the detector decides.
                tracing::warn!(%error, "the voice check failed");
                true
            }
        }
    }
}
