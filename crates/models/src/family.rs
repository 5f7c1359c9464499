//! Families of speech models. A family is one network at several precisions, for English only or
//! for many languages.

use serde::Deserialize;

/// A family of speech models.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Family {
    /// The first part of its models' names, which the list's check requires: `small`.
    pub name: String,
    /// The engine that reads its files, by its name in this program.
    pub engine: String,
    /// How many weights the network has.
    pub parameters: u64,
    /// Memory besides the file, in bytes, in live use as the heavy model, if measured.
    #[serde(default)]
    pub working_memory: Option<u64>,
    /// The cost of a heavy pass relative to the family with cost 1.
    pub heavy_cost: f64,
    /// The cost of a fast pass on the same scale, for a family that drafts.
    #[serde(default)]
    pub fast_cost: Option<f64>,
    /// The machine that its models need to confirm in time.
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
