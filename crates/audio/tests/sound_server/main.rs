//! Capture from devices, in real time, on sound servers that the tests start. It is a separate test
//! program: the other tests decode and convert at full speed, and would take the processor time
//! that real-time capture needs.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod capture;
#[path = "../it/support/contract.rs"]
mod contract;
mod devices;
mod faults;
mod listening;
