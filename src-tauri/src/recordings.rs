//! Where a session's recording is.

use std::path::PathBuf;

use library::Library;
use messages::message;
use uuid::Uuid;

use crate::types::{Answer, AppError};

/// The file of a session's recording.
///
/// # Errors
/// If it has none, or the file is gone.
pub fn recording(library: &Library, id: Uuid) -> Answer<PathBuf> {
    let record = library.sessions().get(id)?;
    let audio = record.audio.ok_or_else(|| AppError::new(&message!("app-no-recording")))?;
    let file = audio.path.within(&library.places().recordings)?;
    if !file.is_file() {
        return Err(AppError::new(&message!("app-recording-gone", path = file.as_path())));
    }
    Ok(file)
}
