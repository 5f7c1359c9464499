//! The handle of care.

use crate::Library;

/// Care for a library: [`Library::care`].
#[derive(Clone, Copy)]
pub struct Care<'a>(pub(super) &'a Library);

impl Library {
    /// Checks, backups, and the room on the disk.
    pub fn care(&self) -> Care<'_> {
        Care(self)
    }
}
