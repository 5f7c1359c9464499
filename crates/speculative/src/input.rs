//! The end of the pipeline that sound goes into.

use std::convert::Infallible;

use audio::{Chunk, VoiceEvent};
use rxrust::prelude::*;
use tokio::runtime::Handle;

use crate::{
    ledger::Ledger,
    speech_gate::{GatedChunk, SpeechGate},
};

/// Takes a session's sound, chunk by chunk, on one thread that may block; never call it from an
/// audio callback.
pub struct Input {
    pub(crate) gate: SpeechGate,
    pub(crate) sound: SharedSubject<'static, GatedChunk, Infallible>,
    pub(crate) ledger: Ledger,
    pub(crate) runtime: Handle,
    pub(crate) heard_until: u64,
    /// End of the last utterance.
    pub(crate) speech_end: u64,
}

impl Input {
    /// Passes the next chunk on. Returns at once; a transcriber that is busy skips windows.
    pub fn hear(&mut self, chunk: Chunk) {
        self.heard_until = chunk.end();
        let heard = self.gate.hear(chunk);
        self.pass_on(heard);
    }

    /// Waits for the transcribers to be idle. Called after each chunk, nothing is ever skipped:
    /// for sound that need not be kept up with.
    pub fn catch_up(&self) {
        self.ledger.wait_until_idle(&self.runtime);
    }

    /// The sound pauses here: everything heard so far gets confirmed, as at an endpoint. Returns at
    /// once.
    pub fn settle(&mut self) {
        let pause = self.gate.end(self.heard_until);
        self.pass_on(pause);
    }

    /// Ends the session: everything heard is confirmed, then the captions end. Returns when the
    /// transcribers are done, after one last pass each as a rule.
    pub fn end(mut self) {
        self.settle();
        self.catch_up();
        // A heavy transcriber that fell behind works its backlog off in windows of the longest
        // kind. One that fails is asked again, but not for ever.
        let mut failures = 0;
        while self.ledger.horizon() < self.speech_end && failures < 3 {
            let before = self.ledger.horizon();
            let (speech_end, at) = (self.speech_end, self.heard_until);
            self.pass_on(GatedChunk {
                chunk: Chunk::new(at, []),
                voice: vec![VoiceEvent::Endpoint { speech_end, at }],
                voiced_until: None,
            });
            self.catch_up();
            failures += u32::from(self.ledger.horizon() == before);
        }
        self.sound.complete();
    }

    fn pass_on(&mut self, heard: GatedChunk) {
        self.speech_end = heard.speech_end().unwrap_or(self.speech_end);
        self.sound.next(heard);
    }
}
