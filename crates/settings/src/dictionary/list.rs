//! Parses a plain word list: one word per line, or "heard -> written".

use std::{fs, path::Path};

use super::{
    DictionaryError, LineFlaw, OwnWord,
    word::{flaw, tidy},
};

/// The words of a list, in order. Skips empty lines and lines that start with #.
///
/// # Errors
/// If the file cannot be read, or a line is not a word; the error names the line.
pub fn word_list(path: &Path) -> Result<Vec<OwnWord>, DictionaryError> {
    let bytes = fs::read(path).map_err(|error| DictionaryError::files("read", path, error))?;
    let mut words = Vec::new();
    for (i, line) in bytes.split(|byte| *byte == b'\n').enumerate() {
        let word = std::str::from_utf8(line).map_err(|_| LineFlaw::NotUtf8);
        let word = word.and_then(word_in).map_err(|reason| DictionaryError::Damaged {
            path: path.to_owned(),
            line: i + 1,
            reason,
        });
        words.extend(word?);
    }
    Ok(words)
}

fn word_in(line: &str) -> Result<Option<OwnWord>, LineFlaw> {
    // Some editors start a file with a byte order mark.
    let line = line.trim_start_matches('\u{feff}').trim();
    if line.is_empty() || line.starts_with('#') {
        return Ok(None);
    }
    let (heard, written) = match line.split_once("->") {
        Some((heard, written)) => (vec![tidy(heard)], tidy(written)),
        None => (Vec::new(), tidy(line)),
    };
    if written.contains("->") {
        return Err(LineFlaw::TwoArrows);
    }
    match std::iter::once(&written).chain(&heard).find_map(|text| flaw(text)) {
        Some(flaw) => Err(flaw.into()),
        None => Ok(Some(OwnWord { written, heard })),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_word_or_what_is_heard_and_written() {
        let word = |line| {
            let word: Option<OwnWord> = word_in(line).unwrap();
            word.map(|word| (word.written, word.heard.join("|")))
        };
        let is = |written: &str, heard: &str| Some((written.to_owned(), heard.to_owned()));
        assert_eq!(word("\u{feff}Duotone\r"), is("Duotone", ""));
        assert_eq!(word("  Ada   Lovelace"), is("Ada Lovelace", ""));
        assert_eq!(word("duo tone -> Duotone"), is("Duotone", "duo tone"));
        assert_eq!(word("# names"), None);
        assert_eq!(word("\t"), None);
        for line in ["-> Duotone", "duo tone ->", "a -> b -> c", "…", "a\u{7}"] {
            assert!(word_in(line).is_err(), "{line:?}");
        }
    }

    #[test]
    fn a_line_that_is_no_word_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("words.txt");
        fs::write(&path, b"Duotone\n\n\xff\n").unwrap();
        let error = word_list(&path).unwrap_err().to_string();
        assert!(error.starts_with("line 3 of ") && error.contains("not UTF-8"), "{error}");
        fs::write(&path, "Duotone\r\nduo tone -> Duotone").unwrap();
        assert_eq!(word_list(&path).unwrap().len(), 2);
    }
}
