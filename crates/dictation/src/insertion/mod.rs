//! Inserts text into the window that had the focus at key-down. If it cannot, the outcome says so.
//!
//! A [`Target`] is taken when the key goes down. When the words are confirmed, [`Inserter::insert`]
//! types or pastes them, if that window still has the focus, and the [`Outcome`] reports what was
//! observed: docs/dictation.md has the table. All calls block, for seconds at worst: call them from
//! a worker thread.

#[cfg(not(target_os = "linux"))]
mod elsewhere;
mod error;
mod insert_text;
mod inserter;
mod outcome;
mod reason;
mod rules;
mod target;
#[cfg(target_os = "linux")]
mod wayland;
#[cfg(target_os = "linux")]
mod x11;

pub use error::{InsertionError, X11Extension};
pub use insert_text::InsertText;
pub use inserter::{Inserter, keep_clipboard};
pub use outcome::{Done, Outcome, Undone};
pub use reason::{CopyReason, HelperError, InsertFailure, Obstacle, UndoRefusal};
pub use rules::{AppRule, Rules, SHORT, Way};
pub use target::{Target, WindowId};
#[cfg(target_os = "linux")]
pub use wayland::WaylandSession;
