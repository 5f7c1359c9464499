//! Asks the user before an irreversible action, and shows progress.

use std::{
    io::{self, IsTerminal, Write},
    time::Duration,
};

use indicatif::{ProgressBar, ProgressStyle};

/// There is no terminal to ask on.
#[derive(Debug, thiserror::Error)]
#[error("{0}, and there is nobody to ask; add --yes to have it done")]
pub struct NobodyToAsk(String);

/// Whether the user agrees. `what` is a sentence without a full stop that says what happens.
///
/// # Errors
/// [`NobodyToAsk`] where there is no terminal to ask on.
pub fn confirm(what: &str, yes: bool) -> anyhow::Result<bool> {
    if yes {
        return Ok(true);
    }
    if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
        return Err(NobodyToAsk(what.to_owned()).into());
    }
    write!(io::stderr(), "{what}. Go on? [y/N] ")?;
    let mut answer = String::new();
    io::stdin().read_line(&mut answer)?;
    Ok(matches!(&*answer.trim().to_lowercase(), "y" | "yes"))
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

/// A progress bar of bytes on a terminal.
pub fn bar_of_bytes(what: &str, of: u64) -> ProgressBar {
    let template = "{msg} {bar:24} {decimal_bytes} of {decimal_total_bytes}, {eta} left";
    with_style(bar(what, of), template)
}

/// A progress bar of a share on a terminal.
pub fn bar(what: &str, of: u64) -> ProgressBar {
    let bar = match io::stderr().is_terminal() {
        true => ProgressBar::new(of),
        false => ProgressBar::hidden(),
    };
    bar.set_message(what.to_owned());
    with_style(bar, "{msg} {bar:24} {pos} of {len}, {eta} left")
}

fn with_style(bar: ProgressBar, template: &str) -> ProgressBar {
    match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
