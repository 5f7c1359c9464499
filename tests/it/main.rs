//! The whole program, with real models and real speech. Tests that must run in real time or measure
//! time are in tests/real_time.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "../../crates/models/tests/it/support/checkpoint.rs"]
#[allow(dead_code, missing_docs, reason = "the tests of that crate use the rest")]
mod checkpoint;
mod enhancement;
mod exports;
mod failures;
mod flac;
mod generate;
mod keeping;
#[path = "../support/kept.rs"]
mod kept;
mod languages;
mod library_commands;
mod models;
mod silence;
mod speech;
#[path = "../support/mod.rs"]
mod support;
mod transcribe;
mod voices;
mod words;
