//! The maintenance handle.

use crate::Library;

/// Maintenance of a library: [`Library::care`].
#[derive(Clone, Copy)]
pub struct Care<'a>(pub(super) &'a Library);

impl Library {
    /// Checks, backups and disk usage.
    pub fn care(&self) -> Care<'_> {
        Care(self)
    }
}
