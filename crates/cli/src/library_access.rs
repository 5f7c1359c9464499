//! The library, opened for a command.

use ::library::{Library, LibraryError, TRASH_DAYS};
use jiff::Timestamp;
use settings::Places;

use crate::{
    ask::working,
    failure::{say, tell},
};

/// Opens the user's library to change it. `program` is what others are told that has it open.
///
/// # Errors
/// [`LibraryError::InUse`] if another program has it open, and those of [`Library::open`].
pub fn to_change(program: &str) -> Result<Library, LibraryError> {
    Library::open(&Places::users()?, program)
}

/// Opens the user's library to read it. If another program has it open, this is how it was a moment
/// ago, and the user is told so; whatever would change that is [`LibraryError::InUse`].
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

/// What was deleted long enough ago goes. Another time will do as well.
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
