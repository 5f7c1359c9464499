//! Messages for errors of the library and its places.

use library::{Holder, LibraryError};
use settings::PlacesError;

use super::{Explain, shown};
use crate::{Message, message};

impl Explain for LibraryError {
    fn explain(&self) -> Message {
        match self {
            Self::Places(error) => error.explain(),
            Self::InUse { path, holder } => {
                message!("error-library-in-use", path = path.as_path(), holder = holder.explain(),)
            }
            Self::Newer { path, found, known } => message!(
                "error-library-newer",
                path = path.as_path(),
                found = *found,
                known = *known,
            ),
            Self::Damaged { path, what } => {
                message!("error-library-damaged", path = path.as_path(), what = what)
            }
            Self::Full(path) => message!("error-library-full", path = path.as_path()),
            Self::Files { action, path, source } => message!(
                "error-files",
                action = *action,
                path = path.as_path(),
                source = shown(source),
            ),
            // A message selects its words by an identifier, which has no spaces.
            Self::NotThere { what, id } => {
                message!("error-library-not-there", what = what.replace(' ', "-"), id = id)
            }
            Self::AlreadyThere(id) => message!("error-session-already-there", id = shown(id)),
            Self::StillLive(id) => message!("error-session-still-live", id = shown(id)),
            Self::AtWork(id) => message!("error-session-at-work", id = shown(id)),
            Self::Ended(id) => message!("error-session-ended", id = shown(id)),
            Self::JobChanged { id, status } => {
                message!("error-job-changed", id = shown(id), status = shown(status))
            }
            Self::NotAllowed(what) => message!("error-not-allowed", what = what),
            Self::Query(what) => message!("error-query", what = what),
            Self::Backup { path, what } => {
                message!("error-backup", path = path.as_path(), what = what)
            }
            other => message!("error-other", what = shown(other)),
        }
    }
}

/// Names the program that has the library open, if it is known.
impl Explain for Option<Holder> {
    fn explain(&self) -> Message {
        match self {
            Some(Holder { pid, program, since }) => message!(
                "error-library-holder",
                program = program,
                process = shown(pid),
                since = format!("{since:.0}"),
            ),
            None => message!("error-library-holder-unknown"),
        }
    }
}

impl Explain for PlacesError {
    fn explain(&self) -> Message {
        match self {
            Self::NoFolder => message!("error-library-no-folder"),
            Self::NotFound { path, source } => {
                message!("error-folder-not-found", path = path.as_path(), source = shown(source))
            }
            other => message!("error-other", what = shown(other)),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{io, path::PathBuf};

    use super::*;
    use crate::Language;

    #[test]
    fn english_is_what_the_errors_display() {
        let (path, what) = (|| PathBuf::from("/data"), || "no header".to_owned());
        let (id, source) = ("s1".to_owned(), || io::Error::other("broken"));
        let mut errors = vec![
            LibraryError::Places(PlacesError::NoFolder),
            LibraryError::Places(PlacesError::NotFound { path: path(), source: source() }),
            LibraryError::InUse { path: path(), holder: None },
            LibraryError::InUse {
                path: path(),
                holder: Some(Holder {
                    pid: 12_345,
                    program: "duotone".to_owned(),
                    since: "2026-11-30T10:00:00.5Z".parse().unwrap(),
                }),
            },
            LibraryError::Newer { path: path(), found: 9, known: 4 },
            LibraryError::Damaged { path: path(), what: what() },
            LibraryError::Full(path()),
            LibraryError::NotAllowed(what()),
            LibraryError::Query(what()),
            LibraryError::Backup { path: path(), what: what() },
        ];
        for action in ["copy", "lock", "make", "open", "read", "remove", "rename", "write"] {
            errors.push(LibraryError::Files { action, path: path(), source: source() });
        }
        for what in [
            "session",
            "deleted session",
            "job",
            "recording",
            "speaker",
            "voice",
            "transcript of session",
        ] {
            errors.push(LibraryError::NotThere { what, id: id.clone() });
        }
        for error in errors {
            assert_eq!(error.explain().english(), error.to_string());
            assert_ne!(error.explain().text(Language::German), error.to_string());
        }
    }
}
