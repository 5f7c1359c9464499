//! What a session's models are for.

use crate::language::Language;

/// What they are to do with a session's sound.
#[derive(Clone, Debug)]
pub struct Task {
    /// The language spoken.
    pub language: Language,
    /// Whether the captions are English, whatever is spoken. Then the heavy model does it alone,
    /// with [`NullTranscriber`](crate::NullTranscriber) beside it: what a small model makes of a foreign sentence
    /// is taken back too often to be read (docs/adr/012-languages.md).
    pub translate: bool,
}

impl Task {
    /// Captions in the language spoken.
    pub fn transcribe(language: Language) -> Self {
        Self { language, translate: false }
    }
}
