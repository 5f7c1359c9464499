//! Speakers and voices by the real networks, on real speech. A program of its own: `make unit` runs
//! what needs no models.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stderr)]

mod speakers;
mod voices;
