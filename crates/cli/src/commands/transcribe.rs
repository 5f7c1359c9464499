//! `duotone transcribe`: makes finished transcripts of files.

use std::{
    ffi::OsStr,
    fs, io,
    num::NonZero,
    ops::ControlFlow,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
    time::Duration,
};

use directories::ProjectDirs;
use enhance::{
    export::{About, Format, export},
    job::{Folder, JobOptions, JobSpec, Tools, finish},
};
use library::Transcript;
use messages::message;
use settings::Settings;
use sha2::{Digest, Sha256};
use speculative::{Dictionary, WhisperLog};

use crate::{
    command_error::Failed,
    commands::{
        listen::OwnWordsArgs,
        output_file::{FormatArg, LayoutArgs, to_file},
        transcript_options::{self, JobBar, TranscriptArgs},
    },
    failure::{self, exit_code},
    language,
    stderr::{inform, warn},
};

/// How long the stages of an unfinished transcription stay in the cache.
const KEPT: Duration = Duration::from_secs(7 * 24 * 3600);

/// Arguments of `duotone transcribe`.
#[derive(clap::Args)]
pub struct TranscribeArgs {
    /// Recordings, in any format that "duotone listen" reads
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,

    /// Tell speakers apart
    #[arg(long)]
    diarize: bool,

    /// Format of the transcripts
    #[arg(long, value_enum, default_value_t = FormatArg::Txt)]
    format: FormatArg,

    /// Folder for the transcripts [default: standard output for one file, otherwise beside each
    /// recording]
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,

    /// Replace existing transcripts
    #[arg(long)]
    again: bool,

    #[command(flatten)]
    making: TranscriptArgs,

    #[command(flatten)]
    written: LayoutArgs,

    #[command(flatten)]
    words: OwnWordsArgs,
}

/// Transcribes each file. Reports a file that fails, and transcribes the others.
///
/// # Errors
/// If the settings are invalid, or the transcripts have no folder.
pub fn run(args: &TranscribeArgs) -> anyhow::Result<ExitCode> {
    let (log, _whispers_last_words) = WhisperLog::start(Box::new(io::sink()))?;
    speculative::install_whisper_log();
    let settings = Settings::read(&settings::path()?)?;
    let mut maker = Maker {
        options: args.making.options(args.diarize)?,
        language: settings.language.unwrap_or_else(|| "en".to_owned()),
        dictionary: Arc::new(args.words.dictionary()?),
        tools: transcript_options::tools(&log, NonZero::<usize>::MIN)?,
        unfinished: unfinished()?,
    };
    if let Some(folder) = &args.out {
        fs::create_dir_all(folder).map_err(|error| not_made(folder, error))?;
    }
    forget_old(&maker.unfinished);
    let mut last = ExitCode::SUCCESS;
    for (i, file) in args.files.iter().enumerate() {
        let place = args.place(file);
        if let Some(place) = place.as_ref().filter(|place| place.exists() && !args.again) {
            inform(&message!("cli-transcript-there", path = place.as_path()));
            continue;
        }
        let title = match args.files.len() {
            1 => name_of(file),
            files => language::text(&message!(
                "cli-file-of",
                number = i + 1,
                count = files,
                file = name_of(file),
            )),
        };
        let outcome =
            maker.make(file, &title, |transcript| write(transcript, file, args, place.as_deref()));
        if let Err(error) = outcome {
            last = exit_code(&error);
            let why = failure::message(&error);
            warn(&message!("cli-about", subject = file.as_path(), text = why));
        }
    }
    Ok(last)
}

impl TranscribeArgs {
    /// The file of a recording's transcript; `None` for standard output.
    fn place(&self, file: &Path) -> Option<PathBuf> {
        let beside = file.with_extension(Format::from(self.format).extension());
        match &self.out {
            Some(folder) => Some(folder.join(beside.file_name()?)),
            None if self.files.len() == 1 => None,
            None => Some(beside),
        }
    }
}

/// Makes transcripts of files.
struct Maker {
    options: JobOptions,
    language: String,
    dictionary: Arc<Dictionary>,
    tools: Tools,
    /// The folder for the stages of unfinished files.
    unfinished: PathBuf,
}

impl Maker {
    /// Transcribes one file; resumes an interrupted run.
    fn make(
        &mut self,
        file: &Path,
        title: &str,
        write: impl FnOnce(&Transcript) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        // Fail at once if it is no recording.
        audio::FileSource::open(file)?;
        let folder = self.unfinished.join(self.key(file)?);
        fs::create_dir_all(&folder).map_err(|error| not_made(&folder, error))?;
        let spec = JobSpec {
            recording: file.to_owned(),
            options: self.options.clone(),
            language: self.language.clone(),
            dictionary: self.dictionary.clone(),
        };
        let bar = JobBar::new(title);
        let finished =
            finish(&spec, &Folder::new(folder.clone()), &mut self.tools, &mut |progress| {
                bar.show(progress);
                ControlFlow::Continue(())
            })?;
        drop(bar);
        if finished.transcript.segments.is_empty() {
            warn(&message!("cli-no-speech", file = file));
        }
        write(&finished.transcript)?;
        // The transcript is written; remaining stage files do no harm.
        let _ = fs::remove_dir_all(folder);
        Ok(())
    }

    /// A key that is equal for the same recording, options and program version.
    fn key(&self, file: &Path) -> anyhow::Result<String> {
        let file = file.canonicalize()?;
        let about = fs::metadata(&file)?;
        let model = self.tools.model(&self.options, &self.language)?;
        let what = format!(
            "{file:?} {} {:?} {} {model} {} {:?} {}",
            about.len(),
            about.modified().ok(),
            self.options.to_json(),
            self.language,
            self.dictionary,
            env!("CARGO_PKG_VERSION"),
        );
        Ok(Sha256::digest(what).iter().map(|byte| format!("{byte:02x}")).collect())
    }
}

/// The folder for unfinished work, in the user's cache, which may be emptied at any time.
fn unfinished() -> anyhow::Result<PathBuf> {
    let folders =
        ProjectDirs::from("", "", "duotone").ok_or_else(|| Failed::new(message!("cli-no-home")))?;
    Ok(folders.cache_dir().join("transcribe"))
}

/// Removes unfinished work that is too old.
fn forget_old(unfinished: &Path) {
    let Ok(entries) = fs::read_dir(unfinished) else { return };
    for entry in entries.flatten() {
        let changed = entry.metadata().and_then(|about| about.modified());
        if changed.is_ok_and(|at| at.elapsed().is_ok_and(|age| age > KEPT)) {
            // The next run retries.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

fn not_made(folder: &Path, error: io::Error) -> Failed {
    Failed::because(message!("cli-folder-not-made", path = folder), error)
}

fn name_of(file: &Path) -> String {
    file.file_name().unwrap_or(file.as_os_str()).to_string_lossy().into_owned()
}

/// Writes a transcript atomically to its file, or to standard output.
fn write(
    transcript: &Transcript,
    file: &Path,
    args: &TranscribeArgs,
    place: Option<&Path>,
) -> anyhow::Result<()> {
    let name = |part: Option<&OsStr>| {
        part.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    };
    let about =
        About { title: name(file.file_stem()), audio: name(file.file_name()), ..About::default() };
    let options = args.written.options(!transcript.speakers.is_empty());
    let format = args.format.into();
    let Some(place) = place else {
        return Ok(export(transcript, &about, format, &options, &mut io::stdout().lock())?);
    };
    to_file(place, args.again, |out| Ok(export(transcript, &about, format, &options, out)?))?;
    inform(&message!("cli-written", path = place));
    Ok(())
}
