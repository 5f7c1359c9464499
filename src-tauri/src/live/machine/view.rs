//! What the windows show of the machine's state.

use super::{Life, LiveMachine, OpenSession, Run};
use crate::types::{LiveChanged, Phase};

impl LiveMachine {
    /// The state of live captions for the windows.
    pub fn view(&self) -> LiveChanged {
        let of_run = |phase, run: &Run| LiveChanged {
            phase,
            purpose: Some(run.purpose),
            hear: run.hear.clone(),
            ..LiveChanged::default()
        };
        let of_session = |phase, run: &Run, open: &OpenSession| LiveChanged {
            session: Some(open.facts.session.clone()),
            fast: open.facts.fast.clone(),
            heavy: open.facts.heavy.clone(),
            language: open.facts.language.clone(),
            begun_at: Some(open.begun_at * 1e3),
            records: open.facts.records,
            keeps: open.facts.keeps,
            trouble: open.troubles.worst(),
            ..of_run(phase, run)
        };
        let view = match &self.life {
            Life::Idle(None) => LiveChanged::default(),
            Life::Idle(Some((purpose, refusal))) => LiveChanged {
                purpose: Some(*purpose),
                refused: Some(refusal.clone().into()),
                ..LiveChanged::default()
            },
            Life::Preparing(run) | Life::Opening { run, .. } => of_run(Phase::Starting, run),
            Life::Live(run, open) | Life::Restarting(run, open) => {
                of_session(if open.is_paused { Phase::Paused } else { Phase::Listening }, run, open)
            }
            Life::Ending(run, open) => of_session(Phase::Ending, run, open),
        };
        LiveChanged { last: self.last.clone(), ..view }
    }
}
