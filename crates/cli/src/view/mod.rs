//! The ways a session can be shown.

mod jsonl;
mod status;
mod subtitles;
mod terminal;
mod text;

use std::io::{self, IsTerminal, Write};

use clap::ValueEnum;
use messages::{Message, event_message};
use session::{Caption, Condition, SessionEvent, TroubleKind};

use crate::{advice, language};

pub use terminal::{Terminal, give_back};

/// What `--format` chooses from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// On a terminal grey drafts that turn solid, in a pipe lines of confirmed text
    Text,
    /// Every event as a JSON object a line
    Jsonl,
    /// SubRip subtitles of the confirmed text
    Srt,
    /// WebVTT subtitles of the confirmed text
    Vtt,
}

/// Shows a session while it runs.
pub trait View {
    /// Shows an event.
    fn show(&mut self, event: &SessionEvent) -> io::Result<()>;

    /// Shows the progress: the number of samples heard, and their total if it is known. Called ten
    /// times a second.
    fn tick(&mut self, _heard: u64, _total: Option<u64>) -> io::Result<()> {
        Ok(())
    }
}

/// The view for `format` on standard output. JSON has levels only if `levels` is set.
pub fn on_stdout(format: Format, levels: bool) -> Box<dyn View> {
    let stdout = io::stdout();
    match format {
        Format::Text if draws_on_terminal(format) => Box::new(Terminal::new(stdout)),
        Format::Text => Box::new(text::Lines::new(stdout)),
        Format::Jsonl => Box::new(jsonl::Jsonl::new(stdout, levels)),
        Format::Srt => Box::new(subtitles::Subtitles::srt(stdout)),
        Format::Vtt => Box::new(subtitles::Subtitles::vtt(stdout)),
    }
}

/// Whether the view draws in place on a terminal: captions, time, level and problems.
pub fn draws_on_terminal(format: Format) -> bool {
    format == Format::Text && io::stdout().is_terminal() && !is_dumb()
}

fn is_dumb() -> bool {
    std::env::var_os("TERM").is_some_and(|term| term == "dumb")
}

/// The warning about an event in the user's language, for views that do not show how long a
/// problem lasts.
pub fn trouble(event: &SessionEvent) -> Option<String> {
    match event.condition()? {
        Condition::Begins(_) | Condition::Once(_) => {}
        // The user was warned that something is not stored.
        Condition::Ends(TroubleKind::Disk) => {}
        Condition::Ends(_) => return None,
    }
    advised(event).map(|message| language::text(&message))
}

/// The message of an event, with what the command advises.
fn advised(event: &SessionEvent) -> Option<Message> {
    event_message(event).map(|message| advice::with(message, advice::of_event(event)))
}

/// The confirmed captions of a showing.
fn confirmed(captions: &[Caption]) -> impl Iterator<Item = &Caption> {
    captions.iter().filter(|caption| caption.is_confirmed())
}

/// Whether everything that was heard is confirmed, as when the speaker pauses. Then a view shows an
/// unfinished sentence as it is, and does not wait for the next word.
fn nothing_is_left(captions: &[Caption]) -> bool {
    captions.last().is_some_and(Caption::is_confirmed)
}

/// Writes and flushes a line, so that a reader sees it at once.
fn write_line(out: &mut impl Write, line: &str) -> io::Result<()> {
    writeln!(out, "{line}")?;
    out.flush()
}
