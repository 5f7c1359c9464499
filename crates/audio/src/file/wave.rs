//! WAV headers whose lengths are not to be believed.
//!
//! Who writes to a pipe, or was killed, cannot come back to fill in the lengths: ffmpeg leaves
//! 0xFFFFFFFF, sox 0x7FFFFFFF less the header, arecord 0x80000000, most libraries 0. Beyond 4 GiB
//! the lengths do not fit and stand in a `ds64` chunk (RF64, EBU Tech 3306). In all these cases the
//! sound goes on to the end of the file, or to where `ds64` says.

use std::io::{self, Read, Seek, SeekFrom};

use super::bytes::Patch;

/// What a WAV header says, after correction.
#[derive(Default)]
pub(super) struct Layout {
    /// Corrections that make symphonia read to the end of the sound.
    pub(super) patches: Vec<Patch>,
    /// Where the sound ends, if the header says it in a way that symphonia does not read.
    pub(super) end: Option<u64>,
    /// Seconds promised by `ds64`.
    pub(super) seconds: Option<f64>,
}

/// Chunks looked at before the sound; files have fewer than ten.
const MOST_CHUNKS: usize = 200;
const UNKNOWN: [u8; 4] = u32::MAX.to_le_bytes();

/// Reads the header of a WAV or RF64 file; `None` for anything else.
pub(super) fn layout(file: &mut (impl Read + Seek)) -> io::Result<Option<Layout>> {
    let len = file.seek(SeekFrom::End(0))?;
    let Some(head) = read_at::<12>(file, 0)? else { return Ok(None) };
    let [i, j, k, l, a, b, c, d, form @ ..] = head;
    let big = match (&[i, j, k, l], &form) {
        (b"RIFF", b"WAVE") => false,
        (b"RF64" | b"BW64", b"WAVE") => true,
        _ => return Ok(None),
    };
    let riff = u64::from(u32::from_le_bytes([a, b, c, d]));

    let (mut at, mut big_data, mut bytes_per_second) = (12, None, None);
    for _ in 0..MOST_CHUNKS {
        let Some([i, j, k, l, a, b, c, d]) = read_at::<8>(file, at)? else { break };
        let (size, body) = (u32::from_le_bytes([a, b, c, d]), at + 8);
        match &[i, j, k, l] {
            b"ds64" => big_data = read_at::<16>(file, body)?.map(|b| u64_at_8(&b)),
            b"fmt " => bytes_per_second = read_at::<12>(file, body)?.map(|b| u32_at_8(&b)),
            b"data" => {
                let promised = if big { big_data } else { None };
                let open_end = size == 0 && len > body && len > riff + 8;
                if promised.is_none() && !open_end && !is_placeholder(size) {
                    return Ok(Some(Layout::default()));
                }
                let id = big.then_some(Patch { at: 0, bytes: *b"RIFF" });
                let sizes = [4, at + 4].map(|at| Patch { at, bytes: UNKNOWN });
                let seconds = promised.zip(bytes_per_second.filter(|&rate| rate > 0));
                return Ok(Some(Layout {
                    patches: id.into_iter().chain(sizes).collect(),
                    end: promised.and_then(|n| body.checked_add(n)),
                    seconds: seconds.map(|(n, rate)| n as f64 / f64::from(rate)),
                }));
            }
            _ => {}
        }
        // Chunks begin at even offsets.
        at = body + u64::from(size) + u64::from(size % 2);
    }
    Ok(Some(Layout::default()))
}

/// Whether a length is one of those that programs write when they do not know it. The two near
/// 2 GiB have the header's size taken off.
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

fn u32_at_8(b: &[u8; 12]) -> u32 {
    u32::from_le_bytes([b[8], b[9], b[10], b[11]])
}
