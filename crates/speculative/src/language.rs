//! The language of a session: given, or detected and followed.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::whisper_languages::LANGUAGES;

/// The language that both transcribers of a session work in.
///
/// Clones share the detected language, so that the two models never disagree.
#[derive(Clone, Debug)]
pub enum Language {
    /// Given in advance; an ISO 639 code as Whisper lists it, such as `en`.
    Given(&'static str),
    /// Detected by the heavy model, which also notices a change of language.
    Auto(Detected),
}

/// The detected language.
#[derive(Clone, Debug, Default)]
pub struct Detected(Arc<Mutex<Known>>);

#[derive(Clone, Copy, Debug, Default)]
enum Known {
    #[default]
    Nothing,
    Heard(&'static str),
    /// One of the models supports only this language.
    ForGood(&'static str),
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
            return Ok(Self::auto());
        }
        let known = LANGUAGES.iter().find(|(code, name)| wanted == *code || wanted == *name);
        known.map(|(code, _)| Self::Given(code)).ok_or_else(|| UnknownLanguage(text.to_owned()))
    }

    /// A language to detect.
    pub fn auto() -> Self {
        Self::Auto(Detected::default())
    }

    /// The code, if it is known.
    pub fn code(&self) -> Option<&'static str> {
        match self {
            Self::Given(code) => Some(code),
            Self::Auto(detected) => match *detected.known() {
                Known::Nothing => None,
                Known::Heard(code) | Known::ForGood(code) => Some(code),
            },
        }
    }

    /// Whether the language can still change.
    pub fn may_change(&self) -> bool {
        match self {
            Self::Given(_) => false,
            Self::Auto(detected) => !matches!(*detected.known(), Known::ForGood(_)),
        }
    }

    /// Continues with a language that an earlier run detected. An unknown code changes nothing, and
    /// neither does any code if the language was given.
    pub fn go_on_in(&self, code: &str) {
        if let Ok(Self::Given(code)) = Self::parse(code) {
            self.follow(code);
        }
    }

    /// Sets the detected language, if none was given.
    pub(crate) fn follow(&self, code: &'static str) {
        self.learn(Known::Heard(code));
    }

    /// Sets the only language that a model supports, if none was given, and keeps it.
    #[cfg_attr(not(feature = "whisper"), allow(dead_code, reason = "only Whisper's models ask"))]
    pub(crate) fn settle(&self, code: &'static str) {
        self.learn(Known::ForGood(code));
    }

    fn learn(&self, news: Known) {
        if let Self::Auto(detected) = self {
            let mut known = detected.known();
            if !matches!(*known, Known::ForGood(_)) {
                *known = news;
            }
        }
    }
}

impl Detected {
    fn known(&self) -> MutexGuard<'_, Known> {
        // A panic in a thread that held the lock leaves the value intact.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
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
    fn clones_share_the_language_that_was_detected_last() {
        let heard = Language::auto();
        let other = heard.clone();
        assert_eq!(other.code(), None);
        heard.follow("nl");
        assert_eq!((heard.code(), other.code()), (Some("nl"), Some("nl")));
        other.follow("de");
        assert_eq!((heard.code(), other.code()), (Some("de"), Some("de")));
    }

    #[test]
    fn a_language_that_was_given_or_is_a_models_only_one_stays() {
        let given = Language::parse("de").unwrap();
        given.follow("fr");
        assert_eq!((given.code(), given.may_change()), (Some("de"), false));
        let only = Language::auto();
        only.settle("en");
        only.follow("fr");
        assert_eq!((only.code(), only.may_change()), (Some("en"), false));
    }
}
