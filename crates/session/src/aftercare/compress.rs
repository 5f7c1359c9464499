//! Converts the recording of an ended session to FLAC.

use std::ops::ControlFlow;

use audio::{CompressError, compress};
use library::{Audio, AudioPath, Library, LibraryError};
use uuid::Uuid;

/// Why a recording was not converted. The recording and its record are unchanged.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CompressRecordingError {
    /// The FLAC could not be made.
    #[error(transparent)]
    Recording(#[from] CompressError),
    /// The library refused: the session is live, a job reads its recording, or it was deleted.
    #[error(transparent)]
    Library(#[from] LibraryError),
}

/// The result of a conversion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compressed {
    /// The recording is a FLAC, and the WAV was removed.
    Done {
        /// Length of the WAV, bytes.
        before: u64,
        /// Length of the FLAC.
        after: u64,
    },
    /// A FLAC would not be smaller, so the recording was left as it is.
    NoGain,
    /// The recording is not a WAV: it was converted before.
    Already,
}

/// Converts the recording of a session to FLAC. It writes a FLAC beside the WAV, verifies it sample
/// by sample, points the record to it, and only then removes the WAV. After an interruption at any
/// moment, the record names a complete file. The next call,
/// [`Care::remove_leftovers`](library::Care::remove_leftovers), or the next opening of the library
/// removes the rest.
///
/// `progress` receives the share done, 0 to 1, and may request a stop.
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
    // Convert only a file named after its session: a FLAC beside another file may not be ours to
    // overwrite.
    if wav.file_stem().is_none_or(|name| *name != *id.to_string()) {
        return Err(CompressError::NotARecording { path: wav }.into());
    }
    let Some(verified) = compress(&wav, old.sha256.as_deref(), progress)? else {
        return Ok(Compressed::NoGain);
    };
    // If the record cannot be updated, nothing names the FLAC, and the library removes it.
    let flac = verified.keep()?;
    let path = AudioPath::of(&flac.path, places);
    let path = path.ok_or(CompressError::NotARecording { path: wav })?;
    let (bytes, sha256) = (flac.bytes, Some(flac.sha256));
    let new = Audio { path, format: "flac".to_owned(), bytes, sha256, ..old.clone() };
    library.care().replace_audio(id, &old, &new)?;
    Ok(Compressed::Done { before: old.bytes, after: bytes })
}
