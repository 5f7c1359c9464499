//! Opens files of a checkpoint as untrusted data.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use super::ImportError;

/// A file of weights with random access.
#[derive(Debug)]
pub(super) struct Weights {
    pub path: PathBuf,
    file: BufReader<File>,
    at: u64,
    pub len: u64,
}

impl Weights {
    pub fn open(path: PathBuf) -> Result<Self, ImportError> {
        // Check the path first: opening a pipe would wait for its writer.
        let metadata = path.metadata().map_err(ImportError::read(&path))?;
        if !metadata.is_file() {
            return Err(ImportError::Damaged { path, reason: "it is not a file".to_owned() });
        }
        let file = File::open(&path).map_err(ImportError::read(&path))?;
        let file = BufReader::with_capacity(1 << 18, file);
        Ok(Self { path, file, at: 0, len: metadata.len() })
    }

    /// Seeks to an offset; a near one costs nothing.
    pub fn seek(&mut self, to: u64) -> Result<(), ImportError> {
        let step = i64::try_from(i128::from(to) - i128::from(self.at));
        let step = step.map_err(|_| self.damaged("it ends early"))?;
        self.file.seek_relative(step).map_err(ImportError::read(&self.path))?;
        self.at = to;
        Ok(())
    }

    pub fn position(&self) -> u64 {
        self.at
    }

    /// Fills the buffer from the current offset.
    pub fn fill(&mut self, buffer: &mut [u8]) -> Result<(), ImportError> {
        self.file.read_exact(buffer).map_err(ImportError::read(&self.path))?;
        self.at += buffer.len() as u64;
        Ok(())
    }

    /// Reads this many bytes from the current offset. Checks the file's length before it allocates.
    pub fn take(&mut self, bytes: u64) -> Result<Vec<u8>, ImportError> {
        let left = self.len.saturating_sub(self.at);
        let bytes = match usize::try_from(bytes) {
            Ok(n) if bytes <= left => n,
            _ => return Err(self.damaged("it ends early")),
        };
        let mut buffer = vec![0; bytes];
        self.fill(&mut buffer)?;
        Ok(buffer)
    }

    pub fn damaged(&self, reason: impl Into<String>) -> ImportError {
        ImportError::Damaged { path: self.path.clone(), reason: reason.into() }
    }

    /// An error if there are more than `limit`.
    pub fn at_most(&self, what: &'static str, found: u64, limit: u64) -> Result<(), ImportError> {
        at_most(&self.path, what, found, limit)
    }
}

fn at_most(path: &Path, what: &'static str, found: u64, limit: u64) -> Result<(), ImportError> {
    if found <= limit {
        return Ok(());
    }
    Err(ImportError::Limit { path: path.to_owned(), what, found, limit })
}

/// A JSON file of at most `limit` bytes.
pub(super) fn read_json<T: DeserializeOwned>(path: &Path, limit: u64) -> Result<T, ImportError> {
    let mut file = Weights::open(path.to_owned())?;
    file.at_most("bytes", file.len, limit)?;
    let text = file.take(file.len)?;
    serde_json::from_slice(&text).map_err(ImportError::damaged(path))
}
