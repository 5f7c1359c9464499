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

/// The journal of a session that is under way. It is locked until this is dropped, or the program
/// ends; then it is taken in.
#[derive(Debug)]
pub(crate) struct Journal {
    path: PathBuf,
    file: File,
    /// Bytes that are on the disk for sure. What comes after them is written over.
    kept: u64,
}

impl Journal {
    /// Begins the journal of a session of which the library was given `after` captions before.
    ///
    /// It is made under another name and gets its own when it is locked and has its first line, so
    /// that nobody takes it for one that was left.
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

    /// Keeps captions: all of them or none.
    pub(crate) fn captions(&mut self, captions: &[LiveCaption]) -> Result<(), LibraryError> {
        self.write(&Entry::Captions(captions.to_vec()))
    }

    /// Keeps the record as it is from here on.
    pub(crate) fn record(&mut self, record: &SessionRecord) -> Result<(), LibraryError> {
        self.write(&Entry::Record(Box::new(record.clone())))
    }

    /// Keeps that the session was ended.
    pub(crate) fn end(&mut self, record: &SessionRecord) -> Result<(), LibraryError> {
        self.write(&Entry::End(Box::new(record.clone())))
    }

    fn write(&mut self, entry: &Entry) -> Result<(), LibraryError> {
        let not_allowed = |error: serde_json::Error| LibraryError::NotAllowed(error.to_string());
        let mut line = serde_json::to_vec(entry).map_err(not_allowed)?;
        line.push(b'\n');
        self.append(&line).map_err(|error| LibraryError::files("write", &self.path, error))
    }

    fn append(&mut self, line: &[u8]) -> io::Result<()> {
        // What an attempt left that failed goes: no line begins in the middle of another.
        self.file.set_len(self.kept)?;
        self.file.seek(SeekFrom::Start(self.kept))?;
        self.file.write_all(line)?;
        self.file.sync_data()?;
        self.kept += line.len() as u64;
        Ok(())
    }
}
