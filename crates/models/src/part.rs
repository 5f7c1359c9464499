//! The unfinished file. It appends and hashes bytes, and becomes a model only with the right
//! digest.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use crate::digest::Hasher;
use crate::error::Failure;
use crate::{Error, Event, Model, Phase, Progress, SourceError};

/// `<file>.part` in the data folder. Its holder holds the model's lock.
pub(crate) struct Part<'a> {
    model: &'a Model,
    path: PathBuf,
    file: File,
    hasher: Hasher,
    /// Bytes from an earlier pull.
    inherited: u64,
}

impl<'a> Part<'a> {
    pub fn path_in(folder: &Path, model: &Model) -> PathBuf {
        folder.join(format!("{}.part", model.file))
    }

    /// Removes an empty part after a pull without data.
    pub fn remove_if_empty(folder: &Path, model: &Model) {
        let path = Self::path_in(folder, model);
        if fs::symlink_metadata(&path).is_ok_and(|m| m.is_file() && m.len() == 0) {
            // A remaining part does no harm.
            let _ = fs::remove_file(&path);
        }
    }

    /// Opens the part and hashes its bytes from an earlier pull.
    pub fn open(
        folder: &Path,
        model: &'a Model,
        progress: &mut dyn Progress,
    ) -> Result<Self, Error> {
        let path = Self::path_in(folder, model);
        let file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path)
            .map_err(Error::files("write", &path))?;
        let found = file.metadata().map_err(Error::files("read", &path))?.len();
        let mut part = Self { model, path, file, hasher: Hasher::default(), inherited: 0 };
        if found > model.bytes {
            part.truncate()?;
        } else if found > 0 {
            progress.on(Event::Phase(Phase::Verifying));
            part.hasher
                .read(&mut (&part.file).take(found), &mut |done| {
                    progress.on(Event::Bytes { done, total: model.bytes });
                })
                .map_err(Error::files("read", &part.path))?;
            part.inherited = part.len();
        }
        Ok(part)
    }

    /// Opens an empty part.
    pub fn create(folder: &Path, model: &'a Model) -> Result<Self, Error> {
        let path = Self::path_in(folder, model);
        let file = File::create(&path).map_err(Error::files("write", &path))?;
        Ok(Self { model, path, file, hasher: Hasher::default(), inherited: 0 })
    }

    pub fn model(&self) -> &'a Model {
        self.model
    }

    pub fn len(&self) -> u64 {
        self.hasher.bytes()
    }

    pub fn is_complete(&self) -> bool {
        self.len() == self.model.bytes
    }

    /// Whether some of its bytes come from an earlier pull: after a power loss they may differ from
    /// what was written.
    pub fn is_inherited(&self) -> bool {
        self.inherited > 0
    }

    /// Empties the part.
    pub fn restart(&mut self) -> Result<(), Error> {
        if self.len() > 0 {
            self.truncate()?;
        }
        Ok(())
    }

    fn truncate(&mut self) -> Result<(), Error> {
        use std::io::Seek as _;
        self.file
            .set_len(0)
            .and_then(|()| self.file.rewind())
            .map_err(Error::files("write", &self.path))?;
        self.hasher = Hasher::default();
        self.inherited = 0;
        Ok(())
    }

    /// Appends bytes. Refuses more than the model's length before writing.
    pub fn append(&mut self, data: &[u8]) -> Result<(), Failure> {
        let (len, expected) = (self.len() + data.len() as u64, self.model.bytes);
        if len > expected {
            return Err(SourceError::WrongSize { expected, found: len }.into());
        }
        self.file.write_all(data).map_err(|e| match e.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                Error::DiskFull { part: self.path.clone(), kept: self.len(), total: expected }
            }
            _ => Error::files("write", &self.path)(e),
        })?;
        self.hasher.update(data);
        Ok(())
    }

    /// Whether it is the published file.
    pub fn is_published(&self) -> bool {
        self.flaw().is_none()
    }

    fn flaw(&self) -> Option<SourceError> {
        let (model, found, digest) = (self.model, self.len(), self.hasher.clone().finish());
        if found != model.bytes {
            return Some(SourceError::WrongSize { expected: model.bytes, found });
        }
        let expected = model.sha256;
        (digest != expected).then_some(SourceError::Corrupt { expected, found: digest })
    }

    /// Renames it to the model if the digest matches; otherwise empties it.
    ///
    /// Syncs the bytes before the rename, so that after a power loss a file of that name is
    /// complete.
    pub fn finish(self, folder: &Path) -> Result<PathBuf, Failure> {
        let reason = self.flaw();
        let Self { model, path, file, .. } = self;
        if let Some(reason) = reason {
            drop(file);
            fs::remove_file(&path).map_err(Error::files("remove", &path))?;
            return Err(reason.into());
        }
        let target = folder.join(&model.file);
        file.sync_all().map_err(Error::files("write", &path))?;
        drop(file);
        fs::rename(&path, &target).map_err(Error::files("write", &target))?;
        sync_folder(folder).map_err(Error::files("write", folder))?;
        Ok(target)
    }
}

/// A new name is durable only after a sync of its folder.
#[cfg(unix)]
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
pub(crate) fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}
