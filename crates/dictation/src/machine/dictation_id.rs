//! What tells dictations apart.

/// A dictation, from key-down to its outcome. Numbers are not used twice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DictationId(pub u64);
