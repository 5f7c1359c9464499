//! Sound from a file of any common format.

mod bytes;
mod decode;
mod mp4;
mod open;
mod track;
pub(crate) mod wave;

use std::path::Path;

use crate::{Chunk, Source, SourceError, conditioned_source::Conditioned};
use decode::FileDecoder;
pub(crate) use open::open_file;

/// A [`Source`] that reads an audio file.
///
/// It recognises the format by the content; the name is only a hint. It decodes on demand, so
/// memory does not grow with the length. Sample 0 is the file's first sound: it removes encoder
/// delays that the file declares.
pub struct FileSource(Conditioned<FileDecoder>);

impl FileSource {
    /// Opens a file and decodes its first sound.
    ///
    /// # Errors
    /// Any [`SourceError`]. Of those documented as "returned after all readable sound", only with
    /// none.
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
