//! The two transcribers, by what they are for.

/// What a transcriber is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Drafts.
    Fast,
    /// Confirms.
    Heavy,
}
