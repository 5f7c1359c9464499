//! Reads headerless PCM from a pipe. The only place that decodes stored samples.

use std::{
    io::{ErrorKind, Read},
    path::{Path, PathBuf},
};

use crate::{
    Chunk, Source, SourceError,
    conditioned_source::{Conditioned, Decode},
    conditioner::Block,
    resample::RATES,
};

/// How one raw sample is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RawEncoding {
    /// Unsigned 8 bit; 128 is silence, 0 and 255 are full scale.
    U8,
    /// Signed 16 bit, little endian; ±32768 is full scale.
    S16Le,
    /// Signed 24 bit in three bytes, little endian; ±8388608 is full scale.
    S24Le,
    /// Signed 32 bit, little endian; ±2³¹ is full scale.
    S32Le,
    /// IEEE 754 single, little endian; ±1 is full scale.
    F32Le,
    /// IEEE 754 double, little endian; ±1 is full scale.
    F64Le,
}

impl RawEncoding {
    /// Bytes per sample.
    pub fn bytes(self) -> usize {
        match self {
            Self::U8 => 1,
            Self::S16Le => 2,
            Self::S24Le => 3,
            Self::S32Le | Self::F32Le => 4,
            Self::F64Le => 8,
        }
    }
}

/// The format of headerless PCM.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RawFormat {
    /// How a sample is stored.
    pub encoding: RawEncoding,
    /// Frames per second, Hz.
    pub rate: u32,
    /// Samples per frame, interleaved; at least 1.
    pub channels: u16,
}

impl RawFormat {
    /// Bytes per frame.
    pub fn frame_bytes(self) -> usize {
        self.encoding.bytes() * usize::from(self.channels)
    }

    /// Bytes per second of sound.
    pub fn bytes_per_second(self) -> u64 {
        self.frame_bytes() as u64 * u64::from(self.rate)
    }

    /// Why the format is impossible, as the end of a sentence.
    pub(crate) fn impossible(self) -> Option<String> {
        if self.channels == 0 {
            Some("sound needs at least one channel".to_owned())
        } else if !RATES.contains(&self.rate) {
            Some(format!("a sample rate of {} Hz is outside {RATES:?} Hz", self.rate))
        } else {
            None
        }
    }
}

/// A [`Source`] of raw PCM, for example on standard input.
///
/// It ignores a partial frame at the end with a warning, because a pipe may end anywhere.
pub struct RawPcmSource<R>(Conditioned<RawDecoder<R>>);

impl<R: Read + Send> RawPcmSource<R> {
    /// Reads PCM of `format` from `reader`, which may deliver any number of bytes at a time.
    ///
    /// # Errors
    /// [`SourceError::Unsupported`] if there are no channels or the rate is none that sound has.
    pub fn new(reader: R, format: RawFormat) -> Result<Self, SourceError> {
        Self::named(reader, format, Path::new("the raw input"))
    }

    /// Like [`new`](Self::new), with another name for the sound in errors.
    pub(crate) fn named(reader: R, format: RawFormat, name: &Path) -> Result<Self, SourceError> {
        Ok(Self(Conditioned::new(RawDecoder::new(reader, format, name)?)))
    }

    pub(crate) fn reader(&self) -> &R {
        self.0.decoder().reader()
    }
}

impl<R: Read + Send> Source for RawPcmSource<R> {
    fn next_chunk(&mut self) -> Result<Option<Chunk>, SourceError> {
        self.0.next_chunk()
    }
}

/// Bytes a read. A read of a live pipe returns the available bytes, so this size adds no delay; a
/// file needs few calls.
const READ_BYTES: usize = 16 * 1024;

/// Decodes stored samples from a reader.
pub(crate) struct RawDecoder<R> {
    reader: R,
    format: RawFormat,
    name: PathBuf,
    bytes: Vec<u8>,
    /// The bytes in `bytes`, and the number that the last block used.
    kept: usize,
    used: usize,
    samples: Vec<f32>,
    frames: u64,
}

impl<R: Read + Send> RawDecoder<R> {
    /// A decoder whose errors call the sound `name`.
    pub(crate) fn new(reader: R, format: RawFormat, name: &Path) -> Result<Self, SourceError> {
        let name = name.to_owned();
        if let Some(what) = format.impossible() {
            return Err(SourceError::Unsupported { path: name, what });
        }
        let bytes = vec![0; READ_BYTES.max(format.frame_bytes())];
        let samples = Vec::new();
        Ok(Self { reader, format, name, bytes, kept: 0, used: 0, samples, frames: 0 })
    }

    pub(crate) fn reader(&self) -> &R {
        &self.reader
    }

    pub(crate) fn format(&self) -> RawFormat {
        self.format
    }

    /// Seconds of sound decoded so far.
    pub(crate) fn seconds(&self) -> f64 {
        self.frames as f64 / f64::from(self.format.rate)
    }

    /// Reads and decodes the next block; false at the reader's end.
    pub(crate) fn advance(&mut self) -> Result<bool, SourceError> {
        let frame = self.format.frame_bytes();
        self.bytes.copy_within(self.used..self.kept, 0);
        self.kept -= self.used;
        self.used = 0;
        while self.kept < frame {
            match self.reader.read(&mut self.bytes[self.kept..]) {
                Ok(0) => {
                    if self.kept > 0 {
                        let (name, bytes) = (self.name.display(), self.kept);
                        tracing::warn!(%name, bytes, "the sound ended inside a frame");
                    }
                    return Ok(false);
                }
                Ok(n) => self.kept += n,
                Err(e) if e.kind() == ErrorKind::Interrupted => {}
                Err(io) => {
                    let (path, read) = (self.name.clone(), self.seconds());
                    return Err(SourceError::Io { path, read, io });
                }
            }
        }
        self.used = self.kept - self.kept % frame;
        self.frames += (self.used / frame) as u64;
        decode(self.format.encoding, &self.bytes[..self.used], &mut self.samples);
        Ok(true)
    }

    /// The block that the last [`advance`](Self::advance) decoded.
    pub(crate) fn block(&self) -> Block<'_> {
        let channels = usize::from(self.format.channels);
        Block { rate: self.format.rate, channels, interleaved: &self.samples }
    }
}

impl<R: Read + Send> Decode for RawDecoder<R> {
    fn next_block(&mut self) -> Result<Option<Block<'_>>, SourceError> {
        Ok(if self.advance()? { Some(self.block()) } else { None })
    }

    fn unsupported(&self, what: String) -> SourceError {
        SourceError::Unsupported { path: self.name.clone(), what }
    }

    fn empty(&self) -> SourceError {
        SourceError::Empty { path: self.name.clone() }
    }
}

/// Whole samples from their bytes.
fn decode(encoding: RawEncoding, bytes: &[u8], samples: &mut Vec<f32>) {
    samples.clear();
    match encoding {
        RawEncoding::U8 => samples.extend(bytes.iter().map(|&b| f32::from(b) / 128.0 - 1.0)),
        RawEncoding::S16Le => samples.extend(
            bytes.as_chunks::<2>().0.iter().map(|b| f32::from(i16::from_le_bytes(*b)) / 32768.0),
        ),
        RawEncoding::S24Le => samples.extend(bytes.as_chunks::<3>().0.iter().map(|&[a, b, c]| {
            // Shifted to the upper bytes of an i32, so that the sign is extended.
            (i32::from_le_bytes([0, a, b, c]) >> 8) as f32 / 8_388_608.0
        })),
        RawEncoding::S32Le => samples.extend(
            bytes
                .as_chunks::<4>()
                .0
                .iter()
                .map(|b| (f64::from(i32::from_le_bytes(*b)) / 2_147_483_648.0) as f32),
        ),
        RawEncoding::F32Le => {
            samples.extend(bytes.as_chunks::<4>().0.iter().map(|b| f32::from_le_bytes(*b)));
        }
        RawEncoding::F64Le => {
            samples.extend(bytes.as_chunks::<8>().0.iter().map(|b| f64::from_le_bytes(*b) as f32));
        }
    }
}
