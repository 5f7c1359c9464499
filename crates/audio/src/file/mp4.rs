//! Reads what symphonia 0.6 does not report of an MP4 file: its edit list, and truncation.
//!
//! The edit list marks the part of the decoded sound to play: an AAC encoder adds about 1,000 to
//! 2,000 frames before the sound and fills the last packet after it; the edit list has both lengths
//! (ISO 14496-12, 8.6.6). Without it all times would be late by 20 to 60 ms.

use std::{
    fs::File,
    io::{self, Read, Seek, SeekFrom},
};

/// The part of a track's sound to play.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Edit {
    /// Seconds to drop before it.
    pub(super) start: f64,
    /// Its length in seconds, if declared.
    pub(super) length: Option<f64>,
}

/// The limit of boxes to read, against forged files.
const MOST_BOXES: u32 = 10_000;

/// The edit of the track with `id`, if the file has exactly one for it.
pub(super) fn edit_of_track(file: &mut File, id: u32) -> io::Result<Option<Edit>> {
    let end = file.metadata()?.len();
    let mut walk = Walk { id, left: MOST_BOXES, ..Walk::default() };
    walk.boxes(file, 0, end)?;
    Ok(walk.found)
}

/// Whether the file ends inside one of its top-level boxes.
pub(super) fn is_cut(file: &mut File) -> io::Result<bool> {
    let end = file.metadata()?.len();
    let mut at = 0;
    for _ in 0..MOST_BOXES {
        let Some(head) = read_at(file, at, 16)? else { break };
        match u32_at(&head, 0) {
            0 => break,
            1 => at = at.saturating_add(u64_at(&head, 8).max(8)),
            size => at = at.saturating_add(u64::from(size.max(8))),
        }
    }
    Ok(at > end)
}

#[derive(Default)]
struct Walk {
    id: u32,
    left: u32,
    /// Ticks per second of the movie, and of the track that is being read.
    movie: u32,
    media: u32,
    track: u32,
    /// Media time and length of the only edit of that track, in ticks of the media and the movie.
    edit: Option<(u64, u64)>,
    found: Option<Edit>,
}

impl Walk {
    fn boxes(&mut self, file: &mut File, mut at: u64, end: u64) -> io::Result<()> {
        while at + 8 <= end && self.left > 0 && self.found.is_none() {
            self.left -= 1;
            let Some(head) = read_at(file, at, 16)? else { return Ok(()) };
            let (size, header) = match u32_at(&head, 0) {
                0 => (end - at, 8),
                1 => (u64_at(&head, 8), 16),
                size => (u64::from(size), 8),
            };
            let Some(next) = at.checked_add(size).filter(|&next| size >= header && next <= end)
            else {
                return Ok(());
            };
            let body = at + header;
            match &head[4..8] {
                b"moov" | b"edts" | b"mdia" => self.boxes(file, body, next)?,
                b"trak" => {
                    (self.track, self.media, self.edit) = (0, 0, None);
                    self.boxes(file, body, next)?;
                    self.end_of_track();
                }
                b"mvhd" => self.movie = versioned(file, body, 12, 20)?,
                b"mdhd" => self.media = versioned(file, body, 12, 20)?,
                b"tkhd" => self.track = versioned(file, body, 12, 20)?,
                b"elst" => self.edit = only_edit(file, body)?,
                _ => {}
            }
            at = next;
        }
        Ok(())
    }

    fn end_of_track(&mut self) {
        if let Some((start, length)) = self.edit
            && self.track == self.id
            && self.media > 0
            && self.movie > 0
        {
            let length = (length > 0).then(|| length as f64 / f64::from(self.movie));
            self.found = Some(Edit { start: start as f64 / f64::from(self.media), length });
        }
    }
}

/// A 32-bit field that lies elsewhere in version 1 of a box.
fn versioned(file: &mut File, body: u64, at_0: usize, at_1: usize) -> io::Result<u32> {
    let bytes = read_at(file, body, 24)?;
    Ok(bytes.map_or(0, |b| u32_at(&b, if b[0] == 0 { at_0 } else { at_1 })))
}

fn only_edit(file: &mut File, body: u64) -> io::Result<Option<(u64, u64)>> {
    let Some(b) = read_at(file, body, 24)? else { return Ok(None) };
    if u32_at(&b, 4) != 1 {
        return Ok(None);
    }
    let (length, start) = if b[0] == 0 {
        (u64::from(u32_at(&b, 8)), i64::from(u32_at(&b, 12) as i32))
    } else {
        (u64_at(&b, 8), u64_at(&b, 16) as i64)
    };
    // −1 marks an empty edit.
    Ok(u64::try_from(start).ok().map(|start| (start, length)))
}

fn read_at(file: &mut File, at: u64, n: u64) -> io::Result<Option<Vec<u8>>> {
    file.seek(SeekFrom::Start(at))?;
    let mut bytes = Vec::new();
    file.take(n).read_to_end(&mut bytes)?;
    // A box at the very end may be shorter; missing bytes are zero.
    let some = bytes.len() >= 8;
    bytes.resize(n as usize, 0);
    Ok(some.then_some(bytes))
}

fn u32_at(b: &[u8], at: usize) -> u32 {
    b[at..at + 4].iter().fold(0, |n, &byte| n << 8 | u32::from(byte))
}

fn u64_at(b: &[u8], at: usize) -> u64 {
    b[at..at + 8].iter().fold(0, |n, &byte| n << 8 | u64::from(byte))
}
