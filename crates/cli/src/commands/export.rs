//! `duotone export`: what was said in a session, for other programs.

use std::{
    fs,
    io::{self, IsTerminal, Write},
    path::{Component, MAIN_SEPARATOR, Path, PathBuf, absolute},
    process::ExitCode,
};

use ::library::{Library, SessionRecord, Transcript};
use anyhow::Context;
use enhance::export::{About, Format, Options, export, printable};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::{
    said::TextArgs,
    written::{FormatArg, WrittenArgs, to_file},
};
use crate::{
    failure::say,
    named::{self, short},
    opened, when,
};

/// What stands for itself in the path of an address.
const PATH: AsciiSet = NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');
/// Bytes of a title in the name of a file: systems allow 255 with the rest.
const LONGEST: usize = 120;

/// What is exported, and how.
#[derive(clap::Args)]
pub struct ExportArgs {
    /// The sessions: their ids, four characters or more of either end of each, or "last"
    #[arg(required = true, value_name = "ID")]
    sessions: Vec<String>,

    /// What it is written as [default: as the file's name says, or txt]
    #[arg(long, value_enum)]
    format: Option<FormatArg>,

    /// A file, or a folder for files that have the sessions' names [default: standard output]
    #[arg(long, value_name = "FILE|FOLDER")]
    out: Option<PathBuf>,

    /// Replace files that are there already
    #[arg(long)]
    force: bool,

    #[command(flatten)]
    text: TextArgs,

    #[command(flatten)]
    written: WrittenArgs,
}

/// Why it cannot be exported that way.
#[derive(Debug, thiserror::Error)]
pub enum CannotExport {
    /// Standard output has room for one.
    #[error("several sessions need a folder for their files: --out FOLDER")]
    NoFolder,
    /// A terminal would show rubbish.
    #[error("a document cannot be shown on a terminal; write it to a file: --out FILE.docx")]
    ToTerminal,
    /// RTTM is nothing but that.
    #[error(
        "nobody was told apart in session {0}, and rttm says nothing but who speaks when; choose \
         another format"
    )]
    NoSpeakers(String),
}

/// Writes each session.
///
/// # Errors
/// If there is no such session or text, the library cannot be used, or a file cannot be written.
pub fn run(args: &ExportArgs) -> anyhow::Result<ExitCode> {
    let format = args.format();
    let to_folder = args.is_to_folder();
    if args.sessions.len() > 1 && !to_folder {
        return Err(CannotExport::NoFolder.into());
    }
    if format == Format::Docx && args.out.is_none() && io::stdout().is_terminal() {
        return Err(CannotExport::ToTerminal.into());
    }
    if let Some(folder) = args.out.as_ref().filter(|_| to_folder) {
        fs::create_dir_all(folder)
            .with_context(|| format!("the folder {} cannot be made", folder.display()))?;
    }
    let library = opened::to_read("duotone export")?;
    let records = args.sessions.iter().map(|asked| named::session(&library, asked));
    let records = records.collect::<anyhow::Result<Vec<SessionRecord>>>()?;
    for record in &records {
        let transcript = args.text.of(&library, record)?;
        let options = args.written.options(!transcript.speakers.is_empty());
        if format == Format::Rttm && transcript.speakers.is_empty() {
            return Err(CannotExport::NoSpeakers(short(record.id)).into());
        }
        let place = args.out.as_ref().map(|out| match to_folder {
            true => out.join(file_name(record, format)),
            false => out.clone(),
        });
        let about = about(&library, record, place.as_deref());
        let what = Exported { transcript, about, format, options };
        match place {
            None => what.print()?,
            Some(place) => {
                to_file(&place, args.force, |out| what.write(out))?;
                say(&format!("{} is written", place.display()));
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

impl ExportArgs {
    /// What was asked for, or what the name of the file says.
    fn format(&self) -> Format {
        let ending = self.out.as_ref().and_then(|out| out.extension()).and_then(|end| end.to_str());
        let named = Format::ALL.into_iter().find(|format| {
            ending.is_some_and(|ending| ending.eq_ignore_ascii_case(format.extension()))
        });
        self.format.map(Format::from).or(named).unwrap_or(Format::Txt)
    }

    fn is_to_folder(&self) -> bool {
        self.out.as_ref().is_some_and(|out| {
            out.is_dir() || out.as_os_str().to_string_lossy().ends_with(['/', MAIN_SEPARATOR])
        })
    }
}

/// What is written.
struct Exported {
    transcript: Transcript,
    about: About,
    format: Format,
    options: Options,
}

impl Exported {
    fn write(&self, out: &mut dyn Write) -> anyhow::Result<()> {
        Ok(export(&self.transcript, &self.about, self.format, &self.options, out)?)
    }

    /// A reader who has gone is no failure.
    fn print(&self) -> anyhow::Result<()> {
        let mut whole = Vec::new();
        self.write(&mut whole)?;
        let mut out = io::stdout().lock();
        match out.write_all(&whole).and_then(|()| out.flush()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
            _ => Ok(()),
        }
    }
}

fn about(library: &Library, record: &SessionRecord, place: Option<&Path>) -> About {
    let recording = record.audio.as_ref();
    let recording =
        recording.and_then(|audio| audio.path.within(&library.places().recordings).ok());
    let recording = recording.filter(|file| file.is_file()).and_then(|file| absolute(file).ok());
    About {
        title: record.title.clone(),
        date: when::shown(record.created_at),
        audio: recording.map_or_else(String::new, |file| address(&file, place)),
    }
}

/// Where a page finds a file: from its own folder, or from anywhere if it has none.
fn address(file: &Path, page: Option<&Path>) -> String {
    let folder = page.and_then(|page| absolute(page).ok()?.parent().map(Path::to_owned));
    let relative = folder.and_then(|folder| relative(file, &folder));
    let parts = |path: &Path| {
        let part = |part: Component<'_>| match part {
            Component::ParentDir => "..".to_owned(),
            // "C:" of an address stays as it is.
            Component::Prefix(prefix) => prefix.as_os_str().to_string_lossy().into_owned(),
            part => utf8_percent_encode(&part.as_os_str().to_string_lossy(), &PATH).to_string(),
        };
        let parts = path.components().filter(|part| *part != Component::RootDir).map(part);
        parts.collect::<Vec<_>>().join("/")
    };
    match relative {
        Some(relative) => parts(&relative),
        None => format!("file:///{}", parts(file)),
    }
}

/// The way from a folder to a file, both absolute; `None` if they are on different drives.
fn relative(file: &Path, folder: &Path) -> Option<PathBuf> {
    let shared = file.components().zip(folder.components()).take_while(|(a, b)| a == b).count();
    if shared == 0 {
        return None;
    }
    let up = folder.components().skip(shared).map(|_| Component::ParentDir);
    Some(up.chain(file.components().skip(shared)).collect())
}

/// A name that people know the session by, and that no other session's file has.
fn file_name(record: &SessionRecord, format: Format) -> String {
    let forbidden = |c: char| matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|');
    let title = printable(&record.title);
    let title: String = title.chars().map(|c| if forbidden(c) { ' ' } else { c }).collect();
    let mut title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    while title.len() > LONGEST {
        title.pop();
    }
    let day = when::day(record.created_at);
    let name = [day.as_str(), title.trim(), &short(record.id)];
    let name: Vec<&str> = name.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}.{}", name.join(" "), format.extension())
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use uuid::Uuid;

    use super::*;

    #[cfg(unix)]
    #[test]
    fn a_page_finds_the_recording_from_where_it_is() {
        let file = Path::new("/home/a b/duotone/recordings/50%.wav");
        for (page, found) in [
            (Some("/home/a b/duotone/page.html"), "recordings/50%25.wav"),
            (Some("/home/a b/talks/page.html"), "../duotone/recordings/50%25.wav"),
            (Some("/page.html"), "home/a%20b/duotone/recordings/50%25.wav"),
            (None, "file:///home/a%20b/duotone/recordings/50%25.wav"),
        ] {
            assert_eq!(address(file, page.map(Path::new)), found);
        }
    }

    #[test]
    fn a_file_has_the_name_of_its_session_and_no_other() {
        let id = Uuid::parse_str("0197c9a0-1111-7abc-8def-0123456789ab").unwrap();
        let at: Timestamp = "2026-11-20T12:00:00Z".parse().unwrap();
        let name = |title: &str| file_name(&SessionRecord::new(id, at, title), Format::Md);
        assert_eq!(name("The river"), "2026-11-20 The river 456789ab.md");
        assert_eq!(name("../a: \u{7}\"b\"?"), "2026-11-20 .. a b 456789ab.md");
        assert_eq!(name(""), "2026-11-20 456789ab.md");
        assert!(name(&"é".repeat(500)).len() < 160);
    }
}
