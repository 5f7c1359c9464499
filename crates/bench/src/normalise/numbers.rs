//! Converts numbers in words to digits: "twenty five dollars" becomes "$25".
//!
//! Each word extends the number being read: "five" after "twenty" is added, and after another
//! "five" it is appended as a digit. A word that cannot extend the number ends it.

mod money;
mod vocabulary;

use std::fmt;

use super::scan::{after_spaces, ends_before, is_space, is_word, starts_after};
use vocabulary::{Kind, SIGNS, kind};

/// A plain text with its numbers in digits.
pub fn in_digits(text: &str) -> String {
    let text = with_halves(text);
    let words = apart(&text);
    money::with_cents(&Reader::default().read(&words).join(" "))
}

/// Whether `word` may be part of a number in words.
pub fn is_numeral(word: &str) -> bool {
    kind(word).is_some()
}

/// Rewrites "two and a half" as "two point five". After a word that is not a number it stays
/// unchanged.
fn with_halves(text: &str) -> String {
    let mut parts = Vec::new();
    let mut rest = text;
    loop {
        let found = and_a_half(rest);
        let before = found.map_or(rest, |(from, _)| &rest[..from]);
        // The reference program drops a half with no word before it.
        if let Some(last) = before.split(is_space).rfind(|word| !word.is_empty()) {
            parts.push(before);
            if found.is_some() {
                let number = kind(last)
                    .is_some_and(|kind| kind.is_decimal() || matches!(kind, Kind::Multiplier(_)));
                parts.push(if number { "point five" } else { "and a half" });
            }
        }
        match found {
            Some((_, to)) => rest = &rest[to..],
            None => return parts.join(" "),
        }
    }
}

/// The position of the first "and a half" in `text`.
fn and_a_half(text: &str) -> Option<(usize, usize)> {
    text.match_indices("and").find_map(|(from, and)| {
        let rest = after_spaces(&text[from + and.len()..])?.strip_prefix('a')?;
        let rest = after_spaces(rest)?.strip_prefix("half")?;
        (starts_after(&text[..from]) && ends_before(rest)).then(|| (from, text.len() - rest.len()))
    })
}

/// The words of `text`. Digits are separated from letters ("5km") unless they form one word
/// ("5th").
fn apart(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in text.split(is_space).filter(|word| !word.is_empty()) {
        let mut part = String::new();
        let mut push = |part: String| match words.last_mut() {
            Some(last) if last.ends_with(|c: char| c.is_ascii_digit()) && is_suffix(&part) => {
                last.push_str(&part);
            }
            _ => words.push(part),
        };
        for c in word.chars() {
            let meets = part.chars().next_back().is_some_and(|before| {
                before.is_ascii_digit() && c.is_ascii_lowercase()
                    || before.is_ascii_lowercase() && c.is_ascii_digit()
            });
            if meets {
                push(std::mem::take(&mut part));
            }
            part.push(c);
        }
        push(part);
    }
    words
}

/// Whether a number may end with this: "st" and "s", but not "sunny".
fn is_suffix(part: &str) -> bool {
    let letters = part.find(|c| !is_word(c)).unwrap_or(part.len());
    matches!(&part[..letters], "st" | "nd" | "rd" | "th" | "s")
}

/// The number being read.
#[derive(Clone, PartialEq, Eq)]
enum Value {
    /// A calculated value.
    Whole(u128),
    /// A sequence of digits, or a number with a point.
    Digits(String),
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole(number) => write!(f, "{number}"),
            Self::Digits(digits) => f.write_str(digits),
        }
    }
}

impl Value {
    /// The number multiplied by `factor`, if the result is a whole number (and one below 10^38).
    fn times(&self, factor: u128) -> Option<u128> {
        match self {
            Self::Whole(number) => {
                // "two million five hundred": "hundred" multiplies only the five.
                let (before, rest) = (number / 1000 * 1000, number % 1000);
                rest.checked_mul(factor)?.checked_add(before)
            }
            Self::Digits(digits) => {
                let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
                let figures = format!("{whole}{part}");
                let scale = 10_u128.checked_pow(u32::try_from(part.len()).ok()?)?;
                let scaled = figures.parse::<u128>().ok()?.checked_mul(factor)?;
                (scaled % scale == 0).then_some(scaled / scale)
            }
        }
    }
}

#[derive(Default)]
struct Reader {
    value: Option<Value>,
    /// A sign or a currency to write before the next word.
    prefix: Option<char>,
    written: Vec<String>,
}

impl Reader {
    fn read(mut self, words: &[String]) -> Vec<String> {
        let mut previous = None;
        let mut at = 0;
        while let Some(word) = words.get(at) {
            let next = words.get(at + 1).map(String::as_str);
            let took_next = match (number(word), kind(word)) {
                (Some((sign, digits)), _) => self.arabic(word, sign, digits),
                (None, Some(kind)) => self.word(kind, word, previous, next),
                (None, None) => self.ends_with(word),
            };
            let last = at + usize::from(took_next);
            previous = words.get(last).and_then(|word| kind(word));
            at = last + 1;
        }
        self.flush();
        self.written
    }

    /// Reads a word of a number; true if it also consumed the next word.
    fn word(&mut self, kind: Kind, word: &str, previous: Option<Kind>, next: Option<&str>) -> bool {
        let next_kind = next.and_then(vocabulary::kind);
        let next_counts = next.is_some_and(is_plain_number);
        let number_follows = next_kind.is_some() || next_counts;
        match kind {
            Kind::Zero => self.append("0"),
            Kind::Ones(number) | Kind::Tens(number) => {
                self.value = Some(self.joined(number, previous));
            }
            Kind::Suffixed(number, suffix) => {
                let value = self.joined(number, previous);
                self.write(&format!("{value}{suffix}"));
            }
            Kind::Multiplier(factor) => match &self.value {
                None => self.value = Some(Value::Whole(factor)),
                Some(value) => match value.times(factor) {
                    Some(product) => self.value = Some(Value::Whole(product)),
                    None => {
                        self.flush();
                        self.value = Some(Value::Whole(factor));
                    }
                },
            },
            Kind::SuffixedMultiplier(factor, suffix) => {
                let product = match &self.value {
                    None => factor,
                    Some(value) => value.times(factor).unwrap_or_else(|| {
                        self.flush();
                        factor
                    }),
                };
                self.write(&format!("{product}{suffix}"));
            }
            Kind::Sign(sign) if number_follows => {
                self.flush();
                self.prefix = Some(sign);
            }
            Kind::Currency(sign) if self.value.is_some() => {
                self.prefix = Some(sign);
                self.flush();
            }
            Kind::Percent if self.value.is_some() => self.percent(),
            Kind::Per if self.value.is_some() && next == Some("cent") => {
                self.percent();
                return true;
            }
            Kind::And if number_follows && matches!(previous, Some(Kind::Multiplier(_))) => {}
            Kind::Point if number_follows => {
                if next_counts || next_kind.is_some_and(Kind::is_decimal) {
                    self.append(".");
                }
            }
            Kind::Repeat(times) => {
                let digit = match next_kind {
                    Some(Kind::Zero) => 0,
                    Some(Kind::Ones(number)) => number,
                    _ => return self.ends_with(word),
                };
                self.append(&digit.to_string().repeat(times));
                return true;
            }
            Kind::Sign(_) | Kind::Currency(_) | Kind::Percent | Kind::Per => {
                return self.ends_with(word);
            }
            Kind::And | Kind::Point => return self.ends_with(word),
        }
        false
    }

    /// Reads a number that is already in digits.
    fn arabic(&mut self, word: &str, sign: Option<char>, digits: &str) -> bool {
        // Digits after a point: decimals, or a part of an IP address.
        if let Some(Value::Digits(value)) = &mut self.value
            && value.ends_with('.')
        {
            value.push_str(word);
            return false;
        }
        self.flush();
        self.prefix = sign.or(self.prefix);
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        self.value = Some(match whole.parse() {
            Ok(number) if part.bytes().all(|digit| digit == b'0') => Value::Whole(number),
            _ => Value::Digits(digits.to_owned()),
        });
        false
    }

    /// The number being read, extended by `number`.
    fn joined(&self, number: u128, previous: Option<Kind>) -> Value {
        let one_digit = number < 10;
        let counted_on = matches!(previous, Some(Kind::Ones(_))) && number < 20;
        match &self.value {
            None => Value::Whole(number),
            Some(Value::Whole(value)) if !counted_on => {
                let room = value % if one_digit { 10 } else { 100 } == 0;
                match value.checked_add(number).filter(|_| room) {
                    Some(sum) => Value::Whole(sum),
                    None => Value::Digits(format!("{value}{number}")),
                }
            }
            Some(value) => {
                let said = value.to_string();
                // "one twenty five": the five replaces the zero.
                let tens = if one_digit && matches!(previous, Some(Kind::Tens(_))) {
                    said.strip_suffix('0')
                } else {
                    None
                };
                Value::Digits(format!("{}{number}", tens.unwrap_or(&said)))
            }
        }
    }

    /// Appends digits to the number being read, or replaces it if it is zero.
    fn append(&mut self, figures: &str) {
        let value = match self.value.take() {
            None | Some(Value::Whole(0)) => String::new(),
            Some(value) => value.to_string(),
        };
        self.value = Some(Value::Digits(value + figures));
    }

    fn percent(&mut self) {
        if let Some(value) = self.value.take() {
            self.write(&format!("{value}%"));
        }
    }

    /// Writes the number being read and then `word`, which cannot extend it.
    fn ends_with(&mut self, word: &str) -> bool {
        self.flush();
        self.write(word);
        false
    }

    fn flush(&mut self) {
        if let Some(value) = self.value.take() {
            self.write(&value.to_string());
        }
    }

    /// Writes a finished word. No number is being read after it.
    fn write(&mut self, word: &str) {
        self.value = None;
        let prefix = self.prefix.take();
        self.written.push(prefix.into_iter().chain(word.chars()).collect());
    }
}

/// The sign and the digits of a number such as "$5" or "0.75".
fn number(word: &str) -> Option<(Option<char>, &str)> {
    let sign = word.chars().next().filter(|c| SIGNS.contains(*c));
    let digits = &word[sign.map_or(0, char::len_utf8)..];
    is_plain_number(digits).then_some((sign, digits))
}

/// Digits, with or without decimals.
fn is_plain_number(word: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    match word.split_once('.') {
        Some((whole, part)) => digits(whole) && digits(part),
        None => digits(word),
    }
}
