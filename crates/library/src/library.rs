//! The open library: one program at a time, one writer at a time, any number of readers.

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

/// The library: sessions with their text, jobs and voices.
///
/// A method that changes the library returns once the change survives a power loss. Methods block
/// on the disk, so do not call them on a real-time or UI thread.
pub struct Library {
    places: Places,
    /// Replaced as a whole when deleted data is erased.
    store: RwLock<Store>,
    /// Held from reading the inputs of a change until the change is written.
    writer: Mutex<()>,
    /// Held while the search index is used.
    index: Mutex<()>,
    /// Held while journals are taken in.
    pub(crate) journals: Mutex<()>,
    /// The sessions begun since the library was opened.
    begun: Mutex<HashSet<Uuid>>,
    _lock: Lock,
    /// Set if this is a copy of a library that another program has open. Dropped last, because it
    /// removes the folder.
    copied: Option<Copied>,
}

impl Library {
    /// Opens a folder without cleaning up after an earlier program.
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

    /// The origin of this copy; `None` if it is no copy.
    pub(crate) fn copied(&self) -> Option<&Copied> {
        self.copied.as_ref()
    }

    /// Rejects changes to a copy: they would be lost.
    pub(crate) fn not_a_copy(&self) -> Result<(), LibraryError> {
        self.copied.as_ref().map_or(Ok(()), |copied| Err(copied.in_use()))
    }

    /// The folders of the library.
    pub fn places(&self) -> &Places {
        &self.places
    }

    /// The store, for reads.
    pub(crate) fn store(&self) -> RwLockReadGuard<'_, Store> {
        // A reader that panics leaves the store unchanged.
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

    /// Changes the library. The store stays unchanged between the reads of `change` and the write
    /// of its batch.
    pub(crate) fn change<T>(
        &self,
        change: impl FnOnce(&Store, &mut Batch) -> Result<T, LibraryError>,
    ) -> Result<T, LibraryError> {
        self.not_a_copy()?;
        self.change_notes(change)
    }

    /// Changes internal notes of the library; allowed in a copy too.
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

/// Creates the folder and locks it.
pub(crate) fn lock(places: &Places, program: &str) -> Result<Lock, LibraryError> {
    create_private(&places.library)?;
    Lock::take(&places.library, program)
}

/// Creates a folder if it does not exist, readable by its owner only.
pub(crate) fn create_private(folder: &Path) -> Result<(), LibraryError> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|error| LibraryError::files("make", folder, error))
}
