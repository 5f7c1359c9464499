//! `duotone export`: writes transcripts of sessions as files for other programs.

use std::{
    fs,
    io::{self, IsTerminal, Write},
    path::{MAIN_SEPARATOR, Path, PathBuf, absolute},
    process::ExitCode,
};

use ::library::{Library, SessionRecord, Transcript};
use enhance::export::{About, Format, Options, export, place};
use messages::{Explain, Message, message};

use super::{
    output_file::{FormatArg, LayoutArgs, to_file},
    session_text::TextArgs,
};
use crate::{
    command_error::Failed,
    library_access,
    session_names::{self, short},
    stderr::inform,
    when,
};

/// Arguments of `duotone export`.
#[derive(clap::Args)]
pub struct ExportArgs {
    /// Sessions: ids, four characters or more of either end of an id, or "last"
    #[arg(required = true, value_name = "ID")]
    sessions: Vec<String>,

    /// Format [default: from the file's name, or txt]
    #[arg(long, value_enum)]
    format: Option<FormatArg>,

    /// A file, or a folder for files named after the sessions [default: standard output]
    #[arg(long, value_name = "FILE|FOLDER")]
    out: Option<PathBuf>,

    /// Replace existing files
    #[arg(long)]
    force: bool,

    #[command(flatten)]
    text: TextArgs,

    #[command(flatten)]
    written: LayoutArgs,
}

/// Why the export is impossible with these options.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.explain().english())]
pub enum CannotExport {
    /// Standard output takes one session.
    NoFolder,
    /// The format is binary and standard output is a terminal.
    ToTerminal,
    /// RTTM needs speakers, and the transcript of the session with this short id has none.
    NoSpeakers(String),
}

impl Explain for CannotExport {
    fn explain(&self) -> Message {
        match self {
            Self::NoFolder => message!("cli-several-to-folder"),
            Self::ToTerminal => message!("cli-document-to-terminal"),
            Self::NoSpeakers(id) => message!("cli-rttm-needs-speakers", id = id),
        }
    }
}

/// Exports each session.
///
/// # Errors
/// If a session or its text does not exist, the library fails, or a file cannot be written.
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
        fs::create_dir_all(folder).map_err(|error| {
            Failed::because(message!("cli-folder-not-made", path = folder.as_path()), error)
        })?;
    }
    let library = library_access::to_read("duotone export")?;
    let records = args.sessions.iter().map(|asked| session_names::session(&library, asked));
    let records = records.collect::<anyhow::Result<Vec<SessionRecord>>>()?;
    for record in &records {
        let transcript = args.text.of(&library, record)?;
        let options = args.written.options(!transcript.speakers.is_empty());
        if format == Format::Rttm && transcript.speakers.is_empty() {
            return Err(CannotExport::NoSpeakers(short(record.id)).into());
        }
        let to = args.out.as_ref().map(|out| match to_folder {
            true => out.join(file_name(record, format)),
            false => out.clone(),
        });
        let about = about(&library, record, to.as_deref());
        let what = Exported { transcript, about, format, options };
        match to {
            None => what.print()?,
            Some(to) => {
                to_file(&to, args.force, |out| what.write(out))?;
                inform(&message!("cli-written", path = to.as_path()));
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

impl ExportArgs {
    /// The format of `--format`, or else of the file's name.
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

/// A session's transcript with its export options.
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

    /// Writes to standard output. A closed pipe is no failure.
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

fn about(library: &Library, record: &SessionRecord, page: Option<&Path>) -> About {
    let recording = record.audio.as_ref();
    let recording =
        recording.and_then(|audio| audio.path.within(&library.places().recordings).ok());
    let recording = recording.filter(|file| file.is_file()).and_then(|file| absolute(file).ok());
    About {
        title: record.title.clone(),
        date: when::shown(record.created_at),
        bookmarks: record.bookmarks.clone(),
        audio: recording.map_or_else(String::new, |file| place::address(&file, page)),
    }
}

/// A file name from the session's title, unique among the exported files.
fn file_name(record: &SessionRecord, format: Format) -> String {
    let day = when::day(record.created_at);
    place::file_name(&day, &record.title, &short(record.id), format)
}
