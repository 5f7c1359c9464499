//! Opens the library for a command.

use ::library::{Library, LibraryError, TRASH_DAYS};
use jiff::Timestamp;
use messages::{Explain, message};
use settings::Places;

use crate::{
    ask::working,
    language,
    stderr::{inform, warn},
};

/// Opens the user's library for changes. Other programs see the name `program`.
///
/// # Errors
/// [`LibraryError::InUse`] if another program has it open, and those of [`Library::open`].
pub fn to_change(program: &str) -> Result<Library, LibraryError> {
    Library::open(&Places::users()?, program)
}

/// Opens the user's library for reading. If another program has it open, this is a recent copy, and
/// the user gets a note; changes return [`LibraryError::InUse`].
///
/// # Errors
/// Those of [`Library::open`] and [`Library::open_copy`].
pub fn to_read(program: &str) -> Result<Library, LibraryError> {
    let places = Places::users()?;
    match Library::open(&places, program) {
        Err(LibraryError::InUse { holder, .. }) => {
            let copy = Library::open_copy(&places, program)?;
            warn(&message!("cli-library-copy", holder = holder.explain()));
            Ok(copy)
        }
        opened => opened,
    }
}

/// Purges sessions that were deleted long enough ago. A failure is harmless: the next command
/// retries.
pub fn purge_old(library: &Library) {
    match working(&language::text(&message!("cli-purging")), || {
        library.trash().purge_old(Timestamp::now())
    }) {
        Ok(0) => {}
        Ok(sessions) => {
            inform(&message!("cli-purged", sessions = sessions, days = TRASH_DAYS.unsigned_abs()));
        }
        Err(error) => warn(&error.explain()),
    }
}
