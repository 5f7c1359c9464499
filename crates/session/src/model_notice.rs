//! Events of a session's two models.

use std::sync::Arc;

use speculative::Role;

use crate::UnusableModel;

/// One of the two models does not work, or works again. Meanwhile the other one drafts and confirms
/// alone. Fast alone confirms only what it heard twice and clearly.
#[derive(Clone, Debug)]
pub struct ModelNotice {
    /// The role of the model.
    pub role: Role,
    /// The model.
    pub name: String,
    /// The model that works alone; `None` if neither works, or both do.
    pub alone: Option<String>,
    /// What happened to it.
    pub change: ModelChange,
}

/// What happened to a model of a session.
#[derive(Clone, Debug)]
pub enum ModelChange {
    /// It is not installed. Get it; the next session uses it.
    NotInstalled,
    /// It cannot be loaded. The remedy is in the error.
    Unusable(Arc<UnusableModel>),
    /// It lost several windows in a row. It is tried again.
    Failing,
    /// It works again.
    Well,
}

impl ModelNotice {
    /// A single word for programs.
    pub(crate) fn state(&self) -> &'static str {
        match self.change {
            ModelChange::NotInstalled => "missing",
            ModelChange::Unusable(_) => "unusable",
            ModelChange::Failing => "failing",
            ModelChange::Well => "well",
        }
    }

    /// One line of English for logs and JSON: what happened, what it means, what to do.
    pub fn message(&self) -> String {
        let Self { role, name, alone, change } = self;
        let reason = match change {
            ModelChange::NotInstalled => format!("the model {name} is not on this machine"),
            ModelChange::Unusable(unusable) => unusable.error.to_string(),
            ModelChange::Failing => format!("the model {name} has stopped working"),
            ModelChange::Well => return format!("the model {name} works again"),
        };
        let means = match (alone, role) {
            (None, _) => return format!("{reason}; captions go on as soon as a model works again"),
            (Some(alone), Role::Fast) => format!("{alone} drafts too, a little later"),
            (Some(alone), Role::Heavy) => format!("{alone} confirms too, with more errors"),
        };
        format!("{reason}; {means}")
    }
}
