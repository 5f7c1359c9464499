//! Finds the sound in a WAV file whose header changes while it grows.

use std::{
    fs::File,
    io::{self, Read, Seek},
};

use super::trailer::{self, Trailer};
use crate::{
    RawEncoding, RawFormat,
    file::wave::{self, Header, Walked},
};

/// The layout from the first complete header.
pub(super) struct Layout {
    /// How the samples are stored.
    pub(super) format: RawFormat,
    /// The `fmt ` chunk, to detect that another header replaced it.
    bytes: Vec<u8>,
    /// Offset of the first sample.
    pub(super) body: u64,
    /// The end that the header gave before the file was that long. Such a header is right: it was
    /// copied from a finished file. A header that gives less may only be late.
    foretold: Option<u64>,
}

/// How much of a file is sound.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Extent {
    /// Offset after the last byte that is surely sound.
    pub(super) end: u64,
    /// Whether the header covers the whole file.
    pub(super) complete: bool,
    /// The bytes of sound that the header promises, if the file has fewer.
    pub(super) short_of: Option<u64>,
}

/// What the header's lengths say now.
pub(super) enum Promise {
    Bytes(Option<u64>),
    /// The header belongs to other sound.
    OfAnother,
}

impl Layout {
    /// The layout by a complete header, or what is wrong with it, as the end of a sentence.
    pub(super) fn new(header: Header) -> Result<Self, String> {
        let format = format(&header.format)?;
        match format.impossible() {
            Some(what) => Err(what),
            None => Ok(Self { format, bytes: header.format, body: header.body, foretold: None }),
        }
    }

    /// Reads the header again. Call it before reading the length: otherwise a program that appends
    /// sound and then corrects the header would seem to promise more than there is.
    pub(super) fn promise(&self, file: &mut (impl Read + Seek)) -> io::Result<Promise> {
        Ok(match wave::walk(file)? {
            Walked::Whole(now) if now.body == self.body && now.format == self.bytes => {
                Promise::Bytes(now.promised())
            }
            _ => Promise::OfAnother,
        })
    }

    /// The sound in a file of `len` bytes, delivered up to `from`. `last`: the file will not grow.
    pub(super) fn extent(
        &mut self,
        file: &mut File,
        promised: Option<u64>,
        from: u64,
        len: u64,
        last: bool,
    ) -> io::Result<Extent> {
        if let Some(promised) = promised
            && let Some(end) = self.body.checked_add(promised)
        {
            if end > len {
                self.foretold = Some(end);
                return Ok(Extent { end: len, complete: false, short_of: Some(promised) });
            }
            // The rest may be chunks after the sound, or sound that the header does not declare.
            let after = trailer::at(file, end + promised % 2, len, last)?;
            if self.foretold == Some(end) || after != Trailer::No {
                return Ok(Extent { end, complete: true, short_of: None });
            }
        }
        let end = trailer::find(file, from.max(self.body), len, last)?.unwrap_or(len);
        Ok(Extent { end, complete: false, short_of: None })
    }
}

/// The last 14 bytes of the codes for uncompressed sound in WAVE_FORMAT_EXTENSIBLE (ksmedia.h),
/// plain and ambisonic; the first two are the format as in a plain header.
const SUBFORMATS: [[u8; 14]; 2] = [
    [0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, 0x71],
    [0, 0, 0x21, 0x07, 0xD3, 0x11, 0x86, 0x44, 0xC8, 0xC1, 0xCA, 0, 0, 0],
];
const EXTENSIBLE: u16 = 0xFFFE;

/// How the samples are stored by a `fmt ` chunk.
fn format(bytes: &[u8]) -> Result<RawFormat, String> {
    let short = || "its fmt chunk is missing or too short".to_owned();
    let u16_at = |at: usize| bytes.get(at..).and_then(|b| b.first_chunk()).copied();
    let u16_at = |at: usize| u16_at(at).map(u16::from_le_bytes).ok_or_else(short);
    let rate = wave::u32_at(bytes, 4).ok_or_else(short)?;
    let (mut tag, channels, bits) = (u16_at(0)?, u16_at(2)?, u16_at(14)?);
    if tag == EXTENSIBLE {
        let code = bytes.get(26..40).ok_or_else(short)?;
        if !SUBFORMATS.iter().any(|known| known == code) {
            return Err("its WAVE_FORMAT_EXTENSIBLE names no known encoding".to_owned());
        }
        tag = u16_at(24)?;
    }
    let encoding = match (tag, bits) {
        (1, 8) => RawEncoding::U8,
        (1, 16) => RawEncoding::S16Le,
        (1, 24) => RawEncoding::S24Le,
        (1, 32) => RawEncoding::S32Le,
        (3, 32) => RawEncoding::F32Le,
        (3, 64) => RawEncoding::F64Le,
        (1 | 3, bits) => return Err(format!("samples of {bits} bits are none that it reads")),
        (tag, _) => {
            return Err(format!("WAV encoding {tag:#06x} cannot be followed while it grows"));
        }
    };
    Ok(RawFormat { encoding, rate, channels })
}
