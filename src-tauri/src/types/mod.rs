//! The types of commands and events. `ui/src/lib/bindings.ts` is generated from them.
//!
//! Times within a session are whole milliseconds, sizes are bytes as floating point numbers
//! (JavaScript has no integers above 2³²), ids are UUIDs as text.

mod captions;
mod dictation;
mod error;
mod library;
mod models;
mod preferences;
mod privacy;
mod windows;
mod words;

pub use captions::*;
pub use dictation::*;
pub use error::*;
pub use library::*;
pub use models::*;
pub use preferences::*;
pub use privacy::*;
pub use windows::*;
pub use words::*;
