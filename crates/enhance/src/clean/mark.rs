//! The effect of a spoken mark.

/// The effect of a spoken mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// Appends a sign to the word before it.
    Sign(&'static str),
    /// Ends the paragraph.
    Paragraph,
}
