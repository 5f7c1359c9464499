//! Opening the library.

use settings::Places;

use crate::{Library, LibraryError, jobs::resume_jobs, purge::finish_erasing};

impl Library {
    /// Opens the library, makes it if there is none, and migrates an older one. `program` is what
    /// others are told that has it open.
    ///
    /// What an ended program left behind is put in order: its jobs wait again, at the stage they
    /// had reached, what it was erasing is erased, and sessions that it kept beside the library are
    /// taken in. Those that it did not end are found with [`interrupted`](crate::Sessions::interrupted).
    ///
    /// # Errors
    /// [`LibraryError::InUse`], [`Newer`](LibraryError::Newer),
    /// [`Damaged`](LibraryError::Damaged), or what the system refuses.
    pub fn open(places: &Places, program: &str) -> Result<Self, LibraryError> {
        let library = Self::open_as_it_is(places, program, None)?;
        resume_jobs(&library)?;
        if let Err(error) = finish_erasing(&library) {
            // It is tried again the next time.
            tracing::warn!(%error, "something that was deleted is still on the disk");
        }
        if let Err(error) = library.take_in() {
            // So are they, and until then they are where they were.
            tracing::warn!(%error, "a session that was kept beside the library is not in it yet");
        }
        Ok(library)
    }
}
