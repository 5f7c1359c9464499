//! The command's own errors.

use std::path::PathBuf;

use messages::{Explain, Message, message};

/// The command could not do something. The cause, if there is one, decides the exit code.
#[derive(Debug, thiserror::Error)]
#[error("{}", .what.english())]
pub struct Failed {
    what: Message,
    source: Option<anyhow::Error>,
}

impl Failed {
    /// A failure without a cause. `what` says what to do, too.
    pub fn new(what: Message) -> Self {
        Self { what, source: None }
    }

    /// A failure with a cause. `what` has no full stop, because the cause follows it.
    pub fn because(what: Message, cause: impl Into<anyhow::Error>) -> Self {
        Self { what, source: Some(cause.into()) }
    }
}

impl Explain for Failed {
    fn explain(&self) -> Message {
        self.what.clone()
    }
}

/// `--translate` and English as the spoken language exclude each other.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.explain().english())]
pub struct NothingToTranslate;

impl Explain for NothingToTranslate {
    fn explain(&self) -> Message {
        message!("cli-nothing-to-translate")
    }
}

/// `--enhance-on-end` needs a recording in the library, and `--record` names this other folder.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.explain().english())]
pub struct RecordedElsewhere(pub PathBuf);

impl Explain for RecordedElsewhere {
    fn explain(&self) -> Message {
        message!("cli-recorded-elsewhere", folder = self.0.as_path())
    }
}
