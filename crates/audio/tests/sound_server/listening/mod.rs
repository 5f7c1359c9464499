//! A program that listens in a room, and what it heard.
//!
//! Where the sound server is comes from the environment, of which a process has one. Each capture
//! therefore runs in a process of its own: this test program, run again for the one test
//! [`CHILD_TEST`].

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

/// The test that is the listening program when [`FOLDER`] is set.
const CHILD_TEST: &str = "capture::a_process_that_listens";
/// Where the child writes what it hears.
const FOLDER: &str = "AUDIO_TEST_LISTENER";
/// The microphone to listen to; empty for the default.
const MICROPHONE: &str = "AUDIO_TEST_MICROPHONE";
/// The same for the system sound.
const SYSTEM: &str = "AUDIO_TEST_SYSTEM";
/// Set where the child is to check the contract of sources instead.
pub const CONTRACT: &str = "AUDIO_TEST_CONTRACT";

/// Waits for something that happens soon, though perhaps on a busy machine.
#[track_caller]
pub fn eventually(what: &str, mut happened: impl FnMut() -> bool) {
    let deadline = Instant::now() + Duration::from_secs(20);
    while !happened() {
        assert!(Instant::now() < deadline, "it did not happen that {what}");
        thread::sleep(Duration::from_millis(10));
    }
}

/// Runs the rows of a table all at once. A room has to be opened on its row's thread.
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
