//! Measures the accuracy, delay and stability of captions.
//!
//! [`WordTimed`] captions a stream with word-timed references and scores the captions. A [`Report`]
//! holds the figures of several streams; [`chart`] draws one of them. A [`PassReport`] holds the
//! costs of models' passes.

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
