//! Normalises English text for word error rates, with Whisper's rules.
//!
//! Two transcripts of the same speech differ in much that is not an error: capitals, commas,
//! "don't" and "do not", "twenty" and "20", "colour" and "color". Whisper's published word error
//! rates use the rules of appendix C of its paper (Radford et al. 2022), and this module follows
//! them. It also copies the oddities of the reference program (openai/whisper,
//! `EnglishTextNormalizer`), so that figures can be compared. Digits are ASCII digits here.

mod numbers;
mod scan;
mod spelling;
mod stream;

pub use stream::Growing;

use scan::{Bounds, is_digit, is_space, replace};
use unicode_general_category::{GeneralCategory as Category, get_general_category};
use unicode_normalization::UnicodeNormalization;

/// Sounds of hesitation.
const FILLERS: [&str; 6] = ["hmm", "mm", "mhm", "mmm", "uh", "um"];

/// Whole words and their replacements: contractions, then titles. The order matters, because one
/// replacement may produce the text of a later one.
const WORDS: [(&str, &str); 39] = [
    ("won't", "will not"),
    ("can't", "can not"),
    ("let's", "let us"),
    ("ain't", "aint"),
    ("y'all", "you all"),
    ("wanna", "want to"),
    ("kinda", "kind of"),
    ("sorta", "sort of"),
    ("dunno", "do not know"),
    ("gotta", "got to"),
    ("gonna", "going to"),
    ("i'ma", "i am going to"),
    ("imma", "i am going to"),
    ("woulda", "would have"),
    ("coulda", "could have"),
    ("shoulda", "should have"),
    ("cause", "because"),
    ("ma'am", "madam"),
    ("mr", "mister "),
    ("mrs", "missus "),
    ("st", "saint "),
    ("dr", "doctor "),
    ("prof", "professor "),
    ("capt", "captain "),
    ("gov", "governor "),
    ("ald", "alderman "),
    ("gen", "general "),
    ("sen", "senator "),
    ("rep", "representative "),
    ("pres", "president "),
    ("rev", "reverend "),
    ("hon", "honorable "),
    ("asst", "assistant "),
    ("assoc", "associate "),
    ("lt", "lieutenant "),
    ("col", "colonel "),
    ("jr", "junior "),
    ("sr", "senior "),
    ("esq", "esquire "),
];

/// Endings of words and their replacements. Where possible, the next word decides what "'d" and
/// "'s" stand for.
const ENDINGS: [(&str, &str); 14] = [
    ("'d been", " had been"),
    ("'s been", " has been"),
    ("'d gone", " had gone"),
    ("'s gone", " has gone"),
    ("'d done", " had done"),
    ("'s got", " has got"),
    ("n't", " not"),
    ("'re", " are"),
    ("'s", " is"),
    ("'d", " would"),
    ("'ll", " will"),
    ("'t", " not"),
    ("'ve", " have"),
    ("'m", " am"),
];

/// Symbols that may be part of a number.
const OF_NUMBERS: &str = ".%$¢€£";

/// Letters with a stroke, and ligatures, which Unicode does not decompose.
const LETTERS: [(char, &str); 16] = [
    ('œ', "oe"),
    ('Œ', "OE"),
    ('ø', "o"),
    ('Ø', "O"),
    ('æ', "ae"),
    ('Æ', "AE"),
    ('ß', "ss"),
    ('ẞ', "SS"),
    ('đ', "d"),
    ('Đ', "D"),
    ('ð', "d"),
    ('Ð', "D"),
    ('þ', "th"),
    ('Þ', "th"),
    ('ł', "l"),
    ('Ł', "L"),
];

/// The normalised words of `text`.
pub fn normalise(text: &str) -> Vec<String> {
    let mut text = without_brackets(&text.to_lowercase());
    for filler in FILLERS {
        text = replace(&text, filler, "", Bounds::Word);
    }
    text = with_close_apostrophes(&text);
    for (word, with) in WORDS {
        text = replace(&text, word, with, Bounds::Word);
    }
    for (ending, with) in ENDINGS {
        text = replace(&text, ending, with, Bounds::End);
    }
    text = without_full_stops(&without_thousands(&text));
    text = plain(&text);
    text = numbers::in_digits(&text);
    let american = text.split(is_space).filter(|word| !word.is_empty()).map(spelling::american);
    let text = without_stray_symbols(&american.collect::<Vec<_>>().join(" "));
    text.split(is_space).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Removes text in brackets: sounds and remarks are not speech.
fn without_brackets(text: &str) -> String {
    let text = without(text, &['<', '['], &['>', ']'], 0);
    without(&text, &['('], &[')'], 1)
}

/// Removes each stretch from one of `open` to the next of `close` with at least `least` characters
/// between.
fn without(text: &str, open: &[char], close: &[char], least: usize) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(from) = rest.find(open) {
        let (before, bracket) = rest.split_at(from);
        kept.push_str(before);
        let inside = &bracket[1..];
        match inside.find(close) {
            Some(to) if to >= least => rest = &inside[to + 1..],
            Some(_) => {
                kept.push_str(&bracket[..1]);
                rest = inside;
            }
            // No closing bracket follows.
            None => {
                rest = bracket;
                break;
            }
        }
    }
    kept.push_str(rest);
    kept
}

/// Turns "it 's" into "it's".
fn with_close_apostrophes(text: &str) -> String {
    let mut close = String::with_capacity(text.len());
    for c in text.chars() {
        if c == '\'' {
            close.truncate(close.trim_end_matches(is_space).len());
        }
        close.push(c);
    }
    close
}

/// Turns "1,000" into "1000". A digit counts for one comma only, so "1,2,3" becomes "12,3".
fn without_thousands(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut kept = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        kept.push(c);
        at += 1;
        if let (true, Some(','), Some(&next)) = (is_digit(c), chars.get(at), chars.get(at + 1))
            && is_digit(next)
        {
            kept.push(next);
            at += 2;
        }
    }
    kept
}

/// Removes points that no digit follows: they end a sentence or an abbreviation.
fn without_full_stops(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        if c != '.' {
            kept.push(c);
            continue;
        }
        match chars.next() {
            Some(digit) if digit.is_ascii_digit() => kept.extend(['.', digit]),
            // Keeps any following character, even another point.
            other => {
                kept.push(' ');
                kept.extend(other);
            }
        }
    }
    kept
}

/// Removes accents, and replaces every symbol that cannot be part of a number by a space.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.nfkd() {
        if OF_NUMBERS.contains(c) {
            plain.push(c);
        } else if let Some((_, letters)) = LETTERS.iter().find(|(letter, _)| *letter == c) {
            plain.push_str(letters);
        } else {
            match get_general_category(c) {
                Category::NonspacingMark => {}
                Category::SpacingMark
                | Category::EnclosingMark
                | Category::ConnectorPunctuation
                | Category::DashPunctuation
                | Category::OpenPunctuation
                | Category::ClosePunctuation
                | Category::InitialPunctuation
                | Category::FinalPunctuation
                | Category::OtherPunctuation
                | Category::MathSymbol
                | Category::CurrencySymbol
                | Category::ModifierSymbol
                | Category::OtherSymbol => plain.push(' '),
                _ => plain.push(c),
            }
        }
    }
    plain
}

/// Removes points and signs that are not part of a number.
fn without_stray_symbols(text: &str) -> String {
    let mut kept: Vec<char> = Vec::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        if c == '%' || !OF_NUMBERS.contains(c) {
            kept.push(c);
            continue;
        }
        match chars.next() {
            Some(next) if !next.is_ascii_digit() => kept.extend([' ', next]),
            next => kept.extend([c].into_iter().chain(next)),
        }
    }
    // The same for percent signs, which follow the number.
    let mut at = 0;
    while let Some([before, sign]) = kept.get_mut(at..at + 2).map(|pair| [pair[0], pair[1]]) {
        if sign == '%' && !before.is_ascii_digit() {
            kept[at + 1] = ' ';
            at += 1;
        }
        at += 1;
    }
    kept.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_agrees_with_the_reference_program_on_what_is_hard() {
        let cases: Vec<[String; 2]> =
            serde_json::from_str(include_str!("cases.json")).expect("pairs of text");
        assert!(cases.len() > 150);
        for [text, expected] in cases {
            assert_eq!(normalise(&text).join(" "), expected, "of {text:?}");
        }
    }
}
