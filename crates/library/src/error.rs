//! The errors of the library.

use std::{
    fmt, io,
    path::{Path, PathBuf},
};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use settings::PlacesError;
use uuid::Uuid;

use crate::{InvalidValue, QueryFlaw};

/// The program that has the library open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// Its process.
    pub pid: u32,
    /// Its display name.
    pub program: String,
    /// When it opened the library.
    pub since: Timestamp,
}

/// Why a call to the library failed. Each variant says what the caller should do.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LibraryError {
    /// The user's folders cannot be found. The variants of [`PlacesError`] say what to do.
    #[error(transparent)]
    Places(#[from] PlacesError),
    /// Another program has the library open: use that program, or close it.
    #[error("the library in {} is open in {}, and one program at a time can use it; close that one, or do there what you want to do", path.display(), who(.holder))]
    InUse {
        /// The library's folder.
        path: PathBuf,
        /// The other program, if it could be read.
        holder: Option<Holder>,
    },
    /// A newer Duotone wrote the library: update this one. Nothing was changed.
    #[error("the library in {} was written by a newer Duotone (format {found}, and this one knows {known}); update Duotone, nothing was changed", path.display())]
    Newer {
        /// The library's folder, or the backup.
        path: PathBuf,
        /// The format that was found.
        found: u32,
        /// The newest that this program knows.
        known: u32,
    },
    /// The files cannot be decoded: offer [`Library::repair`](crate::Library::repair) or a backup.
    /// Nothing was changed.
    #[error("the library in {} is damaged ({what}); repair it, or restore a backup", path.display())]
    Damaged {
        /// The library's folder.
        path: PathBuf,
        /// The damage.
        what: String,
    },
    /// The disk is full: free some space and open the library again. The failed call changed
    /// nothing, and earlier writes are safe.
    #[error("the disk of {} is full, so this was not kept; make room and try again", .0.display())]
    Full(PathBuf),
    /// The system denied access to a file: check its permissions and its disk.
    #[error("cannot {action} {}: {source}; check that it belongs to you and its disk is healthy", path.display())]
    Files {
        /// The operation, as a verb.
        action: &'static str,
        /// The file.
        path: PathBuf,
        /// The system's error.
        source: io::Error,
    },
    /// The item does not exist (any more): refresh what is shown.
    #[error("there is no {what} {id} in the library; it may have been deleted")]
    NotThere {
        /// The kind of item: a session, a job, a voice, …
        what: &'static str,
        /// The id or name that was looked up.
        id: String,
    },
    /// The id is taken: each session has one record.
    #[error("there is a session {0} in the library already; a new one needs an id of its own")]
    AlreadyThere(Uuid),
    /// The session is still live: end it first.
    #[error("session {0} is still under way; end it first")]
    StillLive(Uuid),
    /// A job reads the recording: wait until it ends, or cancel it.
    #[error(
        "session {0} is being enhanced, and its recording stays as it is until that is done; wait for it, or cancel it"
    )]
    AtWork(Uuid),
    /// The session has ended, and its live captions cannot change.
    #[error("session {0} has ended, and what was said live in it is not changed any more")]
    Ended(Uuid),
    /// Another process changed the job: read the job again, and stop work on it if it belongs to
    /// another. Nothing was changed.
    #[error("job {id} was changed by somebody else (it is {status} now), so this was not done")]
    JobChanged {
        /// The job.
        id: Uuid,
        /// Its current status.
        status: crate::JobStatus,
    },
    /// The value is invalid: fix the caller or its input.
    #[error("this cannot be kept: {0}")]
    NotAllowed(InvalidValue),
    /// The search query is invalid: show the reason to the user.
    #[error("this cannot be searched for: {0}")]
    Query(QueryFlaw),
    /// The file is no backup, or is incomplete: choose another one. Nothing was changed.
    #[error("{} is not a whole backup of a library ({what}); choose another one", path.display())]
    Backup {
        /// The backup.
        path: PathBuf,
        /// The defect.
        what: String,
    },
}

impl LibraryError {
    /// The error for a value that cannot be encoded.
    pub(crate) fn encoding(what: String) -> Self {
        Self::NotAllowed(InvalidValue::Encoding(what))
    }

    /// Wraps an I/O error with the operation and the path.
    pub(crate) fn files(action: &'static str, path: &Path, source: io::Error) -> Self {
        match source.kind() {
            io::ErrorKind::StorageFull
            | io::ErrorKind::QuotaExceeded
            | io::ErrorKind::FileTooLarge => Self::Full(path.to_owned()),
            _ => Self::Files { action, path: path.to_owned(), source },
        }
    }

    /// Whether only the library itself is unavailable, so that the caller can write a journal
    /// instead.
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
