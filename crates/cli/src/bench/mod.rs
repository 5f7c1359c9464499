//! How good the captions are, in figures: what `duotone bench` measures, keeps and shows.
//!
//! Nothing here opens a file or runs a model: text, times and figures in, figures and pictures out.

pub mod chart;
pub mod normalise;
pub mod passes;
pub mod report;
pub mod score;

mod distance;
mod erasure;
mod matching;
