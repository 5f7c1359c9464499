//! What the windows may ask for: a thin function each, which lets a service do it. Nothing but Tauri
//! calls them.

mod blocking;
pub mod captions;
pub mod dictation;
pub mod export;
pub mod library;
pub mod models;
pub mod preferences;
pub mod privacy;
pub mod shortcut;
pub mod transcripts;
pub mod voices;
pub mod windows;
