//! Whole sessions with scripted transcribers, and their recordings. No test here needs a model.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod compress;
mod keep;
mod recover;
mod script;
mod session;
mod support;
