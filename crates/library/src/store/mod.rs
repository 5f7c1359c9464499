//! The database: the only module that uses sled. It does not know what the entries mean.
//!
//! docs/adr/020-sled.md describes sled's quirks and how this module handles them.

mod encoding;
pub(crate) mod generation;
pub(crate) mod schema;
mod table;

use std::{
    fs::File,
    io,
    ops::Bound,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

use serde::de::DeserializeOwned;
use sled::transaction::{ConflictableTransactionError, TransactionError, Transactional};

pub(crate) use encoding::{decode, encode};
pub(crate) use table::{Batch, Key, NAMES, Table, Tree};

use crate::LibraryError;

/// The size of sled's cache, bytes.
const CACHE: u64 = 32 << 20;
/// How long sled's own lock may remain after this process has closed the database.
const LINGERS: Duration = Duration::from_secs(5);

/// An open database.
pub(crate) struct Store {
    path: PathBuf,
    trees: Vec<sled::Tree>,
    /// Sled's log file, for syncs.
    log: File,
    db: sled::Db,
}

/// An entry as stored, of any schema.
pub(crate) struct Entry {
    /// The tree's name.
    pub(crate) tree: String,
    pub(crate) key: Vec<u8>,
    pub(crate) value: Vec<u8>,
}

impl Store {
    /// Opens the database in a folder, or creates it.
    pub(crate) fn open(path: &Path) -> Result<Self, LibraryError> {
        let config = sled::Config::new()
            .path(path)
            .cache_capacity(CACHE)
            .mode(sled::Mode::LowSpace)
            // Every write is synced before it returns, so periodic flushes are not needed.
            .flush_every_ms(None);
        let began = Instant::now();
        let db = loop {
            match guarded(path, || config.open()) {
                Err(Trouble::Sled(sled::Error::Io(error)))
                    if is_locked(&error) && began.elapsed() < LINGERS =>
                {
                    thread::sleep(Duration::from_millis(20));
                }
                opened => break opened.map_err(|trouble| trouble.of(path))?,
            }
        };
        let trees = NAMES.iter().map(|name| guarded(path, || db.open_tree(name)));
        let trees = trees.collect::<Result<_, _>>().map_err(|trouble| trouble.of(path))?;
        let log = path.join("db");
        let log = File::open(&log).map_err(|e| LibraryError::files("open", &log, e))?;
        Ok(Self { path: path.to_owned(), trees, log, db })
    }

    pub(crate) fn get<K: Key, V: DeserializeOwned>(
        &self,
        table: &Table<K, V>,
        key: &K,
    ) -> Result<Option<V>, LibraryError> {
        let tree = self.tree(table.tree);
        let bytes = self.guarded(|| tree.get(key.bytes()))?;
        bytes.map(|bytes| self.decoded(table.tree, &bytes)).transpose()
    }

    pub(crate) fn has<K: Key, V>(
        &self,
        table: &Table<K, V>,
        key: &K,
    ) -> Result<bool, LibraryError> {
        let tree = self.tree(table.tree);
        self.guarded(|| tree.contains_key(key.bytes()))
    }

    /// All values whose keys start with the prefix, in order.
    pub(crate) fn prefix<K: Key, V: DeserializeOwned>(
        &self,
        table: &Table<K, V>,
        prefix: &[u8],
    ) -> Result<Vec<(K, V)>, LibraryError> {
        let tree = self.tree(table.tree);
        let entries = self.guarded(|| tree.scan_prefix(prefix).collect::<Result<Vec<_>, _>>())?;
        entries.iter().map(|(key, value)| self.entry(table, key, value)).collect()
    }

    /// All keys that start with the prefix, in order, each with the length of its value.
    pub(crate) fn keys<K: Key, V>(
        &self,
        table: &Table<K, V>,
        prefix: &[u8],
    ) -> Result<Vec<(K, u64)>, LibraryError> {
        let tree = self.tree(table.tree);
        let entries = self.guarded(|| tree.scan_prefix(prefix).collect::<Result<Vec<_>, _>>())?;
        let key = |(key, value): &(sled::IVec, sled::IVec)| {
            Ok((self.key(table.tree, key)?, value.len() as u64))
        };
        entries.iter().map(key).collect()
    }

    /// The last key that starts with the prefix.
    pub(crate) fn last<K: Key, V>(
        &self,
        table: &Table<K, V>,
        prefix: &[u8],
    ) -> Result<Option<K>, LibraryError> {
        let tree = self.tree(table.tree);
        let last = self.guarded(|| tree.scan_prefix(prefix).next_back().transpose())?;
        last.map(|(key, _)| self.key(table.tree, &key)).transpose()
    }

    /// The last `limit` values before a key, in reverse order.
    pub(crate) fn before<K: Key, V: DeserializeOwned>(
        &self,
        table: &Table<K, V>,
        before: Option<&K>,
        limit: usize,
    ) -> Result<Vec<(K, V)>, LibraryError> {
        let tree = self.tree(table.tree);
        let end = before.map_or(Bound::Unbounded, |key| Bound::Excluded(key.bytes()));
        let range = (Bound::Unbounded, end);
        let entries = self.guarded(|| {
            tree.range::<Vec<u8>, _>(range).rev().take(limit).collect::<Result<Vec<_>, _>>()
        })?;
        entries.iter().map(|(key, value)| self.entry(table, key, value)).collect()
    }

    /// Writes a batch atomically. When this returns, the changes survive a power loss. On an error
    /// either none of them was made, or all were and only their sync failed.
    pub(crate) fn apply(&self, batch: &Batch) -> Result<(), LibraryError> {
        self.write(batch)?;
        self.sync()
    }

    /// Writes a batch atomically, without the [`sync`](Self::sync).
    fn write(&self, batch: &Batch) -> Result<(), LibraryError> {
        let trees: Vec<&sled::Tree> = self.trees.iter().collect();
        self.guarded(|| {
            let outcome = trees.as_slice().transaction(|views| {
                for (tree, key, value) in &batch.changes {
                    let view = &views[*tree as usize];
                    match value {
                        Some(value) => view.insert(key.as_slice(), value.as_slice())?,
                        None => view.remove(key.as_slice())?,
                    };
                }
                Ok::<_, ConflictableTransactionError<()>>(())
            });
            outcome.map_err(|error| match error {
                TransactionError::Storage(error) => error,
                TransactionError::Abort(()) => sled::Error::Unsupported("aborted".to_owned()),
            })
        })
    }

    fn sync(&self) -> Result<(), LibraryError> {
        self.guarded(|| self.db.flush())?;
        // On Linux, sled flushes its pages with sync_file_range, which syncs neither the file's
        // length nor the disk's own cache. That alone does not survive a power loss.
        self.log.sync_data().map_err(|error| LibraryError::files("sync", &self.path, error))
    }

    /// Visits every entry of every tree, including trees unknown to this program.
    pub(crate) fn each_entry(
        &self,
        mut each: impl FnMut(Entry) -> Result<(), LibraryError>,
    ) -> Result<(), LibraryError> {
        for name in self.db.tree_names() {
            let Ok(tree_name) = String::from_utf8(name.to_vec()) else { continue };
            // Sled's default tree, which is empty.
            if tree_name == "__sled__default" {
                continue;
            }
            let tree = self.guarded(|| self.db.open_tree(&name))?;
            let mut entries = tree.iter();
            while let Some((key, value)) = self.guarded(|| entries.next().transpose())? {
                let (key, value) = (key.to_vec(), value.to_vec());
                each(Entry { tree: tree_name.clone(), key, value })?;
            }
        }
        Ok(())
    }

    /// Visits every readable entry. Returns the number of trees that cannot be read to their end.
    pub(crate) fn each_readable(&self, mut each: impl FnMut(Entry)) -> Result<u64, LibraryError> {
        let mut cut_off = 0;
        for name in self.db.tree_names() {
            let Ok(tree_name) = String::from_utf8(name.to_vec()) else { continue };
            let Ok(tree) = self.guarded(|| self.db.open_tree(&name)) else {
                cut_off += 1;
                continue;
            };
            let mut entries = tree.iter();
            loop {
                match self.guarded(|| entries.next().transpose()) {
                    Ok(Some((key, value))) => {
                        let (key, value) = (key.to_vec(), value.to_vec());
                        each(Entry { tree: tree_name.clone(), key, value });
                    }
                    Ok(None) => break,
                    Err(LibraryError::Damaged { .. }) => {
                        cut_off += 1;
                        break;
                    }
                    Err(error) => return Err(error),
                }
            }
        }
        Ok(cut_off)
    }

    /// Adds entries to trees of any name, without a sync.
    pub(crate) fn fill(&self, entries: &[Entry]) -> Result<(), LibraryError> {
        for entry in entries {
            self.guarded(|| {
                let tree = self.db.open_tree(&entry.tree)?;
                tree.insert(&entry.key, entry.value.as_slice())
            })?;
        }
        Ok(())
    }

    /// Syncs and closes.
    pub(crate) fn close(self) -> Result<(), LibraryError> {
        self.sync()
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    fn tree(&self, tree: Tree) -> &sled::Tree {
        &self.trees[tree as usize]
    }

    fn entry<K: Key, V: DeserializeOwned>(
        &self,
        table: &Table<K, V>,
        key: &[u8],
        value: &[u8],
    ) -> Result<(K, V), LibraryError> {
        Ok((self.key(table.tree, key)?, self.decoded(table.tree, value)?))
    }

    fn key<K: Key>(&self, tree: Tree, key: &[u8]) -> Result<K, LibraryError> {
        K::of(key).ok_or_else(|| self.damaged(tree, "a key has the wrong length"))
    }

    fn decoded<V: DeserializeOwned>(&self, tree: Tree, bytes: &[u8]) -> Result<V, LibraryError> {
        decode(bytes).map_err(|what| self.damaged(tree, &what))
    }

    pub(crate) fn damaged(&self, tree: Tree, what: &str) -> LibraryError {
        let what = format!("among its {}: {what}", NAMES[tree as usize]);
        LibraryError::Damaged { path: self.path.clone(), what }
    }

    fn guarded<T>(&self, ask: impl FnOnce() -> sled::Result<T>) -> Result<T, LibraryError> {
        guarded(&self.path, ask).map_err(|trouble| trouble.of(&self.path))
    }
}

/// An error or a panic of sled.
enum Trouble {
    Sled(sled::Error),
    Panic,
}

impl Trouble {
    fn of(self, path: &Path) -> LibraryError {
        let what = match self {
            Self::Sled(sled::Error::Io(error)) if is_of_contents(&error) => error.to_string(),
            Self::Sled(sled::Error::Io(error)) => {
                return LibraryError::files("use", path, original(error));
            }
            Self::Sled(error) => error.to_string(),
            Self::Panic => "the database gave up on what it read".to_owned(),
        };
        LibraryError::Damaged { path: path.to_owned(), what }
    }
}

/// Some kinds of damage make sled panic.
fn guarded<T>(path: &Path, ask: impl FnOnce() -> sled::Result<T>) -> Result<T, Trouble> {
    match catch_unwind(AssertUnwindSafe(ask)) {
        Ok(answer) => answer.map_err(Trouble::Sled),
        Err(_) => {
            tracing::error!(path = %path.display(), "sled panicked");
            Err(Trouble::Panic)
        }
    }
}

fn is_of_contents(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof)
}

/// Sled wraps a lock error of the system in an error of another kind.
fn is_locked(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::WouldBlock || error.to_string().contains("acquire lock")
}

/// Sled keeps the text of a system error and drops its number.
fn original(error: io::Error) -> io::Error {
    if error.raw_os_error().is_none() && error.to_string().contains("os error 28") {
        return io::ErrorKind::StorageFull.into();
    }
    error
}

#[cfg(test)]
mod tests;
