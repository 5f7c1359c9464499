//! A finished transcript in the formats of other programs.

mod docx;
mod html;
mod json;
mod paragraphs;
pub mod place;
mod plain;
mod rttm;
mod table;

use std::io::{self, Write};

use library::{Bookmark, Transcript};
use serde::{Deserialize, Serialize};

use crate::subtitles::{self, Kind, Layout};
pub(crate) use paragraphs::evenly;
pub use paragraphs::printable;

use paragraphs::Paragraph;

/// The export formats.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename = "ExportFormat", rename_all = "lowercase")]
pub enum Format {
    /// Plain text, a paragraph a line.
    Txt,
    /// Markdown.
    Md,
    /// SubRip subtitles.
    Srt,
    /// WebVTT subtitles, which name the speakers.
    Vtt,
    /// The whole transcript, as docs/transcript.schema.json describes it.
    Json,
    /// A table of paragraphs. Cells that a spreadsheet would compute begin with an apostrophe.
    Csv,
    /// A document for word processors.
    Docx,
    /// A self-contained web page that plays the recording, if there is one.
    Html,
    /// Who speaks when, in the form that diarization scorers read. Needs speakers.
    Rttm,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 9] = [
        Self::Txt,
        Self::Md,
        Self::Srt,
        Self::Vtt,
        Self::Json,
        Self::Csv,
        Self::Docx,
        Self::Html,
        Self::Rttm,
    ];

    /// The file name extension, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Txt => "txt",
            Self::Md => "md",
            Self::Srt => "srt",
            Self::Vtt => "vtt",
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Docx => "docx",
            Self::Html => "html",
            Self::Rttm => "rttm",
        }
    }
}

/// Details of the recording besides its words. Each may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// The title.
    pub title: String,
    /// The date, as text for the reader.
    pub date: String,
    /// The recording's place for the web page: a path relative to the page, or a URL.
    pub audio: String,
    /// The moments that the user marked. Subtitles, CSV and RTTM have no place for them.
    pub bookmarks: Vec<Bookmark>,
}

/// Export options. JSON always has everything.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// Include times, if the format allows omitting them.
    pub timestamps: bool,
    /// Include speakers, if the format allows omitting them.
    pub speakers: bool,
    /// The layout of subtitles.
    pub layout: Layout,
}

impl Default for Options {
    fn default() -> Self {
        Self { timestamps: true, speakers: true, layout: Layout::default() }
    }
}

/// Why the export failed or is incomplete.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The destination failed: free space, or choose another place.
    #[error(
        "the transcript could not be written: {0}; check that there is room, or choose another place"
    )]
    Write(#[from] io::Error),
    /// The document could not be made, which is a bug. Choose another format.
    #[error("the document could not be made ({0}); choose another format, such as html")]
    Document(String),
}

/// Writes `transcript` as `format`, without the words that clean-up removed and without invisible
/// characters.
pub fn export(
    transcript: &Transcript,
    about: &About,
    format: Format,
    options: &Options,
    out: &mut dyn Write,
) -> Result<(), ExportError> {
    let about = About {
        title: printable(&about.title),
        date: printable(&about.date),
        audio: about.audio.clone(),
        bookmarks: about.bookmarks.iter().map(shown).collect(),
    };
    let paragraphs = paragraphs::paragraphs(transcript, options.speakers);
    match format {
        Format::Txt => plain::write_text(&paragraphs, &about, options, out)?,
        Format::Md => plain::write_markdown(&paragraphs, &about, options, out)?,
        Format::Srt => write_subtitles(&paragraphs, options, Kind::Srt, out)?,
        Format::Vtt => write_subtitles(&paragraphs, options, Kind::Vtt, out)?,
        Format::Json => json::write(transcript, &about.bookmarks, out)?,
        Format::Csv => table::write(&paragraphs, options, out)?,
        Format::Docx => docx::write(&paragraphs, &about, options, out)?,
        Format::Html => html::write(&paragraphs, &about, options, transcript, out)?,
        Format::Rttm => rttm::write(transcript, &about, out)?,
    }
    Ok(out.flush()?)
}

fn write_subtitles(
    paragraphs: &[Paragraph],
    options: &Options,
    kind: Kind,
    out: &mut dyn Write,
) -> io::Result<()> {
    let turns: Vec<subtitles::Turn> = paragraphs
        .iter()
        .map(|paragraph| subtitles::Turn {
            speaker: paragraph.speaker.as_deref(),
            language: paragraph.language,
            words: &paragraph.words,
        })
        .collect();
    subtitles::write_heading(out, kind)?;
    for (number, cue) in (1..).zip(subtitles::cues(&turns, kind, &options.layout)) {
        subtitles::write_cue(out, kind, number, &cue)?;
    }
    Ok(())
}

fn shown(bookmark: &Bookmark) -> Bookmark {
    Bookmark { note: printable(&bookmark.note), ..bookmark.clone() }
}

/// A bookmark on one line: "★ 0:07 The budget".
fn marked(bookmark: &Bookmark) -> String {
    format!("★ {} {}", clock(bookmark.at_ms), bookmark.note).trim_end().to_owned()
}

/// A time for people: "0:07", "1:02:03".
pub fn clock(ms: u64) -> String {
    let (hours, minutes, seconds) = (ms / 3_600_000, ms / 60_000 % 60, ms / 1000 % 60);
    match hours {
        0 => format!("{minutes}:{seconds:02}"),
        hours => format!("{hours}:{minutes:02}:{seconds:02}"),
    }
}
