//! What is under way between the windows and the merge: which windows wait for an answer, and the
//! horizon that the confirmed text has reached.

use std::time::Duration;

use tokio::{runtime::Handle, sync::watch};

use crate::{captions::Event, pace::Pace, role::Role};

/// That a transcriber answered: who, where its window ended, and what the pass cost; nothing if the
/// window was lost.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Answered {
    pub(crate) worker: Role,
    pub(crate) end: u64,
    pub(crate) cost: Option<Duration>,
}

impl Answered {
    /// What `event` tells of the transcriber whose answer it is.
    pub(crate) fn of(worker: Role, event: &Event) -> Option<Self> {
        match event {
            Event::Heard(_, heard) => {
                Some(Self { worker, end: heard.span.end, cost: Some(heard.cost) })
            }
            Event::Lost(_, span) => Some(Self { worker, end: span.end, cost: None }),
            Event::Endpoint(_) | Event::End => None,
        }
    }
}

/// What became of the windows that were cut for one transcriber.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Passes {
    /// Windows that were transcribed.
    pub run: u64,
    /// Windows that were not, because a newer one came while the transcriber was busy.
    pub dropped: u64,
}

#[derive(Clone, Copy, Debug)]
struct Entries {
    horizon: u64,
    pace: Pace,
    /// Windows sent and answered, by role.
    windows: [u64; 2],
    answers: [u64; 2],
    /// Ends of the last window sent and of the last one answered, by role.
    sent: [u64; 2],
    answered: [u64; 2],
    /// Whether the last answer was that the window was lost.
    lost: [bool; 2],
}

/// One account that the stages of a pipeline share.
#[derive(Clone, Debug)]
pub(crate) struct Ledger(watch::Sender<Entries>);

impl Ledger {
    /// For a session that begins at this pace.
    pub(crate) fn new(pace: Pace) -> Self {
        Self(watch::Sender::new(Entries {
            horizon: 0,
            pace,
            windows: [0; 2],
            answers: [0; 2],
            sent: [0; 2],
            answered: [0; 2],
            lost: [false; 2],
        }))
    }

    /// What is asked of the transcribers.
    pub(crate) fn pace(&self) -> Pace {
        self.0.borrow().pace
    }

    /// What became of a transcriber's windows so far; one under way counts as dropped.
    pub(crate) fn passes(&self, role: Role) -> Passes {
        let entries = self.0.borrow();
        let (windows, run) = (entries.windows[role as usize], entries.answers[role as usize]);
        Passes { run, dropped: windows.saturating_sub(run) }
    }

    /// The first sample whose text is not settled.
    pub(crate) fn horizon(&self) -> u64 {
        self.0.borrow().horizon
    }

    /// A window that ends at `end` was handed over.
    pub(crate) fn sent(&self, role: Role, end: u64) {
        self.0.send_modify(|entries| {
            entries.sent[role as usize] = end;
            entries.windows[role as usize] += 1;
        });
    }

    /// The fold has taken an event in: the horizon it left, the window that was answered, and what
    /// is asked from now on.
    pub(crate) fn folded(&self, horizon: u64, answer: Option<Answered>, pace: Pace) {
        self.0.send_modify(|entries| {
            (entries.horizon, entries.pace) = (horizon, pace);
            if let Some(Answered { worker, end, cost }) = answer {
                entries.answered[worker as usize] = end;
                entries.answers[worker as usize] += 1;
                entries.lost[worker as usize] = cost.is_none();
            }
        });
    }

    /// Whether the last window was lost; says so once.
    pub(crate) fn take_lost(&self, role: Role) -> bool {
        let lost = self.0.borrow().lost[role as usize];
        if lost {
            self.0.send_modify(|entries| entries.lost[role as usize] = false);
        }
        lost
    }

    /// Waits until the newest window of each transcriber is answered and folded in. Older ones
    /// that were dropped are not waited for.
    pub(crate) fn wait_until_idle(&self, runtime: &Handle) {
        let mut entries = self.0.subscribe();
        // The sender lives as long as `self`, so the wait cannot fail.
        let _ = runtime.block_on(entries.wait_for(|e| e.sent == e.answered));
    }
}
