//! Backup: one file with the library's entries, and the recordings beside it.
//!
//! A copy of the database's files would not do: it is consistent only while nothing writes, and it
//! ties the backup to one version of sled. The backup file holds entries of tree, key and value,
//! and a checksum of them all.

use std::{
    fs::{self, File},
    io::{self, BufReader, BufWriter, Read, Write},
    path::Path,
};

use sha2::{Digest, Sha256};

use settings::Places;

use super::handle::Care;
use crate::{
    AudioPath, Library, LibraryError,
    library::{create_private, lock},
    store::{Entry, generation, schema},
    tables::{SESSIONS, TRASH},
};

const FILE: &str = "library.duotone";
const MAGIC: &[u8] = b"duotone library, entries, 1\n";
/// The largest allocation, bytes: a damaged length must not exhaust the memory.
const LARGEST: u32 = 1 << 30;
/// Trees with pending work of this machine, which a backup leaves out.
const LEFT_OUT: [&str; 2] = ["due", "erasing"];

/// What a backup contains.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BackedUp {
    /// Entries of the database.
    pub entries: u64,
    /// Recordings that were copied, or were in the folder already.
    pub recordings: u64,
    /// Recordings whose file does not exist.
    pub missing: u64,
}

impl Library {
    /// Replaces the library by a backup, and copies the backup's recordings that are missing here.
    /// The old library is removed. Reads the backup to its end before it changes anything.
    ///
    /// # Errors
    /// [`LibraryError::Backup`], [`Newer`](LibraryError::Newer), [`InUse`](LibraryError::InUse), or
    /// an I/O error. On an error the library is unchanged.
    pub fn restore_backup(
        places: &Places,
        from: &Path,
        program: &str,
    ) -> Result<BackedUp, LibraryError> {
        let held = lock(places, program)?;
        let path = from.join(FILE);
        let mut found = None;
        let entries = read(&path, |entry| {
            if let Some(told) = schema::told_by(&entry) {
                found = Some(told.map_err(|what| damaged(&path, &what))?);
            }
            Ok(())
        })?;
        let found = found.ok_or_else(|| damaged(&path, "it does not say of which format it is"))?;
        let known = schema::known(schema::STEPS);
        if found > known {
            return Err(LibraryError::Newer { path, found, known });
        }
        generation::replace(&places.library, |filling| {
            read(&path, |entry| {
                // A new identity, so that the old search index is not taken for this library's.
                if entry.tree == "meta" {
                    return Ok(());
                }
                match schema::migrated(entry, found, schema::STEPS) {
                    Ok(Some(entry)) => filling.put(entry),
                    Ok(None) => Ok(()),
                    Err(what) => Err(damaged(&path, &what)),
                }
            })?;
            schema::identity_entries(schema::known(schema::STEPS))?
                .into_iter()
                .try_for_each(|entry| filling.put(entry))
        })?;
        generation::current(&places.library)?;
        drop(held);
        let library = Self::open(places, program)?;
        let mut done = BackedUp { entries, ..BackedUp::default() };
        for audio in library.care().recordings_kept()? {
            match copy(&audio, &from.join("recordings"), &places.recordings)? {
                true => done.recordings += 1,
                false => done.missing += 1,
            }
        }
        // Some recordings may have been converted since the backup.
        let converted = library.care().name_what_is_there()?;
        done.recordings += converted;
        done.missing = done.missing.saturating_sub(converted);
        Ok(done)
    }
}

impl Care<'_> {
    /// Copies the library into a folder, and its recordings if `with_recordings` is set. Skips
    /// recordings that the folder already holds. Writes to the library wait until the database is
    /// copied.
    ///
    /// A backup is a copy: a session deleted later stays in it.
    ///
    /// # Errors
    /// An I/O error. An earlier backup in the folder stays whole.
    pub fn backup(&self, to: &Path, with_recordings: bool) -> Result<BackedUp, LibraryError> {
        create_private(to)?;
        let path = to.join(FILE);
        let written = |error| LibraryError::files("write", &path, error);
        let part = tempfile::NamedTempFile::new_in(to).map_err(written)?;
        let mut out = Hashing { inner: BufWriter::new(part), hash: Sha256::new() };
        out.write_all(MAGIC).map_err(written)?;
        let mut done = BackedUp::default();
        {
            let _writer = self.0.writer();
            self.0.store().each_entry(|entry| {
                if LEFT_OUT.contains(&&*entry.tree) {
                    return Ok(());
                }
                done.entries += 1;
                write_entry(&mut out, &entry).map_err(written)
            })?;
        }
        let end = |mut out: Hashing<BufWriter<tempfile::NamedTempFile>>| {
            out.write_all(&0u32.to_le_bytes())?;
            out.write_all(&done.entries.to_le_bytes())?;
            let sum = out.hash.finalize();
            out.inner.write_all(&sum)?;
            let file = out.inner.into_inner().map_err(io::IntoInnerError::into_error)?;
            file.as_file().sync_all()?;
            file.persist(&path)?;
            generation::sync_folder(to)
        };
        end(out).map_err(written)?;
        if with_recordings {
            for audio in self.recordings_kept()? {
                match copy(&audio, &self.0.places().recordings, &to.join("recordings"))? {
                    true => done.recordings += 1,
                    false => done.missing += 1,
                }
            }
        }
        Ok(done)
    }

    /// The recordings of all sessions, including those in the trash.
    fn recordings_kept(&self) -> Result<Vec<AudioPath>, LibraryError> {
        let store = self.0.store();
        let sessions = store.prefix(&SESSIONS, &[])?.into_iter().map(|(_, record)| record);
        let trash = store.prefix(&TRASH, &[])?.into_iter().map(|(_, trashed)| trashed.record);
        let audio = sessions.chain(trash).filter_map(|record| record.audio);
        Ok(audio.map(|audio| audio.path).collect())
    }
}

/// Copies a recording unless it exists at the target. Returns whether it exists there now.
fn copy(audio: &AudioPath, from: &Path, to: &Path) -> Result<bool, LibraryError> {
    let (source, target) = (audio.within(from)?, audio.within(to)?);
    if target.exists() {
        return Ok(true);
    }
    if !source.is_file() {
        return Ok(false);
    }
    let folder = target.parent().unwrap_or(to);
    create_private(folder)?;
    let copy = || {
        let mut part = tempfile::NamedTempFile::new_in(folder)?;
        io::copy(&mut File::open(&source)?, &mut part)?;
        part.as_file().sync_all()?;
        // The checksum marks the recording as whole, so it is copied before the recording gets its
        // name.
        let sum = source.with_added_extension("sha256");
        if sum.is_file() {
            fs::copy(&sum, target.with_added_extension("sha256"))?;
        }
        part.persist(&target)?;
        generation::sync_folder(folder)
    };
    copy().map_err(|error| LibraryError::files("copy", &source, error))?;
    Ok(true)
}

fn write_entry(out: &mut impl Write, entry: &Entry) -> io::Result<()> {
    for part in [entry.tree.as_bytes(), &entry.key, &entry.value] {
        out.write_all(&(part.len() as u32).to_le_bytes())?;
        out.write_all(part)?;
    }
    Ok(())
}

fn damaged(path: &Path, what: &str) -> LibraryError {
    LibraryError::Backup { path: path.to_owned(), what: what.to_owned() }
}

/// Reads a backup's entries and returns their number. The checksum is at the end, so the caller
/// must not commit the entries before this returns.
fn read(
    path: &Path,
    mut each: impl FnMut(Entry) -> Result<(), LibraryError>,
) -> Result<u64, LibraryError> {
    let cut = |error: io::Error| match error.kind() {
        io::ErrorKind::UnexpectedEof => damaged(path, "its end is missing"),
        _ => LibraryError::files("read", path, error),
    };
    let file = File::open(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => damaged(path, "it is not there"),
        _ => LibraryError::files("read", path, error),
    })?;
    let mut source = Hashing { inner: BufReader::new(file), hash: Sha256::new() };
    if source.bytes(MAGIC.len() as u32).map_err(cut)? != MAGIC {
        return Err(damaged(path, "it begins otherwise"));
    }
    let mut entries = 0;
    loop {
        let mut part = || {
            let length = source.number().map_err(cut)?;
            if length > LARGEST {
                return Err(damaged(path, "it holds what no library does"));
            }
            source.bytes(length).map_err(cut)
        };
        let tree = part()?;
        if tree.is_empty() {
            break;
        }
        let tree = String::from_utf8(tree).map_err(|_| damaged(path, "a name is no text"))?;
        let (key, value) = (part()?, part()?);
        each(Entry { tree, key, value })?;
        entries += 1;
    }
    let count = source.bytes(8).map_err(cut)?;
    let sum = source.hash.finalize();
    let mut told = [0; 32];
    source.inner.read_exact(&mut told).map_err(cut)?;
    if count != u64::to_le_bytes(entries) || told != sum[..] {
        return Err(damaged(path, "its checksum is another one"));
    }
    Ok(entries)
}

/// A reader or writer that hashes the bytes that pass through.
struct Hashing<T> {
    inner: T,
    hash: Sha256,
}

impl<T: Write> Write for Hashing<T> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.hash.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

impl<T: Read> Hashing<T> {
    fn number(&mut self) -> io::Result<u32> {
        let mut bytes = [0; 4];
        self.inner.read_exact(&mut bytes)?;
        self.hash.update(bytes);
        Ok(u32::from_le_bytes(bytes))
    }

    /// Allocates as the bytes arrive, so that a damaged length cannot exhaust the memory.
    fn bytes(&mut self, length: u32) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        (&mut self.inner).take(u64::from(length)).read_to_end(&mut bytes)?;
        if bytes.len() < length as usize {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        self.hash.update(&bytes);
        Ok(bytes)
    }
}
