//! The library as its callers see it: on a real disk, with programs that die.

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
