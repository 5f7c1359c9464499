//! Enhancement as its callers see it: clean-up, subtitles and export. What needs models is in
//! tests/with_models.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stderr)]

mod clean;
mod clean_figures;
mod export;
mod subtitles;
