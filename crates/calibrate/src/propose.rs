//! Which models suit a machine, from what a pass costs on it.

use models::{Family, Model, Role};
use serde::Serialize;

/// The window whose cost counts, seconds: most windows of a sentence are shorter.
pub const WINDOW: f64 = 6.0;
/// The longest that a pass of the heavy model may take, seconds: a word waits for one to begin and
/// to end, and more than about three seconds after it was said nobody reads along.
const LONGEST_PASS: f64 = 1.6;
/// A pass is measured unless it is sure to be far too slow, by this factor of the longest.
const WORTH_MEASURING: f64 = 2.0;
/// The shortest intervals, seconds: nobody sees more drafts a second.
const SHORTEST_FAST: f64 = 0.25;
const SHORTEST_HEAVY: f64 = 0.5;

/// What a pass over [`WINDOW`] costs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Cost {
    /// The model.
    pub model: String,
    /// Its family.
    pub size: String,
    /// How exact it is: the place of its family, from 0 for the least exact.
    #[serde(skip)]
    pub rank: usize,
    /// Seconds.
    pub seconds: f64,
    /// Whether it was measured here; else it was estimated from the other models' by their families.
    pub measured: bool,
    /// Whether the model is on this machine.
    pub installed: bool,
}

/// What the models that could be proposed cost.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Costs {
    /// The smallest as the fast one.
    pub fast: Cost,
    /// All sizes as the heavy one, the smallest first.
    pub heavy: Vec<Cost>,
}

/// A model that could be proposed, before its cost is known.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// Its name.
    pub model: String,
    /// Its family.
    pub size: String,
    /// What its heavy pass costs, and its fast pass where it drafts, as shares of the same pass.
    pub heavy_cost: f64,
    /// See `heavy_cost`.
    pub fast_cost: Option<f64>,
    /// Whether it is listed to draft only, so that it confirms where nothing else can.
    pub drafts_only: bool,
    /// Whether it is on this machine.
    pub installed: bool,
}

impl Candidate {
    /// A model of a family.
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
    /// Measures what is worth it with `measure`, which gives seconds, or `None` where it cannot; and
    /// estimates the others' cost by their families. Nothing if nothing could be measured. `heavy` is
    /// in the order of the families, the least exact first.
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
        // What only drafts confirms where the others are too slow.
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

/// The cost for a share, by that of the nearest share that is known.
fn estimate(weight: f64, known: &[(f64, f64)]) -> Option<f64> {
    let distance = |(of, _): &(f64, f64)| (weight / of).ln().abs();
    let nearest = known.iter().min_by(|a, b| distance(a).total_cmp(&distance(b)))?;
    Some(nearest.1 * weight / nearest.0)
}

/// What suits a machine.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Proposal {
    /// The model that drafts.
    pub fast: String,
    /// The model that confirms.
    pub heavy: String,
    /// Seconds between passes.
    pub fast_interval: f64,
    /// Seconds between passes.
    pub heavy_interval: f64,
    /// Whether not even the smallest model confirms in time here.
    pub too_slow: bool,
    /// The reasons: a line about the fast model and one about the heavy one.
    pub why: [String; 2],
    /// Which of the two are not on this machine.
    pub missing: Vec<String>,
}

/// The largest model that confirms in time, the smallest one to draft, and how often both are due.
pub fn propose(costs: &Costs) -> Option<Proposal> {
    let Costs { fast, heavy } = costs;
    let in_time = heavy.iter().rev().find(|cost| cost.seconds <= LONGEST_PASS);
    let chosen = in_time.or(heavy.first())?;
    let next = heavy.iter().find(|cost| cost.rank > chosen.rank);
    // The next pass when one is done, in hundredths: a setting that people read.
    let heavy_interval = (chosen.seconds * 100.0).round() / 100.0;
    let fast_interval = (fast.seconds * 1.3 / SHORTEST_FAST).ceil() * SHORTEST_FAST;
    let proposal = Proposal {
        fast: fast.model.clone(),
        heavy: chosen.model.clone(),
        fast_interval: fast_interval.max(SHORTEST_FAST),
        heavy_interval: heavy_interval.max(SHORTEST_HEAVY),
        too_slow: in_time.is_none(),
        why: Default::default(),
        missing: [fast, chosen]
            .into_iter()
            .filter(|cost| !cost.installed)
            .map(|cost| cost.model.clone())
            .collect(),
    };
    let drafts = format!(
        "{} drafts: {WINDOW} s of speech take it {}, so it is due every {:.2} s",
        fast.model,
        shown(fast),
        proposal.fast_interval
    );
    let confirms = match (in_time, next) {
        (Some(_), Some(next)) => format!(
            "{} confirms: {} is in time (at most {LONGEST_PASS} s), and {} would take {}",
            chosen.model,
            shown(chosen),
            next.model,
            shown(next)
        ),
        (Some(_), None) => {
            format!(
                "{} confirms: {} is in time, and there is none larger",
                chosen.model,
                shown(chosen)
            )
        }
        (None, _) => format!(
            "this machine is too slow to confirm while somebody speaks (even {} takes {}): read \
             the drafts, or caption a recording afterwards with duotone listen FILE",
            chosen.model,
            shown(chosen)
        ),
    };
    Some(Proposal { why: [drafts, confirms], ..proposal })
}

/// How many times faster than speech a model reads, by the seconds of a pass over [`WINDOW`].
#[must_use]
pub fn times_speech(seconds: f64) -> Option<f64> {
    (seconds > 0.0).then(|| WINDOW / seconds)
}

fn shown(cost: &Cost) -> String {
    let about = if cost.measured { "" } else { "about " };
    format!("{about}{:.2} s", cost.seconds)
}

#[cfg(test)]
mod tests;
