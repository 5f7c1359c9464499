//! The recording of a session that is over, kept as FLAC.

use std::ops::ControlFlow;

use audio::{CompressError, compress};
use library::{Audio, AudioPath, Library, LibraryError};
use uuid::Uuid;

/// Why a recording was not converted. It is as it was, and so is its record.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CompressRecordingError {
    /// No FLAC could be made of it.
    #[error(transparent)]
    Recording(#[from] CompressError),
    /// The library refuses: the session is live, a job reads its recording, or it is gone.
    #[error(transparent)]
    Library(#[from] LibraryError),
}

/// What became of a recording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compressed {
    /// It is a FLAC now, and the WAV is gone.
    Done {
        /// Length of the WAV, bytes.
        before: u64,
        /// Length of the FLAC.
        after: u64,
    },
    /// It would take no less room as FLAC, and stays as it is.
    NoGain,
    /// It is no WAV: it was converted before.
    Already,
}

/// Converts the recording of a session to FLAC: makes one beside it that is the same sample by
/// sample, has the record name it, and only then removes the WAV. Ended at any moment, the record
/// names a file that is there and whole; the rest is put in order by the next call, by
/// [`Care::remove_leftovers`](library::Care::remove_leftovers), or when the library is opened.
///
/// `progress` is told how much is done, 0 to 1, and may say that it is to end.
///
/// # Errors
/// Any [`CompressRecordingError`].
pub fn compress_recording(
    library: &Library,
    id: Uuid,
    progress: &mut dyn FnMut(f64) -> ControlFlow<()>,
) -> Result<Compressed, CompressRecordingError> {
    let old = library.care().replaceable_audio(id)?;
    if old.format != "wav" {
        return Ok(Compressed::Already);
    }
    let places = library.places();
    let wav = old.path.within(&places.recordings)?;
    // Only what has its session's name: what else is beside another file is not ours to write over.
    if wav.file_stem().is_none_or(|name| *name != *id.to_string()) {
        return Err(CompressError::NotARecording { path: wav }.into());
    }
    let Some(verified) = compress(&wav, old.sha256.as_deref(), progress)? else {
        return Ok(Compressed::NoGain);
    };
    // Not named by anything, if it could not be: then it is removed by the library.
    let flac = verified.keep()?;
    let path = AudioPath::of(&flac.path, places);
    let path = path.ok_or(CompressError::NotARecording { path: wav })?;
    let (bytes, sha256) = (flac.bytes, Some(flac.sha256));
    let new = Audio { path, format: "flac".to_owned(), bytes, sha256, ..old.clone() };
    library.care().replace_audio(id, &old, &new)?;
    Ok(Compressed::Done { before: old.bytes, after: bytes })
}
