//! Watches one file: its length, its growth, and whether the path still names it.

use std::{
    fs::File,
    io::{self, Read, Seek, SeekFrom},
    path::{Path, PathBuf},
    time::Duration,
};

use same_file::Handle;

use crate::{
    Clock, Control,
    file::wave::{self, Walked},
};

/// Time between two checks of a file that does not grow. The average delay of the sound is half of
/// it, so it stays well below the 0.25 s between two drafts.
const POLL: Duration = Duration::from_millis(50);

/// Why to stop waiting for growth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    Stopped,
    Idle,
    /// It is shorter than it was.
    Replaced,
}

/// Checks a file and waits between the checks.
pub(super) struct Watch<C> {
    path: PathBuf,
    pub(super) file: File,
    /// The identity of the file, to compare with the path's file later.
    identity: Handle,
    clock: C,
    stop: Control,
    idle: Option<Duration>,
    len: u64,
    /// The time of the first check or of the last growth.
    grew: Option<Duration>,
}

impl<C: Clock> Watch<C> {
    pub(super) fn new(
        path: &Path,
        file: File,
        clock: C,
        stop: Control,
        idle: Option<Duration>,
    ) -> io::Result<Self> {
        let identity = Handle::from_file(file.try_clone()?)?;
        Ok(Self { path: path.into(), file, identity, clock, stop, idle, len: 0, grew: None })
    }

    /// Length at the last check, bytes.
    pub(super) fn len(&self) -> u64 {
        self.len
    }

    pub(super) fn is_stopped(&self) -> bool {
        self.stop.is_stopped()
    }

    /// Records the length. It reads the stop first, so that sound written before the stop is
    /// delivered.
    pub(super) fn look(&mut self) -> io::Result<Option<Ending>> {
        let stopped = self.stop.is_stopped();
        let (len, now) = (self.file.metadata()?.len(), self.clock.now());
        let before = std::mem::replace(&mut self.len, len);
        if len != before || self.grew.is_none() {
            self.grew = Some(now);
        }
        let idle = self.idle.is_some_and(|idle| self.still_for() >= idle);
        Ok(if len < before {
            Some(Ending::Replaced)
        } else if stopped {
            Some(Ending::Stopped)
        } else {
            idle.then_some(Ending::Idle)
        })
    }

    /// How long the file has not grown.
    pub(super) fn still_for(&self) -> Duration {
        self.grew.map_or(Duration::ZERO, |grew| self.clock.now().saturating_sub(grew))
    }

    /// Whether the path names another file now, and this one has not grown since the last check. A
    /// path without a file counts as unchanged: a recorder may rename its file at the end.
    pub(super) fn is_renewed(&self) -> bool {
        let other = Handle::from_path(&self.path).is_ok_and(|named| named != self.identity);
        other && self.file.metadata().is_ok_and(|about| about.len() == self.len)
    }

    pub(super) fn wait(&mut self) {
        let until = self.clock.now() + POLL;
        self.clock.sleep_until(until);
    }

    pub(super) fn header(&mut self) -> io::Result<Walked> {
        wave::walk(&mut self.file)
    }

    pub(super) fn read_at(&mut self, at: u64, buf: &mut [u8]) -> io::Result<usize> {
        self.file.seek(SeekFrom::Start(at))?;
        self.file.read(buf)
    }
}
