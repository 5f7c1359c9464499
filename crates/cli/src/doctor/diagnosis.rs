//! The doctor's diagnosis, for the terminal and as JSON.

use std::{fmt, path::PathBuf};

use calibrate::{Cost, Costs, Machine, Proposal, WINDOW};
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

    /// The part after the findings: costs and proposal. The findings are printed as they come.
    pub fn advice(&self) -> impl fmt::Display {
        Advice { costs: self.costs.clone(), proposal: self.proposal.clone() }
    }
}

impl fmt::Display for Diagnosis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.findings.iter().try_for_each(|finding| writeln!(f, "{finding}"))?;
        self.advice().fmt(f)
    }
}

struct Advice {
    costs: Option<Costs>,
    proposal: Option<Proposal>,
}

impl fmt::Display for Advice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(Costs { fast, heavy }) = &self.costs {
            writeln!(f, "\nA pass over {WINDOW} s of speech takes")?;
            let rows = || {
                let heavy = heavy.iter().map(|cost| (cost, "heavy"));
                std::iter::once((fast, "fast")).chain(heavy)
            };
            let name = |cost: &Cost, role| format!("{} as {role}", cost.model);
            let width = rows().map(|(cost, role)| name(cost, role).len()).max().unwrap_or(0);
            for (cost, role) in rows() {
                let how = match (cost.measured, cost.installed) {
                    (true, _) => "",
                    (false, true) => "  told by its size",
                    (false, false) => "  told by its size; not installed",
                };
                writeln!(f, "  {:<width$}  {:5.2} s{how}", name(cost, role), cost.seconds)?;
            }
        }
        if let Some(proposal) = &self.proposal {
            let Proposal { fast, heavy, fast_interval, heavy_interval, why, .. } = proposal;
            writeln!(
                f,
                "\nFor this machine: {fast} + {heavy}, due every {fast_interval:.2} and \
                 {heavy_interval:.2} s"
            )?;
            why.iter().try_for_each(|line| writeln!(f, "  {line}"))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use calibrate::propose;

    use super::*;

    fn diagnosis() -> Diagnosis {
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
                Finding::ok("sound", "the sound system answers: 1 microphone, 1 system sound"),
                Finding::warn("microphone", "it sends only silence").mend("switch it on"),
                Finding::fail("models", "none is on this machine", 7).mend("pull one"),
            ],
            proposal: propose(&costs),
            costs: Some(costs),
            saved: None,
        }
    }

    #[test]
    fn a_diagnosis_is_lines_of_text() {
        insta::assert_snapshot!(diagnosis().to_string());
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
