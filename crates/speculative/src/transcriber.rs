//! The minimal interface of an engine behind each of the two roles.

use crate::{hypothesis::Hypothesis, window::Window};

/// Turns a window of sound into words. Each worker thread owns one and reuses it.
pub trait Transcriber: Send {
    /// Transcribes one window. Word times lie on the session's sample axis.
    ///
    /// # Errors
    /// [`TranscribeError`]: the model lost this window; the next may succeed.
    fn transcribe(&mut self, window: &Window) -> Result<Hypothesis, TranscribeError>;

    /// Whether it is a model at all. Without one, the other role's model drafts and confirms alone.
    fn is_there(&self) -> bool {
        true
    }
}

impl<T: Transcriber + ?Sized> Transcriber for Box<T> {
    fn transcribe(&mut self, window: &Window) -> Result<Hypothesis, TranscribeError> {
        (**self).transcribe(window)
    }

    fn is_there(&self) -> bool {
        (**self).is_there()
    }
}

/// Hears nothing. In place of one transcriber it lets the other one draft and confirm alone.
pub struct NullTranscriber;

impl Transcriber for NullTranscriber {
    fn transcribe(&mut self, window: &Window) -> Result<Hypothesis, TranscribeError> {
        Ok(Hypothesis { span: window.span, ..Hypothesis::default() })
    }

    fn is_there(&self) -> bool {
        false
    }
}

/// A window that could not be transcribed. The caller continues with the next one, which covers the
/// same sound as long as that is not confirmed.
#[derive(Debug, thiserror::Error)]
#[error("the speech model could not work on {seconds:.1} s of sound ({reason})")]
pub struct TranscribeError {
    /// Length of the window, seconds.
    pub seconds: f64,
    /// The engine's error.
    pub reason: String,
}
