//! A room with a microphone and speakers for tests: a real sound server of the test's own, and
//! the tools to tell whether what was recorded is what was said.
//!
//! ```no_run
//! use std::{path::Path, process::Command};
//!
//! let room = audio_testbed::Room::new();
//! let mut program = Command::new("any-program-that-listens");
//! room.set_env(&mut program);
//! let mut listening = program.spawn().unwrap();
//! room.say(Path::new("speech.wav")).wait();
//! listening.kill().unwrap();
//! ```

#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod builder;
mod devices;
mod door;
mod playing;
mod server;
mod signal;
mod testbed;

pub use audio_testbed::{MICROPHONE, SPEAKERS, Testbed};
pub use builder::Builder;
pub use playing::Playing;
pub use signal::{Match, correlate, read_wav};
