//! Parses queries: words, "phrases", prefixes* and -excluded words.

use std::ops::Range;

use super::tokens::tokens;
use crate::{LibraryError, QueryFlaw};

/// The most words in a query.
const MOST: usize = 32;
/// The least letters of an unfinished word to search for it as a prefix: a single letter matches
/// too much.
const TYPED: usize = 2;

/// One term of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct QueryTerm {
    /// The words, in this order and adjacent.
    pub(super) words: Vec<String>,
    /// Whether the last word is a prefix.
    pub(super) begins: bool,
    /// Whether the term is excluded.
    pub(super) not: bool,
}

/// Parses a query. While the user is still `typing`, the last word is a prefix.
pub(super) fn parse(text: &str, typing: bool) -> Result<Vec<QueryTerm>, LibraryError> {
    let mut wanted = Vec::new();
    for (i, part) in text.split('"').enumerate() {
        // Every other part is quoted; an unclosed quote extends to the end.
        if i % 2 == 1 {
            wanted.push(QueryTerm { words: words(part), begins: false, not: false });
            continue;
        }
        for word in part.split_whitespace() {
            let (not, word) = word.strip_prefix('-').map_or((false, word), |rest| (true, rest));
            wanted.push(QueryTerm { words: words(word), begins: word.ends_with('*'), not });
        }
    }
    let is_typed = typing && text.ends_with(char::is_alphanumeric);
    let is_quoted = text.matches('"').count() % 2 == 1;
    if let Some(last) = wanted.last_mut().filter(|_| is_typed && !is_quoted)
        && last.words.last().is_some_and(|word| word.chars().count() >= TYPED)
    {
        last.begins = !last.not;
    }
    wanted.retain(|wanted| !wanted.words.is_empty());
    if !wanted.iter().any(|wanted| !wanted.not) {
        return Err(LibraryError::Query(QueryFlaw::NoWord));
    }
    if wanted.iter().map(|wanted| wanted.words.len()).sum::<usize>() > MOST {
        return Err(LibraryError::Query(QueryFlaw::TooManyWords { most: MOST }));
    }
    Ok(wanted)
}

fn words(text: &str) -> Vec<String> {
    tokens(text).into_iter().map(|(_, word)| word).collect()
}

/// The byte ranges of a text that match the query.
pub(super) fn highlights(text: &str, wanted: &[QueryTerm]) -> Vec<Range<usize>> {
    let tokens = tokens(text);
    let mut found: Vec<Range<usize>> = Vec::new();
    for QueryTerm { words, begins, .. } in wanted.iter().filter(|wanted| !wanted.not) {
        for window in tokens.windows(words.len()) {
            let is_same = window.iter().zip(words).enumerate().all(|(i, ((_, token), word))| {
                let goes_on = *begins && i + 1 == words.len();
                if goes_on { token.starts_with(word) } else { token == word }
            });
            if is_same {
                found.extend(window.iter().map(|(place, _)| place.clone()));
            }
        }
    }
    found.sort_by_key(|place| place.start);
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(text: &str) -> String {
        shown(&parse(text, false).unwrap())
    }

    fn shown(wanted: &[QueryTerm]) -> String {
        let say = |wanted: &QueryTerm| {
            let (not, begins) =
                (if wanted.not { "-" } else { "" }, if wanted.begins { "*" } else { "" });
            format!("{not}{}{begins}", wanted.words.join("_"))
        };
        wanted.iter().map(say).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn words_phrases_beginnings_and_what_must_not_be() {
        for (text, is) in [
            ("Hello world", "hello world"),
            ("\"hello World\" again", "hello_world again"),
            ("micro* -scope", "micro* -scope"),
            ("\"not closed", "not_closed"),
            ("it's", "it_s"),
            ("a * b", "a b"),
        ] {
            assert_eq!(asked(text), is, "{text}");
        }
        for nothing in ["", " * ", "-this", "\"\""] {
            assert!(matches!(parse(nothing, false), Err(LibraryError::Query(_))), "{nothing:?}");
        }
        assert!(parse(&"word ".repeat(40), false).is_err());
    }

    #[test]
    fn the_word_that_is_being_typed_may_go_on() {
        for (text, is) in [
            ("hello wor", "hello wor*"),
            ("hello world ", "hello world"),
            ("hello w", "hello w"),
            ("hello -wor", "hello -wor"),
            ("micro*", "micro*"),
            ("\"hello wor", "hello_wor"),
            ("\"hello world\"", "hello_world"),
        ] {
            assert_eq!(shown(&parse(text, true).unwrap()), is, "{text}");
        }
    }

    #[test]
    fn what_was_asked_for_is_marked_where_it_stands() {
        let marked = |text: &str, asked: &str| -> Vec<String> {
            let places = highlights(text, &parse(asked, false).unwrap());
            places.into_iter().map(|place| text[place].to_owned()).collect()
        };
        assert_eq!(marked("Un café, un thé", "cafe"), ["café"]);
        assert_eq!(marked("big red, red big", "\"red big\""), ["red", "big"]);
        assert_eq!(marked("microphone and microscope", "micro*"), ["microphone", "microscope"]);
        assert_eq!(marked("one two", "one -two"), ["one"]);
        assert_eq!(marked("one", "\"one two\""), [""; 0]);
    }
}
