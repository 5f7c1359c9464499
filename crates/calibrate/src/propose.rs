//! Which models suit a machine, from what a pass costs on it.

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

/// Whisper's sizes that are worth a proposal, from the smallest to the largest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Size {
    /// 39 million parameters.
    #[serde(rename = "tiny")]
    Tiny,
    /// 74 million.
    #[serde(rename = "base")]
    Base,
    /// 244 million.
    #[serde(rename = "small")]
    Small,
    /// 769 million.
    #[serde(rename = "medium")]
    Medium,
    /// 809 million, most of them in the encoder.
    #[serde(rename = "large-v3-turbo")]
    LargeV3Turbo,
}

impl Size {
    /// All of them, in order.
    pub const ALL: [Self; 5] =
        [Self::Tiny, Self::Base, Self::Small, Self::Medium, Self::LargeV3Turbo];

    /// What a heavy pass costs, as a share of small's. The first three are measured (two cores of an
    /// AMD EPYC, Zen 5), the others follow from the encoder's and the decoder's size: medium has 3.5
    /// times the work of small in both, turbo 7.4 times in the encoder and none more in the decoder.
    fn weight(self) -> f64 {
        match self {
            Self::Tiny => 0.21,
            Self::Base => 0.34,
            Self::Small => 1.0,
            Self::Medium => 3.5,
            Self::LargeV3Turbo => 5.5,
        }
    }
}

/// What a pass of the tiny model costs as the fast one, as a share of small's as the heavy one:
/// less than as a heavy one, because no word is timed by the alignment.
const FAST_WEIGHT: f64 = 0.14;

/// What a pass over [`WINDOW`] costs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Cost {
    /// The model.
    pub model: String,
    /// Its size.
    pub size: Size,
    /// Seconds.
    pub seconds: f64,
    /// Whether it was measured here; else it was told from the other models' by their sizes.
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
    /// Its size.
    pub size: Size,
    /// Whether it is on this machine.
    pub installed: bool,
}

impl Costs {
    /// Measures what is worth it with `measure`, which gives seconds, or `None` where it cannot; and
    /// tells the others' cost by their sizes. Nothing if nothing could be measured.
    pub fn find(
        fast: &Candidate,
        heavy: &[Candidate],
        mut measure: impl FnMut(&Candidate, bool) -> Option<f64>,
    ) -> Option<Self> {
        let mut known: Vec<(f64, f64)> = Vec::new();
        let fast_measured = fast.installed.then(|| measure(fast, false)).flatten();
        known.extend(fast_measured.map(|seconds| (FAST_WEIGHT, seconds)));
        let mut measured = vec![None; heavy.len()];
        // Tiny confirms only where base is too slow.
        let (smallest, larger): (Vec<_>, Vec<_>) =
            heavy.iter().enumerate().partition(|(_, model)| model.size == Size::Tiny);
        for (at, candidate) in larger.into_iter().chain(smallest) {
            let expected = estimate(candidate.size.weight(), &known);
            let worth_it = match candidate.size {
                Size::Tiny => known.is_empty() || !base_will_do(heavy, &measured),
                _ => expected.is_none_or(|seconds| seconds <= LONGEST_PASS * WORTH_MEASURING),
            };
            if candidate.installed && worth_it {
                measured[at] = measure(candidate, true);
                known.extend(measured[at].map(|seconds| (candidate.size.weight(), seconds)));
            }
        }
        let cost = |candidate: &Candidate, weight: f64, measured: Option<f64>| {
            let seconds = measured.or_else(|| estimate(weight, &known))?;
            let Candidate { model, size, installed } = candidate.clone();
            Some(Cost { model, size, seconds, measured: measured.is_some(), installed })
        };
        Some(Self {
            fast: cost(fast, FAST_WEIGHT, fast_measured)?,
            heavy: heavy
                .iter()
                .zip(&measured)
                .map(|(candidate, &measured)| cost(candidate, candidate.size.weight(), measured))
                .collect::<Option<_>>()?,
        })
    }
}

fn base_will_do(heavy: &[Candidate], measured: &[Option<f64>]) -> bool {
    heavy.iter().zip(measured).any(|(candidate, measured)| {
        candidate.size > Size::Tiny && measured.is_some_and(|seconds| seconds <= LONGEST_PASS)
    })
}

/// The cost for a weight, by that of the nearest weight that is known.
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
    let next = heavy.iter().find(|cost| cost.size > chosen.size);
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

fn shown(cost: &Cost) -> String {
    let about = if cost.measured { "" } else { "about " };
    format!("{about}{:.2} s", cost.seconds)
}

#[cfg(test)]
mod tests;
