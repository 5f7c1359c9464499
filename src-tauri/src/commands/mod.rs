//! The commands that the windows call. Each is a thin function over a service; only Tauri calls
//! them.

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
pub mod words;
