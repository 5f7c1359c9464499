//! `duotone listen`: a sound becomes captions.

use std::{
    io::{self, IsTerminal},
    path::PathBuf,
    process::ExitCode,
    time::Duration,
};

use anyhow::Context;
use audio::{FileSource, Paced, RawEncoding, RawFormat, RawPcmSource, Source};
use clap::ValueEnum;
use indicatif::{ProgressBar, ProgressStyle};
use speculative::{
    Cadence, Confidence, Language, Models, Role, Showing, Silero, Whisper, WhisperLog, is_whispers,
    text_of,
};
use tokio::{sync::mpsc::UnboundedReceiver, time::MissedTickBehavior};
use tracing_subscriber::{EnvFilter, Layer, filter::filter_fn, prelude::*};
use uuid::Uuid;

use crate::{
    events::seconds,
    failure::UnusableModel,
    figures::Figures,
    pump::{self, Control, Ending, unix_now},
    view::{self, Beginning, End, Format, View},
};

/// How often the progress of a file is drawn.
const PROGRESS_INTERVAL: Duration = Duration::from_millis(200);
/// Models to listen with if none are named, the best for a machine of two cores first.
const FAST_ENGLISH: &[&str] = &["tiny.en", "tiny.en-q8_0", "tiny.en-q5_1", "tiny", "tiny-q8_0"];
const HEAVY_ENGLISH: &[&str] = &["base.en", "base.en-q8_0", "base", "small.en", "small"];
const FAST: &[&str] = &["tiny", "tiny-q8_0", "tiny-q5_1"];
const HEAVY: &[&str] = &["base", "base-q8_0", "small", "small-q8_0", "small-q5_1", "medium"];
/// The voice detection model, used where it is installed.
const VOICE: &str = "silero-v6.2.0";

/// What to listen to, and how.
#[derive(clap::Args)]
pub struct ListenArgs {
    /// The sound: wav, flac, mp3, ogg, opus, m4a…, or - for raw samples on standard input
    input: PathBuf,

    /// Take the sound at the speed of sound, as a microphone would give it
    #[arg(long)]
    realtime: bool,

    /// The model that drafts: a name ("duotone models list") or a file
    #[arg(long, value_name = "NAME|PATH")]
    fast: Option<String>,

    /// The model that confirms: a name or a file
    #[arg(long, value_name = "NAME|PATH")]
    heavy: Option<String>,

    /// The language spoken: a code such as en or de, or auto
    #[arg(long, default_value = "en", value_name = "CODE|auto")]
    language: String,

    /// How to show the captions
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,

    /// How raw samples are stored
    #[arg(long, value_enum, default_value_t = RawArg::S16le)]
    raw: RawArg,

    /// Frames a second of raw sound, Hz
    #[arg(long, default_value_t = audio::SAMPLE_RATE)]
    rate: u32,

    /// Channels of raw sound, interleaved
    #[arg(long, default_value_t = 1)]
    channels: u16,
}

#[derive(Clone, Copy, ValueEnum)]
enum RawArg {
    /// 16-bit integers, little endian
    S16le,
    /// 32-bit floats, little endian
    F32le,
}

/// A model chosen by name or path.
struct Chosen {
    name: String,
    path: PathBuf,
}

/// Runs the command.
pub fn run(args: ListenArgs, verbose: u8) -> anyhow::Result<ExitCode> {
    let (log, _whispers_last_words) = WhisperLog::start(log_sink(verbose))?;
    start_tracing(&log, verbose);
    let language = Language::parse(&args.language)?;
    let source = open(&args)?;
    let store = models::Store::from_env()?;
    let english = language.code() == Some("en");
    let (fast_names, heavy_names) =
        if english { (FAST_ENGLISH, HEAVY_ENGLISH) } else { (FAST, HEAVY) };
    let fast = choose(&store, args.fast.as_deref(), fast_names)?;
    let heavy = choose(&store, args.heavy.as_deref(), heavy_names)?;
    let load = |chosen: &Chosen, role| {
        Whisper::load(&chosen.path, role, language.clone(), Some(log.clone()))
            .map_err(|error| UnusableModel::new(error, &chosen.name, store.manifest()))
    };
    let voice = store.resolve(VOICE).ok().map(|path| Silero::load(&path)).transpose();
    let voice = voice.map_err(|error| UnusableModel::new(error, VOICE, store.manifest()))?;
    let models = Models {
        fast: Box::new(load(&fast, Role::Fast)?),
        heavy: Box::new(load(&heavy, Role::Heavy)?),
        opinion: voice.map(|voice| Box::new(voice) as _),
    };
    let session = Session {
        id: Uuid::now_v7().to_string(),
        fast: fast.name,
        heavy: heavy.name,
        language,
        realtime: args.realtime,
        view: view::on_stdout(args.format),
        draws_itself: args.format == Format::Text && io::stdout().is_terminal(),
    };
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .context("the system gives no threads")?;
    let outcome = runtime.block_on(session.run(source, models));
    // A thread may still wait for a pipe that says nothing.
    runtime.shutdown_background();
    outcome.or_else(|error| match error.downcast_ref::<io::Error>() {
        // Whoever read along has gone: there is nobody to tell.
        Some(gone) if gone.kind() == io::ErrorKind::BrokenPipe => Ok(ExitCode::SUCCESS),
        _ => Err(error),
    })
}

/// The source that the arguments name.
fn open(args: &ListenArgs) -> Result<Box<dyn Source>, audio::SourceError> {
    fn paced(source: impl Source + 'static, realtime: bool) -> Box<dyn Source> {
        if realtime { Box::new(Paced::new(source)) } else { Box::new(source) }
    }
    if args.input.as_os_str() != "-" {
        return Ok(paced(FileSource::open(&args.input)?, args.realtime));
    }
    let encoding = match args.raw {
        RawArg::S16le => RawEncoding::S16Le,
        RawArg::F32le => RawEncoding::F32Le,
    };
    let format = RawFormat { encoding, rate: args.rate, channels: args.channels };
    Ok(paced(RawPcmSource::new(io::stdin(), format)?, args.realtime))
}

/// The model that the user named, or else the first of `names` that is installed.
fn choose(
    store: &models::Store,
    named: Option<&str>,
    names: &[&str],
) -> Result<Chosen, models::Error> {
    let installed = || names.iter().copied().find(|name| store.resolve(name).is_ok());
    // If none is installed, the first one's error says how to get it.
    let name = named.or_else(installed).or(names.first().copied()).unwrap_or_default();
    Ok(Chosen { name: name.to_owned(), path: store.resolve(name)? })
}

fn log_sink(verbose: u8) -> Box<dyn io::Write + Send> {
    if verbose > 0 { Box::new(io::stderr()) } else { Box::new(io::sink()) }
}

/// Warnings go to standard error; `-v` adds what happens inside, and whisper.cpp's own log.
fn start_tracing(log: &WhisperLog, verbose: u8) {
    // The decoders tell as an error what their caller goes on to handle.
    let level = match verbose {
        0 => "warn,symphonia=off",
        1 => "info",
        _ => "debug",
    };
    let lines = tracing_subscriber::fmt::layer()
        .with_writer(io::stderr)
        .without_time()
        .with_filter(EnvFilter::new(level))
        .with_filter(filter_fn(|metadata| !is_whispers(metadata)));
    // A second session in the same process would keep the first one's subscriber.
    let _ = tracing_subscriber::registry().with(log.clone()).with(lines).try_init();
    speculative::install_whisper_log();
}

/// A session on the command line.
struct Session {
    id: String,
    fast: String,
    heavy: String,
    language: Language,
    realtime: bool,
    view: Box<dyn View>,
    /// Whether the view itself shows the progress, on the same terminal.
    draws_itself: bool,
}

impl Session {
    async fn run(mut self, source: Box<dyn Source>, models: Models) -> anyhow::Result<ExitCode> {
        let live = self.realtime;
        let cadence = if live { Cadence::LIVE } else { Cadence::BATCH };
        let (input, showings) = speculative::captions(models, cadence)?;
        let control = Control::default();
        let total = source.total_samples().filter(|_| !live);
        let (began, ending) = pump::start(source, input, live, control.clone())?;
        stop_on_interrupt(control.clone());

        let mut figures = Figures::new(live);
        let Ok(timestamp) = began.await else {
            // Not a single sample came: there was no session.
            let Ending { error, .. } = ending.await?;
            return error.map_or(Ok(ExitCode::SUCCESS), Err);
        };
        figures.begin(timestamp);
        self.view.begin(&Beginning {
            session_id: &self.id,
            timestamp,
            fast: &self.fast,
            heavy: &self.heavy,
            language: self.language.code().unwrap_or("auto"),
        })?;
        let transcript = self.follow(showings, &control, total, &mut figures).await?;
        let Ending { samples, error } = ending.await?;
        let duration = seconds(samples);
        self.view.end(&End {
            session_id: &self.id,
            timestamp: unix_now(),
            duration,
            transcript: &transcript,
        })?;
        drop(self.view);
        if io::stderr().is_terminal() {
            eprintln!("{}", figures.finish(duration));
        }
        error.map_or(Ok(ExitCode::SUCCESS), Err)
    }

    /// Shows everything until the captions end; the transcript.
    async fn follow(
        &mut self,
        mut showings: UnboundedReceiver<Showing>,
        control: &Control,
        total: Option<u64>,
        figures: &mut Figures,
    ) -> io::Result<String> {
        let mut transcript = String::new();
        let mut ticks = tokio::time::interval(PROGRESS_INTERVAL);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Skip);
        let bar = self.progress_bar(total);
        loop {
            tokio::select! {
                showing = showings.recv() => {
                    let Some(captions) = showing else { break };
                    let now = unix_now();
                    figures.show(&captions, now);
                    for caption in captions.iter().filter(|c| c.confidence == Confidence::Confirmed) {
                        if !transcript.is_empty() {
                            transcript.push(' ');
                        }
                        transcript.push_str(&text_of(&caption.words));
                    }
                    bar.suspend(|| self.view.show(&captions, now))?;
                }
                _ = ticks.tick(), if total.is_some() => {
                    let (heard, total) = (control.heard(), total.unwrap_or(1).max(1));
                    bar.set_position(heard / u64::from(audio::SAMPLE_RATE));
                    if self.draws_itself {
                        self.view.progress(heard as f64 / total as f64)?;
                    }
                }
            }
        }
        bar.finish_and_clear();
        Ok(transcript)
    }

    /// A bar on standard error for a file that is not played at the speed of sound; indicatif
    /// hides it where standard error is no terminal.
    fn progress_bar(&self, total: Option<u64>) -> ProgressBar {
        let Some(total) = total.filter(|_| !self.draws_itself) else {
            return ProgressBar::hidden();
        };
        let bar = ProgressBar::new(total / u64::from(audio::SAMPLE_RATE));
        let style = "{bar:40} {pos} of {len} s of sound, {eta} left";
        if let Ok(style) = ProgressStyle::with_template(style) {
            bar.set_style(style);
        }
        bar
    }
}

/// The first Ctrl-C ends the session with everything heard confirmed, the second at once.
fn stop_on_interrupt(control: Control) {
    tokio::spawn(async move {
        if tokio::signal::ctrl_c().await.is_ok() {
            control.stop();
        }
        if tokio::signal::ctrl_c().await.is_ok() {
            if io::stdout().is_terminal() {
                view::give_back(&mut io::stdout());
            }
            std::process::exit(130);
        }
    });
}
