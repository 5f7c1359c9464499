//! Recognises voices that the user named in other sessions.
//!
//! It never decides alone: it proposes a similar saved voice with a probability, and the user
//! confirms or rejects it. docs/adr/025-voices.md has the thresholds and measurements.

mod likeness;
mod naming;
mod propose;

pub use naming::{Earlier, heard, name_speakers, propose_again, recognise, still_to_be_named};
pub use propose::propose;
