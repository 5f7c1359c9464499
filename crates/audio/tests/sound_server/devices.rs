//! Listing devices repeatedly, as the running app does, leaks nothing.

#![cfg(target_os = "linux")]
use std::{
    env, fs,
    process::Command,
    thread::sleep,
    time::{Duration, Instant},
};

use audio::capture::devices;
use audio_testbed::Testbed;

/// The number of listings. A leak once left a thread after every seventh one.
const LOOKS: usize = 100;
/// Marks the process that lists the devices.
const LOOKS_HERE: &str = "DUOTONE_LOOKS_AT_DEVICES";

#[test]
fn no_thread_stays_of_a_look_at_the_devices() {
    if env::var_os(LOOKS_HERE).is_some() {
        return look();
    }
    let testbed = Testbed::new();
    let mut looking = Command::new(env::current_exe().unwrap());
    looking.args(["--exact", "devices::no_thread_stays_of_a_look_at_the_devices", "--nocapture"]);
    testbed.set_env(&mut looking);
    let looked = looking.env(LOOKS_HERE, "1").output().unwrap();
    assert!(looked.status.success(), "{}", String::from_utf8_lossy(&looked.stderr));
}

/// Runs in a process without other threads that come and go.
fn look() {
    let threads = || fs::read_dir("/proc/self/task").unwrap().count();
    let before = threads();
    for _ in 0..LOOKS {
        assert!(!devices().unwrap().is_empty());
    }
    let deadline = Instant::now() + Duration::from_secs(20);
    while threads() > before {
        assert!(Instant::now() < deadline, "{} threads stay", threads() - before);
        sleep(Duration::from_millis(20));
    }
}
