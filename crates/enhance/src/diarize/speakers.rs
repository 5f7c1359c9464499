//! How many people speak.

use std::num::NonZeroUsize;

/// The number of speakers in a recording.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Speakers {
    /// The clustering decides.
    #[default]
    Found,
    /// This many, as the user says. The result has fewer if fewer speak.
    Exactly(NonZeroUsize),
}
