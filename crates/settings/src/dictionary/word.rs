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

/// The defect of a text; `None` if it is a valid word.
pub(super) fn flaw(text: &str) -> Option<String> {
    if !text.chars().any(char::is_alphanumeric) {
        return Some(format!("{text:?} holds no letter or digit"));
    }
    if text.chars().any(char::is_control) {
        return Some(format!("{text:?} holds characters that are not shown"));
    }
    let length = text.chars().count();
    (length > LONGEST).then(|| format!("a word of {length} characters; {LONGEST} are allowed"))
}

/// The text with single spaces.
pub(super) fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
