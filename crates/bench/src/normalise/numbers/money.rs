//! Joins the parts of sums of money, and turns a lone 1 back into "one".

use super::super::scan::{ends_before, starts_after};

/// Turns "$2 and ¢7" into "$2.07" and "$0.50" into "¢50", and a lone 1 into a word.
pub fn with_cents(text: &str) -> String {
    let text = rewrite(text, sum);
    let text = rewrite(&text, cents_alone);
    rewrite(&text, one)
}

/// Applies `rule` at each position from left to right. The rule sees the text before and after the
/// position, and returns a replacement and the number of bytes it replaces.
fn rewrite(text: &str, rule: impl Fn(&str, &str) -> Option<(String, usize)>) -> String {
    let mut written = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        if let Some((new, read)) = rule(&text[..at], &text[at..]) {
            written.push_str(&new);
            at += read;
        } else {
            written.push(c);
            at += c.len_utf8();
        }
    }
    written
}

fn sum(_: &str, rest: &str) -> Option<(String, usize)> {
    let amount = rest.strip_prefix(['€', '£', '$'])?;
    let whole = amount.trim_start_matches(|c: char| c.is_ascii_digit());
    let after = whole.strip_prefix(' ')?;
    let after = after.strip_prefix("and ").unwrap_or(after).strip_prefix('¢')?;
    let (cents, after) = two_digits(after)?;
    let read = rest.len() - whole.len();
    let digits = whole.len() < amount.len();
    digits.then(|| (format!("{}.{cents:02}", &rest[..read]), rest.len() - after.len()))
}

fn cents_alone(_: &str, rest: &str) -> Option<(String, usize)> {
    let after = rest.strip_prefix(['€', '£', '$'])?.strip_prefix('0')?;
    // The reference program accepts any character as the point.
    let point = after.chars().next()?;
    let (cents, after) = two_digits(&after[point.len_utf8()..])?;
    Some((format!("¢{cents}"), rest.len() - after.len()))
}

fn one(before: &str, rest: &str) -> Option<(String, usize)> {
    let after = rest.strip_prefix('1').filter(|_| starts_after(before))?;
    match after.strip_prefix('s') {
        Some(after) if ends_before(after) => Some(("ones".to_owned(), 2)),
        _ => ends_before(after).then(|| ("one".to_owned(), 1)),
    }
}

/// A word of one or two digits at the start of `text`, and the text after it.
fn two_digits(text: &str) -> Option<(u32, &str)> {
    let after = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = &text[..text.len() - after.len()];
    let cents = digits.parse().ok().filter(|_| digits.len() <= 2 && ends_before(after))?;
    Some((cents, after))
}
