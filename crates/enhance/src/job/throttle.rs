//! Holds a job back while a session is live.

use std::time::{Duration, Instant};

use library::{Library, is_anyone_live};

/// The interval between two checks: each one reads a file.
const LOOK: Duration = Duration::from_millis(500);

/// Checks whether any program has a live session with this library.
pub struct Throttle<'a> {
    library: &'a Library,
    /// When it checked last, and the result.
    looked: Option<(Instant, bool)>,
}

impl<'a> Throttle<'a> {
    /// Creates a throttle that has not checked yet.
    pub fn new(library: &'a Library) -> Self {
        Self { library, looked: None }
    }

    /// Whether the job has to wait. The result is at most half a second old.
    pub fn holds(&mut self) -> bool {
        match self.looked {
            Some((at, live)) if at.elapsed() < LOOK => live,
            _ => {
                let live = is_anyone_live(self.library.places());
                self.looked = Some((Instant::now(), live));
                live
            }
        }
    }
}
