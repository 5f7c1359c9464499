//! The words of numbers.

use std::{collections::HashMap, sync::LazyLock};

/// The effect of a word on the number being read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Zero,
    /// One to nineteen.
    Ones(u128),
    /// Twenty to ninety.
    Tens(u128),
    /// "fifth", "twenties": ends the number.
    Suffixed(u128, &'static str),
    Multiplier(u128),
    /// "hundredth", "millions".
    SuffixedMultiplier(u128, &'static str),
    /// "minus": precedes a number.
    Sign(char),
    /// "dollars": follows a number.
    Currency(char),
    Per,
    Percent,
    And,
    Point,
    /// "double", "triple": precedes a digit.
    Repeat(usize),
}

impl Kind {
    /// Whether it may follow a point.
    pub fn is_decimal(self) -> bool {
        matches!(self, Self::Zero | Self::Ones(_) | Self::Tens(_))
    }
}

/// Signs that may precede digits.
pub const SIGNS: &str = "-+£€$¢";

const ONES: [&str; 19] = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

const TENS: [&str; 8] =
    ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// Each is a thousand times the one before.
const THOUSANDS: [&str; 11] = [
    "thousand",
    "million",
    "billion",
    "trillion",
    "quadrillion",
    "quintillion",
    "sextillion",
    "septillion",
    "octillion",
    "nonillion",
    "decillion",
];

const OTHERS: [(&str, Kind); 25] = [
    ("o", Kind::Zero),
    ("oh", Kind::Zero),
    ("zero", Kind::Zero),
    ("zeroth", Kind::Suffixed(0, "th")),
    ("first", Kind::Suffixed(1, "st")),
    ("second", Kind::Suffixed(2, "nd")),
    ("third", Kind::Suffixed(3, "rd")),
    ("minus", Kind::Sign('-')),
    ("negative", Kind::Sign('-')),
    ("plus", Kind::Sign('+')),
    ("positive", Kind::Sign('+')),
    ("pound", Kind::Currency('£')),
    ("pounds", Kind::Currency('£')),
    ("euro", Kind::Currency('€')),
    ("euros", Kind::Currency('€')),
    ("dollar", Kind::Currency('$')),
    ("dollars", Kind::Currency('$')),
    ("cent", Kind::Currency('¢')),
    ("cents", Kind::Currency('¢')),
    ("per", Kind::Per),
    ("percent", Kind::Percent),
    ("and", Kind::And),
    ("point", Kind::Point),
    ("double", Kind::Repeat(2)),
    ("triple", Kind::Repeat(3)),
];

static WORDS: LazyLock<HashMap<String, Kind>> = LazyLock::new(|| {
    let mut words = HashMap::new();
    let mut add = |word: String, kind| words.insert(word, kind);
    for (name, number) in ONES.into_iter().zip(1..) {
        add(name.to_owned(), Kind::Ones(number));
        let plural = if name == "six" { "sixes".to_owned() } else { format!("{name}s") };
        add(plural, Kind::Suffixed(number, "s"));
        // The reference program spells "ninth" as "nineth".
        let ordinal = match name {
            "one" | "two" | "three" => continue,
            "five" => "fifth".to_owned(),
            "twelve" => "twelfth".to_owned(),
            "eight" => "eighth".to_owned(),
            name => format!("{name}th"),
        };
        add(ordinal, Kind::Suffixed(number, "th"));
    }
    for (name, number) in TENS.into_iter().zip((20..).step_by(10)) {
        let start = name.trim_end_matches('y');
        add(name.to_owned(), Kind::Tens(number));
        add(format!("{start}ies"), Kind::Suffixed(number, "s"));
        add(format!("{start}ieth"), Kind::Suffixed(number, "th"));
    }
    let thousands = THOUSANDS.into_iter().zip((1..).map(|power| 1000_u128.pow(power)));
    for (name, factor) in [("hundred", 100)].into_iter().chain(thousands) {
        add(name.to_owned(), Kind::Multiplier(factor));
        add(format!("{name}s"), Kind::SuffixedMultiplier(factor, "s"));
        add(format!("{name}th"), Kind::SuffixedMultiplier(factor, "th"));
    }
    for (name, kind) in OTHERS {
        add(name.to_owned(), kind);
    }
    words
});

/// The effect of `word` on a number, if it has one.
pub fn kind(word: &str) -> Option<Kind> {
    WORDS.get(word).copied()
}
