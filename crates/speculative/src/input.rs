//! The input of the pipeline.

use std::{convert::Infallible, time::Duration};

use audio::{Chunk, VoiceEvent};
use rxrust::prelude::*;
use tokio::runtime::Handle;

use crate::{
    captions::Event,
    ledger::Ledger,
    pause::{Pause, PauseStep, TRIES},
    speech_gate::{GatedChunk, SpeechGate},
};

/// Takes a session's sound, chunk by chunk. Call it from one thread that may block, never from an
/// audio callback.
pub struct Input {
    pub(crate) gate: SpeechGate,
    pub(crate) sound: SharedSubject<'static, GatedChunk, Infallible>,
    pub(crate) pauses: SharedSubject<'static, Event, Infallible>,
    pub(crate) ledger: Ledger,
    pub(crate) runtime: Handle,
    pub(crate) heard_until: u64,
    /// End of the last utterance.
    pub(crate) speech_end: u64,
    /// `Some` while the sound pauses.
    pub(crate) pause: Option<Pause>,
}

impl Input {
    /// Passes the next chunk on. Returns at once; a transcriber that is busy skips windows.
    pub fn hear(&mut self, chunk: Chunk) {
        self.pause = None;
        self.heard_until = chunk.end();
        let heard = self.gate.hear(chunk);
        self.pass_on(heard);
    }

    /// Waits until the transcribers are idle. If it is called after each chunk, no window is
    /// skipped: for sound that does not arrive in real time.
    pub fn catch_up(&self) {
        self.ledger.wait_until_idle(&self.runtime);
    }

    /// The sound pauses here: everything heard so far gets confirmed, and within a second no draft
    /// is left. Call it regularly during a pause, with the time since the last call. Returns at
    /// once.
    pub fn pause(&mut self, elapsed: Duration) {
        let (is_idle, horizon) = (self.ledger.is_idle(), self.ledger.horizon());
        let pause = self.pause.get_or_insert_default();
        match pause.step(elapsed, is_idle, horizon, self.speech_end) {
            Some(PauseStep::Settle) => self.settle(),
            Some(PauseStep::Continue) => self.settle_more(),
            Some(PauseStep::Hide) => self.pauses.next(Event::Hide(self.heard_until)),
            Some(PauseStep::Confirm) => self.pauses.next(Event::Pause),
            None => {}
        }
    }

    /// Ends the session: everything heard is confirmed, then the captions end. Returns when the
    /// transcribers are done, usually after one last pass each.
    pub fn end(mut self) {
        self.settle();
        self.catch_up();
        // A heavy transcriber that fell behind works off its backlog in windows of the greatest
        // length. After a failure it is tried again, a limited number of times.
        let mut failures = 0;
        while self.ledger.horizon() < self.speech_end && failures < TRIES {
            let before = self.ledger.horizon();
            self.settle_more();
            self.catch_up();
            failures += u32::from(self.ledger.horizon() == before);
        }
        self.pauses.complete();
        self.sound.complete();
    }

    /// Ends speech in progress.
    fn settle(&mut self) {
        let end = self.gate.end(self.heard_until);
        self.pass_on(end);
    }

    /// Makes heavy hear the next window of its backlog.
    fn settle_more(&mut self) {
        let (speech_end, at) = (self.speech_end, self.heard_until);
        self.pass_on(GatedChunk {
            chunk: Chunk::new(at, []),
            voice: vec![VoiceEvent::Endpoint { speech_end, at }],
            voiced_until: None,
        });
    }

    fn pass_on(&mut self, heard: GatedChunk) {
        self.speech_end = heard.speech_end().unwrap_or(self.speech_end);
        self.sound.next(heard);
    }
}
