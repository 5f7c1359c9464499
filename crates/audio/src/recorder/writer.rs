//! Writes from the queue to the tape, and continues after any error.

use std::{
    collections::VecDeque,
    io,
    time::{Duration, Instant},
};

use super::{
    queue::Item,
    tape::{Disk, KEPT_BYTES, Tape},
};

/// The approximate size of a write.
const BATCH_BYTES: usize = 64 << 10;

/// Frames of silence per step, because a gap may be hours long.
const SILENT_FRAMES: u64 = 16_000;

/// Writes items in order. The next turn continues after an error.
pub(super) struct Writer<D> {
    tape: Tape<D>,
    backlog: VecDeque<Item>,
    /// Whether the unwritten rest is the silence of a gap.
    silent: bool,
    /// Bytes to rewrite after a failed sync; they do not trigger the next one.
    kept: usize,
    sync_every: Duration,
    synced: Instant,
    sync_took: Duration,
}

/// The limit of time spent on syncs. No write happens during a sync, so on a disk with slow syncs a
/// killed program would lose more.
const SYNC_SHARE: u32 = 20;

impl<D: Disk> Writer<D> {
    pub(super) fn new(tape: Tape<D>, sync_every: Duration, now: Instant) -> Self {
        Self {
            tape,
            backlog: VecDeque::new(),
            silent: false,
            kept: 0,
            sync_every,
            synced: now,
            sync_took: Duration::ZERO,
        }
    }

    /// Adds an item to write.
    pub(super) fn add(&mut self, items: VecDeque<Item>) {
        self.backlog.extend(items);
    }

    /// Writes everything, updates the header, and syncs if it is due or requested.
    pub(super) fn turn(&mut self, now: Instant, sync: bool) -> io::Result<()> {
        self.write()?;
        while let Some(item) = self.backlog.front_mut() {
            match item {
                Item::Sound(samples) => {
                    self.tape.add(samples);
                    self.backlog.pop_front();
                }
                // Write silence separately, so that an error distinguishes missing silence from
                // sound.
                Item::Gap(_) if self.tape.unwritten() > 0 => self.write()?,
                Item::Gap(left) => {
                    let frames = SILENT_FRAMES.min(*left);
                    *left -= frames;
                    if *left == 0 {
                        self.backlog.pop_front();
                    }
                    self.silent = true;
                    self.tape.add_silence(frames);
                    self.write()?;
                }
            }
            if self.tape.unwritten() >= BATCH_BYTES {
                self.write()?;
            }
            if self.tape.unsynced() >= self.kept + KEPT_BYTES / 2 {
                self.write()?;
                self.settle(now)?;
            }
        }
        self.write()?;
        self.tape.promise()?;
        let pause = self.sync_every.max(SYNC_SHARE * self.sync_took);
        let due = now.saturating_duration_since(self.synced) >= pause;
        if sync || (due && self.tape.unsynced() > 0) {
            self.settle(now)?;
        }
        Ok(())
    }

    /// Frames of sound not yet written.
    pub(super) fn left(&self) -> u64 {
        let sound = self.backlog.iter().map(|item| match item {
            Item::Sound(samples) => self.tape.frames_of(samples.len()),
            Item::Gap(_) => 0,
        });
        let unreached = if self.silent { 0 } else { self.tape.unreached_frames() };
        unreached + sound.sum::<u64>()
    }

    pub(super) fn into_tape(self) -> Tape<D> {
        self.tape
    }

    fn write(&mut self) -> io::Result<()> {
        self.tape.write()?;
        self.silent = false;
        Ok(())
    }

    fn settle(&mut self, now: Instant) -> io::Result<()> {
        self.tape.promise()?;
        let begin = Instant::now();
        let synced = self.tape.sync();
        self.sync_took = begin.elapsed();
        self.kept = self.tape.unsynced();
        self.synced = now;
        synced
    }
}
