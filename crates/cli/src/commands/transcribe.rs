//! `duotone transcribe`: recordings become finished transcripts.

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

use anyhow::Context;
use directories::ProjectDirs;
use enhance::{
    export::{About, Format, export},
    job::{Folder, JobOptions, JobSpec, Tools, finish},
};
use library::{Settings, Transcript, settings};
use sha2::{Digest, Sha256};
use speculative::{Dictionary, WhisperLog};

use crate::{
    commands::{
        listen::OwnWordsArgs,
        output_file::{FormatArg, LayoutArgs, to_file},
        transcript_options::{self, JobBar, TranscriptArgs},
    },
    failure::{exit_code, say, tell},
};

/// What was made of recordings whose transcription nobody went on with is kept so long.
const KEPT: Duration = Duration::from_secs(7 * 24 * 3600);

/// What to transcribe, and how.
#[derive(clap::Args)]
pub struct TranscribeArgs {
    /// Recordings, of any kind that "duotone listen" reads
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,

    /// Tell speakers apart
    #[arg(long)]
    diarize: bool,

    /// What the transcripts are written as
    #[arg(long, value_enum, default_value_t = FormatArg::Txt)]
    format: FormatArg,

    /// The folder for the transcripts [default: standard output for one file, or else beside each
    /// recording]
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,

    /// Write transcripts that are there already once more
    #[arg(long)]
    again: bool,

    #[command(flatten)]
    making: TranscriptArgs,

    #[command(flatten)]
    written: LayoutArgs,

    #[command(flatten)]
    words: OwnWordsArgs,
}

/// Transcribes each file. One that cannot be is told, and the others are done.
///
/// # Errors
/// If the settings cannot be used, or there is no place for the transcripts.
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
        fs::create_dir_all(folder)
            .with_context(|| format!("the folder {} cannot be made", folder.display()))?;
    }
    forget_old(&maker.unfinished);
    let mut last = ExitCode::SUCCESS;
    for (i, file) in args.files.iter().enumerate() {
        let place = args.place(file);
        if let Some(place) = place.as_ref().filter(|place| place.exists() && !args.again) {
            say(&format!("{} is there already; --again writes it once more", place.display()));
            continue;
        }
        let title = match args.files.len() {
            1 => name_of(file),
            files => format!("{} of {files}, {}", i + 1, name_of(file)),
        };
        let outcome =
            maker.make(file, &title, |transcript| write(transcript, file, args, place.as_deref()));
        if let Err(error) = outcome {
            last = exit_code(&error);
            tell(&format!("{}: {error:#}", file.display()));
        }
    }
    Ok(last)
}

impl TranscribeArgs {
    /// The file for a recording's transcript; none for standard output.
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
    /// Where the stages of files that are not done yet hand on what they made.
    unfinished: PathBuf,
}

impl Maker {
    /// Goes on where it was ended the last time, if it was.
    fn make(
        &mut self,
        file: &Path,
        title: &str,
        write: impl FnOnce(&Transcript) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        // Says at once if it is no recording.
        audio::FileSource::open(file)?;
        let folder = self.unfinished.join(self.key(file)?);
        fs::create_dir_all(&folder)
            .with_context(|| format!("the folder {} cannot be made", folder.display()))?;
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
            tell(&format!("nobody speaks in {}", file.display()));
        }
        write(&finished.transcript)?;
        // It is written: what led to it is in nobody's way if it stays.
        let _ = fs::remove_dir_all(folder);
        Ok(())
    }

    /// The same for the same recording, transcribed in the same way by the same program.
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

/// The folder for what is not done yet: in the user's cache, which may be emptied at any time.
fn unfinished() -> anyhow::Result<PathBuf> {
    let folders =
        ProjectDirs::from("", "", "duotone").context("the system knows no home folder")?;
    Ok(folders.cache_dir().join("transcribe"))
}

/// Removes what nobody went on with.
fn forget_old(unfinished: &Path) {
    let Ok(entries) = fs::read_dir(unfinished) else { return };
    for entry in entries.flatten() {
        let changed = entry.metadata().and_then(|about| about.modified());
        if changed.is_ok_and(|at| at.elapsed().is_ok_and(|age| age > KEPT)) {
            // Another time, then.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

fn name_of(file: &Path) -> String {
    file.file_name().unwrap_or(file.as_os_str()).to_string_lossy().into_owned()
}

/// Writes a transcript to its file, whole or not at all, or else to standard output.
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
    say(&format!("{} is written", place.display()));
    Ok(())
}
