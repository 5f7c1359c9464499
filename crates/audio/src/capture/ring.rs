//! The ring between the audio callback and the reader. It neither locks nor allocates.

use std::sync::{
    Arc,
    atomic::{AtomicBool, AtomicU64, Ordering},
};

use ringbuf::{
    HeapCons, HeapProd, HeapRb,
    traits::{Consumer, Observer, Producer, Split},
};

/// Seconds of sound that a ring holds before it overruns: longer than any stall of a disk or a
/// scheduler that a session should survive.
pub const RING_SECONDS: usize = 30;

/// Overruns that the reader has not seen yet; one more is added to the last.
const OVERRUNS: usize = 64;

/// Samples read at a time.
const READ: usize = 4096;

/// Frames that did not fit.
#[derive(Clone, Copy, Debug)]
struct Overrun {
    /// Frames written before the loss.
    at: u64,
    frames: u64,
}

#[derive(Debug, Default)]
struct Shared {
    /// Frames lost since the last reported overrun.
    untold: AtomicU64,
    closed: AtomicBool,
}

/// The callback's end. Dropping it closes the ring.
pub struct RingWriter {
    samples: HeapProd<f32>,
    overruns: HeapProd<Overrun>,
    shared: Arc<Shared>,
    channels: usize,
    written: u64,
}

/// The pump's end.
pub struct RingReader {
    samples: HeapCons<f32>,
    overruns: HeapCons<Overrun>,
    shared: Arc<Shared>,
    channels: usize,
    rate: u32,
    read: u64,
}

/// An item read from a ring, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Frames that the reader appended to the caller's buffer.
    Sound,
    /// Frames lost at this place, because the reader was late by [`RING_SECONDS`].
    Lost(u64),
}

/// A ring for interleaved frames of `channels` samples at `rate` Hz that holds `seconds` of them.
///
/// When it is full, it drops the newest frames and reports their number and place to the reader.
pub fn ring(rate: u32, channels: u16, seconds: usize) -> (RingWriter, RingReader) {
    let channels = usize::from(channels.max(1));
    let (samples, heard) = HeapRb::new((rate as usize * seconds * channels).max(channels)).split();
    let (overruns, told) = HeapRb::new(OVERRUNS).split();
    let shared = Arc::new(Shared::default());
    let writer = RingWriter { samples, overruns, shared: shared.clone(), channels, written: 0 };
    let reader = RingReader { samples: heard, overruns: told, shared, channels, rate, read: 0 };
    (writer, reader)
}

impl RingWriter {
    /// Takes interleaved samples. Safe to call from an audio callback: it does not lock, allocate,
    /// log or wait. A partial frame at the end is left out.
    pub fn write(&mut self, samples: impl ExactSizeIterator<Item = f32>) {
        let frames = samples.len() / self.channels;
        let room = self.samples.vacant_len() / self.channels;
        let mut fits = frames.min(room);
        let lost_before = self.shared.untold.load(Ordering::Relaxed);
        if lost_before > 0 && fits > 0 {
            let overrun = Overrun { at: self.written, frames: lost_before };
            match self.overruns.try_push(overrun) {
                Ok(()) => self.shared.untold.store(0, Ordering::Relaxed),
                // The queue of losses is full: count these frames as lost too.
                Err(_) => fits = 0,
            }
        }
        self.samples.push_iter(samples.take(fits * self.channels));
        self.written += fits as u64;
        self.shared.untold.fetch_add((frames - fits) as u64, Ordering::Relaxed);
    }
}

impl Drop for RingWriter {
    fn drop(&mut self) {
        self.shared.closed.store(true, Ordering::Release);
    }
}

impl RingReader {
    /// Appends the next frames to `sound`; `None` if the ring is empty.
    pub fn read(&mut self, sound: &mut Vec<f32>) -> Option<Piece> {
        let closed = self.shared.closed.load(Ordering::Acquire);
        // Read before the overruns, so that an overrun before these samples is visible.
        let ready = (self.samples.occupied_len() / self.channels) as u64;
        let overrun = self.overruns.try_peek().copied();
        if let Some(overrun) = overrun.filter(|overrun| overrun.at == self.read) {
            self.overruns.skip(1);
            return Some(Piece::Lost(overrun.frames));
        }
        let until = overrun.map_or(u64::MAX, |overrun| overrun.at);
        let frames = ready.min(until - self.read).min((READ / self.channels).max(1) as u64);
        if frames > 0 {
            let before = sound.len();
            sound.resize(before + frames as usize * self.channels, 0.0);
            self.samples.pop_slice(&mut sound[before..]);
            self.read += frames;
            return Some(Piece::Sound);
        }
        // No later sound reports the last loss, so report it here.
        let tail = if closed { self.shared.untold.swap(0, Ordering::Relaxed) } else { 0 };
        (tail > 0).then_some(Piece::Lost(tail))
    }

    /// Frames per second, Hz.
    pub fn rate(&self) -> u32 {
        self.rate
    }

    /// Samples per frame.
    pub fn channels(&self) -> usize {
        self.channels
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The content of the ring: frames by their first sample, and losses.
    fn drained(reader: &mut RingReader) -> (Vec<f32>, Vec<(usize, u64)>) {
        let (mut sound, mut losses) = (Vec::new(), Vec::new());
        while let Some(piece) = reader.read(&mut sound) {
            if let Piece::Lost(frames) = piece {
                losses.push((sound.len(), frames));
            }
        }
        (sound, losses)
    }

    fn write(writer: &mut RingWriter, frames: std::ops::Range<u32>) {
        let samples: Vec<f32> = frames.flat_map(|i| [i as f32, -(i as f32)]).collect();
        writer.write(samples.iter().copied());
    }

    #[test]
    fn frames_come_out_as_they_went_in() {
        let (mut writer, mut reader) = ring(100, 2, 30);
        write(&mut writer, 0..700);
        let (sound, losses) = drained(&mut reader);
        assert_eq!(sound.len(), 1400);
        assert_eq!(sound[1398..], [699.0, -699.0]);
        assert_eq!(losses, []);
    }

    #[test]
    fn an_overrun_is_told_at_its_place_with_its_length() {
        let (mut writer, mut reader) = ring(100, 2, 1);
        write(&mut writer, 0..90);
        write(&mut writer, 90..130);
        write(&mut writer, 130..150);
        let mut sound = Vec::new();
        assert_eq!(reader.read(&mut sound), Some(Piece::Sound));
        assert_eq!(sound.len(), 200);
        assert_eq!(reader.read(&mut sound), None, "it is told once the sound goes on");
        write(&mut writer, 150..160);
        write(&mut writer, 160..500);
        drop(writer);
        let (sound, losses) = drained(&mut reader);
        assert_eq!(sound[0], 150.0);
        assert_eq!(losses, [(0, 50), (200, 250)], "50 in the middle, 250 at the end");
    }

    #[test]
    fn overruns_that_are_not_read_are_counted_all_the_same() {
        let (mut writer, mut reader) = ring(1, 1, 1);
        let (mut told, mut sound) = (0, Vec::new());
        for _ in 0..1000 {
            writer.write([1.0, 1.0, 1.0].into_iter());
            while let Some(piece) = reader.read(&mut sound) {
                if let Piece::Lost(frames) = piece {
                    told += frames;
                }
            }
        }
        for _ in 0..1000 {
            writer.write([1.0, 1.0, 1.0].into_iter());
        }
        drop(writer);
        let (rest, losses) = drained(&mut reader);
        let lost: u64 = told + losses.iter().map(|(_, frames)| frames).sum::<u64>();
        assert_eq!((sound.len() + rest.len()) as u64 + lost, 6000);
    }

    #[test]
    fn the_callback_does_not_allocate() {
        let (mut writer, mut reader) = ring(48_000, 2, 1);
        let block = [0.1_f32; 960];
        let mut sound = Vec::new();
        for i in 0..300 {
            assert_no_alloc::assert_no_alloc(|| writer.write(block.iter().copied()));
            if i % 100 == 0 {
                while reader.read(&mut sound).is_some() {}
            }
        }
        assert!(sound.len() > 96_000);
    }
}
