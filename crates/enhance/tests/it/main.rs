//! Enhancement's public API: clean-up, subtitles and export. Tests that need models are in
//! tests/with_models.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stderr)]

mod clean;
mod clean_figures;
mod export;
mod job_throttle;
mod subtitles;
