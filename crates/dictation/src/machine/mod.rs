//! Decides what a dictation does: event in, effects out. It uses no clock, thread or window.
//!
//! ```text
//! Idle ─key down─▶ FindingTarget ─▶ Starting ─▶ Listening ─key up─▶ Correcting ─▶ Inserting ─▶ Showing ─▶ Idle
//! ```

mod dictation;
mod dictation_id;
mod effect;
mod event;
mod session;
mod user;
mod view;

use std::mem;

use crate::insertion::Target;
use dictation::{Dictation, Start, Wish};
pub use dictation_id::DictationId;
pub use effect::{DictationEffect, InsertionRequest, Timer, TimerId};
pub use event::{DictationEvent, DictationSettings};
pub use view::{DictationOutcome, DictationPhase, DictationView};

use DictationEffect as Effect;
use DictationEvent as Event;

/// Decides what dictation does. There is one per app.
#[derive(Debug, Default)]
pub struct DictationMachine {
    state: State,
    keys: Keys,
    /// The start of the next dictation, once this one is written.
    next: Option<Start>,
    last: Option<LastText>,
    /// The last numbers used, for dictations and for timers.
    dictations: u64,
    timers: u64,
    shown: DictationView,
    quits: bool,
}

/// The machine's states.
#[derive(Debug, Default)]
enum State {
    /// No dictation is running, and nothing is shown.
    #[default]
    Idle,
    /// The keys went down a moment ago; the window with the focus is being looked up.
    FindingTarget(Box<Dictation>),
    /// A session starts. Even if the user has already stopped speaking, the session begins, to hear
    /// the speech since key-down.
    Starting(Box<Dictation>),
    /// The session listens.
    Listening(Box<Dictation>),
    /// The session confirms the last words, or has ended while a part is being written.
    Correcting(Box<Dictation>),
    /// The session has ended; the text is being written or copied.
    Inserting(Box<Dictation>),
    /// The last text is being undone or copied.
    UsingLast,
    /// An outcome is shown, until the timer fires or the user dismisses it.
    Showing(DictationOutcome, Option<TimerId>),
    /// The app quits.
    Finished,
}

/// The shortcut's keys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Keys {
    #[default]
    Up,
    Down,
    /// They went up. If they do not go down again before the timer fires, they are up.
    Releasing(TimerId),
}

/// The text of the last dictation, and its window.
#[derive(Debug)]
struct LastText {
    text: String,
    target: Option<Target>,
    can_undo: bool,
    /// A dictation that begins before this timer fires continues the text.
    continuation: TimerId,
    can_continue: bool,
}

impl DictationMachine {
    /// Folds one event in. The caller performs the effects in their order.
    #[must_use = "the effects are to be performed"]
    pub fn step(&mut self, event: Event) -> Vec<Effect> {
        let mut effects = Vec::new();
        let out = &mut effects;
        match event {
            Event::KeyDown(settings) => {
                if mem::replace(&mut self.keys, Keys::Down) == Keys::Up {
                    self.press(Start { by_keys: true, settings }, out);
                }
            }
            Event::KeyUp if self.keys == Keys::Down => {
                self.keys = Keys::Releasing(self.start_timer(Timer::KeyRepeat, out));
            }
            Event::KeyUp => {}
            Event::Toggle(settings) => self.press(Start { by_keys: false, settings }, out),
            Event::Cancel => self.cancel(out),
            Event::Undo => self.use_last(InsertionRequest::TakeBack, out),
            Event::Copy => self.copy(out),
            Event::Forget => self.forget(out),
            Event::Quit => self.quit(out),
            Event::TargetFound(id, found) => self.target_found(id, found, out),
            Event::SessionBegan(id) => self.session_began(id, out),
            Event::SessionFailed(id, why) => self.session_ended(id, Some(why), out),
            Event::Draft(id, draft) => {
                if let Some(dictation) = self.in_session(id) {
                    dictation.set_draft(draft);
                }
            }
            Event::Confirmed { dictation, words, language } => {
                if let Some(dictation) = self.in_session(dictation) {
                    dictation.text.push(words, &language);
                    out.extend(dictation.write_settled());
                }
            }
            Event::SessionEnded(id, why) => self.session_ended(id, why, out),
            Event::Inserted(id, outcome) => self.inserted(id, outcome, out),
            Event::Copied(outcome) => self.copied(outcome, out),
            Event::Undone(undone) => self.undone(undone, out),
            Event::TimerFired(timer) => self.timer_fired(timer, out),
        }
        self.show(out);
        effects
    }

    /// Ends a dictation, an undo or a copy: shows its outcome, if there is one.
    fn conclude(&mut self, outcome: Option<DictationOutcome>, out: &mut Vec<Effect>) {
        match outcome {
            _ if self.quits => return self.finish(out),
            // A discarded dictation: its pill is closed.
            None => {
                self.state = State::Idle;
                self.show(out);
            }
            Some(outcome) => {
                let is_well = outcome.is_well();
                let timer = is_well.then(|| self.start_timer(Timer::Outcome, out));
                self.state = State::Showing(outcome, timer);
                self.show(out);
                out.push(Effect::OpenPill);
                // Good news does not delay a user who speaks already; bad news does.
                if !is_well {
                    self.next = None;
                }
            }
        }
        if let Some(next) = self.next.take() {
            self.begin(next, out);
        }
    }

    fn put_away(&mut self, out: &mut Vec<Effect>) {
        self.state = State::Idle;
        self.show(out);
        out.push(Effect::ClosePill);
    }

    fn finish(&mut self, out: &mut Vec<Effect>) {
        self.put_away(out);
        self.state = State::Finished;
        out.push(Effect::Finished);
    }

    fn start_timer(&mut self, timer: Timer, out: &mut Vec<Effect>) -> TimerId {
        self.timers += 1;
        let timer = TimerId { timer, generation: self.timers };
        out.push(Effect::StartTimer(timer));
        timer
    }

    fn timer_fired(&mut self, fired: TimerId, out: &mut Vec<Effect>) {
        if self.keys == Keys::Releasing(fired) {
            self.keys = Keys::Up;
            self.released(out);
        }
        if matches!(self.state, State::Showing(_, Some(timer)) if timer == fired) {
            self.put_away(out);
        }
        if let Some(last) = self.last.as_mut().filter(|last| last.continuation == fired) {
            last.can_continue = false;
        }
    }

    fn show(&mut self, out: &mut Vec<Effect>) {
        let view = self.view();
        if view != self.shown {
            self.shown = view.clone();
            out.push(Effect::Show(view));
        }
    }

    fn view(&self) -> DictationView {
        let can_undo = self.last.as_ref().is_some_and(|last| last.can_undo);
        match &self.state {
            State::Starting(it) | State::Correcting(it) if it.wish == Wish::Discard => {
                let dictation = Some(it.id);
                DictationView { dictation, can_undo, ..DictationView::default() }
            }
            State::Idle | State::Finished => DictationView { can_undo, ..DictationView::default() },
            State::FindingTarget(_) | State::UsingLast => self.shown.clone(),
            State::Starting(dictation) => dictation.view(DictationPhase::Starting),
            State::Listening(dictation) => dictation.view(DictationPhase::Listening),
            State::Correcting(dictation) | State::Inserting(dictation) => {
                dictation.view(DictationPhase::Correcting)
            }
            State::Showing(outcome, _) => DictationView {
                phase: DictationPhase::Done,
                outcome: Some(outcome.clone()),
                can_undo,
                can_copy: self.last.is_some() && outcome.asks_for_copy(),
                ..DictationView::default()
            },
        }
    }
}

#[cfg(test)]
mod tests;
