//! Errors that prevent any insertion.

use thiserror::Error;

/// Why dictation cannot reach windows. A problem with a single text is an
/// [`Outcome`](super::Outcome) instead.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
pub enum InsertionError {
    /// There is no graphical session to type into. Retry when there is one.
    #[error(
        "no desktop session was found (neither WAYLAND_DISPLAY nor DISPLAY is set), so there is no \
         window to dictate into; start Duotone from the desktop"
    )]
    NoDesktop,
    /// The X server is gone, or refused the connection. Create a new inserter.
    #[error(
        "the X server cannot be reached ({0}), so windows cannot be seen; start Duotone from the \
         desktop that you dictate into"
    )]
    Unreachable(String),
    /// The X server lacks a required extension; text can only be copied.
    #[error(
        "this X server does not let programs {0}, so text cannot be typed into other windows; \
         dictate into Duotone's own window and copy from there"
    )]
    Lacking(&'static str),
    /// Not implemented for this system yet.
    #[error(
        "dictation into other programs is not available on this system yet; dictate into Duotone's \
         own window and copy from there"
    )]
    Unsupported,
}
