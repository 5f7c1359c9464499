//! From the queue to the tape, and on after any error.

use std::{
    collections::VecDeque,
    io,
    time::{Duration, Instant},
};

use super::{
    queue::Item,
    tape::{Disk, KEPT_BYTES, Tape},
};

/// Sound is handed to the disk in pieces of about this size.
const BATCH_BYTES: usize = 64 << 10;

/// Frames of silence added at once: a gap may be hours long.
const SILENT_FRAMES: u64 = 16_000;

/// Writes items in order. What an error interrupts is taken up by the next turn.
pub(super) struct Writer<D> {
    tape: Tape<D>,
    backlog: VecDeque<Item>,
    /// Whether what is not yet written is the silence of a gap.
    silent: bool,
    /// Bytes that a failed sync left to be written again; they do not ask for the next one.
    kept: usize,
    sync_every: Duration,
    synced: Instant,
    sync_took: Duration,
}

/// Syncing takes no more than this share of the time: nothing is written meanwhile, and on a disk
/// that syncs slowly a killed program would lose more.
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

    /// Adds to what is to be written.
    pub(super) fn add(&mut self, items: VecDeque<Item>) {
        self.backlog.extend(items);
    }

    /// Writes everything, makes the header true, and syncs if it is time to or if told to.
    pub(super) fn turn(&mut self, now: Instant, sync: bool) -> io::Result<()> {
        self.write()?;
        while let Some(item) = self.backlog.front_mut() {
            match item {
                Item::Sound(samples) => {
                    self.tape.add(samples);
                    self.backlog.pop_front();
                }
                // Alone, so that an error tells silence that is missing from sound.
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

    /// Frames of sound that no write has reached.
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
