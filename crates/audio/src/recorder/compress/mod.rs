//! Converts a complete recording to FLAC, at half the size and without changing a sample.
//!
//! It writes the FLAC beside the WAV under a temporary name, syncs it, decodes it with another
//! decoder than the encoder's, and compares it with the WAV sample by sample. Only then the FLAC
//! gets its checksum and its name. It only reads the WAV; the caller removes it once no record names
//! it. A kill at any moment leaves the WAV unchanged and beside it at most a `.part`, which the next
//! attempt overwrites, or a complete FLAC.
//!
//! docs/adr/026-flac.md says how the encoder was chosen.

mod compare;
mod encode;
mod error;
mod sound;

use std::{
    fs::{self, File, OpenOptions},
    ops::ControlFlow,
    path::{Path, PathBuf},
};

pub use error::CompressError;

use super::{RecordError, seal, wav_file::lock};
use sound::Sound;

/// A recording as FLAC, with its checksum beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flac {
    /// The file.
    pub path: PathBuf,
    /// Its length.
    pub bytes: u64,
    /// SHA-256 of the file, hexadecimal.
    pub sha256: String,
}

/// A FLAC that equals its WAV sample by sample and has no final name yet. Dropping it removes the
/// file.
#[derive(Debug)]
pub struct Verified {
    part: PathBuf,
    flac: Flac,
    /// The lock on the WAV, so that no other program converts it meanwhile.
    _wav: Held,
}

impl Verified {
    /// Writes its checksum and gives it its name, durably.
    ///
    /// # Errors
    /// [`CompressError::DiskFull`] or [`NotWritable`](CompressError::NotWritable); the WAV is
    /// unchanged.
    pub fn keep(self) -> Result<Flac, CompressError> {
        let path = &self.flac.path;
        let failed = |io| CompressError::writing(path, io);
        // The checksum marks the recording as complete, so it comes first.
        seal::write(path, &self.flac.sha256).map_err(failed)?;
        if let Err(io) = fs::rename(&self.part, path) {
            if !path.exists() {
                // The checksum would belong to no file: the session may have been deleted
                // meanwhile.
                let _ = fs::remove_file(seal::checksum_path(path));
            }
            return Err(failed(io));
        }
        path.parent().map_or(Ok(()), seal::sync_folder).map_err(failed)?;
        Ok(self.flac.clone())
    }
}

impl Drop for Verified {
    fn drop(&mut self) {
        // The file is gone from this path if it was kept.
        let _ = fs::remove_file(&self.part);
    }
}

/// A file that is locked.
#[derive(Debug)]
struct Held(File);

impl Drop for Held {
    fn drop(&mut self) {
        // Closing is not enough: a child process started by another thread holds the file for a
        // moment.
        let _ = self.0.unlock();
    }
}

/// Makes a FLAC of a complete recording at the same path with the ending `.flac`, and verifies it.
/// `sha256` is the checksum that the WAV must have; without one, the file beside the WAV has it.
/// `None` if the FLAC would not be smaller, as for a WAV without samples.
///
/// Memory grows by 32 bytes for each 128 ms only: 9 MB for ten hours. `progress` receives the share
/// done, 0 to 1, and can stop the conversion.
///
/// # Errors
/// Any [`CompressError`]. The WAV is unchanged, and no other file remains beside it.
pub fn compress(
    wav: &Path,
    sha256: Option<&str>,
    progress: &mut dyn FnMut(f64) -> ControlFlow<()>,
) -> Result<Option<Verified>, CompressError> {
    let reading = |io| CompressError::reading(wav, io);
    let mut file = Held(File::open(wav).map_err(reading)?);
    lock(&file.0, wav).map_err(|error| match error {
        RecordError::InUse { path } => CompressError::InUse { path },
        error => reading(std::io::Error::other(error)),
    })?;
    let expected = match sha256 {
        Some(sha256) => Some(sha256.to_owned()),
        None => match seal::read(wav) {
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => None,
            found => found.map_err(reading)?,
        },
    };
    let expected = expected.ok_or_else(|| CompressError::NoChecksum { path: wav.to_owned() })?;
    let (bytes, found) = seal::digest(&mut file.0).map_err(reading)?;
    if !found.eq_ignore_ascii_case(&expected) {
        return Err(CompressError::Damaged { path: wav.to_owned() });
    }
    // The same file again, while the lock is held.
    let again = file.0.try_clone().map_err(reading)?;
    let mut sound = Sound::new(&again, wav)?;
    if sound.samples() == 0 {
        return Ok(None);
    }
    let path = wav.with_extension("flac");
    let (part, mut written) = begin(&path)?;
    let flac = Flac { path, bytes: 0, sha256: String::new() };
    // From here on every error removes it.
    let mut verified = Verified { part, flac, _wav: file };
    encode::encode(&mut sound, &mut written, &verified.part, &mut |done| progress(done * 0.6))?;
    written.sync_all().map_err(|io| CompressError::writing(&verified.part, io))?;
    compare::compare(&mut sound, &verified.part, &mut |done| progress(0.6 + done * 0.4))?;
    let digest = seal::digest(&mut written);
    (verified.flac.bytes, verified.flac.sha256) =
        digest.map_err(|io| CompressError::reading(&verified.part, io))?;
    Ok((verified.flac.bytes < bytes).then_some(verified))
}

/// Creates the file, readable by its owner only; replaces one of an earlier attempt.
fn begin(path: &Path) -> Result<(PathBuf, File), CompressError> {
    let part = path.with_added_extension("part");
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let make = || {
        match fs::remove_file(&part) {
            Err(e) if e.kind() != std::io::ErrorKind::NotFound => return Err(e),
            _ => {}
        }
        options.open(&part)
    };
    let file = make().map_err(|io| CompressError::writing(path, io))?;
    Ok((part, file))
}
