//! Messages for errors at the start of a session, and of the care for ended ones.

use session::{
    ModelRemedy, StartError, UnusableModel,
    aftercare::{CompressRecordingError, RecoverError},
};
use speculative::{ModelError, UnknownLanguage};

use super::{Explain, shown};
use crate::{Message, message};

impl Explain for StartError {
    fn explain(&self) -> Message {
        match self {
            Self::Recording(error) => error.explain(),
            Self::Id(id) => message!("error-session-id", id = id),
            Self::Threads(io) => message!("error-session-threads", io = shown(io)),
            other => message!("error-other", what = shown(other)),
        }
    }
}

impl Explain for UnknownLanguage {
    fn explain(&self) -> Message {
        message!("error-language-unknown", language = &self.0)
    }
}

impl Explain for ModelError {
    fn explain(&self) -> Message {
        match self {
            Self::Damaged(path) => message!("error-model-damaged", path = path),
            Self::Unreadable { path, error } => {
                message!("error-model-unreadable", path = path, io = shown(error))
            }
            Self::EnglishOnly { path, language } => {
                message!("error-model-english-only", path = path, language = language)
            }
            Self::NoTranslator(path) => message!("error-model-no-translator", path = path),
            Self::UnknownEngine { path, engine } => {
                message!("error-model-unknown-engine", path = path, engine = engine)
            }
        }
    }
}

impl Explain for UnusableModel {
    fn explain(&self) -> Message {
        message!(
            "error-model-unusable",
            error = self.error.explain(),
            remedy = self.remedy.explain(),
        )
    }
}

impl Explain for ModelRemedy {
    fn explain(&self) -> Message {
        match self {
            Self::CheckPermissions => message!("remedy-check-permissions"),
            Self::Multilingual { fast, heavy } => {
                message!("remedy-multilingual", fast = fast, heavy = heavy)
            }
            Self::UpdateProgram => message!("remedy-update-program"),
            Self::PullAgain { name } => message!("remedy-pull-again", name = name),
            Self::OtherFile => message!("remedy-other-file"),
        }
    }
}

impl Explain for RecoverError {
    fn explain(&self) -> Message {
        match self {
            Self::Recording(error) => error.explain(),
            Self::Library(error) => error.explain(),
            other => message!("error-other", what = shown(other)),
        }
    }
}

impl Explain for CompressRecordingError {
    fn explain(&self) -> Message {
        match self {
            Self::Recording(error) => error.explain(),
            Self::Library(error) => error.explain(),
            other => message!("error-other", what = shown(other)),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;
    use crate::explain::tests::compare;

    fn model_errors() -> [ModelError; 5] {
        let path = || "/models/tiny.bin".to_owned();
        [
            ModelError::Damaged(path()),
            ModelError::Unreadable { path: path(), error: io::Error::other("broken") },
            ModelError::EnglishOnly { path: path(), language: "de".to_owned() },
            ModelError::NoTranslator(path()),
            ModelError::UnknownEngine { path: path(), engine: "parakeet".to_owned() },
        ]
    }

    #[test]
    fn english_is_what_the_errors_display() {
        for error in
            [StartError::Id("x".to_owned()), StartError::Threads(io::Error::other("broken"))]
        {
            compare(&error.explain(), &error);
        }
        let unknown = UnknownLanguage("xx".to_owned());
        compare(&unknown.explain(), &unknown);
        for error in model_errors() {
            compare(&error.explain(), &error);
        }
        let [error, ..] = model_errors();
        let mut unusable = UnusableModel { error, remedy: ModelRemedy::CheckPermissions };
        for remedy in [
            ModelRemedy::CheckPermissions,
            ModelRemedy::Multilingual { fast: "tiny".to_owned(), heavy: "base".to_owned() },
            ModelRemedy::UpdateProgram,
            ModelRemedy::PullAgain { name: "tiny".to_owned() },
            ModelRemedy::OtherFile,
        ] {
            unusable.remedy = remedy;
            compare(&unusable.explain(), &unusable);
        }
    }
}
