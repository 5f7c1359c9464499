//! `duotone listen`: shows captions of a sound.

mod dictionary;
mod follow;
mod sink;
mod sound;

use std::{
    io,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

use messages::message;
use session::Plan;
use settings::{Places, Settings};
use speculative::{WhisperLog, is_whispers};
use tracing_subscriber::{EnvFilter, Layer, filter::filter_fn, prelude::*};

use crate::{
    command_error::Failed,
    commands::{
        pair::{self, PairArgs},
        recover,
    },
    library_access,
    view::{self, Format},
};
pub(crate) use dictionary::OwnWordsArgs;
use follow::{Ended, Follower};
use sink::KeepArgs;
use sound::SoundArgs;

/// Arguments of `duotone listen`.
#[derive(clap::Args)]
pub struct ListenArgs {
    #[command(flatten)]
    sound: SoundArgs,

    #[command(flatten)]
    pair: PairArgs,

    /// Show English captions of speech in another language, which is detected unless --language
    /// or the settings name it. Needs a multilingual confirming model, which does this alone
    #[arg(long, conflicts_with = "fast")]
    translate: bool,

    #[command(flatten)]
    words: OwnWordsArgs,

    /// Record the sound as a WAV file in the library's recordings, or in this folder
    #[arg(long, value_name = "DIR", num_args = 0..=1)]
    record: Option<Option<PathBuf>>,

    #[command(flatten)]
    keep: KeepArgs,

    /// Output format
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,

    /// With --format jsonl: also write the level, 30 times a second
    #[arg(long)]
    levels: bool,
}

/// Runs the command.
pub fn run(args: ListenArgs, verbose: u8) -> anyhow::Result<ExitCode> {
    let (log, _whispers_last_words) = WhisperLog::start(log_sink(verbose))?;
    start_tracing(&log, verbose);
    let settings = Settings::read(&settings::path()?)?;
    let task = match args.translate {
        true => args.pair.translation(&settings)?,
        false => args.pair.task(&settings)?,
    };
    let store = models::Store::from_env()?;
    args.sound.check()?;
    let recordings = args.keep.recordings(args.record)?;
    let dictionary = Arc::new(args.words.dictionary()?);
    let plan = Plan::choose(&store, &args.pair.wanted(), &settings, task, dictionary.clone())?;
    plan.pair().into_iter().for_each(pair::tell_notes);
    let keep = args.keep.open(&args.sound.origin())?;
    let library = keep.as_ref().and_then(|keep| keep.sink.library()).cloned();
    let plan = plan.keep(keep).record(recordings.clone()).announce(Places::users().ok());
    let ready = plan.load(&store, &log)?;
    if let Some(library) = &library {
        recover::recover_sessions_quietly(library);
        library_access::purge_old(library);
    }
    // The program that has the library open recovers the recordings in its folder.
    if let Some(folder) = recordings.as_ref().filter(|f| library.is_some() || !is_librarys(f)) {
        recover::recover_quietly(folder);
    }
    // The models are loaded; capture can begin.
    let sound = args.sound.open()?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(|error| Failed::because(message!("cli-no-threads"), error))?;
    let draws_itself = view::draws_on_terminal(args.format);
    let view = view::on_stdout(args.format, args.levels);
    let records = recordings.is_some();
    let ended = runtime.block_on(async {
        let follower = Follower::new(view, draws_itself, records, &sound);
        let (session, events) = ready.start(sound)?;
        follower.run(session, events, args.sound.reads_keys()).await
    });
    // A thread may still wait for a silent pipe.
    runtime.shutdown_background();
    let Ended { outcome, job } = ended.unwrap_or_else(Ended::failed);
    let enhanced = match (job, &library) {
        (Some(job), Some(library)) => sink::enhance(library, job, &dictionary, &log),
        _ => Ok(()),
    };
    let outcome = outcome.and_then(|code| enhanced.map(|()| code));
    outcome.or_else(|error: anyhow::Error| match error.downcast_ref::<io::Error>() {
        // The reader closed the pipe: do not report it.
        Some(gone) if gone.kind() == io::ErrorKind::BrokenPipe => Ok(ExitCode::SUCCESS),
        _ => Err(error),
    })
}

fn is_librarys(folder: &Path) -> bool {
    Places::users().is_ok_and(|places| places.recordings == folder)
}

fn log_sink(verbose: u8) -> Box<dyn io::Write + Send> {
    if verbose > 0 { Box::new(io::stderr()) } else { Box::new(io::sink()) }
}

/// Warnings go to standard error; `-v` adds what happens inside, and whisper.cpp's own log.
fn start_tracing(log: &WhisperLog, verbose: u8) {
    // The decoders log errors that their caller handles.
    let level = match verbose {
        // So do the sound server's client at the end of a session, and a damaged database.
        0 => "warn,symphonia=off,pulseaudio=off,sled=off",
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
