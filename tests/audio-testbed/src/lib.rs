//! A testbed with a microphone and speakers for tests: a private, real sound server, and tools that
//! compare a recording with the played sound.
//!
//! ```no_run
//! use std::{path::Path, process::Command};
//!
//! let testbed = audio_testbed::Testbed::new();
//! let mut program = Command::new("any-program-that-listens");
//! testbed.set_env(&mut program);
//! let mut listening = program.spawn().unwrap();
//! testbed.say(Path::new("speech.wav")).wait();
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

pub use builder::Builder;
pub use playing::Playing;
pub use signal::{Match, correlate, read_wav};
pub use testbed::{MICROPHONE, SPEAKERS, Testbed};
