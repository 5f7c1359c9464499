//! The task that owns the dictation machine: it reads events and performs effects.

use std::sync::{Arc, Mutex, PoisonError};

use dictation::{
    DictationEffect, DictationEvent, DictationId, DictationMachine, DictationView, InsertionThread,
};
use tokio::sync::{
    mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel},
    watch,
};

use super::outcome_message::outcome_message;
use crate::{
    language,
    live::{ListenerEvent, Live},
    notifications::Notifier,
    shortcut::Shortcuts,
    types::{DictationChanged, Hear, OutcomeView, Purpose, WindowName},
    windows::Windows,
};

/// Performs the machine's effects.
pub(super) struct DictationTask {
    pub live: Live,
    pub windows: Windows,
    pub shortcuts: Shortcuts,
    pub notifier: Notifier,
    pub insertion: InsertionThread,
    /// Where performed effects send their reports.
    pub events: UnboundedSender<DictationEvent>,
    pub shown: Arc<Mutex<DictationChanged>>,
    pub finished: watch::Sender<bool>,
    /// The newest dictation and its start time, in Unix milliseconds.
    pub begun: Option<(DictationId, f64)>,
}

impl DictationTask {
    /// Runs as long as the app.
    pub async fn run(mut self, mut events: UnboundedReceiver<DictationEvent>) {
        let mut machine = DictationMachine::default();
        while let Some(event) = events.recv().await {
            for effect in machine.step(event) {
                self.perform(effect);
            }
        }
    }

    fn perform(&mut self, effect: DictationEffect) {
        match effect {
            DictationEffect::Insertion(request) => self.insertion.request(request),
            DictationEffect::StartListening { dictation, microphone } => {
                self.listen(dictation, microphone);
            }
            DictationEffect::StopListening => self.live.stop(),
            DictationEffect::GrabEscape { with_modifiers } => {
                self.shortcuts.grab_escape(with_modifiers);
            }
            DictationEffect::ReleaseEscape => self.shortcuts.release_escape(),
            DictationEffect::StartTimer(timer) => {
                let events = self.events.clone();
                tauri::async_runtime::spawn(async move {
                    tokio::time::sleep(timer.timer.duration()).await;
                    let _ = events.send(DictationEvent::TimerFired(timer));
                });
            }
            DictationEffect::Show(view) => self.show(view),
            DictationEffect::OpenPill => {
                if let Err(error) = self.windows.show(WindowName::Pill, None) {
                    tracing::warn!(%error, "the pill cannot be shown");
                }
            }
            DictationEffect::ClosePill => self.windows.hide(WindowName::Pill),
            DictationEffect::Finished => drop(self.finished.send_replace(true)),
        }
    }

    /// Starts a session and forwards what it hears until it ends.
    fn listen(&self, dictation: DictationId, microphone: Option<String>) {
        let (live, events) = (self.live.clone(), self.events.clone());
        let hear = Hear { microphone_name: microphone, ..Hear::default() };
        tauri::async_runtime::spawn(async move {
            // The task lives as long as the app.
            let report = |event| drop(events.send(event));
            let (listener, mut heard) = unbounded_channel();
            if let Err(error) = live.start(Purpose::Dictation, hear, Some(listener)).await {
                return report(DictationEvent::SessionFailed(dictation, error.message));
            }
            while let Some(heard) = heard.recv().await {
                report(match heard {
                    ListenerEvent::Listening => DictationEvent::SessionBegan(dictation),
                    ListenerEvent::Draft(draft) => DictationEvent::Draft(dictation, draft),
                    ListenerEvent::Confirmed { words, language } => {
                        DictationEvent::Confirmed { dictation, words, language }
                    }
                    ListenerEvent::Ended(why) => {
                        return report(DictationEvent::SessionEnded(dictation, why));
                    }
                });
            }
            report(DictationEvent::SessionEnded(dictation, None));
        });
    }

    fn show(&mut self, view: DictationView) {
        let begun_at = view.dictation.map(|dictation| match self.begun {
            Some((begun, at)) if begun == dictation => at,
            _ => {
                let at = session::unix_now() * 1e3;
                self.begun = Some((dictation, at));
                at
            }
        });
        let now = DictationChanged {
            phase: view.phase,
            confirmed: view.confirmed,
            draft: view.draft,
            app: view.app,
            begun_at,
            outcome: view.outcome.map(|outcome| OutcomeView {
                is_well: outcome.is_well(),
                message: outcome_message(&outcome, language::current()),
                can_copy: view.can_copy,
            }),
            can_undo: view.can_undo,
        };
        self.shown.lock().unwrap_or_else(PoisonError::into_inner).clone_from(&now);
        self.notifier.emit(now);
    }
}
