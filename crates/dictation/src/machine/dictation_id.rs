//! The id of a dictation.

/// Identifies a dictation, from key-down to its outcome. Numbers are never reused.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DictationId(pub u64);
