//! Writing a journal.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

use super::{
    entry::{Entry, JOURNAL_SCHEMA},
    folder,
};
use crate::{
    LibraryError, LiveCaption, SessionRecord, library::create_private,
    store::generation::sync_folder,
};

/// The journal of a live session. It is locked until this is dropped or the program ends; after
/// that a program that opens the library takes it in.
#[derive(Debug)]
pub(crate) struct Journal {
    path: PathBuf,
    file: File,
    /// The number of bytes that are synced. The next write overwrites what follows them.
    kept: u64,
}

impl Journal {
    /// Creates the journal of a session. `after` is the number of captions that the library already
    /// has.
    ///
    /// The file gets its final name once it is locked and has its first line, so no program takes
    /// it for an abandoned journal.
    pub(crate) fn begin(
        library: &Path,
        record: &SessionRecord,
        after: u32,
    ) -> Result<Self, LibraryError> {
        let folder = folder(library);
        create_private(&folder)?;
        let path = folder.join(format!("{}.jsonl", record.id));
        if path.exists() {
            return Err(LibraryError::AlreadyThere(record.id));
        }
        let part = path.with_extension("part");
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(&part);
        let file = file.map_err(|error| LibraryError::files("make", &part, error))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(LibraryError::AlreadyThere(record.id)),
            Err(TryLockError::Error(error)) => {
                return Err(LibraryError::files("lock", &part, error));
            }
        }
        let mut journal = Self { path: part.clone(), file, kept: 0 };
        let record = Box::new(record.clone());
        journal.write(&Entry::Begin { schema: JOURNAL_SCHEMA, after, record })?;
        fs::rename(&part, &path)
            .and_then(|()| sync_folder(&folder))
            .map_err(|error| LibraryError::files("make", &path, error))?;
        journal.path = path;
        Ok(journal)
    }

    /// Writes captions: all of them or none.
    pub(crate) fn captions(&mut self, captions: &[LiveCaption]) -> Result<(), LibraryError> {
        self.write(&Entry::Captions(captions.to_vec()))
    }

    /// Writes the changed record.
    pub(crate) fn record(&mut self, record: &SessionRecord) -> Result<(), LibraryError> {
        self.write(&Entry::Record(Box::new(record.clone())))
    }

    /// Writes the end of the session.
    pub(crate) fn end(&mut self, record: &SessionRecord) -> Result<(), LibraryError> {
        self.write(&Entry::End(Box::new(record.clone())))
    }

    /// Writes the request for an enhancement of the ended session.
    pub(crate) fn enhance(&mut self, options: serde_json::Value) -> Result<(), LibraryError> {
        self.write(&Entry::Enhance(options))
    }

    fn write(&mut self, entry: &Entry) -> Result<(), LibraryError> {
        let not_allowed = |error: serde_json::Error| LibraryError::encoding(error.to_string());
        let mut line = serde_json::to_vec(entry).map_err(not_allowed)?;
        line.push(b'\n');
        self.append(&line).map_err(|error| LibraryError::files("write", &self.path, error))
    }

    fn append(&mut self, line: &[u8]) -> io::Result<()> {
        // Removes what a failed write left, so that a line never starts in the middle of another.
        self.file.set_len(self.kept)?;
        self.file.seek(SeekFrom::Start(self.kept))?;
        self.file.write_all(line)?;
        self.file.sync_data()?;
        self.kept += line.len() as u64;
        Ok(())
    }
}
