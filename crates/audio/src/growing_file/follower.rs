//! Reads the sound of a growing file and waits at its current end.

use std::{
    io::{self, Read},
    time::Duration,
};

use super::{
    watch::{Ending, Watch},
    wav::{Extent, Layout, Promise},
};
use crate::Clock;

/// A header that covers the whole file may be temporary: recorders update it about once a second.
/// It counts as final when the file has not grown for this long.
const SETTLED: Duration = Duration::from_secs(2);

/// The parts of a file besides its sound.
pub(super) enum Content {
    /// Nothing.
    Raw,
    Wav(Layout),
}

/// How the sound ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    Clean,
    /// The file was replaced.
    Replaced,
    /// It stopped growing before the bytes of sound that its header promises.
    Short {
        promised: u64,
    },
}

/// Reads the sound; 0 bytes mean that it ended, and [`end`](Self::end) returns how.
pub(super) struct Follower<C> {
    watch: Watch<C>,
    content: Content,
    position: u64,
    /// The end of the known sound.
    until: u64,
    end: Option<End>,
}

impl<C: Clock> Follower<C> {
    pub(super) fn new(watch: Watch<C>, content: Content) -> Self {
        let position = match &content {
            Content::Raw => 0,
            Content::Wav(layout) => layout.body,
        };
        Self { watch, content, position, until: position, end: None }
    }

    pub(super) fn end(&self) -> Option<&End> {
        self.end.as_ref()
    }

    /// Checks for more sound. If there is none, it waits or records the end. If the end is due and
    /// there is more sound, the sound comes first.
    fn find_more(&mut self) -> io::Result<()> {
        let promised = match &self.content {
            Content::Raw => None,
            Content::Wav(layout) => match layout.promise(&mut self.watch.file)? {
                Promise::Bytes(promised) => promised,
                Promise::OfAnother => {
                    self.end = Some(End::Replaced);
                    return Ok(());
                }
            },
        };
        let mut ending = self.watch.look()?;
        let mut extent = self.extent(promised, ending.is_some())?;
        let nothing_new = extent.end <= self.position && ending.is_none();
        if nothing_new && self.watch.is_renewed() {
            ending = Some(Ending::Replaced);
            extent = self.extent(promised, true)?;
            if extent.complete {
                self.end = Some(End::Clean);
            }
        }
        self.until = extent.end;
        if nothing_new && extent.complete && self.watch.still_for() >= SETTLED {
            self.end = Some(End::Clean);
        }
        match ending {
            _ if self.end.is_some() => {}
            Some(Ending::Stopped) => self.end = Some(End::Clean),
            Some(Ending::Replaced) => self.end = Some(End::Replaced),
            Some(Ending::Idle) => {
                let short = |promised| End::Short { promised };
                self.end = Some(extent.short_of.map_or(End::Clean, short));
            }
            None if nothing_new => self.watch.wait(),
            None => {}
        }
        Ok(())
    }

    fn extent(&mut self, promised: Option<u64>, last: bool) -> io::Result<Extent> {
        let len = self.watch.len();
        match &mut self.content {
            Content::Raw => Ok(Extent { end: len, complete: false, short_of: None }),
            Content::Wav(layout) => {
                layout.extent(&mut self.watch.file, promised, self.position, len, last)
            }
        }
    }
}

impl<C: Clock> Read for Follower<C> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        // The end is the file's end at the time of the stop.
        if self.end.is_none() && self.watch.is_stopped() {
            self.find_more()?;
        }
        loop {
            let left = self.until.saturating_sub(self.position);
            if left > 0 {
                let most = buf.len().min(usize::try_from(left).unwrap_or(usize::MAX));
                let n = self.watch.read_at(self.position, &mut buf[..most])?;
                if n > 0 {
                    self.position += n as u64;
                    return Ok(n);
                }
                // Shorter than a moment ago; the next check decides.
                self.until = self.position;
                self.watch.wait();
            } else if self.end.is_some() {
                return Ok(0);
            } else {
                self.find_more()?;
            }
        }
    }
}
