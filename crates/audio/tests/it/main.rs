//! Tests of the crate's public API on real files, a real disk, and with killed programs. Tests that
//! need a sound server are in tests/sound_server.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod contract;
mod formats;
mod fuzz;
mod growing;
mod hostile;
mod memory;
mod push;
mod raw;
mod recorder;
mod recorder_flac;
mod recorder_full_disk;
mod recorder_killed;
mod recording;
mod speech;
mod support;
