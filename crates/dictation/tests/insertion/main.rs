//! Inserts text into other programs' windows, on X11 and Wayland desktops that the tests start.

#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod pasting;
mod support;
mod typing;
mod wayland;
