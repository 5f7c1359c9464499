//! The confirmed captions of a session, stored one by one.

use uuid::Uuid;

use crate::{
    LibraryError, LiveCaption, Sessions,
    store::{Batch, Store},
    tables::{CAPTIONS, LIVE, SESSIONS, mark_due},
};

impl Sessions<'_> {
    /// Stores a confirmed caption of a live session. When this returns, the caption survives a
    /// power loss. Blocks on the disk.
    ///
    /// # Errors
    /// [`LibraryError::Ended`], [`NotThere`](LibraryError::NotThere), or an I/O error.
    pub fn append_caption(&self, id: Uuid, caption: &LiveCaption) -> Result<(), LibraryError> {
        self.append_captions(id, std::slice::from_ref(caption))
    }

    /// Stores several captions with one disk sync: all of them or none.
    ///
    /// # Errors
    /// Those of [`append_caption`](Self::append_caption).
    pub fn append_captions(&self, id: Uuid, captions: &[LiveCaption]) -> Result<(), LibraryError> {
        self.0.change(|store, batch| {
            if !store.has(&LIVE, &id)? {
                let known = store.has(&SESSIONS, &id)?;
                return Err(if known {
                    LibraryError::Ended(id)
                } else {
                    LibraryError::session(id)
                });
            }
            put_captions(store, batch, id, captions)?;
            mark_due(batch, id)
        })
    }

    /// The confirmed captions of a session in order. Works for a session in the trash too.
    ///
    /// # Errors
    /// An I/O error. An unknown session has no captions.
    pub fn captions(&self, id: Uuid) -> Result<Vec<LiveCaption>, LibraryError> {
        let captions = self.0.store().prefix(&CAPTIONS, id.as_bytes())?;
        Ok(captions.into_iter().map(|(_, caption)| caption).collect())
    }
}

/// Counts the captions of a session.
pub(crate) fn count_captions(store: &Store, id: Uuid) -> Result<u32, LibraryError> {
    let last = store.last(&CAPTIONS, id.as_bytes())?;
    Ok(last.map_or(0, |(_, number)| number + 1))
}

/// Appends captions to the stored ones.
pub(crate) fn put_captions(
    store: &Store,
    batch: &mut Batch,
    id: Uuid,
    captions: &[LiveCaption],
) -> Result<(), LibraryError> {
    for (number, caption) in (count_captions(store, id)?..).zip(captions) {
        batch.put(&CAPTIONS, &(id, number), caption)?;
    }
    Ok(())
}
