//! Models and their downloads.

use serde::{Deserialize, Serialize};
use specta::Type;
use tauri_specta::Event;

/// A model that can be had.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ModelRow {
    /// Its name.
    pub name: String,
    /// What it is good for.
    pub roles: Vec<ModelRole>,
    /// Whether it hears English alone.
    pub english_only: bool,
    /// Whether its numbers were rounded to make its file smaller.
    pub is_packed: bool,
    /// The machine that it needs to confirm; none for what knows no words.
    pub demand: Option<ModelDemand>,
    /// Size of its file.
    pub bytes: f64,
    /// An SPDX expression.
    pub licence: String,
    /// Whether it is on this machine.
    pub installed: bool,
    /// Whether its file is the user's own, so that it is not for the app to delete.
    pub is_users: bool,
    /// How many times faster than speech it reads here, where it was measured or can be told from
    /// others' costs.
    pub times_speech: Option<f64>,
    /// Whether settings or choice have it as the one that drafts.
    pub is_fast: bool,
    /// Whether settings or choice have it as the one that confirms.
    pub is_heavy: bool,
    /// Whether it is of the pair that suits this machine.
    pub is_recommended: bool,
    /// How its download is, if there is one.
    pub pull: Option<PullChanged>,
}

/// What a model is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ModelRole {
    /// To draft.
    Fast,
    /// To confirm, and to make finished transcripts.
    Heavy,
    /// To tell voice from everything else.
    Voice,
    /// To tell speakers apart.
    Speakers,
}

/// The machine that a model needs to confirm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ModelDemand {
    /// Any machine of today.
    Usual,
    /// A strong processor.
    Strong,
    /// A graphics card, or the strongest processors.
    Strongest,
}

/// What suits this machine.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Recommendation {
    /// The model that drafts.
    pub fast: String,
    /// The model that confirms.
    pub heavy: String,
    /// Why, a sentence each.
    pub why: Vec<String>,
    /// Those of the two that are not here.
    pub missing: Vec<String>,
}

/// How a download is.
#[derive(Clone, Debug, PartialEq, Serialize, Type, Event)]
pub struct PullChanged {
    /// The model.
    pub model: String,
    /// What is being done.
    pub phase: PullPhase,
    /// Bytes done.
    pub done: f64,
    /// Bytes in all; 0 where that is not known.
    pub total: f64,
    /// Where it comes from, or why it failed and what to do.
    pub detail: Option<String>,
}

/// What is being done for a model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum PullPhase {
    /// It waits for another download.
    Waiting,
    /// A server is asked.
    Connecting,
    /// Bytes arrive.
    Downloading,
    /// A registry's client fetches it; how far it is is not known.
    Fetching,
    /// It is read out of an archive, or made of a checkpoint.
    Preparing,
    /// It is compared with what was published.
    Verifying,
    /// The user stopped it; what arrived stays.
    Paused,
    /// It is here.
    Done,
    /// It could not be had.
    Failed,
}

/// What a check of a model's file found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ModelCheck {
    /// What was published, bit for bit.
    Intact,
    /// A file of the user's own.
    Own,
    /// Damaged: to be got again.
    Damaged,
}
