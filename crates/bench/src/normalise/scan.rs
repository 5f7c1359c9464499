//! Classifies characters and finds the bounds of words.

use unicode_general_category::{GeneralCategory as Category, get_general_category};

/// Word characters: letters, numbers and the underscore.
pub fn is_word(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric() || c == '_';
    }
    matches!(
        get_general_category(c),
        Category::UppercaseLetter
            | Category::LowercaseLetter
            | Category::TitlecaseLetter
            | Category::ModifierLetter
            | Category::OtherLetter
            | Category::DecimalNumber
            | Category::LetterNumber
            | Category::OtherNumber
    )
}

/// White space, including the four ASCII separators, as in Python.
pub fn is_space(c: char) -> bool {
    c.is_whitespace() || ('\u{1c}'..='\u{1f}').contains(&c)
}

/// A digit of any script.
pub fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || (!c.is_ascii() && get_general_category(c) == Category::DecimalNumber)
}

/// Whether a word cannot continue at the start of `rest`.
pub fn ends_before(rest: &str) -> bool {
    !rest.chars().next().is_some_and(is_word)
}

/// Whether a word cannot continue from the end of `before`.
pub fn starts_after(before: &str) -> bool {
    !before.chars().next_back().is_some_and(is_word)
}

/// Where a match must be at a word boundary.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Bounds {
    /// At both ends.
    Word,
    /// At the end.
    End,
}

/// Replaces every `find` within its bounds by `with`.
pub fn replace(text: &str, find: &str, with: &str, bounds: Bounds) -> String {
    let mut replaced = String::with_capacity(text.len() + 8);
    let mut done = 0;
    for (at, _) in text.match_indices(find) {
        let end = at + find.len();
        if ends_before(&text[end..]) && (bounds == Bounds::End || starts_after(&text[..at])) {
            replaced.push_str(&text[done..at]);
            replaced.push_str(with);
            done = end;
        }
    }
    replaced.push_str(&text[done..]);
    replaced
}

/// The text after the spaces at the start of `text`; `None` if there are none.
pub fn after_spaces(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(is_space);
    (rest.len() < text.len()).then_some(rest)
}
