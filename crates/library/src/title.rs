//! Titles from what is said, for sessions that their user gave none.

/// A clause of fewer words tells little: the next one belongs to the title.
const FEW: usize = 3;
/// The most words of a title.
const MANY: usize = 9;
/// The most characters.
const LONG: usize = 56;
/// The most characters of a title in a script without spaces.
const LONG_UNSPACED: usize = 24;

/// The title that a text begins with: its first clause. `None` if the text has no word, or goes on
/// and has no whole clause yet.
pub fn title_of(text: &str, goes_on: bool) -> Option<String> {
    let mut title = String::new();
    let mut words = 0;
    let mut is_whole = false;
    for word in text.split_whitespace() {
        let length = title.chars().count() + word.chars().count();
        if words > 0 && (words == MANY || length >= LONG) {
            return Some(format!("{}…", bare(&title)));
        }
        if words > 0 {
            title.push(' ');
        }
        title.push_str(word);
        if length > LONG {
            return Some(unspaced(word));
        }
        words += usize::from(word.contains(char::is_alphanumeric));
        if words >= FEW && word.ends_with(is_end) {
            is_whole = true;
            break;
        }
    }
    let is_long = title.chars().count() > LONG_UNSPACED;
    if words == 0 || (goes_on && !is_whole && !(words == 1 && is_long)) {
        return None;
    }
    Some(match words < FEW && title.contains(is_wide_end) {
        true => unspaced(&title),
        false => capital(bare(&title)),
    })
}

fn is_end(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '…') || is_wide_end(c)
}

/// The ends of clauses in Chinese and Japanese.
fn is_wide_end(c: char) -> bool {
    matches!(c, '。' | '、' | '，' | '；' | '：' | '！' | '？')
}

/// Without what only goes on: a question remains a question.
fn bare(title: &str) -> &str {
    title.trim_end_matches(|c| {
        matches!(c, '.' | ',' | ';' | ':' | '…' | '-' | '–' | '。' | '、' | '，' | '；' | '：')
    })
}

/// The title of a text without spaces.
fn unspaced(text: &str) -> String {
    let tells = |part: &&str| part.chars().count() > FEW && part.contains(char::is_alphanumeric);
    let clause = text.split_inclusive(is_wide_end).find(tells);
    let clause = clause.unwrap_or(text);
    match clause.chars().count() > LONG_UNSPACED {
        true => clause.chars().take(LONG_UNSPACED).chain(['…']).collect(),
        false => bare(clause).to_owned(),
    }
}

fn capital(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_title_is_the_first_clause() {
        for (text, title) in [
            ("so the river rose again, and then it fell.", Some("So the river rose again")),
            ("Okay. What did the town say? Nothing.", Some("Okay. What did the town say?")),
            ("Hello.", Some("Hello")),
            (
                "one two three four five six seven eight nine ten",
                Some("one two three four five six seven eight nine…"),
            ),
            ("今日は天気がいいですね。散歩に行きましょう。", Some("今日は天気がいいですね")),
            ("", None),
            (" … ", None),
        ] {
            assert_eq!(title_of(text, false).as_deref(), title, "{text}");
        }
    }

    #[test]
    fn a_text_that_goes_on_gets_a_title_when_its_first_clause_is_whole() {
        for (text, title) in [
            ("so the river", None),
            ("Okay.", None),
            ("so the river rose,", Some("So the river rose")),
            (
                "one two three four five six seven eight nine ten",
                Some("one two three four five six seven eight nine…"),
            ),
        ] {
            assert_eq!(title_of(text, true).as_deref(), title, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_title_is_short_and_never_empty(text in "\\PC{0,300}", goes_on: bool) {
            if let Some(title) = title_of(&text, goes_on) {
                prop_assert!(title.chars().count() <= LONG + 4, "{}", title);
                prop_assert!(!title.trim().is_empty());
            }
        }
    }
}
