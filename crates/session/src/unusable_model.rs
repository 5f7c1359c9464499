//! The error of a model that cannot be used, and what helps.

use std::path::Path;

use speculative::ModelError;

/// A model that is installed but cannot be used, and how to fix that.
#[derive(Debug, thiserror::Error)]
#[error("{error}; {remedy}")]
pub struct UnusableModel {
    /// The reason.
    pub error: ModelError,
    /// What helps.
    pub remedy: ModelRemedy,
}

/// What helps if a model cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ModelRemedy {
    /// To let this user read the file.
    #[error("check its permissions")]
    CheckPermissions,
    /// To use models for all languages.
    #[error("use multilingual models, such as {fast} and {heavy}")]
    Multilingual {
        /// One that drafts.
        fast: String,
        /// One that confirms.
        heavy: String,
    },
    /// To update this program.
    #[error("update Duotone")]
    UpdateProgram,
    /// To download the model again.
    #[error("get {name} again")]
    PullAgain {
        /// The model.
        name: String,
    },
    /// To name another file or a model of the list.
    #[error("give another file, or the name of a model")]
    OtherFile,
}

impl UnusableModel {
    /// `asked` is the model's name as the user, or the default choice, gave it.
    pub fn new(error: ModelError, asked: &str, known: &models::Manifest) -> Self {
        let remedy = match &error {
            ModelError::Unreadable { .. } => ModelRemedy::CheckPermissions,
            ModelError::EnglishOnly { .. } | ModelError::NoTranslator(_) => {
                let [fast, heavy] = known.first_pair(false).map(str::to_owned);
                ModelRemedy::Multilingual { fast, heavy }
            }
            ModelError::UnknownEngine { .. } => ModelRemedy::UpdateProgram,
            ModelError::Damaged(_)
                if !Path::new(asked).is_file() && known.find(asked).is_some() =>
            {
                ModelRemedy::PullAgain { name: asked.to_owned() }
            }
            ModelError::Damaged(_) => ModelRemedy::OtherFile,
        };
        Self { error, remedy }
    }
}
