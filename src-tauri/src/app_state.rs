//! The state that commands, tray and shortcuts share. Services do not use it; their constructors
//! get what they need.

use std::{io, sync::Arc};

use library::LibraryAccess;
use models::Store;
use tauri::{AppHandle, Manager};

use crate::{
    captions_place::CaptionsPlace,
    dictation::Dictation,
    exported_files::ExportedFiles,
    job_runner::JobRunner,
    live::{Live, SessionDeps},
    log::log_folder,
    measurements::Measurements,
    notifications::Notifier,
    preference_changes::PreferenceChanges,
    preferences::PreferencesFile,
    pulls::Pulls,
    requests::Requests,
    shortcut::{ShortcutEvent, Shortcuts},
    types::{Purpose, Remedy, Weight, WindowName},
    waveform::Waveforms,
    windows::Windows,
};

/// The app's state, created once at start.
pub struct AppState {
    /// Sends events and messages to the windows.
    pub notifier: Notifier,
    /// The library.
    pub library: Arc<LibraryAccess>,
    /// The models on this machine.
    pub store: Arc<Store>,
    /// The user's preferences.
    pub preferences: Arc<PreferencesFile>,
    /// Changes the preferences.
    pub changes: PreferenceChanges,
    /// Live captions.
    pub live: Live,
    /// Dictation into other programs.
    pub dictation: Dictation,
    /// The jobs that make finished transcripts.
    pub jobs: JobRunner,
    /// The model downloads.
    pub pulls: Pulls,
    /// The log of network requests.
    pub requests: Arc<Requests>,
    /// The global shortcut.
    pub shortcuts: Shortcuts,
    /// The waveforms of recordings.
    pub waveforms: Waveforms,
    /// The measured costs of models on this machine.
    pub measured: Measurements,
    /// The files that this run exported.
    pub exported: ExportedFiles,
    /// The windows.
    pub windows: Windows,
}

impl AppState {
    /// Builds the state and starts the background threads.
    ///
    /// # Errors
    /// If the system cannot start a thread.
    pub fn new(app: &AppHandle, notifier: Notifier, deps: SessionDeps) -> io::Result<Self> {
        let SessionDeps { library, store, preferences, .. } = deps.clone();
        let requests = Arc::new(Requests::new(log_folder().join("requests.jsonl")));
        let live = Live::new(notifier.clone(), deps.clone());
        let pulls = Pulls::new(notifier.clone(), store.clone(), requests.clone());
        let windows = Windows::new(
            app.clone(),
            notifier.clone(),
            preferences.clone(),
            live.clone(),
            pulls.clone(),
            CaptionsPlace::open(log_folder().with_file_name("captions-place.json")),
        );
        let handle = app.clone();
        let shortcuts = Shortcuts::start(app.clone(), notifier.clone(), move |event| {
            let Some(state) = handle.try_state::<Self>() else { return };
            match event {
                ShortcutEvent::Pressed => state.dictation.key_down(),
                ShortcutEvent::Released => state.dictation.key_up(),
                ShortcutEvent::Cancelled => state.dictation.cancel(),
            }
        })?;
        Ok(Self {
            jobs: JobRunner::start(notifier.clone(), deps)?,
            dictation: Dictation::new(
                live.clone(),
                preferences.clone(),
                windows.clone(),
                shortcuts.clone(),
                notifier.clone(),
            )?,
            changes: PreferenceChanges::new(
                app.clone(),
                preferences.clone(),
                windows.clone(),
                notifier.clone(),
            ),
            measured: Measurements::open(log_folder().with_file_name("measured.json")),
            waveforms: Waveforms::default(),
            exported: ExportedFiles::default(),
            notifier,
            library,
            store,
            preferences,
            live,
            pulls,
            requests,
            shortcuts,
            windows,
        })
    }

    /// Shows the captions and starts listening, as the preferences specify.
    pub fn start_captions(&self) {
        if let Err(error) = self.windows.show(WindowName::Captions, None) {
            tracing::warn!(%error, "the captions cannot be shown");
        }
        let (live, notifier) = (self.live.clone(), self.notifier.clone());
        let hear = self.preferences.now().captions.hear;
        tauri::async_runtime::spawn(async move {
            // The captions window shows why they did not start, unless another session is running.
            if let Err(error) = live.start(Purpose::Captions, hear, None).await
                && error.remedy == Remedy::Retry
            {
                notifier.tell(Weight::Error, error.message);
            }
        });
    }
}
