//! Full-text search.
//!
//! The index is a cache of the store (docs/adr/021-search.md). Every change of a session marks it
//! as due in the same batch, and a search first indexes the due sessions. A mark is removed once
//! the index is on the disk, so a session whose indexing is lost is indexed again.

mod index;
mod moments;
mod passages;
mod query;
mod request;
mod tokens;

use std::{fs, io::Write, path::Path};

use serde::{Deserialize, Serialize};
use tantivy::TantivyError;
use uuid::Uuid;

pub use passages::TextKind;
pub use request::{Asked, Found};

use self::index::TextIndex;
use crate::{
    Library, LibraryError,
    library::create_private,
    store::{generation, schema},
    tables::{DUE, SESSIONS},
};

/// The version of the index format: an index of another version is rebuilt.
const INDEX: u32 = 2;
/// Sessions per commit of the index.
const AT_ONCE: usize = 256;

/// Identifies the library that an index was built from.
#[derive(PartialEq, Serialize, Deserialize)]
struct Stamp {
    index: u32,
    library: Uuid,
}

/// Search in a library: [`Library::search`].
#[derive(Clone, Copy)]
pub struct Search<'a>(pub(crate) &'a Library);

impl Library {
    /// The search of a library.
    pub fn search(&self) -> Search<'_> {
        Search(self)
    }
}

impl Search<'_> {
    /// Finds passages, the best score first and the newest first among nearly equal ones. A moment
    /// that is in the live captions and in the finished transcript is one result: the finished one.
    /// Indexes the sessions that changed since the last search; if the index is lost, that is all
    /// of them.
    ///
    /// # Errors
    /// [`LibraryError::Query`] for an invalid query, or an I/O error.
    pub fn find(&self, asked: &Asked) -> Result<Vec<Found>, LibraryError> {
        let wanted = query::parse(&asked.words, asked.typing)?;
        let _guard = self.0.index();
        self.with_index(|index| {
            self.read_due(index, false)?;
            Ok(index.search(&wanted, asked)?)
        })
    }

    /// Indexes the sessions that changed, so that the next search is fast. Call it on an idle
    /// thread.
    ///
    /// # Errors
    /// An I/O error.
    pub fn update_index(&self) -> Result<(), LibraryError> {
        let _guard = self.0.index();
        self.with_index(|index| self.read_due(index, false))
    }

    /// Rebuilds the index.
    ///
    /// # Errors
    /// An I/O error.
    pub fn rebuild_index(&self) -> Result<(), LibraryError> {
        let _guard = self.0.index();
        self.drop_index()?;
        self.with_index(|index| self.read_due(index, false))
    }

    /// Opens the index and calls `act`; if either fails, retries once with a new index.
    fn with_index<T>(
        &self,
        mut act: impl FnMut(&TextIndex) -> Result<T, Trouble>,
    ) -> Result<T, LibraryError> {
        let attempt = |act: &mut dyn FnMut(&TextIndex) -> Result<T, Trouble>| {
            let index = self.open_index()?;
            act(&index)
        };
        let error = match attempt(&mut act) {
            Err(Trouble::Index(error)) => error,
            answer => {
                return answer.map_err(|trouble| trouble.of(self.0.places().library.as_path()));
            }
        };
        tracing::warn!(%error, "the search index is made anew");
        self.drop_index()?;
        attempt(&mut act).map_err(|trouble| trouble.of(self.0.places().library.as_path()))
    }

    fn open_index(&self) -> Result<TextIndex, Trouble> {
        let folder = index::folder(&self.0.places().library);
        if let Some(copied) = self.0.copied() {
            copied.borrow_index(&folder);
        }
        let stamp = Stamp { index: INDEX, library: schema::identity(&self.0.store())? };
        let path = folder.join("stamp.json");
        let stamped = fs::read(&path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
        if stamped != Some(stamp) {
            self.drop_index()?;
            create_private(&folder)?;
            // Marks every session as due before the stamp ties the index to this library.
            self.mark_all_due()?;
            let stamp = Stamp { index: INDEX, library: schema::identity(&self.0.store())? };
            write_stamp(&folder, &path, &stamp)
                .map_err(|error| LibraryError::files("write", &path, error))?;
        }
        let index = folder.join("index");
        create_private(&index)?;
        Ok(TextIndex::open(&index)?)
    }

    fn drop_index(&self) -> Result<(), LibraryError> {
        generation::remove(&index::folder(&self.0.places().library))
    }

    fn mark_all_due(&self) -> Result<(), LibraryError> {
        self.0.change_notes(|store, batch| {
            let ids = store.keys(&SESSIONS, &[])?;
            ids.into_iter().try_for_each(|(id, _)| crate::tables::mark_due(batch, id))
        })
    }

    /// Indexes the due sessions. `erase` also removes the bytes of deleted passages.
    fn read_due(&self, index: &TextIndex, erase: bool) -> Result<(), Trouble> {
        let due = self.0.store().prefix(&DUE, &[])?;
        if due.is_empty() && !erase {
            return Ok(());
        }
        let mut writer = index.writer()?;
        for marks in due.chunks(AT_ONCE) {
            for (id, _) in marks {
                let session = passages::of_session(&self.0.store(), *id)?;
                index.replace(&writer, *id, session.as_ref())?;
            }
            writer.commit()?;
            self.0.change_notes(|store, batch| {
                for (id, mark) in marks {
                    // A session that changed meanwhile has a new mark and stays due.
                    if store.get(&DUE, id)? == Some(*mark) {
                        batch.remove(&DUE, id);
                    }
                }
                Ok(())
            })?;
        }
        if erase {
            index.erase_removed(&mut writer)?;
        }
        writer.wait_merging_threads()?;
        Ok(())
    }
}

/// Removes the bytes of deleted sessions from the index.
pub(crate) fn erase_from_index(library: &Library) -> Result<(), LibraryError> {
    let _guard = library.index();
    if !index::folder(&library.places().library).exists() {
        return Ok(());
    }
    let search = Search(library);
    search.with_index(|index| search.read_due(index, true))
}

fn write_stamp(folder: &Path, path: &Path, stamp: &Stamp) -> std::io::Result<()> {
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(&serde_json::to_vec(stamp)?)?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}

/// The failed part: the index, which can be rebuilt, or the library.
enum Trouble {
    Index(TantivyError),
    Library(LibraryError),
}

impl Trouble {
    fn of(self, library: &Path) -> LibraryError {
        match self {
            Self::Library(error) => error,
            Self::Index(TantivyError::IoError(error)) => {
                LibraryError::files("use", &index::folder(library), std::io::Error::other(error))
            }
            Self::Index(error) => LibraryError::files(
                "use",
                &index::folder(library),
                std::io::Error::other(error.to_string()),
            ),
        }
    }
}

impl From<TantivyError> for Trouble {
    fn from(error: TantivyError) -> Self {
        Self::Index(error)
    }
}

impl From<LibraryError> for Trouble {
    fn from(error: LibraryError) -> Self {
        Self::Library(error)
    }
}
