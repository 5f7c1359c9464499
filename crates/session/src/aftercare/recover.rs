//! Recovers sessions whose program was interrupted, the recording first.

use std::fs;

use audio::{Interrupted, RecordError, SAMPLE_RATE, completed, interrupted, recover};
use library::{Audio, AudioPath, Library, LibraryError, SessionRecord, is_alone};
use settings::Places;
use uuid::Uuid;

use crate::library_view::{audio_of, milliseconds};

/// Why an interrupted session could not be recovered. It is unchanged, and the next call finds it
/// again.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RecoverError {
    /// Its recording cannot be recovered: check the disk that holds it.
    #[error(transparent)]
    Recording(#[from] RecordError),
    /// The library refused.
    #[error(transparent)]
    Library(#[from] LibraryError),
}

/// Recovers the [interrupted](library::Sessions::interrupted) sessions of a library. It recovers
/// their recordings in the library's folder, and ends each session at its last caption or the end
/// of its recording. Returns a result for each.
///
/// Call it after opening the library, and after [`Library::take_in`].
///
/// # Errors
/// If the sessions cannot be listed.
pub fn recover_sessions(
    library: &Library,
) -> Result<Vec<Result<SessionRecord, RecoverError>>, RecoverError> {
    let found = library.sessions().interrupted()?;
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let recordings = interrupted(&library.places().recordings)?;
    Ok(found.iter().map(|session| recover_session(library, session, &recordings)).collect())
}

fn recover_session(
    library: &Library,
    session: &SessionRecord,
    recordings: &[Interrupted],
) -> Result<SessionRecord, RecoverError> {
    let id = session.id.to_string();
    let places = library.places();
    let recording = match recordings.iter().find(|recording| recording.session_id == id) {
        Some(interrupted) => Some(recover(interrupted)?),
        // The recording was completed before, and the session was not.
        None => completed(&places.recordings.join(format!("{id}.wav")))?,
    };
    let recording =
        recording.and_then(|found| Some((audio_of(&found, places)?, milliseconds(found.samples))));
    Ok(library.sessions().complete_interrupted(session.id, recording)?)
}

/// Creates sessions for interrupted recordings in the library's folder that the library does not
/// know. A program may be killed after the recording began and before the session's record reached
/// the disk. Returns a result for each.
///
/// Call it once after opening the library, after [`Library::take_in`] and [`recover_sessions`].
///
/// # Errors
/// If the recordings cannot be listed.
pub fn adopt_recordings(
    library: &Library,
) -> Result<Vec<Result<SessionRecord, RecoverError>>, RecoverError> {
    let recordings = interrupted(&library.places().recordings)?;
    Ok(recordings.iter().filter_map(|recording| adopt(library, recording).transpose()).collect())
}

/// `None` if the session is known, was not to be stored, or its recording lies elsewhere.
fn adopt(
    library: &Library,
    recording: &Interrupted,
) -> Result<Option<SessionRecord>, RecoverError> {
    let (Ok(id), Some(audio)) =
        (Uuid::parse_str(&recording.session_id), unsealed(recording, library.places()))
    else {
        return Ok(None);
    };
    if recording.samples == 0 || is_alone(id) {
        return Ok(None);
    }
    match library.sessions().get(id) {
        // Create the session first, so that a kill from here on leaves the recording with a
        // session.
        Err(LibraryError::NotThere { .. }) => {
            let duration_ms = milliseconds(recording.samples);
            let record = SessionRecord::of_recording(id, &recording.path, audio, duration_ms);
            match library.sessions().begin(&record) {
                // The session is in the trash.
                Err(LibraryError::AlreadyThere(_)) => return Ok(None),
                begun => begun?,
            }
        }
        Ok(known) if known.audio.as_ref().is_some_and(|audio| audio.sha256.is_none()) => {}
        Ok(_) => return Ok(None),
        Err(error) => return Err(error.into()),
    }
    let whole = recover(recording)?;
    let audio = audio_of(&whole, library.places());
    let adopted = library.sessions().update(id, |record| {
        record.duration_ms = milliseconds(whole.samples);
        record.audio = audio;
    })?;
    Ok(Some(adopted))
}

/// The library's record of a recording without a checksum.
fn unsealed(recording: &Interrupted, places: &Places) -> Option<Audio> {
    Some(Audio {
        path: AudioPath::of(&recording.path, places)?,
        format: "wav".to_owned(),
        sample_rate: SAMPLE_RATE,
        bytes: fs::metadata(&recording.path).map_or(0, |file| file.len()),
        sha256: None,
    })
}
