//! A dictionary word, and its validation.

/// The longest word or form, characters.
const LONGEST: usize = 200;

/// A word as the user writes it, and the forms that models hear.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnWord {
    /// The correct spelling.
    pub written: String,
    /// The heard forms that it replaces. Empty if it only corrects the case.
    pub heard: Vec<String>,
}

/// Why a text is not a word.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WordFlaw {
    /// It has no letter and no digit.
    #[error("{text:?} holds no letter or digit")]
    NoLetter {
        /// The text.
        text: String,
    },
    /// It has characters that are not shown.
    #[error("{text:?} holds characters that are not shown")]
    Hidden {
        /// The text.
        text: String,
    },
    /// It is too long.
    #[error("a word of {length} characters; {most} are allowed")]
    TooLong {
        /// Its characters.
        length: usize,
        /// The most that are allowed.
        most: usize,
    },
}

/// The defect of a text; `None` if it is a valid word.
pub(super) fn flaw(text: &str) -> Option<WordFlaw> {
    if !text.chars().any(char::is_alphanumeric) {
        return Some(WordFlaw::NoLetter { text: text.to_owned() });
    }
    if text.chars().any(char::is_control) {
        return Some(WordFlaw::Hidden { text: text.to_owned() });
    }
    let length = text.chars().count();
    (length > LONGEST).then_some(WordFlaw::TooLong { length, most: LONGEST })
}

/// The text with single spaces.
pub(super) fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
