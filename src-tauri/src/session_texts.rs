//! The texts of a session: the live text and the finished transcripts.

use enhance::live;
use library::{Library, Transcript};
use messages::message;
use uuid::Uuid;

use crate::types::{Answer, AppError, Which};

/// A text of a session, and its version if it has one.
///
/// # Errors
/// If there is no such text.
pub fn text(library: &Library, id: Uuid, which: Which) -> Answer<(Option<u32>, Transcript)> {
    match which {
        Which::Live => {
            let record = library.sessions().get(id)?;
            let finished =
                record.transcript.map(|version| library.transcripts().get(id, Some(version)));
            let captions = library.sessions().captions(id)?;
            Ok((
                None,
                live::transcript(&captions, &record.language, finished.transpose()?.as_ref()),
            ))
        }
        Which::Finished { version } => {
            let version = match version {
                Some(version) => version,
                None => library
                    .sessions()
                    .get(id)?
                    .transcript
                    .ok_or_else(|| AppError::new(&message!("app-no-transcript")))?,
            };
            Ok((Some(version), library.transcripts().get(id, Some(version))?))
        }
    }
}
