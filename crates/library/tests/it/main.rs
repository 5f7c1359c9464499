//! Tests of the library's public API on a real disk, with killed programs.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod care;
mod copy;
mod deletion;
mod jobs;
mod journal;
#[cfg(unix)]
mod killed;
mod live_sign;
mod made;
mod open;
mod search;
mod sessions;
mod voices;
