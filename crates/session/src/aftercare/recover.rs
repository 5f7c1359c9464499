//! Sessions that nobody ended, because their program was: completed, the recording first.

use std::fs;

use audio::{Interrupted, RecordError, SAMPLE_RATE, completed, interrupted, recover};
use library::{Audio, AudioPath, Library, LibraryError, SessionRecord, is_alone};
use settings::Places;
use uuid::Uuid;

use crate::library_view::{audio_of, milliseconds};

/// Why an interrupted session could not be completed. It is as it was, and is found the next time.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RecoverError {
    /// Its recording cannot be made whole: have the disk mended that it is on.
    #[error(transparent)]
    Recording(#[from] RecordError),
    /// The library refuses.
    #[error(transparent)]
    Library(#[from] LibraryError),
}

/// Completes the sessions of a library that were [interrupted](library::Sessions::interrupted): their
/// recordings in the library's folder are recovered, and they end with their last caption or with
/// their recording. Says for each what became of it.
///
/// To be called when the library was opened, and after [`Library::take_in`].
///
/// # Errors
/// If they cannot be listed.
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
        // It was completed, and its session was not yet.
        None => completed(&places.recordings.join(format!("{id}.wav")))?,
    };
    let recording =
        recording.and_then(|found| Some((audio_of(&found, places)?, milliseconds(found.samples))));
    Ok(library.sessions().complete_interrupted(session.id, recording)?)
}

/// Makes sessions of interrupted recordings in the library's folder that the library does not know:
/// a program may be killed while it records already, and the disk has not taken the session's record
/// yet. Says for each what became of it.
///
/// To be called once when the library was opened, after [`Library::take_in`] and
/// [`recover_sessions`].
///
/// # Errors
/// If the recordings cannot be listed.
pub fn adopt_recordings(
    library: &Library,
) -> Result<Vec<Result<SessionRecord, RecoverError>>, RecoverError> {
    let recordings = interrupted(&library.places().recordings)?;
    Ok(recordings.iter().filter_map(|recording| adopt(library, recording).transpose()).collect())
}

/// `None` if the session is known, there was to be none, or the recording lies elsewhere.
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
        // The session first: whatever is killed from here on has its recording.
        Err(LibraryError::NotThere { .. }) => {
            let duration_ms = milliseconds(recording.samples);
            let record = SessionRecord::of_recording(id, &recording.path, audio, duration_ms);
            match library.sessions().begin(&record) {
                // In the trash.
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

/// A recording that has no checksum yet.
fn unsealed(recording: &Interrupted, places: &Places) -> Option<Audio> {
    Some(Audio {
        path: AudioPath::of(&recording.path, places)?,
        format: "wav".to_owned(),
        sample_rate: SAMPLE_RATE,
        bytes: fs::metadata(&recording.path).map_or(0, |file| file.len()),
        sha256: None,
    })
}
