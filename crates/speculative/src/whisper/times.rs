//! How words are timed.

/// How exactly words are timed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Times {
    /// By the attention heads that follow time (DTW): right within a tenth of a second.
    Exact,
    /// By the sound's energy and the length of the spelling: free, and half a second off at times.
    Rough,
}
