//! A program that captures in a room, and its result.
//!
//! The environment names the sound server, and a process has one environment. So each capture runs
//! in its own process: this test program, started again for the single test [`CHILD_TEST`].

mod child;
mod ear;
mod listener;
mod sound;

pub use child::be_the_child;
pub use ear::Ear;
pub use listener::Listener;
pub use sound::{assert_heard, assert_heard_from_its_start, loudest, noise, real_speech, speech};

use std::{
    thread,
    time::{Duration, Instant},
};

/// The test that becomes the capturing program if [`FOLDER`] is set.
const CHILD_TEST: &str = "capture::a_process_that_listens";
/// The folder for the child's results.
const FOLDER: &str = "AUDIO_TEST_LISTENER";
/// The microphone to capture; empty for the default.
const MICROPHONE: &str = "AUDIO_TEST_MICROPHONE";
/// The same for the system sound.
const SYSTEM: &str = "AUDIO_TEST_SYSTEM";
/// If set, the child checks the contract of sources instead.
pub const CONTRACT: &str = "AUDIO_TEST_CONTRACT";

/// Waits for something that happens soon, perhaps on a busy machine.
#[track_caller]
pub fn eventually(what: &str, mut happened: impl FnMut() -> bool) {
    let deadline = Instant::now() + Duration::from_secs(20);
    while !happened() {
        assert!(Instant::now() < deadline, "it did not happen that {what}");
        thread::sleep(Duration::from_millis(10));
    }
}

/// Runs all rows of a table in parallel. Each row must open its room on its own thread.
pub fn each_row<R: Sync + Copy>(rows: &[(&str, R)], test: impl Fn(R) + Sync) {
    thread::scope(|scope| {
        let test = &test;
        let mut running = Vec::new();
        for (name, row) in rows {
            let thread = thread::Builder::new().name((*name).to_owned());
            running.push((name, thread.spawn_scoped(scope, move || test(*row)).unwrap()));
        }
        let failed = running.into_iter().filter_map(|(name, row)| row.join().err().map(|_| name));
        let failed: Vec<_> = failed.collect();
        assert!(failed.is_empty(), "failed: {failed:?}");
    });
}
