//! Finds and completes interrupted recordings.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, ErrorKind, Read, Seek, Write},
    path::{Path, PathBuf},
};

use super::{
    RecordError, Recording,
    header::{HEADER_BYTES, channels, frame_bytes, header},
    is_uuid, seal,
    wav_file::lock,
};
use crate::SAMPLE_RATE;

/// A recording without an end: its program was killed, or could not write the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interrupted {
    /// The WAV file.
    pub path: PathBuf,
    /// The session it belongs to.
    pub session_id: String,
    /// 1, or 2 for microphone and system sound.
    pub channels: u16,
    /// Samples of each channel that are in the file, at 16 kHz.
    pub samples: u64,
}

impl Interrupted {
    /// Length of the sound in seconds.
    pub fn seconds(&self) -> f64 {
        self.samples as f64 / f64::from(SAMPLE_RATE)
    }
}

/// Lists the interrupted recordings in a folder, oldest name first; changes nothing.
///
/// Considers only files named by a UUID and `.wav`. Of these it omits those that have their
/// checksum, that a living process records to, or that no recorder began. It omits unreadable files
/// with a warning in the log. A folder that does not exist has none.
///
/// # Errors
/// [`RecordError::NotReadable`] if the folder cannot be listed.
pub fn interrupted(folder: &Path) -> Result<Vec<Interrupted>, RecordError> {
    let entries = match fs::read_dir(folder) {
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(RecordError::reading(folder))?,
    };
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry.map_err(RecordError::reading(folder))?;
        let path = entry.path();
        let Some(session_id) = session_of(&path) else { continue };
        match entry.file_type().and_then(|kind| if kind.is_file() { look(&path) } else { Ok(None) })
        {
            Ok(Some((channels, samples))) => {
                found.push(Interrupted { path, session_id, channels, samples });
            }
            Ok(None) => {}
            Err(error) => {
                tracing::warn!(path = %path.display(), %error, "cannot tell whether this recording was interrupted");
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(found)
}

/// Completes an interrupted recording: corrects the header, cuts a partial frame at the end, and
/// writes the checksum.
///
/// Killed at any moment, it leaves an interrupted recording with the same sound.
///
/// # Errors
/// [`RecordError::InUse`] or [`NotInterrupted`](RecordError::NotInterrupted) if another program was
/// faster; [`NotSealed`](RecordError::NotSealed) if there is no space for the checksum; others if
/// the file cannot be read or written. No error loses sound.
pub fn recover(recording: &Interrupted) -> Result<Recording, RecordError> {
    let path = &recording.path;
    let not_interrupted = || RecordError::NotInterrupted { path: path.clone() };
    if session_of(path).is_none() {
        return Err(not_interrupted());
    }
    let opened = OpenOptions::new().read(true).write(true).open(path);
    let mut file = opened.map_err(|io| match io.kind() {
        ErrorKind::NotFound => not_interrupted(),
        _ => RecordError::writing(path, io),
    })?;
    lock(&file, path)?;
    // Check under the lock: another process may have recovered it before.
    if has_checksum(path).map_err(RecordError::reading(path))? {
        return Err(not_interrupted());
    }
    let sound = measure(&mut file).map_err(RecordError::reading(path))?;
    let (channels, samples) = sound.ok_or_else(not_interrupted)?;
    mend(&mut file, channels, samples).map_err(|io| RecordError::writing(path, io))?;
    seal::seal(file, path, channels, 0)
}

/// A complete recording, which has its checksum beside it; the checksum is not verified. `None` for
/// an incomplete or missing one.
///
/// # Errors
/// [`RecordError::NotReadable`].
pub fn completed(path: &Path) -> Result<Option<Recording>, RecordError> {
    let look = || -> io::Result<Option<Recording>> {
        let Some(sha256) = seal::read(path)? else { return Ok(None) };
        let mut file = File::open(path)?;
        let Some((channels, samples)) = measure(&mut file)? else { return Ok(None) };
        let bytes = file.metadata()?.len();
        let path = path.to_owned();
        Ok(Some(Recording { path, channels, samples, lost_samples: 0, bytes, sha256 }))
    };
    match look() {
        Err(e) if e.kind() == ErrorKind::NotFound => Ok(None),
        found => found.map_err(RecordError::reading(path)),
    }
}

fn mend(file: &mut File, channels: u16, samples: u64) -> io::Result<()> {
    let data = samples * frame_bytes(channels);
    file.rewind()?;
    file.write_all(&header(channels, data))?;
    file.set_len(HEADER_BYTES + data)?;
    file.sync_all()
}

/// The session id in a recording's name.
fn session_of(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?.strip_suffix(".wav")?;
    is_uuid(name).then(|| name.to_owned())
}

/// Channels and samples of each, if the file is an interrupted recording.
fn look(path: &Path) -> io::Result<Option<(u16, u64)>> {
    if has_checksum(path)? {
        return Ok(None);
    }
    let mut file = File::open(path)?;
    // A shared lock, so that two programs that list do not take each other for a recorder.
    match file.try_lock_shared() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => return Ok(None),
        Err(TryLockError::Error(e)) => return Err(e),
    }
    // The recorder may have finished between the two checks.
    if has_checksum(path)? { Ok(None) } else { measure(&mut file) }
}

fn has_checksum(path: &Path) -> io::Result<bool> {
    seal::checksum_path(path).try_exists()
}

/// Channels and samples of each in a file that a recorder began; `None` for others.
fn measure(file: &mut File) -> io::Result<Option<(u16, u64)>> {
    file.rewind()?;
    let mut head = Vec::new();
    Read::take(&mut *file, HEADER_BYTES).read_to_end(&mut head)?;
    let bytes = file.metadata()?.len();
    let channels = match head.first_chunk() {
        Some(head) => channels(head),
        // A loss of power in the first moment may leave a name and nothing else.
        None => head.is_empty().then_some(1),
    };
    Ok(channels.map(|n| (n, bytes.saturating_sub(HEADER_BYTES) / frame_bytes(n))))
}
