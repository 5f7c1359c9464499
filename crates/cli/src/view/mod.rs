//! The ways a session can be shown.

mod jsonl;
mod status;
mod subtitles;
mod terminal;
mod text;

use std::io::{self, IsTerminal, Write};

use audio::RecorderNotice;
use clap::ValueEnum;
use session::{Caption, SessionEvent};
use speculative::{Level, Pace};

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
    /// Something happened.
    fn show(&mut self, event: &SessionEvent) -> io::Result<()>;

    /// How many samples were heard, and of how many where that is known; called ten times a
    /// second.
    fn tick(&mut self, _heard: u64, _total: Option<u64>) -> io::Result<()> {
        Ok(())
    }
}

/// The view for `format` on standard output. JSON tells `levels` only on request.
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

/// Whether the view draws in place on a terminal: captions, time, level and what is wrong.
pub fn draws_on_terminal(format: Format) -> bool {
    format == Format::Text && io::stdout().is_terminal() && !is_dumb()
}

fn is_dumb() -> bool {
    std::env::var_os("TERM").is_some_and(|term| term == "dumb")
}

/// What the user has to know at once, whatever the format.
pub fn trouble(event: &SessionEvent) -> Option<String> {
    match event {
        SessionEvent::Device { notice, .. } if notice.is_trouble() => Some(notice.message()),
        SessionEvent::Recording { notice, .. } => match notice {
            RecorderNotice::Resumed { lost_samples: 0 } => None,
            notice => Some(notice.message()),
        },
        SessionEvent::Kept { notice, .. } => Some(notice.message()),
        SessionEvent::Skipped { length, .. } => Some(format!(
            "captions were stalled: {:.1} s were not captioned; close other programs or choose \
             smaller models",
            session::seconds(*length)
        )),
        SessionEvent::Load { pace: Pace { level: Level::DraftOnly, .. }, .. } => Some(
            "this machine is too slow for the confirming model just now, so the drafting one \
             confirms; close other programs, or choose a smaller model (\"duotone doctor\")"
                .to_owned(),
        ),
        SessionEvent::CaptionsFailed { .. } => Some(
            "there will be no more captions, by a fault of this program; a recording goes on: end \
             the session and start a new one"
                .to_owned(),
        ),
        _ => None,
    }
}

/// The confirmed captions of a showing.
fn confirmed(captions: &[Caption]) -> impl Iterator<Item = &Caption> {
    captions.iter().filter(|caption| caption.is_confirmed())
}

/// Whether everything that was heard is confirmed: the speaker paused, and what is waiting for the
/// end of its sentence is shown as it is rather than when somebody speaks again.
fn nothing_is_left(captions: &[Caption]) -> bool {
    captions.last().is_some_and(Caption::is_confirmed)
}

/// Writes and flushes a line: whoever reads along must not wait for a buffer to fill.
fn write_line(out: &mut impl Write, line: &str) -> io::Result<()> {
    writeln!(out, "{line}")?;
    out.flush()
}
