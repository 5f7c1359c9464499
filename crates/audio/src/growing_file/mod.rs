//! Sound from a file that another program is still writing.

mod follower;
mod trailer;
mod watch;
mod wav;

use std::{
    io,
    path::{Path, PathBuf},
    time::Duration,
};

use crate::{
    Chunk, Clock, Control, RawFormat, Source, SourceError, SystemClock,
    conditioned_source::{Conditioned, Decode},
    conditioner::Block,
    file::{open_file, wave::Walked},
    raw::RawDecoder,
};
use follower::{Content, End, Follower};
use watch::{Ending, Watch};
use wav::Layout;

/// How to follow a growing file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Follow {
    /// What the file holds.
    pub format: FollowFormat,
    /// The sound ends when the file has not grown for this long; `None` waits for ever.
    pub idle: Option<Duration>,
}

/// What a growing file holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FollowFormat {
    /// A WAV or RF64 file of uncompressed samples, with whatever lengths in its header.
    #[default]
    Wav,
    /// Headerless PCM.
    Raw(RawFormat),
}

/// A [`Source`] that delivers a file from its first sample and then, like `tail -f`, the samples
/// that another program appends.
///
/// It ends when its [control](Source::control) stops it, when the file has not grown for
/// [`Follow::idle`], or 2 s after the last growth of a WAV whose header covers the whole file.
/// Before that it ignores the header's lengths: many programs write them only at the end, others
/// every second. It skips chunks after the sound.
///
/// A file that is truncated or rewritten, or whose name now belongs to another file, gives
/// [`SourceError::Replaced`]. A renamed or deleted file is still followed. Of a file that is
/// truncated and grows beyond its old length within 0.05 s only the header shows the change.
pub struct GrowingFileSource<C: Clock = SystemClock> {
    sound: Conditioned<Growing<C>>,
    stop: Control,
}

impl GrowingFileSource {
    /// Follows the file at `path`, which must exist but may be empty so far.
    ///
    /// # Errors
    /// [`SourceError::NotFound`], [`SourceError::IsFolder`], [`SourceError::NotReadable`];
    /// [`SourceError::Unsupported`] if `path` is no file or a raw format is impossible.
    /// [`next_chunk`](Source::next_chunk) returns errors of the content.
    pub fn open(path: &Path, follow: Follow) -> Result<Self, SourceError> {
        Self::with_clock(path, follow, SystemClock::default())
    }
}

impl<C: Clock> GrowingFileSource<C> {
    /// Like [`open`](GrowingFileSource::open), with another clock.
    ///
    /// # Errors
    /// Those of [`open`](GrowingFileSource::open).
    pub fn with_clock(path: &Path, follow: Follow, clock: C) -> Result<Self, SourceError> {
        if let FollowFormat::Raw(format) = follow.format
            && let Some(what) = format.impossible()
        {
            return Err(SourceError::Unsupported { path: path.into(), what });
        }
        let file = open_file(path)?;
        let stop = Control::default();
        let watch = Watch::new(path, file, clock, stop.clone(), follow.idle);
        let watch = watch.map_err(|io| SourceError::NotReadable { path: path.to_owned(), io })?;
        let stage = Stage::Header(watch, follow.format);
        let sound = Conditioned::new(Growing { path: path.into(), stage });
        Ok(Self { sound, stop })
    }
}

impl<C: Clock> Source for GrowingFileSource<C> {
    /// [`Control::stop`] ends the sound at the file's current end, after delivering everything
    /// before it; a waiting source ends within 0.1 s. It has no pause.
    fn control(&self) -> Option<Control> {
        Some(self.stop.clone())
    }

    fn next_chunk(&mut self) -> Result<Option<Chunk>, SourceError> {
        self.sound.next_chunk()
    }
}

/// Decodes a growing file.
struct Growing<C> {
    path: PathBuf,
    stage: Stage<C>,
}

enum Stage<C> {
    /// Waits for the header with the sample format.
    Header(Watch<C>, FollowFormat),
    Sound(RawDecoder<Follower<C>>),
    /// The header was invalid.
    Failed,
}

impl<C: Clock> Growing<C> {
    /// Waits for the header, once.
    fn begin(&mut self) -> Result<(), SourceError> {
        match std::mem::replace(&mut self.stage, Stage::Failed) {
            Stage::Header(mut watch, format) => {
                let (content, format) = match format {
                    FollowFormat::Raw(format) => (Content::Raw, format),
                    FollowFormat::Wav => {
                        let layout = self.header(&mut watch)?;
                        let format = layout.format;
                        (Content::Wav(layout), format)
                    }
                };
                let follower = Follower::new(watch, content);
                self.stage = Stage::Sound(RawDecoder::new(follower, format, &self.path)?);
            }
            other => self.stage = other,
        }
        Ok(())
    }

    fn header(&self, watch: &mut Watch<C>) -> Result<Layout, SourceError> {
        let path = || self.path.clone();
        let failed = |io: io::Error| SourceError::Io { path: path(), read: 0.0, io };
        loop {
            let ending = watch.look().map_err(failed)?;
            match watch.header().map_err(failed)? {
                Walked::Whole(header) => {
                    return Layout::new(header)
                        .map_err(|what| SourceError::Unsupported { path: path(), what });
                }
                Walked::NotWav => return Err(SourceError::NotAudio { path: path() }),
                Walked::TooMany => {
                    let what = "its header never comes to the sound".to_owned();
                    return Err(SourceError::Corrupt { path: path(), read: 0.0, what });
                }
                Walked::Cut => {}
            }
            match ending {
                None => {}
                Some(Ending::Replaced) => {
                    return Err(SourceError::Replaced { path: path(), read: 0.0 });
                }
                Some(_) if watch.len() == 0 => return Err(self.empty()),
                Some(_) => {
                    return Err(SourceError::Truncated { path: path(), read: 0.0, expected: None });
                }
            }
            if watch.is_renewed() {
                return Err(SourceError::Replaced { path: path(), read: 0.0 });
            }
            watch.wait();
        }
    }
}

impl<C: Clock> Decode for Growing<C> {
    fn next_block(&mut self) -> Result<Option<Block<'_>>, SourceError> {
        self.begin()?;
        let Stage::Sound(decoder) = &mut self.stage else { return Ok(None) };
        if decoder.advance()? {
            return Ok(Some(decoder.block()));
        }
        let (path, read) = (self.path.clone(), decoder.seconds());
        match decoder.reader().end() {
            Some(End::Replaced) => Err(SourceError::Replaced { path, read }),
            Some(End::Short { promised }) => {
                let expected = Some(*promised as f64 / decoder.format().bytes_per_second() as f64);
                Err(SourceError::Truncated { path, read, expected })
            }
            Some(End::Clean) | None => Ok(None),
        }
    }

    fn unsupported(&self, what: String) -> SourceError {
        SourceError::Unsupported { path: self.path.clone(), what }
    }

    fn empty(&self) -> SourceError {
        SourceError::Empty { path: self.path.clone() }
    }
}
