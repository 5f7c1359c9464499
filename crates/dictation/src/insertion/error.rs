//! Errors that prevent any insertion.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Why dictation cannot reach windows. A problem with a single text is an
/// [`Outcome`](super::Outcome) instead.
#[derive(Clone, Debug, Deserialize, Eq, Error, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum InsertionError {
    /// There is no graphical session to type into. Retry when there is one.
    #[error(
        "No desktop session was found (neither WAYLAND_DISPLAY nor DISPLAY is set), so there is no \
         window to dictate into. Start Duotone from the desktop."
    )]
    NoDesktop,
    /// The X server is gone, or refused the connection. Create a new inserter.
    #[error(
        "The X server cannot be reached ({0}), so windows cannot be seen. Start Duotone from the \
         desktop that you dictate into."
    )]
    Unreachable(String),
    /// The X server lacks a required extension; text can only be copied.
    #[error(
        "This X server does not let programs {0}, so text cannot be typed into other windows. \
         Dictate into Duotone's own window and copy from there."
    )]
    Lacking(X11Extension),
    /// Not implemented for this system yet.
    #[error(
        "Dictation into other programs is not available on this system yet. Dictate into Duotone's \
         own window and copy from there."
    )]
    Unsupported,
}

/// An extension of the X server that insertion needs.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Error, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum X11Extension {
    /// Presses keys.
    #[error("press keys (XTEST)")]
    Xtest,
    /// Reads the keyboard's state.
    #[error("see the keyboard's state (XKB)")]
    Xkb,
}
