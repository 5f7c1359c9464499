//! The end of the pipeline that sound goes into.

use std::convert::Infallible;

use audio::Chunk;
use rxrust::prelude::*;
use tokio::runtime::Handle;

use crate::{
    captions::Role,
    ear::{Ear, Heard},
    ledger::Ledger,
};

/// Takes a session's sound, chunk by chunk, on one thread that may block; never call it from an
/// audio callback.
pub struct Input {
    pub(crate) ear: Ear,
    pub(crate) sound: SharedSubject<'static, Heard, Infallible>,
    pub(crate) ledger: Ledger,
    pub(crate) runtime: Handle,
    pub(crate) heard_until: u64,
}

impl Input {
    /// Passes the next chunk on. Returns at once; a transcriber that is busy skips windows.
    pub fn hear(&mut self, chunk: Chunk) {
        self.heard_until = chunk.end();
        let heard = self.ear.hear(chunk);
        self.sound.next(heard);
    }

    /// Waits for the transcribers to be idle. Called after each chunk, nothing is ever skipped:
    /// for sound that need not be kept up with.
    pub fn catch_up(&self) {
        self.ledger.wait_until_idle(&self.runtime);
    }

    /// Ends the session: everything heard is confirmed, then the captions end. Returns when the
    /// transcribers are done, after one last pass each as a rule.
    pub fn end(mut self) {
        let last = self.ear.end(self.heard_until);
        self.sound.next(last.clone());
        self.catch_up();
        // A heavy transcriber that fell behind takes its backlog in windows of the longest kind.
        let mut reached = None;
        while last.speech_end().is_some_and(|end| self.ledger.answered(Role::Heavy) < end) {
            let answered = self.ledger.answered(Role::Heavy);
            if reached == Some(answered) {
                break;
            }
            reached = Some(answered);
            self.sound.next(last.clone());
            self.catch_up();
        }
        self.sound.complete();
    }
}
