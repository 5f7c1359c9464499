//! The report of a benchmark run.

mod compare;
mod table;

use std::collections::BTreeMap;

use calibrate::{Machine, median};
use serde::{Deserialize, Serialize};

use crate::score::{Score, rounded};

pub use compare::compare;
pub use table::write_aligned;

/// The version that this program writes. Read other reports with the program that wrote them.
pub const SCHEMA: u32 = 1;

/// One run of the benchmark.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The version of this format.
    pub schema: u32,
    /// The version of the program.
    pub program: String,
    /// When the run began, in ISO 8601.
    pub created_at: String,
    /// The machine it ran on.
    pub machine: Machine,
    /// The models it ran with.
    pub models: Models,
    /// The figures of each stream.
    pub streams: Vec<Stream>,
    /// The median over the streams of each figure that is known for all of them, by its key; and
    /// the pooled word error rate of all words.
    pub medians: BTreeMap<String, f64>,
}

/// The models of a run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Models {
    /// The model that drafts.
    pub fast: String,
    /// The model that confirms.
    pub heavy: String,
}

/// The figures of one stream.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Stream {
    /// The name of its file.
    pub name: String,
    /// The scores of its captions.
    #[serde(flatten)]
    pub score: Score,
    /// The resources and passes they took.
    #[serde(flatten)]
    pub cost: Cost,
}

/// The cost of captions.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Cost {
    /// Processor seconds per second of the stream.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cpu_per_s: Option<f64>,
    /// Peak memory, in MB.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub peak_mb: Option<f64>,
    /// Passes of the fast model.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fast_passes: Option<Passes>,
    /// Passes of the heavy model.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heavy_passes: Option<Passes>,
}

/// The windows of a model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passes {
    /// Windows transcribed.
    pub run: u64,
    /// Windows dropped because a newer one was due.
    pub dropped: u64,
}

impl Report {
    /// A report of `streams`, with their medians.
    pub fn new(
        program: &str,
        created_at: &str,
        machine: Machine,
        models: Models,
        streams: Vec<Stream>,
    ) -> Self {
        Self {
            schema: SCHEMA,
            program: program.to_owned(),
            created_at: created_at.to_owned(),
            machine,
            models,
            medians: medians(&streams.iter().collect::<Vec<_>>()),
            streams,
        }
    }
}

/// A figure of a stream.
struct Figure {
    /// Its name in JSON.
    key: &'static str,
    /// Its name in sentences.
    name: &'static str,
    /// Its column heading, on two lines; empty if it has no column.
    heading: [&'static str; 2],
    /// The unit it is shown in, and the factor to that unit.
    unit: &'static str,
    factor: f64,
    decimals: usize,
    /// Whether less or more is better, if either.
    better: Better,
    of: fn(&Stream) -> Option<f64>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Better {
    Less,
    More,
    Neither,
}

impl Figure {
    fn show(&self, value: f64) -> String {
        format!("{:.*}", self.decimals, value * self.factor)
    }
}

const fn figure(
    key: &'static str,
    name: &'static str,
    heading: [&'static str; 2],
    of: fn(&Stream) -> Option<f64>,
) -> Figure {
    let (unit, factor, decimals) = ("s", 1.0, 2);
    Figure { key, name, heading, unit, factor, decimals, better: Better::Less, of }
}

/// The key of the pooled word error rate.
const POOLED: &str = "wer_pooled";

/// For a figure without a column: a line below the table shows it.
const NO_COLUMN: [&str; 2] = ["", ""];

const FIGURES: [Figure; 16] = [
    Figure {
        unit: "%",
        factor: 100.0,
        decimals: 1,
        ..figure("wer_confirmed", "word error rate", ["WER", "%"], |s| Some(s.score.wer_confirmed))
    },
    Figure {
        unit: "%",
        factor: 100.0,
        decimals: 1,
        ..figure(POOLED, "word error rate of all words", NO_COLUMN, |_| None)
    },
    figure("draft_p50", "draft, median", ["draft", "p50 s"], |s| s.score.draft_p50),
    figure("draft_p95", "draft, 95 %", ["draft", "p95 s"], |s| s.score.draft_p95),
    figure("confirm_p50", "confirmed, median", ["solid", "p50 s"], |s| s.score.confirm_p50),
    figure("confirm_p95", "confirmed, 95 %", ["solid", "p95 s"], |s| s.score.confirm_p95),
    Figure {
        unit: "%",
        factor: 100.0,
        decimals: 1,
        better: Better::More,
        ..figure("shown", "words ever shown", ["shown", "%"], |s| Some(s.score.shown))
    },
    Figure {
        unit: "",
        ..figure("erasure_draft", "erasure of drafts", ["taken", "back"], |s| {
            Some(s.score.erasure_draft)
        })
    },
    Figure {
        unit: "",
        ..figure("erasure_confirmed", "erasure of confirmed", NO_COLUMN, |s| {
            Some(s.score.erasure_confirmed)
        })
    },
    Figure {
        unit: "/s",
        better: Better::Neither,
        ..figure("updates_per_s", "updates", ["updates", "/s"], |s| Some(s.score.updates_per_s))
    },
    figure("end_lag", "last caption after the end", ["end", "lag s"], |s| Some(s.score.end_lag)),
    figure("first_caption", "first caption after the start", ["first", "s"], |s| {
        Some(s.score.first_caption)
    }),
    Figure {
        unit: "s/s",
        ..figure("cpu_per_s", "processor", ["CPU", "s/s"], |s| s.cost.cpu_per_s)
    },
    Figure {
        unit: "MB",
        decimals: 0,
        ..figure("peak_mb", "memory at the most", ["peak", "MB"], |s| s.cost.peak_mb)
    },
    Figure {
        unit: "",
        decimals: 0,
        ..figure("fast_dropped", "fast passes left out", NO_COLUMN, |s| {
            s.cost.fast_passes.map(|passes| passes.dropped as f64)
        })
    },
    Figure {
        unit: "",
        decimals: 0,
        ..figure("heavy_dropped", "heavy passes left out", NO_COLUMN, |s| {
            s.cost.heavy_passes.map(|passes| passes.dropped as f64)
        })
    },
];

fn medians(streams: &[&Stream]) -> BTreeMap<String, f64> {
    let mut medians = BTreeMap::new();
    for figure in &FIGURES {
        let values: Option<Vec<f64>> = streams.iter().map(|stream| (figure.of)(stream)).collect();
        if let Some(median) = values.and_then(median) {
            medians.insert(figure.key.to_owned(), rounded(median, 4));
        }
    }
    let words: usize = streams.iter().map(|stream| stream.score.words).sum();
    if words > 0 {
        let errors = streams.iter().map(|s| s.score.wer_confirmed * s.score.words as f64);
        medians.insert(POOLED.to_owned(), rounded(errors.sum::<f64>() / words as f64, 4));
    }
    medians
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) fn report(names: &[&str], slower: f64) -> Report {
        let streams = names.iter().zip(1_u32..).map(|(name, i)| Stream {
            name: (*name).to_owned(),
            score: Score {
                words: 180 + i as usize,
                wer_confirmed: 0.03 * f64::from(i),
                draft_p50: Some(0.2 * slower),
                draft_p95: Some(0.5 * slower),
                confirm_p50: Some(1.7 * slower),
                confirm_p95: Some(2.5),
                shown: 0.98 / slower,
                erasure: 1.4,
                erasure_draft: 1.4,
                erasure_confirmed: 0.0,
                updates_per_s: 4.7 * slower,
                end_lag: 0.8,
                first_caption: 0.31,
            },
            cost: Cost {
                cpu_per_s: Some(0.87),
                peak_mb: Some(394.4),
                fast_passes: Some(Passes { run: 310, dropped: 4 }),
                heavy_passes: None,
            },
        });
        let machine = Machine { cpu: "A processor".to_owned(), cores: 2 };
        let models = Models { fast: "tiny.en".to_owned(), heavy: "base.en".to_owned() };
        Report::new("0.1.0", "2026-01-01T00:00:00Z", machine, models, streams.collect())
    }

    #[test]
    fn a_report_is_read_as_it_was_written() {
        let report = report(&["one", "two"], 1.0);
        let json = serde_json::to_string_pretty(&report).unwrap();
        assert_eq!(serde_json::from_str::<Report>(&json).unwrap(), report);
        insta::assert_snapshot!(json);
    }

    #[test]
    fn medians_leave_out_what_some_streams_do_not_know() {
        let medians = report(&["one", "two"], 1.0).medians;
        assert!((medians["wer_confirmed"] - 0.045).abs() < 1e-9);
        assert_eq!(medians.get("heavy_dropped"), None);
        assert_eq!(median(Vec::new()), None);
        assert_eq!(median(vec![3.0, 1.0, 2.0]), Some(2.0));
    }
}
