//! Listed checkpoints that an [`Importer`](crate::Importer) converts to models.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::{Digest, Source};

/// A checkpoint in a registry's package, for machines that can reach only the registry.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Importable {
    /// The package. Its member is the folder with the files.
    pub source: Source,
    /// An SPDX expression.
    pub licence: String,
    /// The models made from it, with the SHA-256 of each converted file.
    pub makes: BTreeMap<String, Digest>,
    /// The files that the conversion needs.
    #[serde(rename = "file")]
    pub files: Vec<ImportableFile>,
}

/// A file of an importable checkpoint.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImportableFile {
    /// Its path in the package, beneath the folder that the source names.
    pub path: String,
    /// Its length.
    pub bytes: u64,
    /// Its SHA-256.
    pub sha256: Digest,
}

impl Importable {
    /// The total length of all files.
    pub(crate) fn bytes(&self) -> u64 {
        self.files.iter().map(|file| file.bytes).sum()
    }

    /// An inconsistency in the entry, if there is one.
    pub(crate) fn flaw(&self) -> Option<&'static str> {
        if matches!(self.source, Source::HuggingFace { .. }) {
            return Some("is not in a registry");
        }
        let plain = |file: &ImportableFile| {
            !file.path.is_empty()
                && !file.path.contains(['\\', ':'])
                && !file.path.split('/').any(|part| matches!(part, "" | "." | ".."))
        };
        if !self.files.iter().all(plain) {
            return Some("has a file outside its folder");
        }
        let mut names: Vec<&str> = self.files.iter().map(ImportableFile::name).collect();
        names.sort_unstable();
        if self.makes.is_empty() || names.windows(2).any(|pair| pair[0] == pair[1]) {
            return Some("makes nothing, or has two files of one name");
        }
        None
    }
}

impl ImportableFile {
    /// The file's name without its folder.
    pub(crate) fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }
}
