//! A growing WAV file whose header is correct after every single disk operation.
//!
//! It appends sound first and then patches the sizes, so the header never promises more than the
//! file has. A library would not guarantee this order, so the 44 bytes are written here.

use std::{
    io::{self, ErrorKind},
    mem,
};

use super::header::{HEADER_BYTES, frame_bytes, header};

/// The file operations of a tape. It is a trait so that tests can fail, shorten and stall them.
pub(super) trait Disk: Send {
    /// Writes some of `bytes` at an offset and returns how many.
    fn write_at(&mut self, at: u64, bytes: &[u8]) -> io::Result<usize>;

    /// Returns when all written bytes survive a power loss.
    fn sync(&mut self) -> io::Result<()>;
}

/// Bytes of sound held to rewrite after a failed sync: half a minute of two channels. The system
/// accepts a write, reports its failure only at the sync (full network disks, fsync after an I/O
/// error: Rebello et al. 2020, "Can Applications Recover from fsync Failures?"), and may have
/// dropped the data.
pub(super) const KEPT_BYTES: usize = 2 << 20;

/// The file of one recording.
pub(super) struct Tape<D> {
    disk: D,
    channels: u16,
    /// The sound since the last successful sync.
    tail: Vec<u8>,
    /// Where the tail begins, bytes from the first sample.
    tail_at: u64,
    /// The length of the written part of the tail.
    written: usize,
    /// The furthest written end, bytes from the first sample.
    reached: u64,
    /// The length in the header; `None` after a failed write of it.
    promised: Option<u64>,
}

impl<D: Disk> Tape<D> {
    /// A file that holds the header of an empty recording.
    pub(super) fn new(disk: D, channels: u16) -> Self {
        Self {
            disk,
            channels,
            tail: Vec::new(),
            tail_at: 0,
            written: 0,
            reached: 0,
            promised: Some(0),
        }
    }

    /// Adds samples without writing them. Full scale is 32768, as in the reader, so that 16-bit
    /// samples come back the same; only +1 does not fit and becomes 32767. Values that are not
    /// finite become silence.
    pub(super) fn add(&mut self, samples: &[f32]) {
        self.tail.extend(samples.iter().flat_map(|&sample| stored(sample).to_le_bytes()));
    }

    /// Adds frames of silence without writing them.
    pub(super) fn add_silence(&mut self, frames: u64) {
        let bytes = frames * frame_bytes(self.channels);
        self.tail.resize(self.tail.len() + bytes as usize, 0);
    }

    /// Bytes added since the last sync.
    pub(super) fn unsynced(&self) -> usize {
        self.tail.len()
    }

    /// Bytes added and not yet written.
    pub(super) fn unwritten(&self) -> usize {
        self.tail.len() - self.written
    }

    /// Frames added and not yet written in full.
    pub(super) fn unreached_frames(&self) -> u64 {
        let end = self.tail_at + self.tail.len() as u64;
        (end - self.reached.min(end)).div_ceil(frame_bytes(self.channels))
    }

    /// The number of frames in this many samples.
    pub(super) fn frames_of(&self, samples: usize) -> u64 {
        (samples / usize::from(self.channels)) as u64
    }

    /// Writes the added samples. After an error the next call continues where it stopped, even in
    /// mid-sample.
    pub(super) fn write(&mut self) -> io::Result<()> {
        while self.unwritten() > 0 {
            let at = self.tail_at + self.written as u64;
            self.written += some(&mut self.disk, HEADER_BYTES + at, &self.tail[self.written..])?;
            self.reached = self.reached.max(self.tail_at + self.written as u64);
        }
        Ok(())
    }

    /// Updates the header to the written length. Call it when everything is written.
    pub(super) fn promise(&mut self) -> io::Result<()> {
        let data = self.tail_at + self.written as u64;
        let data = data - data % frame_bytes(self.channels);
        if self.promised == Some(data) {
            return Ok(());
        }
        self.promised = None;
        let header = header(self.channels, data);
        let mut done = 0;
        while done < header.len() {
            done += some(&mut self.disk, done as u64, &header[done..])?;
        }
        self.promised = Some(data);
        Ok(())
    }

    /// Returns when everything written survives a power loss. After an error the tape rewrites all
    /// sound since the last successful sync.
    pub(super) fn sync(&mut self) -> io::Result<()> {
        match self.disk.sync() {
            // Some file systems have no sync; then there is nothing to wait for.
            Err(e) if !matches!(e.kind(), ErrorKind::Unsupported | ErrorKind::InvalidInput) => {
                let surplus = self.tail.len().saturating_sub(KEPT_BYTES);
                self.tail.drain(..surplus);
                self.tail_at += surplus as u64;
                self.written = 0;
                self.promised = None;
                Err(e)
            }
            _ => {
                self.tail_at += self.tail.len() as u64;
                self.written = 0;
                self.tail.clear();
                Ok(())
            }
        }
    }

    /// The file.
    pub(super) fn into_disk(mut self) -> D {
        drop(mem::take(&mut self.tail));
        self.disk
    }
}

/// Writes at least one byte.
fn some(disk: &mut impl Disk, at: u64, bytes: &[u8]) -> io::Result<usize> {
    loop {
        match disk.write_at(at, bytes) {
            Ok(0) => return Err(ErrorKind::WriteZero.into()),
            Err(e) if e.kind() == ErrorKind::Interrupted => {}
            answer => return answer,
        }
    }
}

fn stored(sample: f32) -> i16 {
    // The cast clamps values beyond the integer's range.
    if sample.is_finite() { (sample * 32_768.0).round() as i16 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn samples_that_came_from_16_bits_come_back_the_same() {
        for value in i16::MIN..=i16::MAX {
            assert_eq!(stored(f32::from(value) / 32_768.0), value);
        }
    }

    #[test]
    fn what_is_too_loud_is_clamped_and_what_is_no_number_is_silence() {
        let odd = [1.0, 7.0, -1.0, -7.0, f32::NAN, f32::INFINITY, f32::NEG_INFINITY, 1e-40];
        assert_eq!(odd.map(stored), [32_767, 32_767, -32_768, -32_768, 0, 0, 0, 0]);
    }
}
