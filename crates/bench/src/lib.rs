//! Measures captions as the independent scorer does: how right, how soon, how calm.
//!
//! [`WordTimed`] captions a stream whose words are known with their times and scores what was
//! shown; a [`Report`] keeps the figures of several streams; [`chart`] draws one of them. A
//! [`PassReport`] keeps what passes of models cost.

mod at_once;
mod chart;
mod distance;
mod erasure;
mod error;
mod matching;
mod normalise;
mod passes;
mod report;
mod score;
mod streams;
mod update;

pub use at_once::at_once;
pub use chart::{ChartError, chart};
pub use error::BenchError;
pub use passes::{ModelCost, PASS_SCHEMA, PassReport};
pub use report::{Cost, Models, Passes, Report, SCHEMA, Stream, compare};
pub use score::{Score, ScoreError, Showing, SpokenWord, score};
pub use streams::{Run, WordTimed};
pub use update::{Tone, Update};
