//! The input of the pipeline.

use std::convert::Infallible;

use audio::{Chunk, VoiceEvent};
use rxrust::prelude::*;
use tokio::runtime::Handle;

use crate::{
    ledger::Ledger,
    speech_gate::{GatedChunk, SpeechGate},
};

/// Takes a session's sound, chunk by chunk. Call it from one thread that may block, never from an
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

    /// Waits until the transcribers are idle. If it is called after each chunk, no window is
    /// skipped: for sound that does not arrive in real time.
    pub fn catch_up(&self) {
        self.ledger.wait_until_idle(&self.runtime);
    }

    /// The sound pauses here. Everything heard so far gets confirmed, as at an endpoint. Returns at
    /// once.
    pub fn settle(&mut self) {
        let pause = self.gate.end(self.heard_until);
        self.pass_on(pause);
    }

    /// Ends the session: everything heard is confirmed, then the captions end. Returns when the
    /// transcribers are done, usually after one last pass each.
    pub fn end(mut self) {
        self.settle();
        self.catch_up();
        // A heavy transcriber that fell behind works off its backlog in windows of the greatest
        // length. After a failure it is tried again, a limited number of times.
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
