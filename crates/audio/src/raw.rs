//! Headerless PCM from a pipe.

use std::{
    io::{ErrorKind, Read},
    path::PathBuf,
};

use crate::{
    Chunk, Source, SourceError,
    conditioned::{Conditioned, Decode},
    conditioner::Block,
    resample::RATES,
};

/// How one raw sample is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RawEncoding {
    /// Signed 16 bit, little endian; ±32768 is full scale.
    S16Le,
    /// IEEE 754 single, little endian; ±1 is full scale.
    F32Le,
}

impl RawEncoding {
    /// Bytes per sample.
    pub fn bytes(self) -> usize {
        match self {
            Self::S16Le => 2,
            Self::F32Le => 4,
        }
    }
}

/// What headerless PCM means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RawFormat {
    /// How a sample is stored.
    pub encoding: RawEncoding,
    /// Frames per second, Hz.
    pub rate: u32,
    /// Samples per frame, interleaved; at least 1.
    pub channels: u16,
}

/// A [`Source`] of raw PCM, for example on standard input.
///
/// A partial frame at the end is ignored with a warning: a pipe may be cut anywhere.
pub struct RawPcmSource<R>(Conditioned<RawDecoder<R>>);

impl<R: Read + Send> RawPcmSource<R> {
    /// Reads PCM of `format` from `reader`, which may deliver any number of bytes at a time.
    ///
    /// # Errors
    /// [`SourceError::Unsupported`] if there are no channels or the rate is none that sound has.
    pub fn new(reader: R, format: RawFormat) -> Result<Self, SourceError> {
        let what = if format.channels == 0 {
            Some("raw sound needs at least one channel".to_owned())
        } else if !RATES.contains(&format.rate) {
            Some(format!("a raw sample rate of {} Hz is outside {RATES:?} Hz", format.rate))
        } else {
            None
        };
        if let Some(what) = what {
            return Err(SourceError::Unsupported { path: name(), what });
        }
        Ok(Self(Conditioned::new(RawDecoder {
            reader,
            format,
            bytes: vec![0; READ_BYTES.max(format.encoding.bytes() * usize::from(format.channels))],
            kept: 0,
            used: 0,
            samples: Vec::new(),
            frames: 0,
        })))
    }
}

impl<R: Read + Send> Source for RawPcmSource<R> {
    fn next_chunk(&mut self) -> Result<Option<Chunk>, SourceError> {
        self.0.next_chunk()
    }
}

/// Bytes asked of the reader at once. Small enough that a live pipe is heard without delay (a read
/// returns what is there), large enough that a file costs few calls.
const READ_BYTES: usize = 16 * 1024;

fn name() -> PathBuf {
    PathBuf::from("the raw input")
}

struct RawDecoder<R> {
    reader: R,
    format: RawFormat,
    bytes: Vec<u8>,
    /// Bytes in `bytes`, and how many of them the last block used.
    kept: usize,
    used: usize,
    samples: Vec<f32>,
    frames: u64,
}

impl<R: Read + Send> Decode for RawDecoder<R> {
    fn next_block(&mut self) -> Result<Option<Block<'_>>, SourceError> {
        let channels = usize::from(self.format.channels);
        let frame = self.format.encoding.bytes() * channels;
        self.bytes.copy_within(self.used..self.kept, 0);
        self.kept -= self.used;
        self.used = 0;
        while self.kept < frame {
            match self.reader.read(&mut self.bytes[self.kept..]) {
                Ok(0) => {
                    if self.kept > 0 {
                        tracing::warn!(bytes = self.kept, "the raw input ended inside a frame");
                    }
                    return Ok(None);
                }
                Ok(n) => self.kept += n,
                Err(e) if e.kind() == ErrorKind::Interrupted => {}
                Err(io) => {
                    let read = self.frames as f64 / f64::from(self.format.rate);
                    return Err(SourceError::Io { path: name(), read, io });
                }
            }
        }
        self.used = self.kept - self.kept % frame;
        self.frames += (self.used / frame) as u64;
        decode(self.format.encoding, &self.bytes[..self.used], &mut self.samples);
        Ok(Some(Block { rate: self.format.rate, channels, interleaved: &self.samples }))
    }

    fn unsupported(&self, what: String) -> SourceError {
        SourceError::Unsupported { path: name(), what }
    }

    fn empty(&self) -> SourceError {
        SourceError::Empty { path: name() }
    }
}

/// Whole samples from their bytes.
fn decode(encoding: RawEncoding, bytes: &[u8], samples: &mut Vec<f32>) {
    samples.clear();
    match encoding {
        RawEncoding::S16Le => samples.extend(
            bytes.as_chunks::<2>().0.iter().map(|b| f32::from(i16::from_le_bytes(*b)) / 32768.0),
        ),
        RawEncoding::F32Le => {
            samples.extend(bytes.as_chunks::<4>().0.iter().map(|b| f32::from_le_bytes(*b)));
        }
    }
}
