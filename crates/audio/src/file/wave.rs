//! Corrects WAV headers with wrong lengths.
//!
//! A program that writes to a pipe, or was killed, cannot fill in the lengths: ffmpeg leaves
//! 0xFFFFFFFF, sox 0x7FFFFFFF less the header, arecord 0x80000000, most libraries 0. Beyond 4 GiB
//! the lengths do not fit and stand in a `ds64` chunk (RF64, EBU Tech 3306). In all these cases the
//! sound extends to the end of the file, or to the end that `ds64` gives.

use std::io::{self, Read, Seek, SeekFrom};

use super::bytes::Patch;

/// What a WAV header says, after correction.
#[derive(Default)]
pub(super) struct Layout {
    /// Corrections that make symphonia read to the end of the sound.
    pub(super) patches: Vec<Patch>,
    /// The end of the sound, if the header gives it in a form that symphonia does not read.
    pub(super) end: Option<u64>,
    /// Seconds promised by `ds64`.
    pub(super) seconds: Option<f64>,
}

/// The limit of chunks before the sound; files have fewer than ten.
const MOST_CHUNKS: usize = 200;
const UNKNOWN: [u8; 4] = u32::MAX.to_le_bytes();

/// The result of reading a header.
pub(crate) enum Walked {
    /// The file has another format.
    NotWav,
    /// The file ends inside the header.
    Cut,
    /// It has too many chunks before its sound.
    TooMany,
    /// The header is complete up to the start of the sound.
    Whole(Header),
}

/// The relevant parts of a header, uncorrected.
pub(crate) struct Header {
    /// Whether it is RF64, with the lengths in `ds64`.
    big: bool,
    /// The length of the file, less 8.
    riff: u64,
    /// The length of the sound by `ds64`.
    big_data: Option<u64>,
    /// As much of the `fmt ` chunk as there is, up to its longest form.
    pub(crate) format: Vec<u8>,
    /// Where the sound starts, and its length by the `data` chunk.
    pub(crate) body: u64,
    size: u32,
}

impl Header {
    /// Bytes of sound that the header promises, if it does.
    pub(crate) fn promised(&self) -> Option<u64> {
        let plain = (self.size != 0 && !is_placeholder(self.size)).then_some(self.size.into());
        self.big_data.filter(|_| self.big).filter(|&n| n != 0 && n != u64::MAX).or(plain)
    }
}

/// The longest known `fmt ` chunk: WAVE_FORMAT_EXTENSIBLE.
const LONGEST_FORMAT: u64 = 40;

/// Reads chunk after chunk up to the sound.
pub(crate) fn walk(file: &mut (impl Read + Seek)) -> io::Result<Walked> {
    let head = read_up_to(file, 0, 12)?;
    let (kind, form) = (head.get(..4).unwrap_or(&head), head.get(8..).unwrap_or_default());
    let known = [b"RIFF", b"RF64", b"BW64"].iter().any(|name| name.starts_with(kind));
    if !known || !b"WAVE".starts_with(form) {
        return Ok(Walked::NotWav);
    }
    let big = kind != b"RIFF";
    let Some(riff) = u32_at(&head, 4).filter(|_| form.len() == 4) else { return Ok(Walked::Cut) };

    let (mut at, mut big_data, mut format) = (12, None, Vec::new());
    for _ in 0..MOST_CHUNKS {
        let head = read_up_to(file, at, 8)?;
        let (Some(id), Some(size)) = (head.get(..4), u32_at(&head, 4)) else {
            return Ok(Walked::Cut);
        };
        let body = at + 8;
        match id {
            b"ds64" => big_data = read_at::<16>(file, body)?.map(|b| u64_at_8(&b)),
            b"fmt " => format = read_up_to(file, body, LONGEST_FORMAT.min(size.into()))?,
            b"data" => {
                let riff = u64::from(riff);
                return Ok(Walked::Whole(Header { big, riff, big_data, format, body, size }));
            }
            _ => {}
        }
        // Chunks begin at even offsets.
        at = body + u64::from(size) + u64::from(size % 2);
    }
    Ok(Walked::TooMany)
}

/// Reads the header of a WAV or RF64 file; `None` for anything else.
pub(super) fn layout(file: &mut (impl Read + Seek)) -> io::Result<Option<Layout>> {
    let header = match walk(file)? {
        Walked::NotWav => return Ok(None),
        Walked::Cut | Walked::TooMany => return Ok(Some(Layout::default())),
        Walked::Whole(header) => header,
    };
    let Header { big, riff, body, size, .. } = header;
    let len = file.seek(SeekFrom::End(0))?;
    let promised = if big { header.big_data } else { None };
    let open_end = size == 0 && len > body && len > riff + 8;
    if promised.is_none() && !open_end && !is_placeholder(size) {
        return Ok(Some(Layout::default()));
    }
    let id = big.then_some(Patch { at: 0, bytes: *b"RIFF" });
    let sizes = [4, body - 4].map(|at| Patch { at, bytes: UNKNOWN });
    let bytes_per_second = u32_at(&header.format, 8);
    let seconds = promised.zip(bytes_per_second.filter(|&rate| rate > 0));
    Ok(Some(Layout {
        patches: id.into_iter().chain(sizes).collect(),
        end: promised.and_then(|n| body.checked_add(n)),
        seconds: seconds.map(|(n, rate)| n as f64 / f64::from(rate)),
    }))
}

/// Whether a length is one that programs write for an unknown length. For the two near 2 GiB the
/// header's size is subtracted.
fn is_placeholder(size: u32) -> bool {
    size == u32::MAX || (0x7FFF_0000..=0x8000_0000).contains(&size) || size >= 0xFFFF_FF00
}

fn read_at<const N: usize>(file: &mut (impl Read + Seek), at: u64) -> io::Result<Option<[u8; N]>> {
    let mut bytes = [0; N];
    file.seek(SeekFrom::Start(at))?;
    match file.read_exact(&mut bytes) {
        Ok(()) => Ok(Some(bytes)),
        Err(e) if e.kind() == io::ErrorKind::UnexpectedEof => Ok(None),
        Err(e) => Err(e),
    }
}

fn u64_at_8(b: &[u8; 16]) -> u64 {
    u64::from_le_bytes([b[8], b[9], b[10], b[11], b[12], b[13], b[14], b[15]])
}

/// The bytes of a file from `at`, fewer than `most` where it ends before.
pub(crate) fn read_up_to(file: &mut (impl Read + Seek), at: u64, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    file.seek(SeekFrom::Start(at))?;
    file.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The little endian number at an offset; `None` beyond the end.
pub(crate) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}
