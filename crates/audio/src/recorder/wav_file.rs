//! The file of a recording on a real disk: how it is created, locked and written.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, ErrorKind, Seek, SeekFrom, Write},
    path::Path,
};

use super::{RecordError, header::header, seal, tape::Disk};

/// The file of a recording, written by offsets.
pub(super) struct WavFile {
    pub(super) file: File,
}

impl WavFile {
    /// Creates the file with a header, locks and syncs it. It gets its name last, so that no program
    /// takes a recording without a header or lock for an interrupted one.
    pub(super) fn create(folder: &Path, path: &Path, channels: u16) -> Result<Self, RecordError> {
        create_private(folder).map_err(|io| RecordError::folder(folder, io))?;
        let part = path.with_added_extension("part");
        let failed = |io| RecordError::writing(path, io);
        if path.try_exists().map_err(failed)? {
            return Err(RecordError::AlreadyThere { path: path.to_owned() });
        }
        let mut options = OpenOptions::new();
        options.read(true).write(true).create_new(true);
        // Only the owner may read a recording, in any folder.
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&part).map_err(failed)?;
        let made = lock(&file, path).and_then(|()| {
            file.write_all(&header(channels, 0)).map_err(failed)?;
            file.sync_all().map_err(failed)?;
            fs::rename(&part, path).map_err(failed)?;
            seal::sync_folder(folder).map_err(failed)
        });
        if made.is_err() {
            // The file is empty. If it cannot be removed, it does no harm.
            let _ = fs::remove_file(&part);
        }
        made.map(|()| Self { file })
    }
}

impl Disk for WavFile {
    fn write_at(&mut self, at: u64, bytes: &[u8]) -> io::Result<usize> {
        self.file.seek(SeekFrom::Start(at))?;
        self.file.write(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.file.sync_data()
    }
}

/// Creates the folder if needed, readable by its owner only.
fn create_private(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Locks a recording while `file` is open.
pub(super) fn lock(file: &File, path: &Path) -> Result<(), RecordError> {
    match file.try_lock() {
        Ok(()) => Ok(()),
        Err(TryLockError::WouldBlock) => Err(RecordError::InUse { path: path.to_owned() }),
        // Some network file systems have no locks; record anyway.
        Err(TryLockError::Error(e)) if e.kind() == ErrorKind::Unsupported => {
            tracing::warn!(path = %path.display(), "no file locks here; run one Duotone at a time");
            Ok(())
        }
        Err(TryLockError::Error(io)) => Err(RecordError::writing(path, io)),
    }
}
