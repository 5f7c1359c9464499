//! The child process that measures one model: it loads the model, transcribes windows, and writes
//! the time of each pass.

use std::{
    env,
    error::Error,
    ffi::OsString,
    io::{self, Write},
    path::Path,
    process::ExitCode,
    time::{Duration, Instant},
};

use cpu_time::ProcessTime;
use serde::{Deserialize, Serialize};
use speculative::{Language, ModelError, ModelFile, Role, Span, Task, Window};

use crate::{Question, speech};

/// The first argument of a child process. Neither `duotone` nor the app uses it for anything else.
const CHILD: &str = "--measure-passes";

/// The parameters of the child process, besides the files of model and speech.
#[derive(Debug, Serialize, Deserialize)]
struct Passes {
    engine: String,
    heavy: bool,
    language: String,
    windows: Vec<f64>,
    passes: usize,
    budget: Option<f64>,
}

/// A line that the child process writes.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ChildMessage {
    /// The model is loaded, after this many seconds.
    Loaded(f64),
    /// A pass has ended.
    Pass(Pass),
    /// [`ModelError::Damaged`].
    Damaged(String),
    /// [`ModelError::EnglishOnly`].
    EnglishOnly { path: String, language: String },
}

/// The cost of one pass.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Pass {
    /// Length of its window, seconds.
    pub(crate) window: f64,
    pub(crate) seconds: f64,
    pub(crate) processor: f64,
    pub(crate) words: usize,
}

/// The arguments of the child process for a question.
pub(crate) fn arguments(question: &Question<'_>) -> Result<[OsString; 4], serde_json::Error> {
    let passes = Passes {
        engine: question.model.engine.to_owned(),
        heavy: question.role == Role::Heavy,
        language: question.language.to_owned(),
        windows: question.windows.to_vec(),
        passes: question.passes,
        budget: question.budget.map(|budget| budget.as_secs_f64()),
    };
    let passes = serde_json::to_string(&passes)?;
    Ok([CHILD.into(), question.model.path.into(), question.speech.file().into(), passes.into()])
}

/// Measures and exits, if this process is a child that [`measure`](crate::measure) started;
/// otherwise `None`. `main` calls this first.
#[must_use]
pub fn run_as_child() -> Option<ExitCode> {
    let mut arguments = env::args_os().skip(1);
    if arguments.next()? != CHILD {
        return None;
    }
    let [model, speech, passes] = [(); 3].map(|()| arguments.next().unwrap_or_default());
    Some(match run(model.as_ref(), speech.as_ref(), &passes.to_string_lossy()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "{error}");
            ExitCode::FAILURE
        }
    })
}

fn run(model: &Path, speech: &Path, passes: &str) -> Result<(), Box<dyn Error>> {
    speculative::install_whisper_log();
    let passes: Passes = serde_json::from_str(passes)?;
    let speech = speech::samples(speech)?;
    let task = Task::transcribe(Language::parse(&passes.language)?);
    let role = if passes.heavy { Role::Heavy } else { Role::Fast };
    let began = Instant::now();
    let file = ModelFile { engine: &passes.engine, path: model };
    let mut transcriber = match file.load(role, &task, None) {
        Ok(transcriber) => transcriber,
        Err(ModelError::Damaged(path)) => return say(&ChildMessage::Damaged(path)),
        Err(ModelError::EnglishOnly { path, language }) => {
            return say(&ChildMessage::EnglishOnly { path, language });
        }
        Err(error) => return Err(error.into()),
    };
    say(&ChildMessage::Loaded(began.elapsed().as_secs_f64()))?;
    let mut pass = |seconds: f64, part: f64| -> Result<_, Box<dyn Error>> {
        let window = window(&speech, seconds, part);
        let (began, processor) = (Instant::now(), ProcessTime::now());
        let words = transcriber.transcribe(&window)?.words.len();
        Ok((began.elapsed(), processor.elapsed(), words))
    };
    // The first pass allocates memory for the later ones, so it does not count.
    pass(1.0, 0.0)?;
    let mut spent = Duration::ZERO;
    for &seconds in &passes.windows {
        for n in 0..passes.passes {
            if n > 0 && passes.budget.is_some_and(|budget| spent.as_secs_f64() > budget) {
                break;
            }
            let part = n as f64 / passes.passes.saturating_sub(1).max(1) as f64;
            let (took, processor, words) = pass(seconds, part)?;
            spent += took;
            let [took, processor] = [took, processor].map(|time| time.as_secs_f64());
            say(&ChildMessage::Pass(Pass { window: seconds, seconds: took, processor, words }))?;
        }
    }
    Ok(())
}

fn say(message: &ChildMessage) -> Result<(), Box<dyn Error>> {
    let mut out = io::stdout().lock();
    writeln!(out, "{}", serde_json::to_string(message)?)?;
    Ok(out.flush()?)
}

/// The window of that length which begins at the share `part` of the way from the first to the last
/// possible start.
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
