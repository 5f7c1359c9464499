//! The state shared by the windows and the merge: which windows are being transcribed, and the
//! horizon of the confirmed text.

use std::time::Duration;

use tokio::{runtime::Handle, sync::watch};

use crate::{captions::Event, pace::Pace, role::Role};

/// An answer from a transcriber: its role, the end of its window, and the cost of the pass; no cost
/// if the window was lost.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Answered {
    pub(crate) worker: Role,
    pub(crate) end: u64,
    pub(crate) cost: Option<Duration>,
}

impl Answered {
    /// The answer that `event` carries, by the transcriber that gave it.
    pub(crate) fn of(worker: Role, event: &Event) -> Option<Self> {
        match event {
            Event::Heard(_, heard) => {
                Some(Self { worker, end: heard.span.end, cost: Some(heard.cost) })
            }
            Event::Lost(_, span) => Some(Self { worker, end: span.end, cost: None }),
            Event::Endpoint(_) | Event::Pause | Event::Hide(_) | Event::End => None,
        }
    }
}

/// The windows cut for one transcriber.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Passes {
    /// Windows transcribed.
    pub run: u64,
    /// Windows dropped, because a newer one arrived while the transcriber was busy.
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
    /// The windows lost so far.
    losses: u64,
}

/// A ledger that the stages of a pipeline share.
#[derive(Clone, Debug)]
pub(crate) struct Ledger(watch::Sender<Entries>);

impl Ledger {
    /// A ledger for a session that begins at this pace.
    pub(crate) fn new(pace: Pace) -> Self {
        Self(watch::Sender::new(Entries {
            horizon: 0,
            pace,
            windows: [0; 2],
            answers: [0; 2],
            sent: [0; 2],
            answered: [0; 2],
            lost: [false; 2],
            losses: 0,
        }))
    }

    /// The current pace.
    pub(crate) fn pace(&self) -> Pace {
        self.0.borrow().pace
    }

    /// A transcriber's windows so far; one in progress counts as dropped.
    pub(crate) fn passes(&self, role: Role) -> Passes {
        let entries = self.0.borrow();
        let (windows, run) = (entries.windows[role as usize], entries.answers[role as usize]);
        Passes { run, dropped: windows.saturating_sub(run) }
    }

    /// The windows that a transcriber lost so far.
    pub(crate) fn losses(&self) -> u64 {
        self.0.borrow().losses
    }

    /// The first sample whose text is not settled.
    pub(crate) fn horizon(&self) -> u64 {
        self.0.borrow().horizon
    }

    /// Records that a window ending at `end` was sent.
    pub(crate) fn sent(&self, role: Role, end: u64) {
        self.0.send_modify(|entries| {
            // A lost window is sent again with the same end.
            if entries.answered[role as usize] == end {
                entries.answered[role as usize] = 0;
            }
            entries.sent[role as usize] = end;
            entries.windows[role as usize] += 1;
        });
    }

    /// Records that the merge handled an event: the new horizon, the answered window and the new
    /// pace.
    pub(crate) fn folded(&self, horizon: u64, answer: Option<Answered>, pace: Pace) {
        self.0.send_modify(|entries| {
            (entries.horizon, entries.pace) = (horizon, pace);
            if let Some(Answered { worker, end, cost }) = answer {
                entries.answered[worker as usize] = end;
                entries.answers[worker as usize] += 1;
                entries.lost[worker as usize] = cost.is_none();
                entries.losses += u64::from(cost.is_none());
            }
        });
    }

    /// Whether the last window was lost; clears the flag.
    pub(crate) fn take_lost(&self, role: Role) -> bool {
        let lost = self.0.borrow().lost[role as usize];
        if lost {
            self.0.send_modify(|entries| entries.lost[role as usize] = false);
        }
        lost
    }

    /// Whether the newest window of each transcriber is answered and merged.
    pub(crate) fn is_idle(&self) -> bool {
        let entries = self.0.borrow();
        entries.sent == entries.answered
    }

    /// Waits until the newest window of each transcriber is answered and merged. It does not wait
    /// for older windows that were dropped.
    pub(crate) fn wait_until_idle(&self, runtime: &Handle) {
        let mut entries = self.0.subscribe();
        // The sender lives as long as `self`, so the wait cannot fail.
        let _ = runtime.block_on(entries.wait_for(|e| e.sent == e.answered));
    }
}
