//! Methods of timing words.

/// How exactly words are timed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Times {
    /// By the attention heads that follow time (DTW): accurate to a tenth of a second.
    Exact,
    /// By the sound's energy and the length of the spelling: free, and sometimes half a second off.
    Rough,
}
