//! Decides what a dictation does: event in, effects out. No clock, no thread, no window in here.
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
use dictation::{Dictation, Start};
pub use dictation_id::DictationId;
pub use effect::{DictationEffect, InsertionRequest, Timer, TimerId};
pub use event::{DictationEvent, DictationSettings};
pub use view::{DictationOutcome, DictationPhase, DictationView};

use DictationEffect as Effect;
use DictationEvent as Event;

/// Decides what dictation does; one for the life of the app.
#[derive(Debug, Default)]
pub struct DictationMachine {
    state: State,
    keys: Keys,
    /// What begins the next dictation when this one is written.
    next: Option<Start>,
    last: Option<LastText>,
    /// The numbers used so far, for dictations and for timers.
    dictations: u64,
    timers: u64,
    shown: DictationView,
    quits: bool,
}

/// Where it is.
#[derive(Debug, Default)]
enum State {
    /// There is no dictation, and nothing is shown.
    #[default]
    Idle,
    /// The keys went down a moment ago; the window with the focus is asked for.
    FindingTarget(Box<Dictation>),
    /// A session starts. The user may have stopped speaking already: the session then begins all the
    /// same, to hear what was said meanwhile.
    Starting(Box<Dictation>),
    /// The session listens.
    Listening(Box<Dictation>),
    /// The session confirms the last words, or has ended while a part is written.
    Correcting(Box<Dictation>),
    /// The session has ended; the text is written or copied.
    Inserting(Box<Dictation>),
    /// The last text is taken back or copied.
    UsingLast,
    /// An outcome is shown: until the timer fires, or until the user puts it away.
    Showing(DictationOutcome, Option<TimerId>),
    /// The app ends.
    Finished,
}

/// The shortcut's keys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Keys {
    #[default]
    Up,
    Down,
    /// They went up, and are up if they do not go down again before the timer fires.
    Releasing(TimerId),
}

/// The text of the last dictation, and where it was written.
#[derive(Debug)]
struct LastText {
    text: String,
    target: Option<Target>,
    can_undo: bool,
    /// A dictation that begins before this timer fires goes on with the text.
    continuation: TimerId,
    can_continue: bool,
}

impl DictationMachine {
    /// Folds one event in. The effects are to be performed in their order.
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

    /// The end of a dictation, or of a use of its text: its outcome is shown, or it is put away.
    fn conclude(&mut self, outcome: Option<DictationOutcome>, out: &mut Vec<Effect>) {
        match outcome {
            _ if self.quits => return self.finish(out),
            None => self.put_away(out),
            Some(outcome) => {
                let is_well = outcome.is_well();
                let timer = is_well.then(|| self.start_timer(Timer::Outcome, out));
                self.state = State::Showing(outcome, timer);
                self.show(out);
                out.push(Effect::OpenPill);
                // A user who speaks already does not wait for good news, but for bad.
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
                ..DictationView::default()
            },
        }
    }
}

#[cfg(test)]
mod tests;
