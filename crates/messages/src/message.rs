//! A message: its id and its arguments.

use fluent_bundle::{
    FluentArgs, FluentValue,
    types::{FluentNumber, FluentNumberOptions},
};

use crate::Language;

/// The ids of the English messages with the arguments of each, sorted by id.
const TABLE: &[(&str, &[&str])] = include!(concat!(env!("OUT_DIR"), "/table.rs"));

/// A text for the user, before it is formatted in a language. [`message!`](crate::message!) makes
/// one.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    id: &'static str,
    arguments: Vec<(&'static str, Value)>,
    /// Messages that follow, each on its own indented line.
    lines: Vec<Message>,
}

/// An argument of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A text that is the same in all languages: a name, a path, another program's output.
    Text(String),
    /// A number, with this many digits after the decimal sign. It selects the plural form.
    Number(f64, usize),
    /// Another message, in the same language.
    Message(Message),
}

/// Makes a [`Message`]: `message!("outcome-inserted", app = name)`. Checks the id and the argument
/// names against English at compile time.
#[macro_export]
macro_rules! message {
    ($id:literal $(, $name:ident = $value:expr)* $(,)?) => {{
        const _: () = $crate::check($id, &[$(stringify!($name)),*]);
        $crate::Message::new($id)$(.with(stringify!($name), $value))*
    }};
}

impl Message {
    /// For [`message!`](crate::message!), which checks the id.
    #[doc(hidden)]
    pub fn new(id: &'static str) -> Self {
        Self { id, arguments: Vec::new(), lines: Vec::new() }
    }

    /// For [`message!`](crate::message!), which checks the name.
    #[doc(hidden)]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    /// Adds another message on an indented line below.
    pub fn and_line(mut self, line: Message) -> Self {
        self.lines.push(line);
        self
    }

    /// The id in the catalogues.
    pub fn id(&self) -> &'static str {
        self.id
    }

    /// The text in a language. If the language lacks the message, the text is in English.
    pub fn text(&self, language: Language) -> String {
        let mut text = self.first_line(language);
        for line in &self.lines {
            text.push_str("\n  ");
            text.push_str(&line.text(language));
        }
        text
    }

    fn first_line(&self, language: Language) -> String {
        let mut arguments = FluentArgs::new();
        for (name, value) in &self.arguments {
            arguments.set(*name, value.fluent(language));
        }
        for bundle in [language, Language::English].map(Language::bundle) {
            if let Some(pattern) = bundle.get_message(self.id).and_then(|found| found.value()) {
                let mut errors = Vec::new();
                return bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
            }
        }
        self.id.to_owned()
    }

    /// The text in English.
    pub fn english(&self) -> String {
        self.text(Language::English)
    }
}

impl Value {
    /// A number with `digits` after the decimal sign.
    pub fn decimal(value: impl Into<f64>, digits: usize) -> Self {
        Self::Number(value.into(), digits)
    }

    fn fluent(&self, language: Language) -> FluentValue<'_> {
        match self {
            Self::Text(text) => FluentValue::from(text.as_str()),
            Self::Number(value, digits) => {
                let options = FluentNumberOptions {
                    minimum_fraction_digits: (*digits > 0).then_some(*digits),
                    ..FluentNumberOptions::default()
                };
                // Rounds as the errors do when they display themselves.
                let rounded = format!("{value:.digits$}").parse().unwrap_or(*value);
                FluentValue::from(FluentNumber::new(rounded, options))
            }
            Self::Message(message) => FluentValue::from(message.text(language)),
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<usize> for Value {
    fn from(count: usize) -> Self {
        Self::Number(count as f64, 0)
    }
}

impl From<u64> for Value {
    fn from(count: u64) -> Self {
        Self::Number(count as f64, 0)
    }
}

impl From<u32> for Value {
    fn from(count: u32) -> Self {
        Self::Number(f64::from(count), 0)
    }
}

impl From<Message> for Value {
    fn from(message: Message) -> Self {
        Self::Message(message)
    }
}

/// Fails to compile if English lacks the message or needs other arguments.
#[doc(hidden)]
pub const fn check(id: &str, arguments: &[&str]) {
    let (mut low, mut high) = (0, TABLE.len());
    while low < high {
        let middle = low + (high - low) / 2;
        match compare(TABLE[middle].0, id) {
            0 => {
                check_arguments(TABLE[middle].1, arguments);
                return;
            }
            1.. => high = middle,
            _ => low = middle + 1,
        }
    }
    assert!(low > TABLE.len(), "messages/en.ftl has no message of this id");
}

const fn check_arguments(needed: &[&str], given: &[&str]) {
    assert!(needed.len() == given.len(), "the message needs more or fewer arguments");
    let mut one = 0;
    while one < given.len() {
        let mut other = 0;
        while other < needed.len() && compare(given[one], needed[other]) != 0 {
            other += 1;
        }
        assert!(other < needed.len(), "the message has no argument of this name");
        one += 1;
    }
}

/// Less than, equal to or greater than 0 as `a` stands before, at or after `b`.
const fn compare(a: &str, b: &str) -> i8 {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut at = 0;
    while at < a.len() && at < b.len() {
        if a[at] != b[at] {
            return if a[at] < b[at] { -1 } else { 1 };
        }
        at += 1;
    }
    if a.len() < b.len() {
        -1
    } else if a.len() > b.len() {
        1
    } else {
        0
    }
}
