//! The report of pass costs.

use std::fmt;

use calibrate::{Machine, Measured, Measures};
use serde::{Deserialize, Serialize};

use crate::report::write_aligned;

/// The version of [`PassReport`] that this program writes.
pub const PASS_SCHEMA: u32 = 1;

/// The costs of several models.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PassReport {
    /// The version of this format.
    pub schema: u32,
    /// The version of the program.
    pub program: String,
    /// When the measuring began, in ISO 8601.
    pub created_at: String,
    /// The machine it ran on.
    pub machine: Machine,
    /// The speech that the models transcribed.
    pub speech: String,
    /// Each model in each role that was measured.
    pub models: Vec<ModelCost>,
}

/// The cost of one model in one role.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ModelCost {
    /// The model's name or file.
    pub model: String,
    /// `fast` or `heavy`.
    pub role: String,
    /// Seconds to load the model.
    pub load: f64,
    /// Peak memory, in MB.
    pub peak_mb: f64,
    /// Passes by the length of their windows.
    pub windows: Vec<Measures>,
}

impl ModelCost {
    /// The measured cost of `model`.
    pub fn new(model: &str, role: &str, measured: Measured) -> Self {
        let Measured { load, peak_mb, windows } = measured;
        Self { model: model.to_owned(), role: role.to_owned(), load, peak_mb, windows }
    }
}

impl fmt::Display for PassReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.machine)?;
        writeln!(f, "duotone {}, {}; {}\n", self.program, self.created_at, self.speech)?;
        let mut rows = vec![
            ["", "", "load", "peak", "seconds a pass takes over"].map(str::to_owned).to_vec(),
            ["model", "role", "s", "MB"].map(str::to_owned).to_vec(),
        ];
        let lengths: Vec<f64> = self
            .models
            .first()
            .map(|model| model.windows.iter().map(|measures| measures.window).collect())
            .unwrap_or_default();
        rows[1].extend(lengths.iter().map(|length| format!("{length} s")));
        for model in &self.models {
            let mut row = vec![model.model.clone(), model.role.clone()];
            row.extend([format!("{:.2}", model.load), format!("{:.0}", model.peak_mb)]);
            row.extend(model.windows.iter().map(|measures| format!("{:.2}", measures.median)));
            rows.push(row);
        }
        // The heading above the windows is wider than one of their columns.
        let heading = rows[0].pop().unwrap_or_default();
        let mut table = String::new();
        write_aligned(&mut table, &rows)?;
        let (above, below) = table.split_once('\n').unwrap_or((&table, ""));
        write!(f, "{above}  {heading}\n{below}")?;
        let waited = self.waited();
        if waited > NOTABLE {
            let percent = waited * 100.0;
            writeln!(f, "\nFor {percent:.0} % of their time passes had no processor: either this")?;
            writeln!(f, "machine was busy with something else, or a graphics card did the work.")?;
        }
        Ok(())
    }
}

/// The report mentions waiting for a processor above this share of the time.
const NOTABLE: f64 = 0.15;

impl PassReport {
    fn waited(&self) -> f64 {
        let windows = || self.models.iter().flat_map(|model| &model.windows);
        let took: f64 = windows().map(|measures| measures.median).sum();
        let worked: f64 = windows().map(|measures| measures.processor).sum();
        if took > 0.0 { 1.0 - worked / took } else { 0.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured(slower: f64) -> Measured {
        let window = |window: f64| {
            let median = slower * (0.1 + window / 100.0);
            let words = (window * 6.0) as usize;
            Measures { window, median, passes: vec![median; 3], processor: median * 0.7, words }
        };
        Measured {
            load: 0.08 * slower,
            peak_mb: 123.4 * slower,
            windows: [1.0, 6.0, 10.0].map(window).to_vec(),
        }
    }

    #[test]
    fn costs_are_a_table_and_read_as_they_were_written() {
        let report = PassReport {
            schema: PASS_SCHEMA,
            program: "0.1.0".to_owned(),
            created_at: "2026-01-01T00:00:00Z".to_owned(),
            machine: Machine { cpu: "A processor".to_owned(), cores: 2 },
            speech: "the speech that is built in".to_owned(),
            models: vec![
                ModelCost::new("tiny.en", "fast", measured(1.0)),
                ModelCost::new("small-q8_0", "heavy", measured(8.0)),
            ],
        };
        insta::assert_snapshot!(report.to_string());
        let json = serde_json::to_string_pretty(&report).unwrap();
        assert_eq!(serde_json::from_str::<PassReport>(&json).unwrap(), report);
    }
}
