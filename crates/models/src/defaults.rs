//! The default models.

use serde::Deserialize;

/// The defaults where the user names no model.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Defaults {
    pub(crate) finished: String,
    pub(crate) english: LiveOrder,
    pub(crate) other: LiveOrder,
}

/// The models of a live session, by role; the first installed one is used.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LiveOrder {
    pub(crate) fast: Vec<String>,
    pub(crate) heavy: Vec<String>,
}
