//! Checks and normalizes the names of people.

use unicode_normalization::UnicodeNormalization;

use crate::{LibraryError, NameFlaw};

/// The most characters in a name.
const LONGEST: usize = 100;

/// The defect of a name; `None` if it is valid.
pub(super) fn flaw(name: &str) -> Option<NameFlaw> {
    if name.is_empty() {
        return Some(NameFlaw::Empty);
    }
    if !name.chars().any(char::is_alphanumeric) {
        return Some(NameFlaw::NoLetter { name: name.to_owned() });
    }
    let is_hidden =
        |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if name.chars().any(is_hidden) {
        return Some(NameFlaw::Hidden { name: name.to_owned() });
    }
    let length = name.chars().count();
    (length > LONGEST).then_some(NameFlaw::TooLong { length, most: LONGEST })
}

/// The name with single spaces and normalized accents.
pub(super) fn single_spaced(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").nfc().collect()
}

/// A valid name as it is stored.
pub(super) fn tidy(name: &str) -> Result<String, LibraryError> {
    let name = single_spaced(name);
    match flaw(&name) {
        Some(flaw) => Err(LibraryError::NotAllowed(flaw.into())),
        None => Ok(name),
    }
}

/// Whether two names are the same, ignoring case and spaces.
pub fn is_same_name(a: &str, b: &str) -> bool {
    let folded = |name: &str| single_spaced(name).to_lowercase();
    folded(a) == folded(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_the_same_however_they_are_written() {
        assert!(is_same_name("ada  LOVELACE ", "Ada Lovelace"));
        assert!(is_same_name("Zoe\u{308}", "zoë"));
        assert!(!is_same_name("Zoe", "Zoë"));
    }

    #[test]
    fn what_is_no_name_is_refused() {
        assert_eq!(tidy(" Ada\tLovelace\n").unwrap(), "Ada Lovelace");
        for name in ["", "  ", "…", "a\u{7}b", "a\u{202e}b", &"x".repeat(101)] {
            assert!(tidy(name).is_err(), "{name:?}");
        }
    }
}
