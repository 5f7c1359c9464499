//! The recorder writes captured sound to disk before anything else uses it.
//!
//! A recording is a WAV file of 16 kHz, 16 bits, one channel or two (microphone and system sound),
//! at `<folder>/<session_id>.wav`. Every quarter of a second the sound is appended and then the
//! header patched, so that the file can be opened at any moment (on Windows not by another program
//! while it is being recorded: locks are mandatory there) and a killed program loses no more
//! than that. A recording that was ended properly has a `<session_id>.wav.sha256` beside it, which
//! `sha256sum -c` checks; one that has none, and that no living process holds locked, was
//! interrupted, and [`recover`] completes it.
//!
//! A disk that is full, gone or slow does not end a session: sound is held in memory for half a
//! minute, writing is tried again every second, and sound that was lost after all is replaced by
//! silence of the same length, so that every sample stays at its index.
//! docs/adr/007-recording-durability.md says what is promised when.

mod compress;
mod error;
mod header;
mod notice;
mod queue;
mod recover;
mod seal;
#[cfg(test)]
mod simulated_storage;
mod tape;
#[cfg(test)]
mod tests;
mod wav_file;
mod writer;

use std::{
    fmt, io,
    path::{Path, PathBuf},
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, mpsc},
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

pub use compress::{CompressError, Flac, Verified, compress};
pub use error::RecordError;
pub use notice::RecorderNotice;
pub use recover::{Interrupted, completed, interrupted, recover};

use crate::SAMPLE_RATE;
use queue::Queue;
use tape::{Disk, Tape};
use wav_file::WavFile;
use writer::Writer;

/// A recording that is complete and has its checksum beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recording {
    /// The WAV file.
    pub path: PathBuf,
    /// 1, or 2 for microphone and system sound.
    pub channels: u16,
    /// Samples of each channel, at 16 kHz.
    pub samples: u64,
    /// How many of these were lost and are silence. Unknown, and 0, after a recovery.
    pub lost_samples: u64,
    /// Length of the file.
    pub bytes: u64,
    /// SHA-256 of the file, hexadecimal.
    pub sha256: String,
}

/// Writes a session's sound to disk on a separate thread.
///
/// [`finish`](Self::finish) completes the recording. A dropped recorder still writes the sound that
/// it holds, but leaves an interrupted recording for [`recover()`].
pub struct Recorder {
    path: PathBuf,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<Result<Recording, RecordError>>>,
    notifier: Option<JoinHandle<()>>,
}

impl fmt::Debug for Recorder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Recorder").field("path", &self.path).finish_non_exhaustive()
    }
}

impl Recorder {
    /// Begins the recording of a session of one or two `channels`; creates the folder if needed.
    ///
    /// The recorder calls `notify` on a separate thread: it may block, but must not wait for this
    /// recorder to end.
    ///
    /// # Errors
    /// At once if the folder is not writable: [`RecordError::DiskFull`],
    /// [`NotWritable`](RecordError::NotWritable), [`AlreadyThere`](RecordError::AlreadyThere),
    /// [`Io`](RecordError::Io), or [`BadRequest`](RecordError::BadRequest) if `session_id` is no
    /// UUID.
    pub fn create(
        folder: &Path,
        session_id: &str,
        channels: u16,
        notify: impl FnMut(RecorderNotice) + Send + 'static,
    ) -> Result<Self, RecordError> {
        if !is_uuid(session_id) {
            return Err(RecordError::BadRequest { what: format!("a session {session_id:?}") });
        }
        if !(1..=2).contains(&channels) {
            return Err(RecordError::BadRequest { what: format!("{channels} channels") });
        }
        let path = folder.join(format!("{session_id}.wav"));
        let disk = WavFile::create(folder, &path, channels)?;
        let name = path.clone();
        let seal = move |disk: WavFile, lost| seal::seal(disk.file, &name, channels, lost);
        Self::start(path, disk, channels, Timing::default(), notify, seal)
    }

    fn start<D: Disk + 'static>(
        path: PathBuf,
        disk: D,
        channels: u16,
        timing: Timing,
        mut notify: impl FnMut(RecorderNotice) + Send + 'static,
        seal: impl FnOnce(D, u64) -> Result<Recording, RecordError> + Send + 'static,
    ) -> Result<Self, RecordError> {
        let (sender, notices) = mpsc::channel();
        let now = Instant::now();
        let queue =
            Queue::new(path.clone(), channels, timing.held_frames, timing.late, sender, now);
        let state = RecorderState { queue, closing: None };
        let shared = Arc::new(Shared { state: Mutex::new(state), bell: Condvar::new() });
        let writer = Writer::new(Tape::new(disk, channels), timing.sync, now);
        let failed = |io| RecordError::writing(&path, io);
        let notifier = thread::Builder::new()
            .name("recorder-notices".into())
            .spawn(move || notices.into_iter().for_each(&mut notify))
            .map_err(failed)?;
        let job = Job { path: path.clone(), shared: Arc::clone(&shared), writer, timing };
        let thread = thread::Builder::new()
            .name("recorder".into())
            .spawn(move || job.run(seal))
            .map_err(failed)?;
        Ok(Self { path, shared, thread: Some(thread), notifier: Some(notifier) })
    }

    /// The WAV file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether a working disk is behind because sound came too fast. A caller that can wait should
    /// wait a little.
    pub fn is_behind(&self) -> bool {
        self.shared.lock().queue.is_behind()
    }

    /// Ends without a recording and removes the file, for a session without any sound.
    pub fn discard(mut self) {
        let path = self.path.clone();
        // Its events no longer matter.
        let _ = self.close(Close::Abandon);
        if let Err(error) = std::fs::remove_file(&path) {
            tracing::warn!(%error, path = %path.display(), "an empty recording stays behind");
        }
    }

    /// Records whole interleaved frames at 16 kHz within ±1. Never waits for the disk.
    ///
    /// If it already holds half a minute of sound, because the disk fails or does not answer, it
    /// drops and counts the block, and writes silence of its length once writing works again. It
    /// completes a partial frame with silence and writes values that are not finite as 0.
    pub fn write(&mut self, frames: Arc<[f32]>) {
        let mut state = self.shared.lock();
        state.queue.push(frames, Instant::now());
        if state.queue.queued() >= RING_FRAMES {
            self.shared.bell.notify_one();
        }
    }

    /// Writes the held sound, then the checksum, which completes the recording. Takes as long as
    /// reading the whole file once; waits for a disk that does not answer. It has sent all notices
    /// when it returns.
    ///
    /// # Errors
    /// [`RecordError::Incomplete`] when the end cannot be written, [`RecordError::NotSealed`] when
    /// only the checksum cannot, [`RecordError::Io`] when the system does not vouch for what it
    /// wrote. The file opens in any case, and [`recover`] completes it later.
    pub fn finish(mut self) -> Result<Recording, RecordError> {
        self.close(Close::Finish).unwrap_or_else(|| {
            let io = io::Error::other("the recorder's thread is gone");
            Err(RecordError::Io { path: self.path.clone(), io })
        })
    }

    fn close(&mut self, how: Close) -> Option<Result<Recording, RecordError>> {
        let thread = self.thread.take()?;
        self.shared.lock().closing = Some(how);
        self.shared.bell.notify_one();
        let result = thread.join();
        self.shared.lock().queue.hush();
        // A panic of the notifier does not concern the recorder.
        let _ = self.notifier.take().map(JoinHandle::join);
        result.ok()
    }
}

impl Drop for Recorder {
    fn drop(&mut self) {
        if let Some(Err(error)) = self.close(Close::Abandon) {
            tracing::warn!(%error, "a recording was left without an end");
        }
    }
}

/// Intervals and limits.
#[derive(Clone, Copy)]
struct Timing {
    /// Between writes.
    flush: Duration,
    /// Between attempts in an outage.
    retry: Duration,
    /// Between syncs.
    sync: Duration,
    /// Until waiting sound causes a notice.
    late: Duration,
    /// Frames of sound held for a disk that fails.
    held_frames: u64,
}

impl Default for Timing {
    fn default() -> Self {
        Self {
            flush: Duration::from_millis(250),
            retry: Duration::from_secs(1),
            sync: SYNC_EVERY,
            late: Duration::from_millis(1_500),
            held_frames: 30 * u64::from(SAMPLE_RATE),
        }
    }
}

/// Between syncs, by docs/adr/007-recording-durability.md.
const SYNC_EVERY: Duration = Duration::from_secs(1);

/// Sound faster than real time wakes the writer instead of waiting for its next turn.
const RING_FRAMES: u64 = SAMPLE_RATE as u64;

struct Shared {
    state: Mutex<RecorderState>,
    bell: Condvar,
}

struct RecorderState {
    queue: Queue,
    closing: Option<Close>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Close {
    Finish,
    Abandon,
}

impl Shared {
    /// The state is consistent between calls, so a poisoned lock is safe to use.
    fn lock(&self) -> MutexGuard<'_, RecorderState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns after `pause`, or earlier when the recording ends or `ring` frames wait.
    fn wait(&self, pause: Duration, ring: u64) -> MutexGuard<'_, RecorderState> {
        let quiet = |s: &mut RecorderState| s.closing.is_none() && s.queue.queued() < ring;
        let woken = self.bell.wait_timeout_while(self.lock(), pause, quiet);
        woken.unwrap_or_else(PoisonError::into_inner).0
    }
}

/// The writer thread.
struct Job<D> {
    path: PathBuf,
    shared: Arc<Shared>,
    writer: Writer<D>,
    timing: Timing,
}

impl<D: Disk> Job<D> {
    fn run(
        mut self,
        seal: impl FnOnce(D, u64) -> Result<Recording, RecordError>,
    ) -> Result<Recording, RecordError> {
        let Timing { flush, retry, .. } = self.timing;
        let (mut pause, mut ring) = (flush, RING_FRAMES);
        loop {
            let now;
            let (closing, out) = {
                let mut state = self.shared.wait(pause, ring);
                now = Instant::now();
                self.writer.add(state.queue.take(now));
                (state.closing, state.queue.is_out())
            };
            let result = self.writer.turn(now, out || closing.is_some());
            let mut state = self.shared.lock();
            match (result, closing) {
                (Ok(()), None) => {
                    state.queue.wrote();
                    (pause, ring) = (flush, RING_FRAMES);
                }
                (Ok(()), Some(how)) => {
                    state.queue.wrote();
                    let lost = state.queue.lost();
                    drop(state);
                    let tape = self.writer.into_tape();
                    return match how {
                        Close::Finish => seal(tape.into_disk(), lost),
                        Close::Abandon => Err(RecordError::Abandoned { path: self.path }),
                    };
                }
                (Err(io), None) => {
                    let error = || RecordError::writing(&self.path, io);
                    state.queue.failed(self.writer.left(), error);
                    (pause, ring) = (retry, u64::MAX);
                }
                (Err(io), Some(_)) => {
                    let left = self.writer.left();
                    state.queue.ended(left);
                    return Err(RecordError::ending(self.path, left, io));
                }
            }
        }
    }
}

/// Whether a name is a UUID in its usual form.
fn is_uuid(name: &str) -> bool {
    name.len() == 36
        && name.bytes().enumerate().all(|(i, byte)| match i {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}
