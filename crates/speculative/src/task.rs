//! The task of a session's models.

use crate::language::Language;

/// What the models do with a session's sound.
#[derive(Clone, Debug)]
pub struct Task {
    /// The language spoken.
    pub language: Language,
    /// Whether the captions are translated into English. Then the heavy model works alone, with
    /// [`NullTranscriber`](crate::NullTranscriber) beside it: drafts of a small model's translation
    /// are taken back too often to be read (docs/adr/012-languages.md).
    pub translate: bool,
}

impl Task {
    /// Captions in the spoken language.
    pub fn transcribe(language: Language) -> Self {
        Self { language, translate: false }
    }
}
