//! The process that measures one model: it loads it, transcribes windows, and tells what they took.

use std::{
    ffi::OsString,
    io::{self, Write},
    num::NonZero,
    path::PathBuf,
    process::ExitCode,
    time::{Duration, Instant},
};

use cpu_time::ProcessTime;
use speculative::{Language, Role, Span, Task, Transcriber, Whisper, Window};

use super::{ChildMessage, Pass, Question, speech, unusable};

/// The windows of one model. For `duotone` itself, not for people.
#[derive(clap::Args)]
pub struct PassesArgs {
    model: PathBuf,
    #[arg(long)]
    speech: PathBuf,
    #[arg(long)]
    language: String,
    #[arg(long, value_delimiter = ',')]
    windows: Vec<f64>,
    #[arg(long)]
    passes: NonZero<usize>,
    #[arg(long)]
    budget: Option<f64>,
    /// It works as the heavy one.
    #[arg(long)]
    heavy: bool,
}

/// The command line that answers a question.
pub(super) fn arguments(question: &Question<'_>) -> Vec<OsString> {
    let windows: Vec<String> = question.windows.iter().map(f64::to_string).collect();
    let mut arguments: Vec<OsString> = vec!["bench".into(), "passes".into()];
    for (option, value) in [
        ("--speech", question.speech.file().into()),
        ("--language", question.language.into()),
        ("--windows", OsString::from(windows.join(","))),
        ("--passes", question.passes.to_string().into()),
    ] {
        arguments.extend([option.into(), value]);
    }
    if let Some(budget) = question.budget {
        arguments.extend(["--budget".into(), budget.as_secs_f64().to_string().into()]);
    }
    if question.role == Role::Heavy {
        arguments.push("--heavy".into());
    }
    arguments.extend(["--".into(), question.model.into()]);
    arguments
}

/// Measures, and tells it in lines of JSON.
///
/// # Errors
/// If the model or the speech cannot be used, or nobody reads the lines.
pub fn run(args: &PassesArgs) -> anyhow::Result<ExitCode> {
    speculative::install_whisper_log();
    let speech = speech::samples(&args.speech)?;
    let task = Task::transcribe(Language::parse(&args.language)?);
    let role = if args.heavy { Role::Heavy } else { Role::Fast };
    let began = Instant::now();
    let name = args.model.display().to_string();
    let mut whisper =
        Whisper::load(&args.model, role, &task, None).map_err(|error| unusable(error, &name))?;
    say(&ChildMessage::Loaded(began.elapsed().as_secs_f64()))?;
    let mut pass = |seconds: f64, part: f64| {
        let window = window(&speech, seconds, part);
        let (began, processor) = (Instant::now(), ProcessTime::now());
        let words = whisper.transcribe(&window)?.words.len();
        anyhow::Ok((began.elapsed(), processor.elapsed(), words))
    };
    // The first pass makes room for the next ones: it is none of them.
    pass(1.0, 0.0)?;
    let mut spent = Duration::ZERO;
    for &seconds in &args.windows {
        for n in 0..args.passes.get() {
            if n > 0 && args.budget.is_some_and(|budget| spent.as_secs_f64() > budget) {
                break;
            }
            let part = n as f64 / (args.passes.get() - 1).max(1) as f64;
            let (took, processor, words) = pass(seconds, part)?;
            spent += took;
            let [took, processor] = [took, processor].map(|time| time.as_secs_f64());
            say(&ChildMessage::Pass(Pass { window: seconds, seconds: took, processor, words }))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn say(what: &ChildMessage) -> anyhow::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{}", serde_json::to_string(what)?)?;
    Ok(out.flush()?)
}

/// The window of that length which begins `part` of the way from the first place to the last.
fn window(speech: &[f32], seconds: f64, part: f64) -> Window {
    let length = ((seconds * f64::from(audio::SAMPLE_RATE)) as usize).min(speech.len());
    let start = ((speech.len() - length) as f64 * part) as usize;
    let samples = speech.get(start..start + length).unwrap_or(speech);
    let span = Span { start: 0, end: samples.len() as u64 };
    Window { role: Role::Heavy, span, samples: samples.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_are_spread_evenly_over_the_speech() {
        let speech: Vec<f32> = (0..32_000).map(|sample| sample as f32).collect();
        for (seconds, part, first, last) in [
            (1.0, 0.0, 0.0, 15_999.0),
            (1.0, 0.5, 8_000.0, 23_999.0),
            (1.0, 1.0, 16_000.0, 31_999.0),
            (2.0, 1.0, 0.0, 31_999.0),
            (9.0, 1.0, 0.0, 31_999.0),
        ] {
            let window = window(&speech, seconds, part);
            let ends = (window.samples.first().copied(), window.samples.last().copied());
            assert_eq!(ends, (Some(first), Some(last)), "{seconds} s at {part}");
            assert_eq!(window.span.len(), window.samples.len() as u64);
        }
    }
}
