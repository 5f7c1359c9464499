//! The library, opened: one program at a time, one writer at a time, any number of readers.

use std::{
    collections::HashSet,
    fs,
    path::Path,
    sync::{Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard},
};

use uuid::Uuid;

use crate::{
    LibraryError, Places,
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
    /// Held while sessions of the inbox are taken in.
    pub(crate) inbox: Mutex<()>,
    /// Sessions that were begun since the library was opened.
    begun: Mutex<HashSet<Uuid>>,
    _lock: Lock,
}

impl Library {
    /// Opens the library, makes it if there is none, and migrates an older one. `program` is what
    /// others are told that has it open.
    ///
    /// What an ended program left behind is put in order: its jobs wait again, at the stage they
    /// had reached, what it was erasing is erased, and sessions that it kept beside the library are
    /// taken in. Those that it did not end are found with [`interrupted`](Self::interrupted).
    ///
    /// # Errors
    /// [`LibraryError::InUse`], [`Newer`](LibraryError::Newer),
    /// [`Damaged`](LibraryError::Damaged), or what the system refuses.
    pub fn open(places: &Places, program: &str) -> Result<Self, LibraryError> {
        let lock = lock(places, program)?;
        let store = schema::open(&places.library, schema::STEPS)?;
        let library = Self {
            places: places.clone(),
            store: RwLock::new(store),
            writer: Mutex::new(()),
            index: Mutex::new(()),
            inbox: Mutex::new(()),
            begun: Mutex::default(),
            _lock: lock,
        };
        library.resume_jobs()?;
        if let Err(error) = library.finish_erasing() {
            // It is tried again the next time.
            tracing::warn!(%error, "something that was deleted is still on the disk");
        }
        if let Err(error) = library.take_in() {
            // So are they, and until then they are where they were.
            tracing::warn!(%error, "a session that was kept beside the library is not in it yet");
        }
        Ok(library)
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
