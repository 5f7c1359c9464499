//! The engine behind each of the two roles, as small as it can be.

use crate::{hypothesis::Hypothesis, window::Window};

/// Turns a window of sound into words. One lives on each worker thread and is reused.
pub trait Transcriber: Send {
    /// Transcribes one window. Word times lie on the session's sample axis.
    ///
    /// # Errors
    /// [`TranscribeError`]: this window is lost to the model, the next may well succeed.
    fn transcribe(&mut self, window: &Window) -> Result<Hypothesis, TranscribeError>;

    /// Whether it can speak for another one that is too slow.
    fn can_stand_in(&self) -> bool {
        true
    }
}

impl<T: Transcriber + ?Sized> Transcriber for Box<T> {
    fn transcribe(&mut self, window: &Window) -> Result<Hypothesis, TranscribeError> {
        (**self).transcribe(window)
    }

    fn can_stand_in(&self) -> bool {
        (**self).can_stand_in()
    }
}

/// Hears nothing: in the place of the fast transcriber the heavy one drafts alone.
pub struct NullTranscriber;

impl Transcriber for NullTranscriber {
    fn transcribe(&mut self, window: &Window) -> Result<Hypothesis, TranscribeError> {
        Ok(Hypothesis { span: window.span, ..Hypothesis::default() })
    }

    fn can_stand_in(&self) -> bool {
        false
    }
}

/// A window that could not be transcribed. The caller goes on with the next one: it covers the
/// same sound as long as that is not confirmed.
#[derive(Debug, thiserror::Error)]
#[error("the speech model could not work on {seconds:.1} s of sound ({reason})")]
pub struct TranscribeError {
    /// Length of the window, seconds.
    pub seconds: f64,
    /// What the engine said.
    pub reason: String,
}
