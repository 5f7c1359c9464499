//! Tests of the whole program that must run in real time or measure time: microphones, terminals,
//! the doctor, the benchmark. They are a separate test program, because cargo runs test programs
//! one after the other and the tests in tests/it load every core.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod bench;
#[cfg(target_os = "linux")]
mod capture;
#[cfg(target_os = "linux")]
mod doctor;
#[cfg(target_os = "linux")]
mod listening;
mod live;
#[path = "../support/mod.rs"]
mod support;
mod terminal;

use std::sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

static CORES: RwLock<()> = RwLock::new(());

/// Two models in real time use two cores, so only one session runs at a time.
fn alone() -> RwLockWriteGuard<'static, ()> {
    CORES.write().unwrap_or_else(PoisonError::into_inner)
}

/// For tests that may run beside each other, but not beside one that must be [`alone`].
fn shared() -> RwLockReadGuard<'static, ()> {
    CORES.read().unwrap_or_else(PoisonError::into_inner)
}
