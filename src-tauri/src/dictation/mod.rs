//! Dictation into other programs. The `DictationMachine` of the `dictation` crate decides; this
//! module passes events to it and performs its effects.

mod outcome_message;
mod task;

use std::{
    io,
    process::Command,
    sync::{Arc, Mutex, PoisonError},
};

use dictation::{
    DictationEvent, DictationSettings, InsertionThread,
    insertion::{AppRule, Inserter, Way},
};
use tokio::sync::{
    mpsc::{UnboundedSender, unbounded_channel},
    watch,
};

use crate::{
    live::Live,
    notifications::Notifier,
    preferences::PreferencesFile,
    shortcut::Shortcuts,
    types::{DictationChanged, DictationPreferences, InsertWay, ShortcutMode},
    windows::Windows,
};
use task::DictationTask;

/// The handle that sends events to the task that owns the machine.
#[derive(Clone)]
pub struct Dictation {
    events: UnboundedSender<DictationEvent>,
    preferences: Arc<PreferencesFile>,
    insertion: InsertionThread,
    shown: Arc<Mutex<DictationChanged>>,
    finished: watch::Receiver<bool>,
}

impl Dictation {
    /// Starts the task on the app's runtime, and the insertion thread.
    ///
    /// # Errors
    /// If the system cannot start a thread.
    pub fn new(
        live: Live,
        preferences: Arc<PreferencesFile>,
        windows: Windows,
        shortcuts: Shortcuts,
        notifier: Notifier,
    ) -> io::Result<Self> {
        let (events, reported) = unbounded_channel();
        let (finished, has_finished) = watch::channel(false);
        let shown = Arc::<Mutex<DictationChanged>>::default();
        let report = events.clone();
        let insertion = InsertionThread::start(Inserter::new, move |event| {
            // The task lives as long as the app.
            let _ = report.send(event);
        })?;
        let task = DictationTask {
            live,
            windows,
            shortcuts,
            notifier,
            insertion: insertion.clone(),
            events: events.clone(),
            shown: shown.clone(),
            finished,
            begun: None,
        };
        tauri::async_runtime::spawn(task.run(reported));
        Ok(Self { events, preferences, insertion, shown, finished: has_finished })
    }

    /// The shortcut's keys went down.
    pub fn key_down(&self) {
        self.send(DictationEvent::KeyDown(self.settings()));
    }

    /// The shortcut's keys went up.
    pub fn key_up(&self) {
        self.send(DictationEvent::KeyUp);
    }

    /// Starts or stops a dictation, whatever the keys do.
    pub fn toggle(&self) {
        self.send(DictationEvent::Toggle(self.settings()));
    }

    /// Ends a dictation without writing more text, or dismisses a shown outcome.
    pub fn cancel(&self) {
        self.send(DictationEvent::Cancel);
    }

    /// Undoes the last dictation, if its text is still in place.
    pub fn undo(&self) {
        self.send(DictationEvent::Undo);
    }

    /// Copies the last dictated text to the clipboard.
    pub fn copy(&self) {
        self.send(DictationEvent::Copy);
    }

    /// Forgets the last dictated text.
    pub fn forget(&self) {
        self.send(DictationEvent::Forget);
    }

    /// Prepares for the app's exit: returns once the session has stopped, the Escape key is
    /// released and every word is written. No dictation starts after that.
    pub async fn finish(&self) {
        self.send(DictationEvent::Quit);
        // The task lives as long as the app.
        let _ = self.finished.clone().wait_for(|has_finished| *has_finished).await;
    }

    /// Lets the process that `keeper` starts take over the app's clipboard content. Blocks, because
    /// the app is about to exit.
    pub fn hand_over(&self, keeper: Command) {
        self.insertion.hand_over(keeper);
    }

    /// What the windows show of dictation.
    pub fn now(&self) -> DictationChanged {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Whether a dictation is running: started, and without an outcome so far. One that was
    /// cancelled runs until its session has ended, though windows show it no more.
    pub fn is_under_way(&self) -> bool {
        self.now().begun_at.is_some()
    }

    fn settings(&self) -> DictationSettings {
        settings_of(self.preferences.now().dictation)
    }

    fn send(&self, event: DictationEvent) {
        // The task lives as long as the app.
        let _ = self.events.send(event);
    }
}

/// Converts the preferences into the machine's settings.
fn settings_of(preferences: DictationPreferences) -> DictationSettings {
    let rule = |app, way| Some(AppRule { app, way: way_of(way)? });
    DictationSettings {
        hold: preferences.mode == ShortcutMode::Hold,
        while_speaking: preferences.while_speaking,
        spoken_commands: preferences.spoken_commands,
        microphone: preferences.microphone,
        rules: preferences.rules.into_iter().filter_map(|it| rule(it.app, it.way)).collect(),
        way: way_of(preferences.way),
    }
}

fn way_of(way: InsertWay) -> Option<Way> {
    match way {
        InsertWay::Auto => None,
        InsertWay::Type => Some(Way::Type),
        InsertWay::Paste => Some(Way::Paste),
        InsertWay::Copy => Some(Way::CopyOnly),
    }
}
