//! Duotone for the desktop: captions, dictation and library in windows of their own, over the same
//! crates as the command.
//!
//! Start reading at [`app`], which puts everything together, then [`state`].

mod app;
mod app_state;
mod bindings;
mod commands;
mod compare;
mod dictating;
mod filter;
mod job_runner;
mod library_access;
mod live;
mod measurements;
mod notifications;
mod playback;
mod preferences;
mod pulls;
mod requests;
mod retention;
mod shortcut;
mod texts;
mod tray;
mod types;
mod view;
mod waveform;
mod webview;
mod windows;

pub use app::run;
