//! Handles the user's requests: keys, toggle, Escape, undo and copy, quit.

use std::mem;

use super::{
    DictationEffect as Effect, DictationId, DictationMachine, DictationOutcome, InsertionRequest,
    State,
    dictation::{Dictation, Start, Wish},
};

impl DictationMachine {
    /// Keys or a toggle: starts a dictation, ends it, or queues the next one until this one is
    /// written.
    pub(super) fn press(&mut self, start: Start, out: &mut Vec<Effect>) {
        match &self.state {
            _ if self.quits => {}
            State::Idle | State::Showing(..) => self.begin(start, out),
            State::FindingTarget(it) | State::Starting(it) | State::Listening(it)
                if it.wish == Wish::Speak =>
            {
                // Held keys end it when they go up.
                if !(start.by_keys && it.start.ends_with_keys()) {
                    self.end(out);
                }
            }
            _ => self.next = Some(start),
        }
    }

    pub(super) fn begin(&mut self, start: Start, out: &mut Vec<Effect>) {
        self.dictations += 1;
        let id = DictationId(self.dictations);
        self.state = State::FindingTarget(Box::new(Dictation::new(id, start)));
        // This must come first: a moment later another window may have the focus.
        out.push(Effect::Insertion(InsertionRequest::FindTarget(id)));
    }

    /// The user has finished speaking. Before the session has begun, a stop would lose the speech
    /// since key-down.
    pub(super) fn end(&mut self, out: &mut Vec<Effect>) {
        self.state = match mem::take(&mut self.state) {
            State::FindingTarget(it) => State::FindingTarget(it.wishing(Wish::Write)),
            State::Starting(it) => State::Starting(it.wishing(Wish::Write)),
            State::Listening(it) => {
                out.push(Effect::StopListening);
                State::Correcting(it.wishing(Wish::Write))
            }
            other => other,
        };
    }

    /// Escape or the pill's button. It cancels in any state of the keys, even right after they went
    /// up.
    pub(super) fn cancel(&mut self, out: &mut Vec<Effect>) {
        self.next = None;
        self.state = match mem::take(&mut self.state) {
            State::FindingTarget(_) | State::Showing(..) => return self.put_away(out),
            State::Starting(it) if it.wish != Wish::Discard => {
                out.push(Effect::StopListening);
                State::Starting(discard(it, out))
            }
            State::Listening(it) => {
                out.push(Effect::StopListening);
                State::Correcting(discard(it, out))
            }
            State::Correcting(it) if it.wish != Wish::Discard => {
                State::Correcting(discard(it, out))
            }
            // Text on its way into a window cannot be stopped; its outcome is shown.
            other => other,
        };
    }

    /// The shortcut's keys are up.
    pub(super) fn released(&mut self, out: &mut Vec<Effect>) {
        let ends = match &self.state {
            State::FindingTarget(it) | State::Starting(it) | State::Listening(it) => {
                it.wish == Wish::Speak && it.start.ends_with_keys()
            }
            _ => false,
        };
        if ends {
            self.end(out);
        }
        // The user held the keys while the last words were confirmed, and has released them.
        self.next = self.next.take().filter(|next| !next.ends_with_keys());
    }

    pub(super) fn use_last(&mut self, request: InsertionRequest, out: &mut Vec<Effect>) {
        if !self.quits && matches!(self.state, State::Idle | State::Showing(..)) {
            self.state = State::UsingLast;
            out.push(Effect::Insertion(request));
        }
    }

    pub(super) fn copy(&mut self, out: &mut Vec<Effect>) {
        match &self.last {
            Some(last) => self.use_last(InsertionRequest::Copy(last.text.clone()), out),
            None if matches!(self.state, State::Idle | State::Showing(..)) => {
                self.conclude(Some(DictationOutcome::NothingToCopy), out);
            }
            None => {}
        }
    }

    pub(super) fn forget(&mut self, out: &mut Vec<Effect>) {
        self.forget_last(out);
        match &mut self.state {
            State::Inserting(dictation) => dictation.is_forgotten = true,
            State::Idle | State::Showing(..) => self.put_away(out),
            _ => {}
        }
    }

    pub(super) fn forget_last(&mut self, out: &mut Vec<Effect>) {
        self.last = None;
        out.push(Effect::Insertion(InsertionRequest::Forget));
    }

    /// Spoken words are still written. [`Effect::Finished`] follows.
    pub(super) fn quit(&mut self, out: &mut Vec<Effect>) {
        self.quits = true;
        self.next = None;
        match &self.state {
            State::Listening(_) => self.end(out),
            // Quitting does not wait for models that are still loading.
            State::Starting(_) => self.cancel(out),
            State::Correcting(_) | State::Inserting(_) | State::UsingLast => {}
            State::Idle | State::FindingTarget(_) | State::Showing(..) | State::Finished => {
                self.finish(out);
            }
        }
    }
}

/// Discards what is left to write. The session takes a moment to end; the pill and the Escape key
/// do not wait for it.
fn discard(dictation: Box<Dictation>, out: &mut Vec<Effect>) -> Box<Dictation> {
    out.push(Effect::ReleaseEscape);
    out.push(Effect::ClosePill);
    dictation.wishing(Wish::Discard)
}
