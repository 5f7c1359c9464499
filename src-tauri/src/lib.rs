//! Duotone for the desktop: captions, dictation and library in windows of their own, over the same
//! crates as the command.
//!
//! Start reading at [`app`], which puts everything together, then [`desk`].

mod app;
mod bindings;
mod commands;
mod compare;
mod desk;
mod dictating;
mod enhancing;
mod filter;
mod kept;
mod live;
mod measured;
mod playback;
mod preferences;
mod pulls;
mod requests;
mod retention;
mod shortcut;
mod texts;
mod told;
mod tray;
mod types;
mod view;
mod waveform;
mod webview;
mod windows;

pub use app::run;
