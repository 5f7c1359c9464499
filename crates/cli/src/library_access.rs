//! Opens the library for a command.

use std::sync::Arc;

use ::library::{Library, LibraryAccess, LibraryError, TRASH_DAYS};
use jiff::Timestamp;
use messages::{Explain, message};
use settings::Places;

use crate::{
    advice,
    ask::working,
    language,
    stderr::{inform, warn},
};

/// Opens the user's library for changes. Other programs see the name `program`.
///
/// # Errors
/// [`LibraryError::InUse`] if another program has it open, and those of [`Library::open`].
pub fn to_change(program: &str) -> Result<Arc<Library>, LibraryError> {
    LibraryAccess::open(Places::users()?, program).to_change()
}

/// Opens the user's library for reading. If another program has it open, this is a recent copy, and
/// the user gets a note; changes return [`LibraryError::InUse`].
///
/// # Errors
/// Those of [`LibraryAccess::to_read`].
pub fn to_read(program: &str) -> Result<Arc<Library>, LibraryError> {
    let (library, in_use) = LibraryAccess::open(Places::users()?, program).to_read()?;
    if let Some(in_use) = in_use {
        warn(&message!("cli-library-copy", holder = in_use.explain()));
    }
    Ok(library)
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
        Err(error) => warn(&advice::explain(&error)),
    }
}
