//! SubRip and WebVTT: the layout of cues and their form.

mod layout;

use std::io::{self, Write};

pub(crate) use layout::Turn;
pub(crate) use layout::cues;

/// The two formats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// SubRip.
    Srt,
    /// WebVTT: has a heading, markup, and a point before the milliseconds where SubRip has a comma.
    Vtt,
}

/// How subtitles say who speaks. WebVTT always names the speaker of a cue, in a tag.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Naming {
    /// "ADA:" where somebody else speaks than before.
    #[default]
    Name,
    /// A dash there.
    Dash,
}

/// The layout of subtitles.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// Columns of a line; a wide character takes two.
    pub line: usize,
    /// Lines of a cue.
    pub lines: usize,
    /// Reading speed in characters a second.
    pub speed: f64,
    /// The least duration of a cue, unless the next one begins.
    pub least_ms: u64,
    /// The greatest duration of a cue.
    pub most_ms: u64,
    /// How SubRip says who speaks.
    pub naming: Naming,
}

impl Default for Layout {
    fn default() -> Self {
        Self {
            line: 42,
            lines: 2,
            speed: 17.0,
            least_ms: 1000,
            most_ms: 7000,
            naming: Naming::Name,
        }
    }
}

/// A cue: the text shown at one time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cue {
    /// When it appears.
    pub start_ms: u64,
    /// When it goes.
    pub end_ms: u64,
    /// The speaker; only WebVTT writes it.
    pub speaker: Option<String>,
    /// Its lines, none of them empty.
    pub lines: Vec<String>,
}

/// Writes the header before the first cue.
pub fn write_heading(out: &mut (impl Write + ?Sized), kind: Kind) -> io::Result<()> {
    match kind {
        Kind::Srt => Ok(()),
        Kind::Vtt => writeln!(out, "WEBVTT\n"),
    }
}

/// Writes a cue; the first one has number 1.
pub fn write_cue(
    out: &mut (impl Write + ?Sized),
    kind: Kind,
    number: usize,
    cue: &Cue,
) -> io::Result<()> {
    let (from, to) = (time(cue.start_ms, kind), time(cue.end_ms, kind));
    let text = cue.lines.join("\n");
    let text = match (kind, &cue.speaker) {
        // Only an arrow breaks SubRip; players show other text as it is.
        (Kind::Srt, _) => text.replace("-->", "→"),
        (Kind::Vtt, None) => escaped(&text),
        (Kind::Vtt, Some(speaker)) => format!("<v {}>{}", escaped(speaker), escaped(&text)),
    };
    writeln!(out, "{number}\n{from} --> {to}\n{text}\n")
}

/// Text with markup escaped.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn time(ms: u64, kind: Kind) -> String {
    let (hours, minutes, seconds) = (ms / 3_600_000, ms / 60_000 % 60, ms / 1000 % 60);
    let point = if kind == Kind::Vtt { '.' } else { ',' };
    format!("{hours:02}:{minutes:02}:{seconds:02}{point}{:03}", ms % 1000)
}
