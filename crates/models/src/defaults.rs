//! The models that are taken where the user names none.

use serde::Deserialize;

/// What is taken where nobody names a model.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Defaults {
    pub(crate) finished: String,
    pub(crate) english: LiveOrder,
    pub(crate) other: LiveOrder,
}

/// The models of a live session, by role; the first installed one is taken.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LiveOrder {
    pub(crate) fast: Vec<String>,
    pub(crate) heavy: Vec<String>,
}
