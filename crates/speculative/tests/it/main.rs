//! The merge and the whole pipeline with scripted transcribers. No test here needs a model.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod merge;
mod pipeline;
