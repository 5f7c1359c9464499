//! The language of a session: given, or heard and followed.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::whisper_languages::LANGUAGES;

/// The language that both transcribers of a session work in.
///
/// Clones share what was detected, so that the two models never disagree about it.
#[derive(Clone, Debug)]
pub enum Language {
    /// Known beforehand; an ISO 639 code as Whisper lists it, such as `en`.
    Given(&'static str),
    /// Detected by the heavy model, which also notices when somebody goes on in another one.
    Auto(Detected),
}

/// What was detected so far.
#[derive(Clone, Debug, Default)]
pub struct Detected(Arc<Mutex<Known>>);

#[derive(Clone, Copy, Debug, Default)]
enum Known {
    #[default]
    Nothing,
    Heard(&'static str),
    /// One of the models knows no other.
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

    /// Not known yet.
    pub fn auto() -> Self {
        Self::Auto(Detected::default())
    }

    /// The code, if it is known by now.
    pub fn code(&self) -> Option<&'static str> {
        match self {
            Self::Given(code) => Some(code),
            Self::Auto(detected) => match *detected.known() {
                Known::Nothing => None,
                Known::Heard(code) | Known::ForGood(code) => Some(code),
            },
        }
    }

    /// Whether it can be another one later.
    pub fn may_change(&self) -> bool {
        match self {
            Self::Given(_) => false,
            Self::Auto(detected) => !matches!(*detected.known(), Known::ForGood(_)),
        }
    }

    /// Goes on in a language that was detected before, in another program's time. One that nobody
    /// knows, or that comes where another is given, changes nothing.
    pub fn go_on_in(&self, code: &str) {
        if let Ok(Self::Given(code)) = Self::parse(code) {
            self.follow(code);
        }
    }

    /// Takes a language that was detected, if it was not given.
    pub(crate) fn follow(&self, code: &'static str) {
        self.learn(Known::Heard(code));
    }

    /// Takes the only language that a model knows, if none was given, and stays with it.
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
        // What is held is whole whatever happened to a thread that held the lock.
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
