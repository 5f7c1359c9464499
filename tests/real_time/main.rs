//! The whole program where it must keep up with the clock or measures it: microphones, terminals,
//! the doctor, the benchmark. A program of its own, because cargo runs test programs one after the
//! other: the tests in tests/it load every core.

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
#[path = "../support/mod.rs"]
mod support;
mod terminal;

use std::sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

static CORES: RwLock<()> = RwLock::new(());

/// Two models at the speed of sound fill two cores: one session at a time.
fn alone() -> RwLockWriteGuard<'static, ()> {
    CORES.write().unwrap_or_else(PoisonError::into_inner)
}

/// For tests that run beside each other, and not beside one that must be [`alone`].
fn shared() -> RwLockReadGuard<'static, ()> {
    CORES.read().unwrap_or_else(PoisonError::into_inner)
}
