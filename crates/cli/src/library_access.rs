//! Opens the library for a command.

use ::library::{Library, LibraryError, TRASH_DAYS};
use jiff::Timestamp;
use settings::Places;

use crate::{
    ask::working,
    stderr::{say, tell},
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
            let who = match holder {
                Some(holder) => format!("{} (process {})", holder.program, holder.pid),
                None => "another program".to_owned(),
            };
            tell(&format!("{who} has the library open; this is how it was a moment ago"));
            Ok(copy)
        }
        opened => opened,
    }
}

/// Purges sessions that were deleted long enough ago. A failure is harmless: the next command
/// retries.
pub fn purge_old(library: &Library) {
    match working("removing what was deleted long ago", || {
        library.trash().purge_old(Timestamp::now())
    }) {
        Ok(0) => {}
        Ok(count) => {
            say(&format!("{count} deleted more than {TRASH_DAYS} days ago are gone for good."))
        }
        Err(error) => tell(&error.to_string()),
    }
}
