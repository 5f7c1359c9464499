//! Recognises chunks after the sound of a WAV file before the header declares them.
//!
//! A program that finishes a file appends its chunks (titles, markers) and then updates the header.
//! A reader in between sees the new bytes and the old header.

use std::{
    fs::File,
    io::{self, Read, Seek},
};

use crate::file::wave::{read_up_to, u32_at};

/// Whether the bytes are chunks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trailer {
    /// They end exactly with the file.
    Whole,
    /// The bytes so far are the beginning of chunks.
    Cut,
    No,
}

/// Ids of chunks that programs write after the sound.
const KNOWN: [[u8; 4]; 20] = [
    *b"LIST", *b"id3 ", *b"ID3 ", *b"cue ", *b"smpl", *b"inst", *b"bext", *b"iXML", *b"axml",
    *b"chna", *b"_PMX", *b"aXML", *b"PEAK", *b"fact", *b"afsp", *b"acid", *b"JUNK", *b"PAD ",
    *b"FLLR", *b"umid",
];

/// The longest chunk that is accepted without its end. Random sound contains an id once in 2³²
/// bytes; with a length below this, once in 2⁴⁴.
const LONGEST_CUT: u32 = 1 << 20;

/// How far before the end of a file to search for undeclared chunks.
const REACH: u64 = 64 * 1024;

/// The limit of chunks to read; files have fewer than ten.
const MOST_CHUNKS: usize = 200;

/// Whether chunks lie between `at` and `len`. An empty range is a complete trailer.
pub(super) fn at(
    file: &mut (impl Read + Seek),
    mut at: u64,
    len: u64,
    last: bool,
) -> io::Result<Trailer> {
    for _ in 0..MOST_CHUNKS {
        // A writer may have left out the padding byte at the very end.
        if at >= len {
            return Ok(Trailer::Whole);
        }
        let head = read_up_to(file, at, (len - at).min(8))?;
        let next = match chunk(&head, at, len) {
            Some(Next::At(next)) => next,
            // Too few bytes to decide count as sound if no more will come.
            Some(Next::Beyond) if head.len() == 8 || !last => return Ok(Trailer::Cut),
            Some(Next::Beyond) | None => return Ok(Trailer::No),
        };
        at = next;
    }
    Ok(Trailer::No)
}

/// The first offset from `from` on where known chunks seem to begin that reach to `len`.
pub(super) fn find(file: &mut File, from: u64, len: u64, last: bool) -> io::Result<Option<u64>> {
    // Chunks begin at even offsets.
    let start = from.max(len.saturating_sub(REACH)).next_multiple_of(2);
    let bytes = read_up_to(file, start, len.saturating_sub(start))?;
    for (offset, i) in (start..).step_by(2).zip((0..bytes.len()).step_by(2)) {
        if is_known(&bytes[i..]) && at(file, offset, len, last)? != Trailer::No {
            return Ok(Some(offset));
        }
    }
    Ok(None)
}

enum Next {
    At(u64),
    Beyond,
}

/// The offset after the chunk that `head` begins, if it is one.
fn chunk(head: &[u8], at: u64, len: u64) -> Option<Next> {
    let Some(size) = u32_at(head, 4) else { return is_known(head).then_some(Next::Beyond) };
    let end = at + 8 + u64::from(size);
    if end <= len {
        let named = head[..4].iter().all(|b| (0x20..0x7F).contains(b));
        return named.then_some(Next::At(end + u64::from(size % 2)));
    }
    (is_known(head) && size <= LONGEST_CUT).then_some(Next::Beyond)
}

/// Whether the bytes begin with a known id or a part of one.
fn is_known(bytes: &[u8]) -> bool {
    let id = bytes.get(..4).unwrap_or(bytes);
    KNOWN.iter().any(|known| known.starts_with(id))
}
