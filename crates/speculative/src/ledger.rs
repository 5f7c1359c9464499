//! What is under way between the windows and the merge: which windows wait for an answer, and the
//! horizon that the confirmed text has reached.

use tokio::{runtime::Handle, sync::watch};

use crate::captions::{Role, WindowAnswer};

#[derive(Clone, Copy, Debug, Default)]
struct Entries {
    horizon: u64,
    /// Ends of the last window sent and of the last one answered, by role.
    sent: [u64; 2],
    answered: [u64; 2],
    /// Whether the last answer was that the window was lost.
    lost: [bool; 2],
}

/// One account that the stages of a pipeline share.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ledger(watch::Sender<Entries>);

impl Ledger {
    /// The first sample whose text is not settled.
    pub(crate) fn horizon(&self) -> u64 {
        self.0.borrow().horizon
    }

    /// A window that ends at `end` was handed over.
    pub(crate) fn sent(&self, role: Role, end: u64) {
        self.0.send_modify(|entries| entries.sent[role as usize] = end);
    }

    /// The fold has taken an event in: the horizon it left, and the window that was answered.
    pub(crate) fn folded(&self, horizon: u64, answer: Option<WindowAnswer>) {
        self.0.send_modify(|entries| {
            entries.horizon = horizon;
            if let Some(WindowAnswer { role, end, lost }) = answer {
                entries.answered[role as usize] = end;
                entries.lost[role as usize] = lost;
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
