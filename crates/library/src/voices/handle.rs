//! The handle for voices.

use crate::Library;

/// The voices of a library: [`Library::voices`].
#[derive(Clone, Copy)]
pub struct Voices<'a>(pub(crate) &'a Library);

impl Library {
    /// The saved voices, and the speakers of transcripts.
    pub fn voices(&self) -> Voices<'_> {
        Voices(self)
    }
}
