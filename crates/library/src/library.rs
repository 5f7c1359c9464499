//! The library, opened: one program at a time, one writer at a time, any number of readers.

use std::{
    collections::HashSet,
    fs,
    path::Path,
    sync::{Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard},
};

use uuid::Uuid;

use settings::Places;

use crate::{
    LibraryError,
    copy::Copied,
    lock::Lock,
    store::{Batch, Store, schema},
};

/// What is kept: sessions with what was said in them, jobs, voices.
///
/// Whatever changes it returns when the change outlives a loss of power. Calls block on the disk
/// and do not belong on a thread that must not.
pub struct Library {
    places: Places,
    /// Replaced as a whole when something is erased.
    store: RwLock<Store>,
    /// Held from reading what a change depends on until it is made.
    writer: Mutex<()>,
    /// Held while the search index is used.
    index: Mutex<()>,
    /// Held while journals are taken in.
    pub(crate) journals: Mutex<()>,
    /// Sessions that were begun since the library was opened.
    begun: Mutex<HashSet<Uuid>>,
    _lock: Lock,
    /// If it is a copy of one that another program has open. Dropped last: it removes the folder.
    copied: Option<Copied>,
}

impl Library {
    /// Opens a folder and puts nothing in order.
    pub(crate) fn open_as_it_is(
        places: &Places,
        program: &str,
        copied: Option<Copied>,
    ) -> Result<Self, LibraryError> {
        let lock = lock(places, program)?;
        let store = schema::open(&places.library, schema::STEPS)?;
        Ok(Self {
            places: places.clone(),
            store: RwLock::new(store),
            writer: Mutex::new(()),
            index: Mutex::new(()),
            journals: Mutex::new(()),
            begun: Mutex::default(),
            _lock: lock,
            copied,
        })
    }

    /// What it is a copy of, if it is one.
    pub(crate) fn copied(&self) -> Option<&Copied> {
        self.copied.as_ref()
    }

    /// Refuses what would change a copy: nobody would see it.
    pub(crate) fn not_a_copy(&self) -> Result<(), LibraryError> {
        self.copied.as_ref().map_or(Ok(()), |copied| Err(copied.in_use()))
    }

    /// Where it is.
    pub fn places(&self) -> &Places {
        &self.places
    }

    /// The store, for reading.
    pub(crate) fn store(&self) -> RwLockReadGuard<'_, Store> {
        // A panic of a reader's leaves the store as it was.
        self.store.read().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn store_to_replace(&self) -> RwLockWriteGuard<'_, Store> {
        self.store.write().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn writer(&self) -> MutexGuard<'_, ()> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn index(&self) -> MutexGuard<'_, ()> {
        self.index.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn began_here(&self, id: Uuid) {
        self.begun.lock().unwrap_or_else(PoisonError::into_inner).insert(id);
    }

    pub(crate) fn has_begun_here(&self, id: Uuid) -> bool {
        self.begun.lock().unwrap_or_else(PoisonError::into_inner).contains(&id)
    }

    /// Changes the library: what `change` reads stays so until the changes that it puts into the
    /// batch are made.
    pub(crate) fn change<T>(
        &self,
        change: impl FnOnce(&Store, &mut Batch) -> Result<T, LibraryError>,
    ) -> Result<T, LibraryError> {
        self.not_a_copy()?;
        self.change_notes(change)
    }

    /// Changes what the library notes for itself, in a copy too.
    pub(crate) fn change_notes<T>(
        &self,
        change: impl FnOnce(&Store, &mut Batch) -> Result<T, LibraryError>,
    ) -> Result<T, LibraryError> {
        let _writer = self.writer();
        let store = self.store();
        let mut batch = Batch::default();
        let answer = change(&store, &mut batch)?;
        if !batch.is_empty() {
            store.apply(&batch)?;
        }
        Ok(answer)
    }
}

/// Makes the folder and takes the lock on it.
pub(crate) fn lock(places: &Places, program: &str) -> Result<Lock, LibraryError> {
    create_private(&places.library)?;
    Lock::take(&places.library, program)
}

/// Makes sure that there is a folder; one that is made is its owner's alone.
pub(crate) fn create_private(folder: &Path) -> Result<(), LibraryError> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|error| LibraryError::files("make", folder, error))
}
