//! The roles of the two transcribers.

/// The role of a transcriber.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Drafts.
    Fast,
    /// Confirms.
    Heavy,
}
