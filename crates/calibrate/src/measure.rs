//! Measures the cost of a model's passes on this machine.
//!
//! Each model is measured in a child process. So its memory is not mixed with another model's, and
//! a file that makes whisper.cpp end the process ends only the child.

use std::{
    io::{BufRead, BufReader, Read},
    process::{Command, Stdio},
};

use serde::{Deserialize, Serialize};
use speculative::{ModelError, ModelFile};
use wait4::Wait4;

use crate::{
    MeasureError, MeasureFailure, Question,
    child::{self, ChildMessage, Pass},
};

/// The result of a measurement.
#[derive(Debug, Clone, PartialEq)]
pub struct Measured {
    /// Seconds to load the model.
    pub load: f64,
    /// Peak memory, in MB.
    pub peak_mb: f64,
    /// The windows, in the order requested.
    pub windows: Vec<Measures>,
}

/// Passes over windows of one length.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Measures {
    /// The length, seconds.
    pub window: f64,
    /// Median of `passes`.
    pub median: f64,
    /// Seconds of each pass, in order.
    pub passes: Vec<f64>,
    /// Median processor time of a pass, seconds. It is less than `median` where another program
    /// used the processor too, or where other hardware did the work.
    pub processor: f64,
    /// The number of words in all passes: a model that hears nothing costs less.
    pub words: usize,
}

/// Measures one model; `on_pass` is called after each pass.
///
/// # Errors
/// [`MeasureError`]: the model, the speech or the child process cannot be used.
pub fn measure(
    question: &Question<'_>,
    mut on_pass: impl FnMut(),
) -> Result<Measured, MeasureError> {
    let unusable = |error| MeasureError::Model { name: question.name.to_owned(), error };
    let failed = |reason| MeasureError::Failed { name: question.name.to_owned(), reason };
    check(question.model).map_err(unusable)?;
    let program = std::env::current_exe().map_err(MeasureError::Start)?;
    let mut process = Command::new(program)
        .args(child::arguments(question).map_err(MeasureError::OtherProgram)?)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(MeasureError::Start)?;
    let (output, errors) = (process.stdout.take(), process.stderr.take());
    let (mut load, mut passes, mut refused) = (None, Vec::new(), None);
    for line in output.into_iter().flat_map(|output| BufReader::new(output).lines()) {
        let line = line.map_err(MeasureError::Child)?;
        match serde_json::from_str(&line).map_err(MeasureError::OtherProgram)? {
            ChildMessage::Loaded(seconds) => load = Some(seconds),
            ChildMessage::Pass(pass) => {
                passes.push(pass);
                on_pass();
            }
            ChildMessage::Damaged(path) => refused = Some(ModelError::Damaged(path)),
            ChildMessage::EnglishOnly { path, language } => {
                refused = Some(ModelError::EnglishOnly { path, language });
            }
        }
    }
    let mut message = String::new();
    if let Some(mut errors) = errors {
        errors.read_to_string(&mut message).map_err(MeasureError::Child)?;
    }
    let ended = process.wait4().map_err(MeasureError::Child)?;
    if let Some(error) = refused {
        return Err(unusable(error));
    }
    if !ended.status.success() {
        return Err(failed(match message.trim() {
            "" => MeasureFailure::GaveUp,
            message => MeasureFailure::Output(message.to_owned()),
        }));
    }
    Ok(Measured {
        load: load.ok_or_else(|| failed(MeasureFailure::NeverReady))?,
        peak_mb: ended.rusage.maxrss as f64 / 1e6,
        windows: question.windows.iter().filter_map(|window| summary(*window, &passes)).collect(),
    })
}

/// Checks a file before an engine loads it.
fn check(model: ModelFile<'_>) -> Result<(), ModelError> {
    match model.is_whole()? {
        true => Ok(()),
        false => Err(ModelError::Damaged(model.path.display().to_string())),
    }
}

fn summary(window: f64, passes: &[Pass]) -> Option<Measures> {
    let of = |figure: fn(&Pass) -> f64| -> Vec<f64> {
        passes.iter().filter(|pass| pass.window == window).map(figure).collect()
    };
    let passes_of_it = of(|pass| pass.seconds);
    Some(Measures {
        window,
        median: median(passes_of_it.clone())?,
        passes: passes_of_it,
        processor: median(of(|pass| pass.processor))?,
        words: passes.iter().filter(|pass| pass.window == window).map(|pass| pass.words).sum(),
    })
}

/// The median; for an even count the mean of the middle two, `None` for no values.
#[must_use]
pub fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let half = values.len() / 2;
    let upper = *values.get(half)?;
    let even = values.len().is_multiple_of(2);
    Some(if even { (values.get(half.wrapping_sub(1))? + upper) / 2.0 } else { upper })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passes_are_put_together_by_the_length_of_their_windows() {
        let pass = |window, seconds, words| Pass { window, seconds, processor: 0.05, words };
        let passes = [pass(1.0, 0.3, 2), pass(6.0, 0.9, 12), pass(1.0, 0.1, 3), pass(1.0, 0.2, 2)];
        let of_one = summary(1.0, &passes).unwrap();
        assert_eq!((of_one.median, of_one.processor, of_one.words), (0.2, 0.05, 7));
        assert_eq!(of_one.passes, [0.3, 0.1, 0.2]);
        assert_eq!(summary(10.0, &passes), None);
    }
}
