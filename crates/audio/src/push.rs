//! A source whose sound the program pushes, for example from a network connection.

use std::{
    collections::VecDeque,
    io::{self, Read},
    path::Path,
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use crate::{Chunk, RawFormat, RawPcmSource, Source, SourceError};

/// The default limit of sound in the channel.
pub const BOUND: Duration = Duration::from_secs(30);

/// The limit in bytes for any format: 30 s of eight channels of 32 bits at 192 kHz.
const MOST_BYTES: u64 = 192 << 20;

/// Why a push failed. A push is atomic: a failed one took no bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PushError {
    /// The channel is full. Keep the bytes, push them again later, and slow down the sender.
    #[error(
        "{waiting} bytes of sound wait to be heard, so that only {room} more fit: the listener is slower than the sound; send the same bytes again a little later"
    )]
    Full {
        /// Bytes in the channel.
        waiting: usize,
        /// Bytes that the channel would take now.
        room: usize,
    },

    /// The push is larger than the channel. Push smaller pieces.
    #[error(
        "{pushed} bytes of sound were pushed at once, of which no more than {bound} can ever wait; push smaller pieces"
    )]
    TooLarge {
        /// Bytes in this push.
        pushed: usize,
        /// The channel's capacity in bytes.
        bound: usize,
    },

    /// The source is gone. Stop pushing; a new session needs a new channel.
    #[error("nobody listens to the sound any more: it was not taken; start a new session to go on")]
    Ended,
}

/// A channel for PCM of `format` that holds at most `bound` of sound (see [`BOUND`]). A `bound`
/// shorter than a frame counts as one frame.
///
/// # Errors
/// [`SourceError::Unsupported`] if the format has no channels or an impossible rate.
pub fn channel(format: RawFormat, bound: Duration) -> Result<(Pusher, PushedSource), SourceError> {
    let bytes = bound.as_millis().saturating_mul(format.bytes_per_second().into()) / 1_000;
    let bytes = bytes.min(MOST_BYTES.into()).max(format.frame_bytes() as u128);
    let bound = usize::try_from(bytes).unwrap_or(usize::MAX);
    let shared = Arc::new(Shared { bound, ..Shared::default() });
    let reader = Queue(shared.clone());
    let source = RawPcmSource::named(reader, format, Path::new("the pushed sound"))?;
    Ok((Pusher(shared), PushedSource(source)))
}

/// The sending end. Dropping it ends the sound.
pub struct Pusher(Arc<Shared>);

impl Pusher {
    /// Pushes all of `bytes` or, if they do not fit now, none. A push may end inside a sample.
    ///
    /// # Errors
    /// See [`PushError`].
    pub fn push(&self, bytes: &[u8]) -> Result<(), PushError> {
        self.push_blocking(bytes, Duration::ZERO)
    }

    /// Like [`push`](Self::push), but waits up to `timeout` for space.
    ///
    /// # Errors
    /// See [`PushError`]; [`PushError::Full`] if the timeout passed without space.
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

    /// Ends the sound; the source still delivers the pushed bytes. The same as dropping.
    pub fn finish(self) {}
}

impl Drop for Pusher {
    fn drop(&mut self) {
        self.0.lock().finished = true;
        self.0.changed.notify_all();
    }
}

/// The [`Source`] of a [`Pusher`]'s sound. It waits while the channel is empty, and ends when the
/// pusher finishes or is dropped.
///
/// It ignores a partial frame at the end with a warning. A channel that ends without a sample gives
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
    /// The channel's capacity in bytes.
    bound: usize,
    state: Mutex<PushState>,
    /// Signalled at every change. One condition variable serves both ends.
    changed: Condvar,
}

#[derive(Default)]
struct PushState {
    bytes: VecDeque<u8>,
    /// The pusher has finished.
    finished: bool,
    /// The source was dropped.
    unheard: bool,
}

impl Shared {
    /// No code under the lock leaves a partial change, so a poisoned lock is safe to use.
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
