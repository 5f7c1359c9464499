//! A file's bytes, with the few replacements that symphonia needs to read it.

use std::{
    fs::File,
    io::{self, Read, Seek, SeekFrom},
};

use symphonia::core::io::MediaSource;

/// A view of a file with some bytes replaced and, optionally, an earlier end or no seeking.
pub(super) struct PatchedFile {
    file: File,
    position: u64,
    patches: Vec<Patch>,
    end: Option<u64>,
    seekable: bool,
}

/// Four bytes that replace the file's own at an offset.
pub(super) struct Patch {
    pub(super) at: u64,
    pub(super) bytes: [u8; 4],
}

impl PatchedFile {
    /// `file` read from its start; `end` hides what lies beyond.
    pub(super) fn new(mut file: File, patches: Vec<Patch>, end: Option<u64>) -> io::Result<Self> {
        file.rewind()?;
        let seekable = file.metadata()?.is_file();
        Ok(Self { file, position: 0, patches, end, seekable })
    }

    /// The same bytes as an unseekable stream of unknown length.
    pub(super) fn forward_only(mut self) -> Self {
        self.seekable = false;
        self
    }
}

impl Read for PatchedFile {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let left = self.end.map_or(u64::MAX, |end| end.saturating_sub(self.position));
        let most = buf.len().min(usize::try_from(left).unwrap_or(usize::MAX));
        let n = self.file.read(&mut buf[..most])?;
        for patch in &self.patches {
            for (at, &byte) in (patch.at..).zip(&patch.bytes) {
                let seen = at.checked_sub(self.position).and_then(|i| usize::try_from(i).ok());
                if let Some(i) = seen.filter(|&i| i < n) {
                    buf[i] = byte;
                }
            }
        }
        self.position += n as u64;
        Ok(n)
    }
}

impl Seek for PatchedFile {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let to = match (to, self.end) {
            (SeekFrom::End(by), Some(end)) => SeekFrom::Start(
                end.checked_add_signed(by).ok_or(io::Error::from(io::ErrorKind::InvalidInput))?,
            ),
            (to, _) => to,
        };
        self.position = self.file.seek(to)?;
        Ok(self.position)
    }
}

impl MediaSource for PatchedFile {
    fn is_seekable(&self) -> bool {
        self.seekable
    }

    fn byte_len(&self) -> Option<u64> {
        if !self.seekable {
            return None;
        }
        let len = self.file.metadata().ok()?.len();
        Some(self.end.map_or(len, |end| end.min(len)))
    }
}
