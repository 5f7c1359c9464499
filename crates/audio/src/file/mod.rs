//! Sound from a file of any common format.

mod bytes;
mod decode;
mod mp4;
mod open;
pub(crate) mod wave;

use std::path::Path;

use crate::{Chunk, Source, SourceError, conditioned_source::Conditioned};
use decode::FileDecoder;
pub(crate) use open::open_file;

/// A [`Source`] that reads an audio file.
///
/// Formats are told by their content; the name is only a hint. The file is decoded as chunks are
/// asked for, so memory does not grow with its length. Sample 0 is the file's first sound: delays
/// that an encoder adds are removed where the file tells them.
pub struct FileSource(Conditioned<FileDecoder>);

impl FileSource {
    /// Opens a file and decodes its first sound.
    ///
    /// # Errors
    /// Any [`SourceError`]; those that say "given after all sound" only when there was none.
    pub fn open(path: &Path) -> Result<Self, SourceError> {
        Conditioned::new(open::open(path)?).prime().map(Self)
    }
}

impl Source for FileSource {
    fn next_chunk(&mut self) -> Result<Option<Chunk>, SourceError> {
        self.0.next_chunk()
    }

    fn total_samples(&self) -> Option<u64> {
        self.0.decoder().promised_samples()
    }
}
