//! Proposes models for a machine from the costs of their passes.

use models::{Family, Model, Role};
use serde::Serialize;

use crate::reason::{PassTime, Reason};

/// The length of the window whose cost counts, seconds: most windows of a sentence are shorter.
pub const WINDOW: f64 = 6.0;
/// The longest acceptable pass of the heavy model, seconds. A word waits for a pass to begin and to
/// end, and text more than about three seconds late is of no use to a reader.
const LONGEST_PASS: f64 = 1.6;
/// A model is not measured if its estimated pass exceeds the longest one by more than this factor.
const WORTH_MEASURING: f64 = 2.0;
/// The shortest intervals, seconds: more drafts a second are not visible.
const SHORTEST_FAST: f64 = 0.25;
const SHORTEST_HEAVY: f64 = 0.5;

/// The cost of a pass over [`WINDOW`].
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Cost {
    /// The model.
    pub model: String,
    /// Its family.
    pub size: String,
    /// How exact it is: the index of its family, from 0 for the least exact.
    #[serde(skip)]
    pub rank: usize,
    /// Seconds.
    pub seconds: f64,
    /// Whether the cost was measured here; otherwise it was estimated from other models by their
    /// families.
    pub measured: bool,
    /// Whether the model is installed.
    pub installed: bool,
}

impl Cost {
    fn pass(&self) -> PassTime {
        PassTime { seconds: self.seconds, measured: self.measured }
    }
}

/// The costs of the models that may be proposed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Costs {
    /// The smallest model as the fast one.
    pub fast: Cost,
    /// The models of all sizes as the heavy one, the smallest first.
    pub heavy: Vec<Cost>,
}

/// A model that may be proposed, before its cost is known.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// Its name.
    pub model: String,
    /// Its family.
    pub size: String,
    /// The relative cost of its heavy pass, as in the list of models.
    pub heavy_cost: f64,
    /// The relative cost of its fast pass on the same scale, if it drafts.
    pub fast_cost: Option<f64>,
    /// Whether its only listed role is to draft, so that it confirms only if no other model can.
    pub drafts_only: bool,
    /// Whether it is installed.
    pub installed: bool,
}

impl Candidate {
    /// The candidate for a model of a family.
    #[must_use]
    pub fn new(model: &Model, family: &Family, installed: bool) -> Self {
        Self {
            model: model.name.clone(),
            size: family.name.clone(),
            heavy_cost: family.heavy_cost,
            fast_cost: family.fast_cost,
            drafts_only: !model.suits(Role::Heavy),
            installed,
        }
    }
}

impl Costs {
    /// Measures the models that are worth it with `measure`, which returns seconds, or `None` on
    /// failure. Estimates the cost of the others by their families. `None` if no model could be
    /// measured. `heavy` is in the order of the families, the least exact first.
    pub fn find(
        fast: &Candidate,
        heavy: &[Candidate],
        mut measure: impl FnMut(&Candidate, bool) -> Option<f64>,
    ) -> Option<Self> {
        let mut known: Vec<(f64, f64)> = Vec::new();
        let fast_share = fast.fast_cost.unwrap_or(fast.heavy_cost);
        let fast_measured = fast.installed.then(|| measure(fast, false)).flatten();
        known.extend(fast_measured.map(|seconds| (fast_share, seconds)));
        let mut measured = vec![None; heavy.len()];
        // A model that only drafts confirms if the others are too slow.
        let (last_resort, others): (Vec<_>, Vec<_>) =
            heavy.iter().enumerate().partition(|(_, model)| model.drafts_only);
        for (at, candidate) in others.into_iter().chain(last_resort) {
            let expected = estimate(candidate.heavy_cost, &known);
            let worth_it = match candidate.drafts_only {
                true => known.is_empty() || !another_will_do(heavy, &measured),
                false => expected.is_none_or(|seconds| seconds <= LONGEST_PASS * WORTH_MEASURING),
            };
            if candidate.installed && worth_it {
                measured[at] = measure(candidate, true);
                known.extend(measured[at].map(|seconds| (candidate.heavy_cost, seconds)));
            }
        }
        let cost = |candidate: &Candidate, rank, share: f64, measured: Option<f64>| {
            let seconds = measured.or_else(|| estimate(share, &known))?;
            let Candidate { model, size, installed, .. } = candidate.clone();
            Some(Cost { model, size, rank, seconds, measured: measured.is_some(), installed })
        };
        let rank = heavy.iter().position(|model| model.size == fast.size).unwrap_or_default();
        Some(Self {
            fast: cost(fast, rank, fast_share, fast_measured)?,
            heavy: heavy
                .iter()
                .zip(&measured)
                .enumerate()
                .map(|(rank, (model, &measured))| cost(model, rank, model.heavy_cost, measured))
                .collect::<Option<_>>()?,
        })
    }
}

fn another_will_do(heavy: &[Candidate], measured: &[Option<f64>]) -> bool {
    heavy.iter().zip(measured).any(|(candidate, measured)| {
        !candidate.drafts_only && measured.is_some_and(|seconds| seconds <= LONGEST_PASS)
    })
}

/// Estimates the cost for a relative cost from the nearest known one.
fn estimate(weight: f64, known: &[(f64, f64)]) -> Option<f64> {
    let distance = |(of, _): &(f64, f64)| (weight / of).ln().abs();
    let nearest = known.iter().min_by(|a, b| distance(a).total_cmp(&distance(b)))?;
    Some(nearest.1 * weight / nearest.0)
}

/// The models and intervals that suit a machine.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Proposal {
    /// The model that drafts.
    pub fast: String,
    /// The model that confirms.
    pub heavy: String,
    /// Seconds between passes of the fast model.
    pub fast_interval: f64,
    /// Seconds between passes of the heavy model.
    pub heavy_interval: f64,
    /// Whether even the smallest model is too slow to confirm in time.
    pub too_slow: bool,
    /// Why: a reason for the fast model and one for the heavy model.
    pub why: [Reason; 2],
    /// Those of the two that are not installed.
    pub missing: Vec<String>,
}

/// Proposes the largest model that confirms in time, the smallest one to draft, and the intervals
/// of both.
pub fn propose(costs: &Costs) -> Option<Proposal> {
    let Costs { fast, heavy } = costs;
    let in_time = heavy.iter().rev().find(|cost| cost.seconds <= LONGEST_PASS);
    let chosen = in_time.or(heavy.first())?;
    let next = heavy.iter().find(|cost| cost.rank > chosen.rank);
    // The next pass begins when one ends. Rounded to hundredths, because people read this setting.
    let heavy_interval = (chosen.seconds * 100.0).round() / 100.0;
    let fast_interval = (fast.seconds * 1.3 / SHORTEST_FAST).ceil() * SHORTEST_FAST;
    let (fast_interval, heavy_interval) =
        (fast_interval.max(SHORTEST_FAST), heavy_interval.max(SHORTEST_HEAVY));
    let (model, pass) = (chosen.model.clone(), chosen.pass());
    let confirms = match (in_time, next) {
        (Some(_), Some(next)) => {
            let (larger, larger_pass) = (next.model.clone(), next.pass());
            Reason::Confirms { model, pass, longest: LONGEST_PASS, larger, larger_pass }
        }
        (Some(_), None) => Reason::Largest { model, pass },
        (None, _) => Reason::TooSlow { model, pass },
    };
    let drafts = Reason::Drafts {
        model: fast.model.clone(),
        window: WINDOW,
        pass: fast.pass(),
        interval: fast_interval,
    };
    Some(Proposal {
        fast: fast.model.clone(),
        heavy: chosen.model.clone(),
        fast_interval,
        heavy_interval,
        too_slow: in_time.is_none(),
        why: [drafts, confirms],
        missing: [fast, chosen]
            .into_iter()
            .filter(|cost| !cost.installed)
            .map(|cost| cost.model.clone())
            .collect(),
    })
}

/// How many times faster than real time a model is, from the seconds of a pass over [`WINDOW`].
#[must_use]
pub fn times_speech(seconds: f64) -> Option<f64> {
    (seconds > 0.0).then(|| WINDOW / seconds)
}

#[cfg(test)]
mod tests;
