//! `duotone bench`: measures quality and speed of captions on this machine.

mod models;

use std::{
    env, fs, io,
    num::NonZero,
    path::{Path, PathBuf},
    process::ExitCode,
};

use ::bench::{Models, Report, Run, SCHEMA, Stream, WordTimed, at_once, chart, compare};
use ::models::Store;
use calibrate::Machine;
use indicatif::{ProgressBar, ProgressStyle};
use messages::{Message, Value, message};
use session::Pair;
use settings::Settings;

use super::{
    pair::{self, PairArgs},
    print,
};
use crate::{command_error::Failed, language::text};

/// The subcommands of `duotone bench`.
#[derive(clap::Subcommand)]
pub enum BenchCommand {
    /// Caption speech with known word times in real time, and score text, delay and cost
    Captions(CaptionsArgs),
    /// Measure the cost of each model's passes: time by window length, and memory
    Models(models::ModelsArgs),
    /// Compare two reports of caption measurements
    Compare {
        /// report.json of the earlier measurement
        before: PathBuf,
        /// report.json of the later measurement
        after: PathBuf,
    },
}

/// Arguments of `duotone bench captions`.
#[derive(clap::Args)]
pub struct CaptionsArgs {
    /// A folder of sound files, each with a .json file of its words and their times
    folder: PathBuf,

    /// Number of parallel streams
    #[arg(long, default_value = "1", value_name = "N")]
    streams: NonZero<usize>,

    #[command(flatten)]
    pair: PairArgs,

    /// Write the report, and a chart and the events of each stream, to this folder
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

/// Runs the command.
///
/// # Errors
/// If the streams cannot be found, captioned or scored, or the report cannot be written or read.
pub fn run(command: BenchCommand) -> anyhow::Result<ExitCode> {
    match command {
        BenchCommand::Captions(args) => captions(&args),
        BenchCommand::Models(args) => models::run(&args),
        BenchCommand::Compare { before, after } => {
            print(&format!("{}\n", compare(&read(&before)?, &read(&after)?)))
        }
    }
}

fn captions(args: &CaptionsArgs) -> anyhow::Result<ExitCode> {
    let created_at = now();
    let streams = WordTimed::find(&args.folder)?;
    // Choose once for all streams, because the settings may change before the last one begins.
    let settings = Settings::read(&settings::path()?)?;
    let task = args.pair.task(&settings)?;
    let pair = Pair::choose(&Store::from_env()?, &args.pair.wanted(), &settings, task)?;
    // One model alone would be measured as a pair.
    if let Some(absent) = pair.absent {
        return Err(::models::Error::NotInstalled { name: absent.name }.into());
    }
    pair::tell_notes(&pair);
    // The user's dictionary would make figures of different users hard to compare.
    let mut listen = pair::to_args(&pair);
    listen.push("--no-words".to_owned());
    // Check this before spending minutes on the measurement.
    if let Some(out) = &args.out {
        fs::create_dir_all(out).map_err(|error| unwritable(out, error))?;
    }
    let duotone = env::current_exe()
        .map_err(|error| Failed::because(message!("cli-bench-no-session"), error))?;
    let bar = progress(&streams, args.streams.get());
    let mut runs = at_once(&streams, args.streams.get(), |stream| {
        let run = stream.run(&duotone, &listen, |seconds| bar.inc(seconds));
        bar.println(text(&match &run {
            Ok(run) => summary(&run.stream),
            // The error that ends the command names the causes.
            Err(error) => {
                message!("cli-about", subject = &stream.name, text = error.to_string())
            }
        }));
        run
    })?;
    bar.finish_and_clear();
    runs.sort_by(|a, b| a.stream.name.cmp(&b.stream.name));
    let models = Models {
        fast: runs.first().map(|run| run.fast.clone()).unwrap_or_default(),
        heavy: runs.first().map(|run| run.heavy.clone()).unwrap_or_default(),
    };
    let scored = runs.iter().map(|run| run.stream.clone()).collect();
    let report = Report::new(
        env!("CARGO_PKG_VERSION"),
        &created_at,
        Machine::this(),
        models.clone(),
        scored,
    );
    print(&report.to_string())?;
    if let Some(out) = &args.out {
        write(&out.join("report.json"), serde_json::to_string_pretty(&report)?.as_bytes())?;
        for Run { stream, showings, events, .. } in &runs {
            let title = format!("{}, {} + {}", stream.name, models.fast, models.heavy);
            let svg = chart(&title, &stream.score, showings)?;
            write(&out.join(format!("{}.svg", stream.name)), svg.as_bytes())?;
            write(&out.join(format!("{}.jsonl", stream.name)), events)?;
        }
        let written = message!("cli-bench-written", folder = out.as_path());
        print(&format!("\n{}\n", text(&written)))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The most important figures of a stream.
fn summary(stream: &Stream) -> Message {
    let score = &stream.score;
    let seconds = |value: Option<f64>| {
        value.map_or_else(|| Value::from("–"), |value| Value::decimal(value, 2))
    };
    message!(
        "cli-bench-stream",
        stream = &stream.name,
        errors = Value::decimal(score.wer_confirmed * 100.0, 1),
        drafted = seconds(score.draft_p50),
        confirmed = seconds(score.confirm_p50),
    )
}

fn progress(streams: &[WordTimed], at_once: usize) -> ProgressBar {
    let seconds: f64 = streams.iter().map(|stream| stream.seconds).sum();
    let bar = ProgressBar::new(seconds as u64);
    let progress = message!("cli-progress-played", done = "{pos}", total = "{len}", left = "{eta}");
    let template = format!("{{bar:40}} {}", text(&progress));
    if let Ok(style) = ProgressStyle::with_template(&template) {
        bar.set_style(style);
    }
    let minutes = seconds / 60.0 / at_once.min(streams.len()).max(1) as f64;
    let minutes = Value::decimal(minutes, 0);
    bar.println(text(&message!("cli-bench-duration", streams = streams.len(), minutes = minutes)));
    bar
}

fn read(path: &Path) -> anyhow::Result<Report> {
    let text = fs::read(path)
        .map_err(|error| Failed::because(message!("cli-unreadable", path = path), error))?;
    let report: Report = serde_json::from_slice(&text)
        .map_err(|error| Failed::because(message!("cli-bench-no-report", path = path), error))?;
    if report.schema > SCHEMA {
        return Err(Failed::new(message!("cli-bench-newer", path = path)).into());
    }
    Ok(report)
}

/// This moment in ISO 8601.
fn now() -> String {
    jiff::Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Failed> {
    fs::write(path, bytes).map_err(|error| unwritable(path, error))
}

fn unwritable(path: &Path, error: io::Error) -> Failed {
    Failed::because(message!("cli-unwritable", path = path), error)
}
