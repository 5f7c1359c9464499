//! One dictation: its target, its text, and what happens to the text at the end.

use super::{
    DictationEffect, DictationId, DictationOutcome, DictationPhase, DictationSettings,
    DictationView, InsertionRequest,
};
use crate::{
    compose::Before,
    dictated_text::{DictatedText, Part},
    insertion::{Outcome, Target},
};

/// How a dictation was started.
#[derive(Clone, Debug)]
pub(super) struct Start {
    /// Whether the shortcut's keys started it, instead of a toggle.
    pub by_keys: bool,
    /// The settings at that moment.
    pub settings: DictationSettings,
}

impl Start {
    /// Whether the dictation ends when the shortcut's keys go up.
    pub fn ends_with_keys(&self) -> bool {
        self.by_keys && self.settings.hold
    }
}

/// What the user wants from a dictation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    /// To go on speaking.
    Speak,
    /// To have the spoken text written.
    Write,
    /// To discard it.
    Discard,
}

/// One dictation.
#[derive(Debug)]
pub(super) struct Dictation {
    pub id: DictationId,
    pub start: Start,
    pub wish: Wish,
    pub text: DictatedText,
    target: Option<Target>,
    draft: String,
    /// The part that is being written.
    part: Option<Part>,
    /// Why a part was not written. The rest is not written either.
    trouble: Option<Outcome>,
    /// Whether the session ended, and why if nobody stopped it.
    ended: Option<Option<String>>,
    /// Whether the user wants the text forgotten as soon as it is written.
    pub is_forgotten: bool,
}

/// The last step after the session has ended.
pub(super) enum LastStep {
    /// Send a request to the insertion thread, and wait.
    Ask(DictationEffect),
    /// The text needs no further request.
    Written(Outcome),
    /// There is no text.
    Nothing(Option<DictationOutcome>),
}

impl Dictation {
    pub fn new(id: DictationId, start: Start) -> Self {
        Self {
            id,
            start,
            wish: Wish::Speak,
            text: DictatedText::default(),
            target: None,
            draft: String::new(),
            part: None,
            trouble: None,
            ended: None,
            is_forgotten: false,
        }
    }

    pub fn wishing(mut self: Box<Self>, wish: Wish) -> Box<Self> {
        self.wish = wish;
        self
    }

    /// Sets the target and the text before the cursor.
    pub fn aim(&mut self, target: Option<Target>, before: Before) {
        self.text = DictatedText::new(before, self.start.settings.spoken_commands);
        self.target = target;
    }

    pub fn target(&self) -> Option<&Target> {
        self.target.as_ref()
    }

    pub fn set_draft(&mut self, draft: String) {
        self.draft = draft;
    }

    /// Records that the session is over.
    pub fn session_ended(&mut self, why: Option<String>) {
        self.ended = Some(why);
    }

    /// Whether the session is over and no part is being written.
    pub fn is_quiet(&self) -> bool {
        self.ended.is_some() && self.part.is_none()
    }

    /// The next part to write while the user speaks. While the user holds the shortcut's keys,
    /// other programs get no keys, so nothing can be typed.
    pub fn write_settled(&mut self) -> Option<DictationEffect> {
        let settings = &self.start.settings;
        let may_write = settings.while_speaking
            && !self.start.ends_with_keys()
            && self.wish != Wish::Discard
            && self.ended.is_none()
            && self.part.is_none()
            && self.trouble.is_none();
        let part = if may_write { self.text.settled() } else { None };
        part.map(|part| self.write(part))
    }

    fn write(&mut self, part: Part) -> DictationEffect {
        let request = InsertionRequest::Insert {
            dictation: self.id,
            target: self.target.clone(),
            text: part.text.clone(),
            rules: self.start.settings.rules(self.target.as_ref()),
            continues: self.text.has_written(),
        };
        self.part = Some(part);
        DictationEffect::Insertion(request)
    }

    /// Records whether the part was written.
    pub fn part_inserted(&mut self, outcome: &Outcome) {
        let Some(part) = self.part.take() else { return };
        match outcome.arrived() {
            true => self.text.mark_written(&part),
            false => self.trouble = Some(outcome.clone()),
        }
    }

    /// The last step, once the session has ended and no part is being written.
    pub fn last_step(&mut self) -> LastStep {
        if self.wish == Wish::Discard {
            let stays = self.text.has_written().then_some(DictationOutcome::StaysWritten);
            return LastStep::Nothing(stays);
        }
        if self.text.text().is_empty() {
            match self.cut_off() {
                Some(why) => return LastStep::Nothing(Some(DictationOutcome::SessionFailed(why))),
                None if self.text.has_written() => {}
                None => return LastStep::Nothing(Some(DictationOutcome::NothingHeard)),
            }
        }
        let rest = self.text.rest();
        match self.trouble.take() {
            // The text may have arrived all the same, so it is not written again.
            Some(Outcome::CopiedOnly { .. }) => {
                LastStep::Ask(DictationEffect::Insertion(InsertionRequest::Copy(rest.text)))
            }
            Some(outcome) => LastStep::Written(outcome),
            None if rest.text.is_empty() => {
                let app = self.target.as_ref().map_or_else(String::new, |it| it.name().to_owned());
                LastStep::Written(Outcome::Inserted { app })
            }
            None => LastStep::Ask(self.write(rest)),
        }
    }

    /// The dictation's outcome for the outcome of its last insertion.
    pub fn outcome(&self, outcome: Outcome) -> DictationOutcome {
        let is_current = !outcome.is_success() || self.text.written_is_current();
        DictationOutcome::Written { outcome, is_current, cut_off: self.cut_off() }
    }

    fn cut_off(&self) -> Option<String> {
        self.ended.clone().flatten()
    }

    pub fn view(&self, phase: DictationPhase) -> DictationView {
        DictationView {
            phase: if self.wish == Wish::Speak { phase } else { DictationPhase::Correcting },
            dictation: Some(self.id),
            confirmed: self.text.text(),
            draft: self.draft.clone(),
            app: self.target.as_ref().map(|target| target.name().to_owned()),
            ..DictationView::default()
        }
    }
}
