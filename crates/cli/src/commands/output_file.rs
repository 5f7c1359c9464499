//! Export options, and atomic output files.

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

use clap::ValueEnum;
use enhance::{
    export::{Format, Options},
    subtitles::Layout,
};
use messages::{Explain, Message, message};

use crate::command_error::Failed;

/// The formats of the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FormatArg {
    /// Plain text, a paragraph a line
    Txt,
    /// Markdown
    Md,
    /// SubRip subtitles
    Srt,
    /// WebVTT subtitles, which name the speakers
    Vtt,
    /// All data, with the time of each word
    Json,
    /// A table of paragraphs for spreadsheets
    Csv,
    /// A document for word processors
    Docx,
    /// A web page that plays the recording from the word you click
    Html,
    /// Who speaks when
    Rttm,
}

impl From<FormatArg> for Format {
    fn from(format: FormatArg) -> Self {
        match format {
            FormatArg::Txt => Self::Txt,
            FormatArg::Md => Self::Md,
            FormatArg::Srt => Self::Srt,
            FormatArg::Vtt => Self::Vtt,
            FormatArg::Json => Self::Json,
            FormatArg::Csv => Self::Csv,
            FormatArg::Docx => Self::Docx,
            FormatArg::Html => Self::Html,
            FormatArg::Rttm => Self::Rttm,
        }
    }
}

/// What the export contains, and how it lays out subtitles.
#[derive(Clone, Debug, clap::Args)]
pub struct LayoutArgs {
    /// Omit times, if the format allows it
    #[arg(long)]
    no_timestamps: bool,

    /// Omit speakers
    #[arg(long)]
    no_speakers: bool,

    /// Columns of a subtitle line
    #[arg(long, value_name = "N", default_value_t = Layout::default().line, value_parser = line)]
    line_length: usize,

    /// Reading speed for subtitles, characters a second
    #[arg(long, value_name = "N", default_value_t = Layout::default().speed, value_parser = speed)]
    reading_speed: f64,
}

impl LayoutArgs {
    /// The export options for a transcript with or without speakers.
    pub fn options(&self, has_speakers: bool) -> Options {
        let layout =
            Layout { line: self.line_length, speed: self.reading_speed, ..Layout::default() };
        let speakers = has_speakers && !self.no_speakers;
        Options { timestamps: !self.no_timestamps, speakers, layout }
    }
}

fn line(text: &str) -> Result<usize, String> {
    let columns = text.parse().ok().filter(|columns| (10..=1_000).contains(columns));
    columns.ok_or_else(|| "a line has 10 to 1000 columns".to_owned())
}

fn speed(text: &str) -> Result<f64, String> {
    let speed = text.parse().ok().filter(|speed| (1.0..=1_000.0).contains(speed));
    speed.ok_or_else(|| "people read 1 to 1000 characters a second".to_owned())
}

/// The file already exists.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.explain().english())]
pub struct AlreadyThere(PathBuf);

impl Explain for AlreadyThere {
    fn explain(&self) -> Message {
        message!("cli-file-there", path = self.0.as_path())
    }
}

/// Writes a file atomically; overwrites an existing one only with `replace`.
///
/// # Errors
/// [`AlreadyThere`], an error of `write`, or an I/O error.
pub fn to_file(
    place: &Path,
    replace: bool,
    write: impl FnOnce(&mut dyn Write) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let is_taken = || AlreadyThere(place.to_owned());
    if !replace && fs::symlink_metadata(place).is_ok() {
        return Err(is_taken().into());
    }
    let failed =
        |error: io::Error| Failed::because(message!("cli-unwritable", path = place), error);
    let folder = place.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut builder = tempfile::Builder::new();
    // The user's umask decides the permissions, as for other programs' files.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut whole = builder.tempfile_in(folder.unwrap_or(Path::new("."))).map_err(failed)?;
    {
        let mut out = io::BufWriter::new(&mut whole);
        write(&mut out)?;
        out.flush().map_err(failed)?;
    }
    whole.as_file().sync_all().map_err(failed)?;
    let kept = match replace {
        true => whole.persist(place),
        false => whole.persist_noclobber(place),
    };
    match kept {
        Ok(_) => Ok(()),
        Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => Err(is_taken().into()),
        Err(error) => Err(failed(error.error).into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_complete_or_unchanged() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("a.txt");
        let text = |text: &'static str| {
            move |out: &mut dyn Write| -> anyhow::Result<()> { Ok(out.write_all(text.as_bytes())?) }
        };
        to_file(&place, false, text("one")).unwrap();
        let error = to_file(&place, false, text("two")).unwrap_err();
        assert!(error.is::<AlreadyThere>(), "{error:#}");
        let half = |out: &mut dyn Write| {
            out.write_all(b"half")?;
            anyhow::bail!("no more")
        };
        to_file(&place, true, half).unwrap_err();
        assert_eq!(fs::read_to_string(&place).unwrap(), "one");
        to_file(&place, true, text("two")).unwrap();
        assert_eq!(fs::read_to_string(&place).unwrap(), "two");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        assert!(to_file(&folder.path().join("none/a.txt"), false, text("")).is_err());
    }
}
