//! Windows and pages.

use serde::{Deserialize, Serialize};
use specta::Type;
use tauri_specta::Event;

/// The id of the tray icon.
pub const TRAY: &str = "duotone";

/// A window of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum WindowName {
    /// Library, models, settings.
    Main,
    /// Live captions.
    Captions,
    /// The pill shown while one dictates.
    Pill,
}

/// A page of the main window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Page {
    /// Sessions.
    Library,
    /// Models.
    Models,
    /// Settings.
    Settings,
    /// What is stored and sent.
    Privacy,
    /// The first steps.
    Welcome,
}

impl Page {
    /// The page's address within the main window.
    pub fn path(self) -> &'static str {
        match self {
            Self::Library => "library",
            Self::Models => "models",
            Self::Settings => "settings",
            Self::Privacy => "privacy",
            Self::Welcome => "welcome",
        }
    }
}

/// The main window is to show a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type, Event)]
pub struct ShowPage {
    /// Which.
    pub page: Page,
    /// The session to open in the library.
    pub session: Option<String>,
}

impl ShowPage {
    /// The page's address within the main window.
    pub fn path(&self) -> String {
        match &self.session {
            Some(session) => format!("{}/{session}", self.page.path()),
            None => self.page.path().to_owned(),
        }
    }
}

/// The state of the captions window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Type, Event)]
pub struct CaptionsWindow {
    /// Whether it is shown.
    pub is_shown: bool,
    /// Whether it asks if the session is to go on without it.
    pub asks: bool,
}
