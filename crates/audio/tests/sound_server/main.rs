//! Capture from devices, in real time, on sound servers that the tests start. A program of its own:
//! the other tests decode and convert as fast as they can, and would take the time that real-time
//! capture needs.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod capture;
#[path = "../it/support/contract.rs"]
mod contract;
mod devices;
mod listening;
