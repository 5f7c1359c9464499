//! What windows can ask for. Thin: each finds what it needs on the [`AppState`](crate::app_state::AppState) and
//! leaves the work to the crates below.

pub mod captions;
pub mod export;
pub mod library;
pub mod models;
pub mod preferences;
pub mod privacy;
pub mod transcripts;
pub mod voices;
