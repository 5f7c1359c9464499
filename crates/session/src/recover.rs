//! Sessions that nobody ended, because their program was: completed, the recording first.

use audio::{Interrupted, RecordError, completed, interrupted, recover};
use library::{Library, LibraryError, SessionRecord};

use crate::kept::{audio_of, milliseconds};

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

/// Completes the sessions of a library that were [interrupted](Library::interrupted): their
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
    let found = library.interrupted()?;
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
    Ok(library.complete_interrupted(session.id, recording)?)
}
