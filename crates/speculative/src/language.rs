//! The language of a session: given, or heard once and kept.

use std::sync::{Arc, OnceLock};

/// The language that both transcribers of a session work in.
///
/// Clones share what was detected, so that the two models never disagree about it.
#[derive(Clone, Debug)]
pub enum Language {
    /// Known beforehand; an ISO 639 code as Whisper lists it, such as `en`.
    Given(&'static str),
    /// Detected by the heavy model from the first two seconds of speech, and kept from then on.
    Auto(Arc<OnceLock<&'static str>>),
}

/// A language that Whisper does not know.
#[derive(Debug, thiserror::Error)]
#[error(
    "'{0}' is no language the models know; use a code such as en, es, fr or de, or 'auto' to have \
     it detected"
)]
pub struct UnknownLanguage(pub String);

impl Language {
    /// Reads a code (`en`), an English name (`english`) or `auto`.
    ///
    /// # Errors
    /// [`UnknownLanguage`] for anything Whisper does not list.
    pub fn parse(text: &str) -> Result<Self, UnknownLanguage> {
        let wanted = text.trim().to_lowercase();
        if wanted == "auto" {
            return Ok(Self::Auto(Arc::default()));
        }
        // A NUL would be refused by the C side with a panic.
        let id = (!wanted.contains('\0')).then(|| whisper_rs::get_lang_id(&wanted)).flatten();
        id.and_then(whisper_rs::get_lang_str)
            .map(Self::Given)
            .ok_or_else(|| UnknownLanguage(text.to_owned()))
    }

    /// The code, if it is known by now.
    pub fn code(&self) -> Option<&'static str> {
        match self {
            Self::Given(code) => Some(code),
            Self::Auto(detected) => detected.get().copied(),
        }
    }

    /// Keeps what was detected, if nothing was before.
    pub(crate) fn settle(&self, code: &'static str) {
        if let Self::Auto(detected) = self {
            detected.get_or_init(|| code);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_names_are_languages_and_anything_else_is_not() {
        for (text, code) in [("en", "en"), ("German", "de"), (" fr ", "fr")] {
            assert_eq!(Language::parse(text).unwrap().code(), Some(code));
        }
        for text in ["", "xx", "klingon", "e\0n"] {
            assert!(Language::parse(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn clones_share_the_language_that_was_detected_first() {
        let heard = Language::parse("auto").unwrap();
        let other = heard.clone();
        assert_eq!(other.code(), None);
        heard.settle("nl");
        other.settle("de");
        assert_eq!((heard.code(), other.code()), (Some("nl"), Some("nl")));
    }
}
