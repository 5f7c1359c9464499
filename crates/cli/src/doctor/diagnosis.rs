//! The doctor's diagnosis, for the terminal and as JSON.

use std::path::PathBuf;

use calibrate::{Costs, Machine, Proposal, WINDOW};
use messages::{Language, Value, message};
use serde::Serialize;
use speculative::Backend;

use super::finding::{CheckState, Finding};

/// The version of the JSON form.
pub const SCHEMA: u32 = 1;

/// The diagnosis.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Diagnosis {
    /// The version of this format.
    pub schema: u32,
    /// The version of the program.
    pub program: String,
    /// The machine.
    pub machine: Machine,
    /// The backends of whisper.cpp.
    pub backends: Vec<Backend>,
    /// The checks in order.
    pub findings: Vec<Finding>,
    /// The costs of passes; absent if no model could be measured.
    pub costs: Option<Costs>,
    /// The proposal.
    pub proposal: Option<Proposal>,
    /// The file with the saved proposal.
    pub saved: Option<PathBuf>,
}

impl Diagnosis {
    /// The exit code of the first problem that prevents listening; 0 if there is none.
    pub fn exit_code(&self) -> u8 {
        let failed = self.findings.iter().find(|finding| finding.state == CheckState::Fail);
        failed.map_or(0, |finding| finding.exit_code.unwrap_or(1))
    }

    /// The text after the findings: costs and proposal. The findings are printed as they come.
    pub fn advice(&self, language: Language) -> String {
        let mut text = String::new();
        if let Some(costs) = &self.costs {
            let heading = message!("cli-doctor-costs", seconds = Value::decimal(WINDOW, 0));
            text += &format!("\n{}\n{}", heading.text(language), table(costs, language));
        }
        if let Some(proposal) = &self.proposal {
            let conclusion = message!(
                "cli-doctor-proposal",
                fast = &proposal.fast,
                heavy = &proposal.heavy,
                drafts = Value::decimal(proposal.fast_interval, 2),
                confirms = Value::decimal(proposal.heavy_interval, 2),
            );
            text += &format!("\n{}\n", conclusion.text(language));
            for reason in &proposal.why {
                text += &format!("  {reason}\n");
            }
        }
        text
    }
}

/// A line for each model and role.
fn table(costs: &Costs, language: Language) -> String {
    let heavy = costs.heavy.iter().map(|cost| (cost, "heavy"));
    let rows = std::iter::once((&costs.fast, "fast")).chain(heavy).map(|(cost, role)| {
        let name = message!("cli-model-as", model = &cost.model, role = role).text(language);
        let seconds = message!("cli-seconds", seconds = Value::decimal(cost.seconds, 2));
        let how = match (cost.measured, cost.installed) {
            (true, _) => None,
            (false, true) => Some(message!("cli-doctor-estimated")),
            (false, false) => Some(message!("cli-doctor-estimated-missing")),
        };
        let how = how.map(|how| format!("  {}", how.text(language))).unwrap_or_default();
        (name, seconds.text(language), how)
    });
    let rows: Vec<_> = rows.collect();
    let width = rows.iter().map(|(name, ..)| name.len()).max().unwrap_or(0);
    rows.iter()
        .map(|(name, seconds, how)| format!("  {name:<width$}  {seconds:>7}{how}\n"))
        .collect()
}

#[cfg(test)]
mod tests {
    use calibrate::{Cost, propose};
    use unicode_width::UnicodeWidthStr;

    use super::*;
    use crate::doctor::finding::Check;

    fn diagnosis() -> Diagnosis {
        let words = |what: &str| message!("error-other", what = what);
        let sound = words("the sound system answers: 1 microphone, 1 system sound");
        let cost = |model: &str, rank, size: &str, seconds| Cost {
            model: model.to_owned(),
            size: size.to_owned(),
            rank,
            seconds,
            measured: rank <= 1,
            installed: rank <= 2,
        };
        let costs = Costs {
            fast: cost("tiny.en", 0, "tiny", 0.14),
            heavy: vec![
                cost("tiny.en", 0, "tiny", 0.2),
                cost("base.en", 1, "base", 0.44),
                cost("small", 2, "small", 1.3),
                cost("medium", 3, "medium", 4.55),
                cost("large-v3-turbo", 4, "large-v3-turbo", 7.15),
            ],
        };
        Diagnosis {
            schema: SCHEMA,
            program: "0.1.0".to_owned(),
            machine: Machine { cpu: "A processor".to_owned(), cores: 2 },
            backends: vec![Backend { name: "CPU".to_owned(), features: vec!["AVX2".to_owned()] }],
            findings: vec![
                Finding::ok(Check::Sound, sound),
                Finding::warn(Check::Microphone, words("it sends only silence"))
                    .with_remedy(words("switch it on")),
                Finding::fail(Check::Models, words("none is on this machine"), 7)
                    .with_remedy(words("pull one")),
            ],
            proposal: propose(&costs),
            costs: Some(costs),
            saved: None,
        }
    }

    #[test]
    fn a_diagnosis_is_lines_of_text() {
        let diagnosis = diagnosis();
        let lines = diagnosis.findings.iter().map(|finding| finding.line(Language::English) + "\n");
        insta::assert_snapshot!(lines.collect::<String>() + &diagnosis.advice(Language::English));
    }

    #[test]
    fn lines_are_columns_in_every_language() {
        let findings = diagnosis().findings;
        for language in Language::ALL {
            let texts = findings.iter().map(|finding| {
                let (line, text) = (finding.line(language), finding.text.text(language));
                line.split_once(&text).unwrap().0.width()
            });
            let starts: Vec<usize> = texts.collect();
            assert!(starts.iter().all(|start| start == &starts[0]), "{language:?}: {starts:?}");
        }
    }

    #[test]
    fn a_diagnosis_is_json() {
        insta::assert_snapshot!(serde_json::to_string_pretty(&diagnosis()).unwrap());
    }

    #[test]
    fn only_what_prevents_listening_is_a_failure() {
        let mut diagnosis = diagnosis();
        assert_eq!(diagnosis.exit_code(), 7);
        diagnosis.findings.pop();
        assert_eq!(diagnosis.exit_code(), 0);
    }
}
