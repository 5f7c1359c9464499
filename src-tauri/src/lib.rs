//! The desktop app: windows for captions, dictation and library over the same crates as the
//! command.
//!
//! Start reading at [`app`], which assembles everything, then [`app_state`].

mod app;
mod app_state;
mod bindings;
mod captions_place;
mod commands;
mod compare;
mod devices;
mod dictation;
mod exported_files;
mod exports;
mod job_runner;
mod language;
mod live;
mod log;
mod measurements;
mod notifications;
mod own_words;
mod pill;
mod playback;
mod preference_changes;
mod preferences;
mod pulls;
mod recordings;
mod requests;
mod retention;
mod session_filter;
mod session_texts;
mod shortcut;
mod storage;
mod tray;
mod types;
mod view;
mod waveform;
mod webview;
mod window_life;
mod windows;

pub use app::run;
