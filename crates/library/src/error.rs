//! What can go wrong with the library, said for whoever has to mend it.

use std::{
    fmt, io,
    path::{Path, PathBuf},
};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use settings::PlacesError;
use uuid::Uuid;

/// The program that has the library open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// Its process.
    pub pid: u32,
    /// What it calls itself.
    pub program: String,
    /// Since when it has it.
    pub since: Timestamp,
}

/// Why the library cannot do what was asked. Each variant says what the caller should do.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LibraryError {
    /// The user's folders cannot be found: the variants of [`PlacesError`] say what to do.
    #[error(transparent)]
    Places(#[from] PlacesError),
    /// Another program has the library open: ask that one, or wait until it has ended.
    #[error("the library in {} is open in {}, and one program at a time can use it; close that one, or do there what you want to do", path.display(), who(.holder))]
    InUse {
        /// The library's folder.
        path: PathBuf,
        /// Who has it, if that could be read.
        holder: Option<Holder>,
    },
    /// A newer program wrote it: that one is to be used. Nothing was touched.
    #[error("the library in {} was written by a newer Duotone (format {found}, and this one knows {known}); update Duotone, nothing was changed", path.display())]
    Newer {
        /// The library's folder, or the backup.
        path: PathBuf,
        /// Its format.
        found: u32,
        /// The newest that this program knows.
        known: u32,
    },
    /// What is on the disk cannot be understood: offer [`Library::repair`](crate::Library::repair),
    /// or a backup. Nothing was touched.
    #[error("the library in {} is damaged ({what}); \"duotone library repair\" saves what can be read, or restore a backup", path.display())]
    Damaged {
        /// The library's folder.
        path: PathBuf,
        /// What is wrong with it.
        what: String,
    },
    /// The disk is full: have room made, then open the library again. What was asked for did not
    /// happen; what was kept before is kept.
    #[error("the disk of {} is full, so this was not kept; make room and try again", .0.display())]
    Full(PathBuf),
    /// The system does not let a file be read or written: have its permissions or its disk looked
    /// at.
    #[error("cannot {action} {}: {source}; check that it belongs to you and its disk is healthy", path.display())]
    Files {
        /// What was tried, as a verb.
        action: &'static str,
        /// With what.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// It is not in the library (any more): show what there is.
    #[error("there is no {what} {id} in the library; it may have been deleted")]
    NotThere {
        /// A session, a job, a voice, …
        what: &'static str,
        /// What was asked for.
        id: String,
    },
    /// That id is taken: a session has one record.
    #[error("there is a session {0} in the library already; a new one needs an id of its own")]
    AlreadyThere(Uuid),
    /// The session is under way: end it first.
    #[error("session {0} is still under way; end it first")]
    StillLive(Uuid),
    /// A job reads the recording: wait for its end, or cancel it.
    #[error(
        "session {0} is being enhanced, and its recording stays as it is until that is done; wait for it, or cancel it"
    )]
    AtWork(Uuid),
    /// The session is over, and its live captions are as they are.
    #[error("session {0} has ended, and what was said live in it is not changed any more")]
    Ended(Uuid),
    /// Somebody else changed the job meanwhile: read it again, and leave off if it is no longer
    /// yours. Nothing was changed.
    #[error("job {id} was changed by somebody else (it is {status} now), so this was not done")]
    JobChanged {
        /// The job.
        id: Uuid,
        /// What it is now.
        status: crate::JobStatus,
    },
    /// The value cannot be kept: a fault of the caller, or of who gave it.
    #[error("this cannot be kept: {0}")]
    NotAllowed(String),
    /// The words searched for cannot be: show the user why.
    #[error("this cannot be searched for: {0}")]
    Query(String),
    /// A file is no backup, or not whole: have another one chosen. Nothing was touched.
    #[error("{} is not a whole backup of a library ({what}); choose another one", path.display())]
    Backup {
        /// The backup.
        path: PathBuf,
        /// What is wrong with it.
        what: String,
    },
}

impl LibraryError {
    /// Something that the system refused.
    pub(crate) fn files(action: &'static str, path: &Path, source: io::Error) -> Self {
        match source.kind() {
            io::ErrorKind::StorageFull
            | io::ErrorKind::QuotaExceeded
            | io::ErrorKind::FileTooLarge => Self::Full(path.to_owned()),
            _ => Self::Files { action, path: path.to_owned(), source },
        }
    }

    /// Whether the library cannot be written now, though what was asked for is right: it can be
    /// kept beside the library meanwhile.
    pub(crate) fn is_of_the_library(&self) -> bool {
        matches!(
            self,
            Self::InUse { .. }
                | Self::Newer { .. }
                | Self::Damaged { .. }
                | Self::Full(_)
                | Self::Files { .. }
        )
    }

    pub(crate) fn session(id: Uuid) -> Self {
        Self::NotThere { what: "session", id: id.to_string() }
    }
}

fn who(holder: &Option<Holder>) -> impl fmt::Display {
    match holder {
        Some(Holder { pid, program, since }) => {
            format!("{program} (process {pid}, since {since:.0})")
        }
        None => "another program".to_owned(),
    }
}
