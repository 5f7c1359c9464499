//! A word of the user's own, and what a text needs to be one.

/// A word or a form is no longer than this, characters.
const LONGEST: usize = 200;

/// A word as the user writes it, and what models make of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnWord {
    /// How it is written.
    pub written: String,
    /// What is heard in its place. Nothing, if only its case is put right.
    pub heard: Vec<String>,
}

/// Why a text is no word, if so.
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
