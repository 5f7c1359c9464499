//! The parameters of a measurement.

use std::time::Duration;

use speculative::{ModelFile, Role};

use crate::Speech;

/// The parameters of a measurement.
pub struct Question<'a> {
    /// The user's name for the model.
    pub name: &'a str,
    /// The model's file.
    pub model: ModelFile<'a>,
    /// The role to measure: heavy also times its words, fast does not.
    pub role: Role,
    /// The speech to transcribe.
    pub speech: &'a Speech,
    /// The language of the speech, a code.
    pub language: &'a str,
    /// The lengths of the windows, seconds.
    pub windows: &'a [f64],
    /// The number of passes over windows of each length.
    pub passes: usize,
    /// After this total time no further pass begins, except for one of each length.
    pub budget: Option<Duration>,
}
