//! Who speaks: voices that the user named are recognised in other sessions.
//!
//! Nothing here decides: a voice that is like a saved one is proposed, with how probable it is, and
//! the user confirms or rejects it. How like is like, and what was measured: docs/adr/025-voices.md.

mod likeness;
mod naming;
mod propose;

pub use naming::{Earlier, heard, name_speakers, propose_again, recognise, still_to_be_named};
pub use propose::propose;
