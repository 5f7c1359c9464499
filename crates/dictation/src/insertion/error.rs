//! Why nothing can be inserted at all.

use thiserror::Error;

/// What keeps dictation from reaching windows. What goes wrong with one text is an
/// [`Outcome`](super::Outcome) instead.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
pub enum InsertionError {
    /// There is no graphical session to type into. Ask again when there is one.
    #[error(
        "no desktop session was found (neither WAYLAND_DISPLAY nor DISPLAY is set), so there is no \
         window to dictate into; start Duotone from the desktop"
    )]
    NoDesktop,
    /// The X server is gone, or never let us in. Make a new inserter.
    #[error(
        "the X server cannot be reached ({0}), so windows cannot be seen; start Duotone from the \
         desktop that you dictate into"
    )]
    Unreachable(String),
    /// An X server that lacks something we need: no way around it but copying.
    #[error(
        "this X server does not let programs {0}, so text cannot be typed into other windows; \
         dictate into Duotone's own window and copy from there"
    )]
    Lacking(&'static str),
    /// Not written yet for this system.
    #[error(
        "dictation into other programs is not available on this system yet; dictate into Duotone's \
         own window and copy from there"
    )]
    Unsupported,
}
