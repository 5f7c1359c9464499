//! The regular care of a library: it becomes whole again after crashes of this and other programs.

use jiff::Timestamp;
use library::{Library, LibraryAccess};
use uuid::Uuid;

use super::{adopt_recordings, recover_sessions};

/// The changes that tending the library made.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct TendReport {
    /// Whether the library has new content.
    pub changed: bool,
    /// Sessions that a crash had interrupted and that are complete now.
    pub recovered: Vec<Uuid>,
}

/// Opens the library if it is not open yet and free, takes in journals from beside it, completes
/// sessions that a crash interrupted, and purges sessions deleted long ago. Call it regularly; it
/// blocks on the disk.
pub fn tend(access: &LibraryAccess) -> TendReport {
    // Recordings without a session exist only before the first tending.
    let opened = access.open_if_free();
    let mut report = TendReport { changed: opened, ..TendReport::default() };
    let Ok(library) = access.to_change() else { return report };
    let mut adopts = opened;
    match library.take_in() {
        Ok(0) => {}
        Ok(_) => report.changed = true,
        Err(error) => {
            // A recording without a session may belong to one of those journals.
            adopts = false;
            tracing::warn!(%error, "sessions beside the library are not in it yet");
        }
    }
    report.recovered = recovered(&library, adopts);
    if let Err(error) = library.trash().purge_old(Timestamp::now()) {
        tracing::warn!(%error, "sessions deleted long ago are still in the trash");
    }
    report.changed |= !report.recovered.is_empty();
    report
}

/// Completes interrupted sessions and, if `adopts`, recordings without a session. Returns the
/// sessions that are complete now.
fn recovered(library: &Library, adopts: bool) -> Vec<Uuid> {
    let outcomes = recover_sessions(library).and_then(|mut outcomes| {
        if adopts {
            outcomes.append(&mut adopt_recordings(library)?);
        }
        Ok(outcomes)
    });
    let outcomes = outcomes.unwrap_or_else(|error| {
        tracing::warn!(%error, "interrupted sessions cannot be listed");
        Vec::new()
    });
    let completed = outcomes.into_iter().filter_map(|outcome| {
        outcome.inspect_err(|error| tracing::warn!(%error, "a session is not complete yet")).ok()
    });
    completed.map(|record| record.id).collect()
}

#[cfg(test)]
mod tests {
    use library::{LibraryError, SessionRecord};
    use settings::Places;

    use super::*;

    #[test]
    fn a_library_in_use_is_read_from_a_copy_and_opened_when_it_is_free() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name| folder.path().join(name);
        let places = Places { library: at("library"), recordings: at("recordings") };
        let other = Library::open(&places, "another one").unwrap();
        let record = SessionRecord::new(Uuid::now_v7(), Timestamp::now(), "Theirs");
        other.sessions().begin(&record).unwrap();
        let access = LibraryAccess::new(places, "this one");
        assert_eq!(tend(&access), TendReport::default());
        let (read, in_use) = access.to_read().unwrap();
        assert_eq!(read.sessions().page(None, 9).unwrap().len(), 1);
        assert_eq!(in_use.unwrap().holder.unwrap().program, "another one");
        assert!(matches!(access.to_change(), Err(LibraryError::InUse { .. })));
        assert!(access.sink().unwrap().library().is_none());
        drop(read);
        drop(other);
        // The other program's session was live when that program exited.
        assert_eq!(tend(&access), TendReport { changed: true, recovered: vec![record.id] });
        assert_eq!(access.to_read().unwrap().1, None);
        assert!(access.to_change().is_ok());
        assert_eq!(tend(&access), TendReport::default());
    }
}
