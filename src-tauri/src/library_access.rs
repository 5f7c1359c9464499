//! Access to the library while the app runs. If another program has it open, the app reads a recent
//! copy.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use jiff::Timestamp;
use library::{Holder, Library, LibraryError, SessionSink};
use session::aftercare::{adopt_recordings, recover_sessions};
use settings::Places;
use uuid::Uuid;

/// The name under which other programs see that the app has the library open.
const PROGRAM: &str = "the Duotone app";
/// The greatest age of a copy that is read while another program has the library open.
const FRESH: Duration = Duration::from_secs(3);

/// Opens the library, or a copy of it.
pub struct LibraryAccess {
    places: Places,
    state: Mutex<AccessState>,
}

enum AccessState {
    /// This program has the library open.
    Ours(Arc<Library>),
    /// Another program has it open.
    Apart {
        /// The last copy, and when it was made.
        copy: Option<(Arc<Library>, Instant)>,
        why: LibraryError,
    },
}

/// The changes that tending the library made.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct TendReport {
    /// Whether the library has new content.
    pub changed: bool,
    /// Sessions that a crash had interrupted and that are complete now.
    pub recovered: Vec<Uuid>,
}

impl LibraryAccess {
    /// Opens the library if it is free.
    pub fn open(places: Places) -> (Self, TendReport) {
        let why = LibraryError::InUse { path: places.library.clone(), holder: None };
        let access = Self { places, state: Mutex::new(AccessState::Apart { copy: None, why }) };
        let report = access.tend();
        (access, report)
    }

    /// Where the library is.
    pub fn places(&self) -> &Places {
        &self.places
    }

    /// Returns the library for writing.
    ///
    /// # Errors
    /// If another program has the library open, or it cannot be opened.
    pub fn to_change(&self) -> Result<Arc<Library>, LibraryError> {
        match &*self.state() {
            AccessState::Ours(library) => Ok(library.clone()),
            AccessState::Apart { why, .. } => Err(again(why)),
        }
    }

    /// Returns the library for reading, and the name of the program that has it open if that is
    /// another one.
    ///
    /// # Errors
    /// If neither the library nor a copy can be read.
    pub fn to_read(&self) -> Result<(Arc<Library>, Option<String>), LibraryError> {
        match &mut *self.state() {
            AccessState::Ours(library) => Ok((library.clone(), None)),
            AccessState::Apart { copy, why } => {
                let holder = match &*why {
                    LibraryError::InUse { holder, .. } => name_of(holder.as_ref()),
                    _ => return Err(again(why)),
                };
                if let Some((library, at)) = copy
                    && at.elapsed() < FRESH
                {
                    return Ok((library.clone(), Some(holder)));
                }
                let library = Arc::new(Library::open_copy(&self.places, PROGRAM)?);
                *copy = Some((library.clone(), Instant::now()));
                Ok((library, Some(holder)))
            }
        }
    }

    /// Returns the sink for a new session: the library, or a journal beside it.
    ///
    /// # Errors
    /// If a session can be stored in neither.
    pub fn sink(&self) -> Result<SessionSink, LibraryError> {
        match &*self.state() {
            AccessState::Ours(library) => Ok(library.clone().into()),
            AccessState::Apart { .. } => SessionSink::open(&self.places, PROGRAM),
        }
    }

    /// Tries to open the library if it is not open yet, imports journals from beside it, completes
    /// sessions that a crash interrupted, and purges sessions deleted long ago. Call it regularly;
    /// it blocks on the disk.
    pub fn tend(&self) -> TendReport {
        let mut report = TendReport::default();
        let mut opened = false;
        let library = match &mut *self.state() {
            AccessState::Ours(library) => library.clone(),
            state @ AccessState::Apart { .. } => match Library::open(&self.places, PROGRAM) {
                Ok(library) => {
                    (report.changed, opened) = (true, true);
                    let library = Arc::new(library);
                    *state = AccessState::Ours(library.clone());
                    library
                }
                Err(error) => {
                    if let AccessState::Apart { why, .. } = state {
                        *why = error;
                    }
                    return report;
                }
            },
        };
        match library.take_in() {
            Ok(0) => {}
            Ok(_) => report.changed = true,
            Err(error) => {
                // A recording without a session may belong to one of those journals.
                opened = false;
                tracing::warn!(%error, "sessions beside the library are not in it yet");
            }
        }
        let recovered = recover_sessions(&library).and_then(|mut recovered| {
            if opened {
                recovered.append(&mut adopt_recordings(&library)?);
            }
            Ok(recovered)
        });
        match recovered {
            Ok(outcomes) => {
                for outcome in outcomes {
                    match outcome {
                        Ok(whole) => report.recovered.push(whole.id),
                        Err(error) => tracing::warn!(%error, "a session is not whole yet"),
                    }
                }
            }
            Err(error) => tracing::warn!(%error, "interrupted sessions cannot be listed"),
        }
        if let Err(error) = library.trash().purge_old(Timestamp::now()) {
            tracing::warn!(%error, "what was deleted long ago is still there");
        }
        report.changed |= !report.recovered.is_empty();
        report
    }

    fn state(&self) -> MutexGuard<'_, AccessState> {
        // The state is valid even if a thread panicked while it held the lock.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn name_of(holder: Option<&Holder>) -> String {
    match holder {
        Some(holder) => format!("{} (process {})", holder.program, holder.pid),
        None => "another program".to_owned(),
    }
}

/// Copies an error. Library errors hold an `io::Error`, which cannot be cloned.
fn again(error: &LibraryError) -> LibraryError {
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
        other => LibraryError::NotAllowed(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(folder: &std::path::Path) -> Places {
        Places { library: folder.join("library"), recordings: folder.join("recordings") }
    }

    #[test]
    fn a_library_in_use_is_read_as_it_was_and_is_ours_when_it_is_free() {
        let folder = tempfile::tempdir().unwrap();
        let places = places(folder.path());
        let other = Library::open(&places, "another one").unwrap();
        let record = library::SessionRecord::new(Uuid::now_v7(), Timestamp::now(), "Theirs");
        other.sessions().begin(&record).unwrap();
        let (access, report) = LibraryAccess::open(places);
        assert_eq!(report, TendReport::default());
        let (read, holder) = access.to_read().unwrap();
        assert_eq!(read.sessions().page(None, 9).unwrap().len(), 1);
        assert!(holder.unwrap().starts_with("another one (process "));
        assert!(matches!(access.to_change(), Err(LibraryError::InUse { .. })));
        assert!(access.sink().unwrap().library().is_none());
        drop(read);
        drop(other);
        // The other program's session was live when that program exited.
        assert_eq!(access.tend(), TendReport { changed: true, recovered: vec![record.id] });
        assert!(access.to_read().unwrap().1.is_none());
        assert!(access.to_change().is_ok());
        assert_eq!(access.tend(), TendReport::default());
    }
}
