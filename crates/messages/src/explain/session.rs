//! Messages for errors at the start of a session.

use session::{StartError, UnusableModel};
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
        message!("error-model-unusable", error = self.error.explain())
    }
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;
    use crate::Language;

    #[test]
    fn english_is_what_the_errors_display() {
        let path = || "/models/tiny.bin".to_owned();
        let broken = || io::Error::other("broken");
        let explained = [
            (StartError::Id("x".to_owned()).explain(), StartError::Id("x".to_owned()).to_string()),
            (StartError::Threads(broken()).explain(), StartError::Threads(broken()).to_string()),
            (
                UnknownLanguage("xx".to_owned()).explain(),
                UnknownLanguage("xx".to_owned()).to_string(),
            ),
        ];
        let of_models = [
            ModelError::Damaged(path()),
            ModelError::Unreadable { path: path(), error: broken() },
            ModelError::EnglishOnly { path: path(), language: "de".to_owned() },
            ModelError::NoTranslator(path()),
        ]
        .map(|error| (error.explain(), error.to_string()));
        for (message, display) in explained.into_iter().chain(of_models) {
            assert_eq!(message.english(), display);
            assert_ne!(message.text(Language::German), display);
        }
    }
}
