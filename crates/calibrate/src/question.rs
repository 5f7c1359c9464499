//! What to measure.

use std::time::Duration;

use speculative::{ModelFile, Role};

use crate::Speech;

/// What to measure.
pub struct Question<'a> {
    /// What the user calls the model.
    pub name: &'a str,
    /// The model's file.
    pub model: ModelFile<'a>,
    /// What it works as: heavy also times its words, which fast does not.
    pub role: Role,
    /// What it hears.
    pub speech: &'a Speech,
    /// The language of that, a code.
    pub language: &'a str,
    /// Lengths of windows, seconds.
    pub windows: &'a [f64],
    /// Passes over windows of each length.
    pub passes: usize,
    /// Once passes took this long together no other is begun, but for one of each length.
    pub budget: Option<Duration>,
}
