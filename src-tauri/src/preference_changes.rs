//! Changes preferences and applies them at once.

use std::sync::Arc;

use messages::message;
use tauri::AppHandle;
use tauri_plugin_autostart::ManagerExt;

use crate::{
    language,
    notifications::Notifier,
    preferences::PreferencesFile,
    types::{Answer, AppError, Preferences},
    windows::Windows,
};

/// Stores changed preferences. Windows and tray learn of them by the event.
pub struct PreferenceChanges {
    app: AppHandle,
    file: Arc<PreferencesFile>,
    windows: Windows,
    notifier: Notifier,
}

impl PreferenceChanges {
    /// Creates one for the preferences in this file.
    pub fn new(
        app: AppHandle,
        file: Arc<PreferencesFile>,
        windows: Windows,
        notifier: Notifier,
    ) -> Self {
        Self { app, file, windows, notifier }
    }

    /// Applies `change` to the preferences, stores them and returns the stored ones. Blocks on the
    /// disk.
    ///
    /// # Errors
    /// If they cannot be stored; then nothing changes.
    pub fn change(&self, change: impl FnOnce(&mut Preferences)) -> Answer<Preferences> {
        let before = self.file.now();
        let mut wanted = before.clone();
        change(&mut wanted);
        if wanted.autostart != before.autostart {
            self.start_with_desktop(wanted.autostart)?;
        }
        let now = self.file.change(wanted)?;
        language::follow(now.look.locale.as_deref());
        self.windows.follow(&now);
        self.notifier.emit(now.clone());
        Ok(now)
    }

    fn start_with_desktop(&self, on: bool) -> Answer<()> {
        let autolaunch = self.app.autolaunch();
        let done = match on {
            true => autolaunch.enable(),
            false => autolaunch.disable(),
        };
        done.map_err(|error| AppError::new(&message!("app-autostart", what = error.to_string())))
    }
}
