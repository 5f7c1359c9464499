//! End-to-end stories: the app in a real window, with real models and real speech. `desktop-tests`
//! opens one desktop at a time, so the stories run one after the other.

#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod captions;
mod dictation;
mod first_run;
mod library;
mod long_use;
mod looks;
mod tray;
mod windows;

/// The app's program.
const APP: &str = env!("CARGO_BIN_EXE_duotone-desktop");
