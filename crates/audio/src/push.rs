//! Sound that the program itself pushes, for example as it comes from a network connection.

use std::{
    collections::VecDeque,
    io::{self, Read},
    path::Path,
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use crate::{Chunk, RawFormat, RawPcmSource, Source, SourceError};

/// How much sound may wait to be heard, unless told otherwise.
pub const BOUND: Duration = Duration::from_secs(30);

/// The most bytes that may wait, whatever the format: 30 s of eight channels of 32 bits at 192 kHz.
const MOST_BYTES: u64 = 192 << 20;

/// Why bytes were not taken. None of them were: each push is taken whole or not at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PushError {
    /// As much sound waits as may. Keep the bytes, push them again when some of it was heard, and
    /// slow down whoever sends them.
    #[error(
        "{waiting} bytes of sound wait to be heard, so that only {room} more fit: the listener is slower than the sound; send the same bytes again a little later"
    )]
    Full {
        /// Bytes that wait.
        waiting: usize,
        /// Bytes that would be taken now.
        room: usize,
    },

    /// The bytes would never fit. Push them in smaller pieces.
    #[error(
        "{pushed} bytes of sound were pushed at once, of which no more than {bound} can ever wait; push smaller pieces"
    )]
    TooLarge {
        /// Bytes in this push.
        pushed: usize,
        /// The most bytes that may wait.
        bound: usize,
    },

    /// Nobody listens any more. Stop pushing; a new session needs a new channel.
    #[error("nobody listens to the sound any more: it was not taken; start a new session to go on")]
    Ended,
}

/// A channel for PCM of `format` in which at most `bound` of sound (see [`BOUND`]) waits. A `bound`
/// shorter than a frame counts as one frame.
///
/// # Errors
/// [`SourceError::Unsupported`] if there are no channels or the rate is none that sound has.
pub fn channel(format: RawFormat, bound: Duration) -> Result<(Pusher, PushedSource), SourceError> {
    let bytes = bound.as_millis().saturating_mul(format.bytes_per_second().into()) / 1_000;
    let bytes = bytes.min(MOST_BYTES.into()).max(format.frame_bytes() as u128);
    let bound = usize::try_from(bytes).unwrap_or(usize::MAX);
    let shared = Arc::new(Shared { bound, ..Shared::default() });
    let reader = Queue(shared.clone());
    let source = RawPcmSource::named(reader, format, Path::new("the pushed sound"))?;
    Ok((Pusher(shared), PushedSource(source)))
}

/// The end that pushes. Dropping it ends the sound.
pub struct Pusher(Arc<Shared>);

impl Pusher {
    /// Takes all of `bytes` or, if they do not fit now, none. They may be cut anywhere, also inside
    /// a sample.
    ///
    /// # Errors
    /// See [`PushError`].
    pub fn push(&self, bytes: &[u8]) -> Result<(), PushError> {
        self.push_blocking(bytes, Duration::ZERO)
    }

    /// The same, but waits up to `timeout` for room.
    ///
    /// # Errors
    /// See [`PushError`]; [`PushError::Full`] if there was no room in time.
    pub fn push_blocking(&self, bytes: &[u8], timeout: Duration) -> Result<(), PushError> {
        let bound = self.0.bound;
        if bytes.len() > bound {
            return Err(PushError::TooLarge { pushed: bytes.len(), bound });
        }
        let mut state = self.0.lock();
        let full = |state: &PushState| !state.unheard && bound - state.bytes.len() < bytes.len();
        if !timeout.is_zero() {
            let wait = self.0.changed.wait_timeout_while(state, timeout, |state| full(state));
            state = wait.unwrap_or_else(PoisonError::into_inner).0;
        }
        if state.unheard {
            return Err(PushError::Ended);
        }
        if full(&state) {
            let waiting = state.bytes.len();
            return Err(PushError::Full { waiting, room: bound - waiting });
        }
        state.bytes.extend(bytes);
        drop(state);
        self.0.changed.notify_all();
        Ok(())
    }

    /// Ends the sound; what was pushed is still heard. The same as dropping.
    pub fn finish(self) {}
}

impl Drop for Pusher {
    fn drop(&mut self) {
        self.0.lock().finished = true;
        self.0.changed.notify_all();
    }
}

/// A [`Source`] of what a [`Pusher`] pushes. Waits while there is nothing, ends when the pusher
/// finishes or is dropped.
///
/// A partial frame at the end is ignored with a warning. Sound that ended without a sample gives
/// [`SourceError::Empty`].
pub struct PushedSource(RawPcmSource<Queue>);

impl Source for PushedSource {
    fn next_chunk(&mut self) -> Result<Option<Chunk>, SourceError> {
        let next = self.0.next_chunk();
        if !matches!(next, Ok(Some(_))) {
            self.0.reader().close();
        }
        next
    }
}

/// Bytes between a pusher and its source.
#[derive(Default)]
struct Shared {
    /// The most bytes that may wait.
    bound: usize,
    state: Mutex<PushState>,
    /// Signalled at every change; few wait.
    changed: Condvar,
}

#[derive(Default)]
struct PushState {
    bytes: VecDeque<u8>,
    /// No more will be pushed.
    finished: bool,
    /// No more will be heard.
    unheard: bool,
}

impl Shared {
    /// Nothing under the lock can fail half way, so a panic elsewhere in its holder does no harm.
    fn lock(&self) -> MutexGuard<'_, PushState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The source's end.
struct Queue(Arc<Shared>);

impl Queue {
    fn close(&self) {
        let mut state = self.0.lock();
        state.unheard = true;
        state.bytes = VecDeque::new();
        drop(state);
        self.0.changed.notify_all();
    }
}

impl Read for Queue {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let nothing = |state: &mut PushState| state.bytes.is_empty() && !state.finished;
        let wait = self.0.changed.wait_while(self.0.lock(), nothing);
        let mut state = wait.unwrap_or_else(PoisonError::into_inner);
        let n = state.bytes.read(buf)?;
        drop(state);
        self.0.changed.notify_all();
        Ok(n)
    }
}

impl Drop for Queue {
    fn drop(&mut self) {
        self.close();
    }
}
