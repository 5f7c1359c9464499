//! Measures the models of this machine.

use std::time::Duration;

use models::Store;
use speculative::{Backend, ModelFile, Role};

use crate::{
    Candidate, Costs, MeasureError, MeasureFailure, Question, Speech, WINDOW,
    candidates::candidates, measure::measure,
};

/// Passes per model; the median counts.
const PASSES: usize = 3;
/// A model that took this long gets no further pass, so that the survey ends within 20 s.
const BUDGET: Duration = Duration::from_millis(2_500);

/// The costs of the models on this machine.
#[derive(Debug, Default)]
pub struct Survey {
    /// The costs; `None` if no model could be measured.
    pub costs: Option<Costs>,
    /// The models that could not be measured, and why.
    pub failures: Vec<(String, MeasureError)>,
}

/// Measures the installed models that are worth it, and estimates the cost of the others. `english`
/// is whether the user speaks English; `doing` is called with each model before its measurement.
///
/// # Errors
/// If there is no speech to measure with.
pub fn survey(
    store: &Store,
    english: bool,
    backends: &[Backend],
    mut doing: impl FnMut(&str, Role),
) -> Result<Survey, MeasureError> {
    let heavy = candidates(store, english);
    let Some(fast) = heavy.iter().find(|candidate| candidate.fast_cost.is_some()) else {
        return Ok(Survey::default());
    };
    let speech = Speech::open(None, WINDOW)?;
    let mut failures = Vec::new();
    let costs = Costs::find(fast, &heavy, |candidate, as_heavy| {
        let role = if as_heavy { Role::Heavy } else { Role::Fast };
        doing(&candidate.model, role);
        match pass(store, candidate, role, &speech, backends) {
            Ok(seconds) => Some(seconds),
            Err(error) => {
                failures.push((candidate.model.clone(), error));
                None
            }
        }
    });
    Ok(Survey { costs, failures })
}

/// The seconds of a pass. On a busy machine passes wait for a processor, so their processor time is
/// the cost. With a graphics card processor time means nothing, and elapsed time counts.
fn pass(
    store: &Store,
    candidate: &Candidate,
    role: Role,
    speech: &Speech,
    backends: &[Backend],
) -> Result<f64, MeasureError> {
    let name = &candidate.model;
    let model = store.chosen(name).map_err(MeasureError::NotInstalled)?;
    let measured = measure(
        &Question {
            name,
            model: ModelFile { engine: &model.engine, path: &model.path },
            role,
            speech,
            language: "en",
            windows: &[WINDOW],
            passes: PASSES,
            budget: Some(BUDGET),
        },
        || (),
    )?;
    let no_pass = || MeasureError::Failed { name: name.clone(), reason: MeasureFailure::NoPass };
    let window = measured.windows.first().ok_or_else(no_pass)?;
    let processor_only = backends.iter().all(|backend| backend.name == "CPU");
    Ok(if processor_only { window.processor } else { window.median })
}
