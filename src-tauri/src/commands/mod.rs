//! What windows can ask for. Thin: each finds what it needs on the [`Desk`](crate::desk::Desk) and
//! leaves the work to the crates below.

pub mod captions;
pub mod export;
pub mod library;
pub mod models;
pub mod preferences;
pub mod privacy;
pub mod transcripts;
pub mod voices;
