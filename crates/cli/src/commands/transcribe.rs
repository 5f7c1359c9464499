//! `duotone transcribe`: recordings become finished transcripts.

use std::{
    fs,
    io::{self, IsTerminal},
    num::{NonZero, NonZeroUsize},
    ops::ControlFlow,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

use anyhow::Context;
use audio::{FileSource, Source, SourceError};
use clap::ValueEnum;
use enhance::{
    clean::{self, clean},
    diarize::{self, Diarizer, speakers_of_words},
    export::{About, Format, Options, export},
    retranscribe::{Said, pieces, speech, transcribe},
};
use indicatif::{ProgressBar, ProgressStyle};
use library::{CleanUp, Settings, Speaker, TRANSCRIPT_SCHEMA, Transcript, settings};
use models::Store;
use speculative::{Dictionary, Silero, Whisper, WhisperLog};

use crate::{
    commands::{
        listen::OwnWordsArgs,
        pair::{Pair, PairArgs, VOICE},
    },
    failure::{UnusableModel, say, tell},
};

/// The models that tell speakers apart.
const SPEAKERS: [&str; 2] = ["speaker-segmentation-3.0", "speaker-embedding"];

/// What to transcribe, and how.
#[derive(clap::Args)]
pub struct TranscribeArgs {
    /// Recordings, of any kind that "duotone listen" reads
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,

    /// Tell speakers apart
    #[arg(long)]
    diarize: bool,

    /// How many speakers there are, where that is known
    #[arg(long, value_name = "N", requires = "diarize")]
    speakers: Option<NonZeroUsize>,

    /// What the transcripts are written as
    #[arg(long, value_enum, default_value_t = FormatArg::Txt)]
    format: FormatArg,

    /// How far they are made to read well
    #[arg(long, value_enum, default_value_t = CleanArg::Light)]
    clean: CleanArg,

    /// The folder for the transcripts [default: standard output for one file, or else beside each
    /// recording]
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,

    /// Write transcripts that are there already once more
    #[arg(long)]
    again: bool,

    #[command(flatten)]
    pair: PairArgs,

    #[command(flatten)]
    words: OwnWordsArgs,
}

/// Formats, as they are named on the command line.
#[derive(Clone, Copy, ValueEnum)]
enum FormatArg {
    Txt,
    Md,
    Srt,
    Vtt,
    Json,
    Csv,
    Docx,
    Html,
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

/// Levels of clean-up.
#[derive(Clone, Copy, ValueEnum)]
enum CleanArg {
    /// The words as they were heard
    Verbatim,
    /// Without "um" and words said twice by accident
    Light,
    /// Also with full stops and capitals where they are missing
    Clean,
}

impl From<CleanArg> for CleanUp {
    fn from(level: CleanArg) -> Self {
        match level {
            CleanArg::Verbatim => Self::Verbatim,
            CleanArg::Light => Self::Light,
            CleanArg::Clean => Self::Clean,
        }
    }
}

/// Transcribes each file. One that cannot be is told, and the others are done.
///
/// # Errors
/// If a model or the settings cannot be used, or there is no place for the transcripts.
pub fn run(args: &TranscribeArgs) -> anyhow::Result<ExitCode> {
    let (log, _whispers_last_words) = WhisperLog::start(Box::new(io::sink()))?;
    speculative::install_whisper_log();
    if let Some(folder) = &args.out {
        fs::create_dir_all(folder)
            .with_context(|| format!("the folder {} cannot be made", folder.display()))?;
    }
    let mut tools = Tools::load(args, log)?;
    let mut failed = false;
    for file in &args.files {
        let place = args.place(file);
        if let Some(place) = place.as_ref().filter(|place| place.exists() && !args.again) {
            say(&format!("{} is there already; --again writes it once more", place.display()));
            continue;
        }
        let outcome = tools
            .transcript(file, args)
            .and_then(|transcript| write(&transcript, file, args.format.into(), place.as_deref()));
        if let Err(error) = outcome {
            failed = true;
            tell(&format!("{}: {error:#}", file.display()));
        }
    }
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
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

/// The models.
struct Tools {
    whisper: Whisper,
    silero: Silero,
    diarizer: Option<Diarizer>,
    dictionary: Arc<Dictionary>,
    language: speculative::Language,
}

impl Tools {
    fn load(args: &TranscribeArgs, log: WhisperLog) -> anyhow::Result<Self> {
        let settings = Settings::read(&settings::path()?)?;
        let store = Store::from_env()?;
        let task = args.pair.task(&settings)?;
        let pair = Pair::choose(&store, &args.pair, &settings, task)?;
        pair.tell_notes();
        let threads = std::thread::available_parallelism().unwrap_or(NonZero::<usize>::MIN);
        let heavy = &pair.heavy;
        let whisper = Whisper::load_thorough(&heavy.path, &pair.task, threads, Some(log))
            .map_err(|error| UnusableModel::new(error, &heavy.name, store.manifest()))?;
        let silero = Silero::load(&store.resolve(VOICE)?)
            .map_err(|error| UnusableModel::new(error, VOICE, store.manifest()))?;
        let diarizer = match args.diarize {
            true => {
                let [segmentation, embedding] = SPEAKERS.map(|name| store.resolve(name));
                Some(Diarizer::load(&segmentation?, &embedding?, threads)?)
            }
            false => None,
        };
        let language = pair.task.language.clone();
        Ok(Self {
            whisper,
            silero,
            diarizer,
            dictionary: Arc::new(args.words.dictionary()?),
            language,
        })
    }

    /// All stages: speech is found, transcribed, given to speakers, and cleaned up.
    fn transcript(&mut self, file: &Path, args: &TranscribeArgs) -> anyhow::Result<Transcript> {
        let stage = |what: &str| Stage::new(file, what);
        let seconds = stage("finding speech");
        let found = speech(samples(file)?, &mut self.silero, |at| seconds.at(at))?;
        let length = (found.len() * Silero::FRAME) as u64;
        let pieces = pieces(&found);
        let words = stage("transcribing").of(length);
        let Said { words, corrections } =
            transcribe(samples(file)?, &pieces, &mut self.whisper, &self.dictionary, |at| {
                words.at(at)
            })?;
        let turns = match &self.diarizer {
            Some(diarizer) => {
                let speakers =
                    args.speakers.map_or_else(Default::default, diarize::Speakers::Exactly);
                let who = stage("telling speakers apart").of(length);
                diarizer.diarize(samples(file)?, speakers, |at| who.at(at))?.turns
            }
            None => Vec::new(),
        };
        let spans: Vec<diarize::Span> = words
            .iter()
            .map(|word| diarize::Span { start_ms: word.start_ms, end_ms: word.end_ms })
            .collect();
        let who = speakers_of_words(&spans, &turns);
        let said = words.into_iter().zip(&who).map(|(word, speaker)| clean::Said {
            word,
            speaker: speaker.map(|speaker| format!("s{speaker}")),
            ends_paragraph: false,
        });
        let speakers = who.iter().flatten().max().map_or(0, |last| last + 1);
        let speaker = |n| Speaker { id: format!("s{n}"), name: None };
        let transcript = Transcript {
            schema: TRANSCRIPT_SCHEMA,
            language: self.language.code().unwrap_or("en").to_owned(),
            clean_up: None,
            segments: clean::paragraphs(said),
            speakers: (0..speakers).map(speaker).collect(),
            corrections,
        };
        Ok(clean(&transcript, args.clean.into()))
    }
}

/// The samples of a recording, block by block.
fn samples(
    file: &Path,
) -> Result<impl Iterator<Item = Result<Arc<[f32]>, SourceError>>, SourceError> {
    let mut source = FileSource::open(file)?;
    let chunks = std::iter::from_fn(move || source.next_chunk().transpose());
    Ok(chunks.map(|chunk| chunk.map(|chunk| chunk.samples)))
}

/// Writes a transcript whole or not at all.
fn write(
    transcript: &Transcript,
    file: &Path,
    format: Format,
    place: Option<&Path>,
) -> anyhow::Result<()> {
    let name = |part: Option<&std::ffi::OsStr>| {
        part.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    };
    let about =
        About { title: name(file.file_stem()), audio: name(file.file_name()), ..About::default() };
    let options = Options { speakers: !transcript.speakers.is_empty(), ..Options::default() };
    let Some(place) = place else {
        export(transcript, &about, format, &options, &mut io::stdout().lock())?;
        return Ok(());
    };
    let folder = place.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut whole = tempfile::NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))?;
    export(transcript, &about, format, &options, &mut whole)?;
    whole.as_file().sync_all()?;
    whole.persist(place)?;
    say(&format!("{} is written", place.display()));
    Ok(())
}

/// A bar for a stage of a recording, where somebody watches.
struct Stage(ProgressBar);

impl Stage {
    fn new(file: &Path, what: &str) -> Self {
        let name = file.file_name().unwrap_or(file.as_os_str()).to_string_lossy();
        let bar = match io::stderr().is_terminal() {
            true => ProgressBar::no_length(),
            false => ProgressBar::hidden(),
        };
        let template = "{msg} {bar:24} {percent} %, {eta} left";
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        bar.set_message(format!("{name}: {what}"));
        Self(bar)
    }

    /// Of a recording that has so many samples.
    fn of(self, samples: u64) -> Self {
        self.0.set_length(samples);
        self
    }

    fn at(&self, sample: u64) -> ControlFlow<()> {
        self.0.set_position(sample);
        ControlFlow::Continue(())
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
