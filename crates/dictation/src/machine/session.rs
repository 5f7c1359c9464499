//! Handles the reports of the session and of the insertion thread.

use std::mem;

use super::{
    DictationEffect as Effect, DictationId, DictationMachine, DictationOutcome, LastText, State,
    Timer,
    dictation::{Dictation, LastStep, Wish},
};
use crate::{
    compose::Before,
    insertion::{InsertionError, Outcome, Target, Undone},
};

impl DictationMachine {
    pub(super) fn target_found(
        &mut self,
        id: DictationId,
        found: Result<Option<Target>, InsertionError>,
        out: &mut Vec<Effect>,
    ) {
        let mut dictation = match mem::take(&mut self.state) {
            State::FindingTarget(dictation) if dictation.id == id => dictation,
            other => return self.state = other,
        };
        let target = match found {
            Ok(target) => target,
            Err(error) => return self.conclude(Some(DictationOutcome::NoTarget(error)), out),
        };
        let before = self.before(target.as_ref());
        dictation.aim(target, before);
        let with_modifiers = dictation.start.ends_with_keys();
        let microphone = dictation.start.settings.microphone.clone();
        self.state = State::Starting(dictation);
        self.show(out);
        out.push(Effect::OpenPill);
        out.push(Effect::GrabEscape { with_modifiers });
        out.push(Effect::StartListening { dictation: id, microphone });
    }

    /// What is known of the text before the cursor: the last dictation's text, if it ended there a
    /// moment ago.
    fn before(&self, target: Option<&Target>) -> Before {
        match (&self.last, target) {
            (Some(last), Some(target))
                if last.can_undo
                    && last.can_continue
                    && last.target.as_ref().is_some_and(|before| before.is(target)) =>
            {
                Before::Text(last.text.clone())
            }
            _ => Before::Unknown,
        }
    }

    /// The dictation with this id, if its session is running.
    pub(super) fn in_session(&mut self, id: DictationId) -> Option<&mut Dictation> {
        match &mut self.state {
            State::Starting(it) | State::Listening(it) | State::Correcting(it) if it.id == id => {
                Some(it)
            }
            _ => None,
        }
    }

    pub(super) fn session_began(&mut self, id: DictationId, out: &mut Vec<Effect>) {
        self.state = match mem::take(&mut self.state) {
            State::Starting(it) if it.id == id && it.wish == Wish::Speak => State::Listening(it),
            // The session begins late, or the models were restarted: the stop may have come too
            // early.
            State::Starting(it) | State::Correcting(it) if it.id == id => {
                out.push(Effect::StopListening);
                State::Correcting(it)
            }
            other => other,
        };
    }

    pub(super) fn session_ended(
        &mut self,
        id: DictationId,
        why: Option<String>,
        out: &mut Vec<Effect>,
    ) {
        self.state = match mem::take(&mut self.state) {
            State::Starting(mut it) | State::Listening(mut it) | State::Correcting(mut it)
                if it.id == id =>
            {
                it.session_ended(why);
                State::Correcting(it)
            }
            other => other,
        };
        self.finish_if_quiet(out);
    }

    pub(super) fn inserted(&mut self, id: DictationId, outcome: Outcome, out: &mut Vec<Effect>) {
        match mem::take(&mut self.state) {
            State::Inserting(mut dictation) if dictation.id == id => {
                dictation.part_inserted(&outcome);
                self.written(&dictation, outcome, out);
            }
            other => {
                self.state = other;
                if let Some(dictation) = self.in_session(id) {
                    dictation.part_inserted(&outcome);
                    out.extend(dictation.write_settled());
                }
                self.finish_if_quiet(out);
            }
        }
    }

    /// Performs the last step, once the session has ended and no part is being written.
    fn finish_if_quiet(&mut self, out: &mut Vec<Effect>) {
        let mut dictation = match mem::take(&mut self.state) {
            State::Correcting(dictation) if dictation.is_quiet() => dictation,
            other => return self.state = other,
        };
        if dictation.wish != Wish::Discard {
            // From here on, the text that is being written can no longer be discarded.
            out.push(Effect::ReleaseEscape);
        }
        match dictation.last_step() {
            LastStep::Ask(request) => {
                out.push(request);
                self.state = State::Inserting(dictation.wishing(Wish::Write));
            }
            LastStep::Written(outcome) => self.written(&dictation, outcome, out),
            LastStep::Nothing(outcome) => {
                if dictation.text.has_written() {
                    let text = dictation.text.written().to_owned();
                    self.remember(text, dictation.target().cloned(), true, out);
                }
                self.conclude(outcome, out);
            }
        }
    }

    fn written(&mut self, dictation: &Dictation, outcome: Outcome, out: &mut Vec<Effect>) {
        let (text, target) = (dictation.text.text(), dictation.target().cloned());
        self.remember(text, target, outcome.is_success(), out);
        if dictation.is_forgotten {
            self.forget_last(out);
        }
        self.conclude(Some(dictation.outcome(outcome)), out);
    }

    fn remember(
        &mut self,
        text: String,
        target: Option<Target>,
        can_undo: bool,
        out: &mut Vec<Effect>,
    ) {
        let continuation = self.start_timer(Timer::Continuation, out);
        self.last = Some(LastText { text, target, can_undo, continuation, can_continue: true });
    }

    pub(super) fn copied(&mut self, outcome: Outcome, out: &mut Vec<Effect>) {
        match mem::take(&mut self.state) {
            State::Inserting(dictation) => self.written(&dictation, outcome, out),
            State::UsingLast => self.conclude(Some(DictationOutcome::Copied(outcome)), out),
            other => self.state = other,
        }
    }

    pub(super) fn undone(&mut self, undone: Undone, out: &mut Vec<Effect>) {
        if matches!(self.state, State::UsingLast) {
            if matches!(undone, Undone::TakenBack { .. }) {
                self.last = None;
            }
            self.conclude(Some(DictationOutcome::Undone(undone)), out);
        }
    }
}
