//! A disk for tests that fails by plan. It checks its content after every operation, as if the
//! program had been killed there.

use std::{
    collections::VecDeque,
    io::{self, ErrorKind},
    sync::{Arc, Condvar, Mutex},
    thread,
    time::Duration,
};

use super::{
    header::{HEADER_BYTES, channels, frame_bytes, header},
    tape::Disk,
};

/// What a disk does at its next operation of that kind.
#[derive(Clone, Copy, Debug)]
pub(super) enum Plan {
    /// Works.
    Fine,
    /// Writes at most this many bytes.
    Short(usize),
    /// Writes nothing.
    Fail(ErrorKind),
    /// Fails to sync and forgets everything since the last successful sync.
    Forget,
}

#[derive(Default)]
pub(super) struct Content {
    pub(super) bytes: Vec<u8>,
    synced: Vec<u8>,
    pub(super) plan: VecDeque<Plan>,
    /// The capacity in bytes.
    pub(super) room: Option<usize>,
    /// No operation returns while this is set.
    pub(super) stalled: bool,
    /// The duration of a sync, and the number of syncs.
    pub(super) sync_takes: Duration,
    pub(super) syncs: u32,
    /// The expected content: samples, or `None` for lost ones.
    pub(super) given: Vec<Option<i16>>,
    /// Set by a sync that forgot; until everything is rewritten, only the header is checked.
    pub(super) forgot: bool,
    /// A write ended in the header, which no real file system does: it is in one page. Its sizes
    /// may differ then until it is written again.
    torn: bool,
}

/// Handles share one content, so that the test sees what the writer's disk holds.
#[derive(Clone, Default)]
pub(super) struct SimulatedDisk(pub(super) Arc<(Mutex<Content>, Condvar)>);

impl SimulatedDisk {
    /// A disk with an empty recording on it.
    pub(super) fn with_header(channels: u16) -> Self {
        let disk = Self::default();
        disk.with(|content| {
            content.bytes = header(channels, 0).into();
            content.synced = content.bytes.clone();
        });
        disk
    }

    pub(super) fn with<T>(&self, see: impl FnOnce(&mut Content) -> T) -> T {
        let answer = see(&mut self.0.0.lock().unwrap());
        self.0.1.notify_all();
        answer
    }

    fn operate<T>(&self, act: impl FnOnce(&mut Content, Plan) -> T) -> T {
        let content = self.0.0.lock().unwrap();
        let mut content = self.0.1.wait_while(content, |content| content.stalled).unwrap();
        let plan = content.plan.pop_front().unwrap_or(Plan::Fine);
        let answer = act(&mut content, plan);
        content.check();
        answer
    }
}

impl Disk for SimulatedDisk {
    fn write_at(&mut self, at: u64, bytes: &[u8]) -> io::Result<usize> {
        self.operate(|content, plan| {
            let at = at as usize;
            let most = match plan {
                Plan::Fail(kind) => return Err(kind.into()),
                Plan::Short(most) => most,
                Plan::Fine | Plan::Forget => usize::MAX,
            };
            let room = content.room.map_or(usize::MAX, |room| room.saturating_sub(at));
            let n = bytes.len().min(most).min(room);
            if n == 0 && room == 0 {
                return Err(ErrorKind::StorageFull.into());
            }
            assert!(at <= content.bytes.len(), "a hole in the file");
            let end = content.bytes.len().max(at + n);
            content.bytes.resize(end, 0);
            content.bytes[at..at + n].copy_from_slice(&bytes[..n]);
            if at < HEADER_BYTES as usize && n > 0 {
                content.torn = at + n < HEADER_BYTES as usize;
            }
            Ok(n)
        })
    }

    fn sync(&mut self) -> io::Result<()> {
        let takes = self.with(|content| {
            content.syncs += 1;
            content.sync_takes
        });
        thread::sleep(takes);
        self.operate(|content, plan| match plan {
            Plan::Fine | Plan::Short(_) => {
                content.synced = content.bytes.clone();
                Ok(())
            }
            Plan::Fail(kind) => Err(kind.into()),
            Plan::Forget => {
                let len = content.bytes.len();
                content.bytes = content.synced.clone();
                content.bytes.resize(len, 0);
                content.forgot = true;
                Err(io::Error::other("forgotten"))
            }
        })
    }
}

impl Content {
    fn channels(&self) -> u16 {
        channels(self.bytes.first_chunk().unwrap()).expect("the header is ours")
    }

    /// Bytes of sound that the header promises.
    pub(super) fn promised(&self) -> u64 {
        u64::from(u32::from_le_bytes(self.bytes[40..44].try_into().unwrap()))
    }

    /// Whole frames that are there.
    pub(super) fn frames(&self) -> u64 {
        (self.bytes.len() as u64 - HEADER_BYTES) / frame_bytes(self.channels())
    }

    /// Asserts that a program killed now leaves a file that opens and whose header is right.
    pub(super) fn check(&self) {
        let len = self.bytes.len() as u64;
        let riff = u64::from(u32::from_le_bytes(self.bytes[4..8].try_into().unwrap()));
        assert!(HEADER_BYTES + self.promised() <= len, "promises more than is there");
        assert!(riff + 8 <= len, "promises more than is there");
        assert!(self.torn || riff == self.promised() + 36, "the sizes contradict each other");
        assert_eq!(self.promised() % frame_bytes(self.channels()), 0, "promises half a frame");
        if !self.forgot {
            let whole = self.bytes[HEADER_BYTES as usize..].chunks_exact(2);
            for (i, (stored, given)) in whole.zip(&self.given).enumerate() {
                let stored = i16::from_le_bytes(stored.try_into().unwrap());
                assert_eq!(stored, given.unwrap_or(0), "sample {i}");
            }
            assert!(len - HEADER_BYTES <= 2 * self.given.len() as u64, "more than was given");
        }
    }
}
