//! Access to a library that other programs use, too: the library itself, or else a recent copy to
//! read and a journal to write.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use settings::Places;

use crate::{Holder, InvalidValue, Library, LibraryError, SessionSink};

/// The greatest age of a copy that is read while another program has the library open.
const FRESH: Duration = Duration::from_secs(3);

/// Gives access to a library, whether or not another program has it open.
pub struct LibraryAccess {
    places: Places,
    program: String,
    state: Mutex<AccessState>,
}

enum AccessState {
    /// This program has the library open.
    Open(Arc<Library>),
    /// It cannot be opened, most often because another program has it open.
    Unavailable {
        reason: LibraryError,
        /// The last copy, and when it was made.
        copy: Option<(Arc<Library>, Instant)>,
    },
}

/// Another program has the library open, so what is read is a copy of up to three seconds ago.
#[derive(Clone, Debug, PartialEq)]
pub struct InUse {
    /// The other program, if it could be read.
    pub holder: Option<Holder>,
}

impl LibraryAccess {
    /// Creates the access without opening the library. Other programs see the name `program`.
    pub fn new(places: Places, program: &str) -> Self {
        let reason = LibraryError::InUse { path: places.library.clone(), holder: None };
        let state = Mutex::new(AccessState::Unavailable { reason, copy: None });
        Self { places, program: program.to_owned(), state }
    }

    /// Creates the access and opens the library if it is free.
    pub fn open(places: Places, program: &str) -> Self {
        let access = Self::new(places, program);
        access.open_if_free();
        access
    }

    /// The folders of the library.
    pub fn places(&self) -> &Places {
        &self.places
    }

    /// Tries to open the library if it is not open yet. Returns whether this call opened it. Blocks
    /// on the disk.
    pub fn open_if_free(&self) -> bool {
        let mut state = self.state();
        let AccessState::Unavailable { reason, .. } = &mut *state else { return false };
        match Library::open(&self.places, &self.program) {
            Ok(library) => {
                *state = AccessState::Open(Arc::new(library));
                true
            }
            Err(error) => {
                *reason = error;
                false
            }
        }
    }

    /// Returns the library for writing.
    ///
    /// # Errors
    /// If another program has the library open, or it cannot be opened.
    pub fn to_change(&self) -> Result<Arc<Library>, LibraryError> {
        match &*self.state() {
            AccessState::Open(library) => Ok(library.clone()),
            AccessState::Unavailable { reason, .. } => Err(duplicate(reason)),
        }
    }

    /// Returns the library for reading, or a recent copy if another program has it open.
    ///
    /// # Errors
    /// If neither can be read.
    pub fn to_read(&self) -> Result<(Arc<Library>, Option<InUse>), LibraryError> {
        match &mut *self.state() {
            AccessState::Open(library) => Ok((library.clone(), None)),
            AccessState::Unavailable { reason, copy } => {
                let LibraryError::InUse { holder, .. } = &*reason else {
                    return Err(duplicate(reason));
                };
                let in_use = InUse { holder: holder.clone() };
                if let Some((library, at)) = copy
                    && at.elapsed() < FRESH
                {
                    return Ok((library.clone(), Some(in_use)));
                }
                let library = Arc::new(Library::open_copy(&self.places, &self.program)?);
                *copy = Some((library.clone(), Instant::now()));
                Ok((library, Some(in_use)))
            }
        }
    }

    /// Returns the sink for a new session: the library, or a journal beside it.
    ///
    /// # Errors
    /// If a session can be stored in neither.
    pub fn sink(&self) -> Result<SessionSink, LibraryError> {
        match &*self.state() {
            AccessState::Open(library) => Ok(library.clone().into()),
            AccessState::Unavailable { .. } => SessionSink::open(&self.places, &self.program),
        }
    }

    fn state(&self) -> MutexGuard<'_, AccessState> {
        // The state is valid even if a thread panicked while it held the lock.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Copies an error. Library errors hold an `io::Error`, which cannot be cloned.
fn duplicate(error: &LibraryError) -> LibraryError {
    match error {
        LibraryError::InUse { path, holder } => {
            LibraryError::InUse { path: path.clone(), holder: holder.clone() }
        }
        LibraryError::Newer { path, found, known } => {
            LibraryError::Newer { path: path.clone(), found: *found, known: *known }
        }
        LibraryError::Damaged { path, what } => {
            LibraryError::Damaged { path: path.clone(), what: what.clone() }
        }
        LibraryError::Full(path) => LibraryError::Full(path.clone()),
        LibraryError::Files { action, path, source } => LibraryError::Files {
            action,
            path: path.clone(),
            source: std::io::Error::new(source.kind(), source.to_string()),
        },
        LibraryError::NotAllowed(why) => LibraryError::NotAllowed(why.clone()),
        other => LibraryError::NotAllowed(InvalidValue::Encoding(other.to_string())),
    }
}
