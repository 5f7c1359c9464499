//! Speakers and voices with the real networks, on real speech. It is a separate test program: `make
//! unit` runs the tests that need no models.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stderr)]

mod speakers;
mod voices;
