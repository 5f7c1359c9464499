//! Reads the samples of a recorder's WAV, as often as needed.

use std::{
    fs::File,
    io::{Read, Seek, SeekFrom},
    path::{Path, PathBuf},
};

use super::{
    super::header::{HEADER_BYTES, channels, frame_bytes, header},
    CompressError,
};

/// The sound of a recording.
pub(super) struct Sound<'a> {
    file: &'a File,
    path: PathBuf,
    channels: u16,
    /// Samples of each channel.
    frames: u64,
    left: u64,
    bytes: Vec<u8>,
}

impl<'a> Sound<'a> {
    /// Opens a file that a recorder completed: its header is right.
    pub(super) fn new(mut file: &'a File, path: &Path) -> Result<Self, CompressError> {
        let reading = |io| CompressError::reading(path, io);
        let not_ours = || CompressError::NotARecording { path: path.to_owned() };
        let length = file.metadata().map_err(reading)?.len();
        let mut head = [0; HEADER_BYTES as usize];
        file.rewind().map_err(reading)?;
        file.read_exact(&mut head).map_err(|_| not_ours())?;
        let channels = channels(&head).ok_or_else(not_ours)?;
        let data = length - HEADER_BYTES;
        if head != header(channels, data) || !data.is_multiple_of(frame_bytes(channels)) {
            return Err(not_ours());
        }
        let frames = data / frame_bytes(channels);
        let path = path.to_owned();
        Ok(Self { file, path, channels, frames, left: frames, bytes: Vec::new() })
    }

    pub(super) fn channels(&self) -> u16 {
        self.channels
    }

    /// Samples of all channels together.
    pub(super) fn samples(&self) -> u64 {
        self.frames * u64::from(self.channels)
    }

    /// The share that was read, 0 to 1.
    pub(super) fn done(&self) -> f64 {
        1.0 - self.left as f64 / self.frames.max(1) as f64
    }

    pub(super) fn rewind(&mut self) -> Result<(), CompressError> {
        self.left = self.frames;
        let rewound = self.file.seek(SeekFrom::Start(HEADER_BYTES));
        rewound.map(drop).map_err(|io| CompressError::reading(&self.path, io))
    }

    /// The next samples, interleaved, at most `most` of each channel; empty at the end.
    pub(super) fn next(&mut self, most: usize) -> Result<impl Iterator<Item = i16>, CompressError> {
        let frames = self.left.min(most as u64);
        self.left -= frames;
        // The requested number, which is small.
        self.bytes.resize((frames * frame_bytes(self.channels)) as usize, 0);
        self.file
            .read_exact(&mut self.bytes)
            .map_err(|io| CompressError::reading(&self.path, io))?;
        let samples = self.bytes.as_chunks().0.iter();
        Ok(samples.map(|bytes| i16::from_le_bytes(*bytes)))
    }
}
