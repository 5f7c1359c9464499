//! Opening the library.

use settings::Places;

use crate::{Library, LibraryError, jobs::resume_jobs, purge::finish_erasing};

impl Library {
    /// Opens the library, creates it if there is none, and migrates an older one. `program` is the
    /// name that other programs show as the holder.
    ///
    /// Cleans up after programs that were killed: their jobs return to the queue at the stage they
    /// had reached, pending erasures are finished, and journals are taken in.
    /// [`interrupted`](crate::Sessions::interrupted) lists the sessions that were never ended.
    ///
    /// # Errors
    /// [`LibraryError::InUse`], [`Newer`](LibraryError::Newer),
    /// [`Damaged`](LibraryError::Damaged), or an I/O error.
    pub fn open(places: &Places, program: &str) -> Result<Self, LibraryError> {
        let library = Self::open_as_it_is(places, program, None)?;
        resume_jobs(&library)?;
        if let Err(error) = finish_erasing(&library) {
            // The next opening tries again.
            tracing::warn!(%error, "something that was deleted is still on the disk");
        }
        if let Err(error) = library.take_in() {
            // The next opening tries again; the journals stay where they are.
            tracing::warn!(%error, "a session that was kept beside the library is not in it yet");
        }
        Ok(library)
    }
}
