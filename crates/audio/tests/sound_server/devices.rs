//! Looking for devices again and again, as the app does while it runs, leaves nothing behind.

#![cfg(target_os = "linux")]
use std::{
    env, fs,
    process::Command,
    thread::sleep,
    time::{Duration, Instant},
};

use audio::capture::devices;
use audio_testbed::Testbed;

/// Looks that often. Without care a thread stayed after every seventh look.
const LOOKS: usize = 100;
/// Says that this process is the one that looks.
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

/// In a process without other threads that come and go.
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
