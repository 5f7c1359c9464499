//! What a transcriber returns for a window.

use std::time::Duration;

use crate::window::Span;

/// A word as heard, with its place in the session.
#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    /// The word as written, with its punctuation and without surrounding spaces.
    pub text: String,
    /// First sample of the word.
    pub start: u64,
    /// One past its last sample.
    pub end: u64,
    /// The least probability among the word's tokens, 0 to 1.
    pub probability: f32,
}

impl Word {
    /// The word as it is compared: letters and digits only, lower case.
    pub fn normalised(&self) -> String {
        self.text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    }
}

/// What one transcriber made of one window.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hypothesis {
    /// The window's place in the session.
    pub span: Span,
    /// The words, in order.
    pub words: Vec<Word>,
    /// The model's own probability that the window holds no speech. Weak evidence: Whisper says
    /// nearly 0 on silence, so the voice detector decides and not this.
    pub no_speech_probability: f32,
    /// Mean natural-log probability of the tokens.
    pub mean_log_probability: f32,
    /// Time the transcription took.
    pub cost: Duration,
}

/// The words joined as they are shown.
pub fn text_of(words: &[Word]) -> String {
    let mut text = String::new();
    for word in words {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(&word.text);
    }
    text
}
