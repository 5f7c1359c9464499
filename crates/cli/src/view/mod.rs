//! The ways a session can be shown.

mod jsonl;
mod subtitles;
mod terminal;
mod text;

use std::io::{self, IsTerminal, Write};

use clap::ValueEnum;
use speculative::{Caption, Confidence};

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

/// A session's beginning.
pub struct Beginning<'a> {
    pub session_id: &'a str,
    pub timestamp: f64,
    pub fast: &'a str,
    pub heavy: &'a str,
    pub language: &'a str,
}

/// A session's end.
pub struct End<'a> {
    pub session_id: &'a str,
    pub timestamp: f64,
    pub duration: f64,
    pub transcript: &'a str,
}

/// Shows a session while it runs.
pub trait View {
    /// The sound began.
    fn begin(&mut self, _: &Beginning<'_>) -> io::Result<()> {
        Ok(())
    }

    /// One step of the fold; `timestamp` in Unix seconds.
    fn show(&mut self, captions: &[Caption], timestamp: f64) -> io::Result<()>;

    /// How far a source of known length is, 0 to 1; called a few times a second.
    fn progress(&mut self, _: f64) -> io::Result<()> {
        Ok(())
    }

    /// Everything is confirmed.
    fn end(&mut self, _: &End<'_>) -> io::Result<()>;
}

/// The view for `format` on standard output.
pub fn on_stdout(format: Format) -> Box<dyn View> {
    let stdout = io::stdout();
    match format {
        Format::Text if stdout.is_terminal() && !is_dumb() => Box::new(Terminal::new(stdout)),
        Format::Text => Box::new(text::Lines::new(stdout)),
        Format::Jsonl => Box::new(jsonl::Jsonl::new(stdout)),
        Format::Srt => Box::new(subtitles::Subtitles::srt(stdout)),
        Format::Vtt => Box::new(subtitles::Subtitles::vtt(stdout)),
    }
}

fn is_dumb() -> bool {
    std::env::var_os("TERM").is_some_and(|term| term == "dumb")
}

/// Whether everything that was heard is confirmed: the speaker paused, and what is waiting for the
/// end of its sentence is shown as it is rather than when somebody speaks again.
fn nothing_is_left(captions: &[Caption]) -> bool {
    captions.last().is_some_and(|caption| caption.confidence == Confidence::Confirmed)
}

/// Writes and flushes a line: whoever reads along must not wait for a buffer to fill.
fn write_line(out: &mut impl Write, line: &str) -> io::Result<()> {
    writeln!(out, "{line}")?;
    out.flush()
}
