//! What is stored, and which requests left the machine.

use serde::{Deserialize, Serialize};
use specta::Type;

/// What is stored, where, and what room it takes.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct StorageView {
    /// Folder of the library.
    pub library_folder: String,
    /// Folder of the recordings.
    pub recordings_folder: String,
    /// Folder of the models that the app got.
    pub models_folder: String,
    /// Folder of settings and own words.
    pub settings_folder: String,
    /// Folder of the log.
    pub log_folder: String,
    /// The database.
    pub records_bytes: f64,
    /// The search index.
    pub search_bytes: f64,
    /// The recordings.
    pub recordings_bytes: f64,
    /// Those of them that belong to deleted sessions.
    pub trash_bytes: f64,
    /// Models.
    pub models_bytes: f64,
    /// Sessions in the library, deleted ones left out.
    pub sessions: u32,
    /// Saved voices.
    pub voices: u32,
}

/// A request that the app made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct NetworkRequest {
    /// When, RFC 3339.
    pub at: String,
    /// What for: "model small".
    pub purpose: String,
    /// Where: a host, or a registry's client.
    pub place: String,
    /// What came of it.
    pub outcome: String,
}
