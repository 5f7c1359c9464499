//! Families of speech models: one network at several precisions, for English alone or for many
//! languages.

use serde::Deserialize;

/// A family of speech models.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Family {
    /// What its models are called after: `small`.
    pub name: String,
    /// What reads its files, by the name that the program knows the engine by.
    pub engine: String,
    /// How many weights the network has.
    pub parameters: u64,
    /// Bytes in use besides the file, in live use as the heavy model, where that was measured.
    #[serde(default)]
    pub working_memory: Option<u64>,
    /// What a heavy pass costs, as a share of a heavy pass of the family whose cost is 1.
    pub heavy_cost: f64,
    /// What a fast pass costs, as the same share; for a family that drafts.
    #[serde(default)]
    pub fast_cost: Option<f64>,
    /// The machine that a model of it needs to confirm in time.
    pub demand: Demand,
}

/// The machine that a heavy model needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Demand {
    /// Any machine of today.
    Usual,
    /// A strong processor.
    Strong,
    /// A graphics card, or the strongest processors.
    Strongest,
}
