//! What is kept.

pub mod settings;

pub use settings::{Settings, SettingsError};
