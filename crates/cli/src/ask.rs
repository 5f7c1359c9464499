//! Asks the user before an irreversible action, and shows progress.

use std::{
    io::{self, IsTerminal, Write},
    time::Duration,
};

use indicatif::{ProgressBar, ProgressStyle};
use messages::{Explain, Message, message};

use crate::language;

/// An action needs the user's consent, and there is no terminal to ask on.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.explain().english())]
pub struct NoTerminal(String);

impl Explain for NoTerminal {
    fn explain(&self) -> Message {
        message!("cli-no-terminal", what = &self.0)
    }
}

/// Whether the user agrees. `what` is a sentence in the user's language, without a full stop, that
/// says what the action does.
///
/// # Errors
/// [`NoTerminal`] if there is no terminal to ask on.
pub fn confirm(what: &str, yes: bool) -> anyhow::Result<bool> {
    if yes {
        return Ok(true);
    }
    if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
        return Err(NoTerminal(what.to_owned()).into());
    }
    write!(io::stderr(), "{} ", language::text(&message!("cli-confirm", what = what)))?;
    let mut answer = String::new();
    io::stdin().read_line(&mut answer)?;
    Ok(is_yes(&answer, &language::text(&message!("cli-confirm-yes"))))
}

/// Whether an answer means yes, in English or by one of `words`, separated by spaces.
fn is_yes(answer: &str, words: &str) -> bool {
    let answer = answer.trim().to_lowercase();
    ["y", "yes"].into_iter().chain(words.split(' ')).any(|word| word == answer)
}

/// Runs an action that may take time, with a spinner on a terminal.
pub fn working<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let bar = spinner(what);
    let done = work();
    bar.finish_and_clear();
    done
}

fn spinner(what: &str) -> ProgressBar {
    let bar = match io::stderr().is_terminal() {
        true => ProgressBar::new_spinner(),
        false => ProgressBar::hidden(),
    };
    bar.set_message(what.to_owned());
    bar.enable_steady_tick(Duration::from_millis(100));
    bar
}

/// A progress bar for bytes, on a terminal.
pub fn bar_of_bytes(what: &str, of: u64) -> ProgressBar {
    with_style(bar(what, of), "{decimal_bytes}", "{decimal_total_bytes}")
}

/// A progress bar for a number of steps, on a terminal.
pub fn bar(what: &str, of: u64) -> ProgressBar {
    let bar = match io::stderr().is_terminal() {
        true => ProgressBar::new(of),
        false => ProgressBar::hidden(),
    };
    bar.set_message(what.to_owned());
    with_style(bar, "{pos}", "{len}")
}

/// `done` and `total` are placeholders of indicatif.
fn with_style(bar: ProgressBar, done: &str, total: &str) -> ProgressBar {
    let progress = message!("cli-progress", done = done, total = total, left = "{eta}");
    match ProgressStyle::with_template(&format!("{{msg}} {{bar:24}} {}", language::text(&progress)))
    {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

#[cfg(test)]
mod tests {
    use messages::Language;

    use super::*;

    #[test]
    fn yes_is_understood_in_english_and_in_the_users_language() {
        let words = |language| message!("cli-confirm-yes").text(language);
        for language in Language::ALL {
            assert!(is_yes("Y\n", &words(language)) && is_yes("yes", &words(language)));
            assert!(!is_yes("\n", &words(language)) && !is_yes("n\n", &words(language)));
        }
        assert!(is_yes(" Ja\n", &words(Language::German)));
        assert!(is_yes("sí", &words(Language::Spanish)) && is_yes("s", &words(Language::Spanish)));
        assert!(!is_yes("ja", &words(Language::English)));
    }
}
