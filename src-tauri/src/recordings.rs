//! Finds a session's recording.

use std::path::PathBuf;

use library::Library;
use messages::message;
use uuid::Uuid;

use crate::types::{Answer, AppError};

/// The recording file of a session.
///
/// # Errors
/// If the session has none, or the file is missing.
pub fn recording(library: &Library, id: Uuid) -> Answer<PathBuf> {
    let record = library.sessions().get(id)?;
    let audio = record.audio.ok_or_else(|| AppError::new(&message!("app-no-recording")))?;
    let file = audio.path.within(&library.places().recordings)?;
    if !file.is_file() {
        return Err(AppError::new(&message!("app-recording-gone", path = file.as_path())));
    }
    Ok(file)
}
