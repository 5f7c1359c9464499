//! Looking at text: what is a word, a space, a digit, and where one ends.

use unicode_general_category::{GeneralCategory as Category, get_general_category};

/// Letters, numbers and the low line make words.
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

/// White space, and the four separators of ASCII, which Python counts to it.
pub fn is_space(c: char) -> bool {
    c.is_whitespace() || ('\u{1c}'..='\u{1f}').contains(&c)
}

/// A digit of any script.
pub fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || (!c.is_ascii() && get_general_category(c) == Category::DecimalNumber)
}

/// Whether no word goes on at the start of `rest`.
pub fn ends_before(rest: &str) -> bool {
    !rest.chars().next().is_some_and(is_word)
}

/// Whether no word is under way at the end of `before`.
pub fn starts_after(before: &str) -> bool {
    !before.chars().next_back().is_some_and(is_word)
}

/// Where a found text must not touch another letter.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Bounds {
    /// At both of its ends.
    Word,
    /// At its end.
    End,
}

/// Puts `with` for every `find` within its bounds.
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

/// What follows the spaces at the start of `text`; nothing if there are none.
pub fn after_spaces(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(is_space);
    (rest.len() < text.len()).then_some(rest)
}
