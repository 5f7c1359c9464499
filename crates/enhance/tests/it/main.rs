//! Enhancement as its callers see it: clean-up, export and speakers, on real speech where this
//! machine has it.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stderr)]

mod clean;
mod clean_figures;
mod export;
mod speakers;
mod subtitles;
mod voices;
