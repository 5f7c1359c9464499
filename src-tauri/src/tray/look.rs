//! The state that the tray icon and its menu show.

use messages::message;
use tauri::{image::Image, include_image};

use crate::{
    app_state::AppState,
    language,
    types::{DictationPhase, Phase, Purpose},
    window_life::is_heard_by_captions,
};

/// Everything that the icon and the menu depend on.
#[derive(Clone, PartialEq, Eq)]
pub struct Look {
    pub icon: TrayIcon,
    pub phase: Phase,
    pub is_captions: bool,
    /// Whether captions listen while their window is hidden.
    pub is_unseen: bool,
    pub can_undo: bool,
    pub microphone: Option<String>,
    pub locale: Option<String>,
}

impl Look {
    /// Reads the current state of the app.
    pub fn of(state: &AppState) -> Self {
        let (live, dictation) = (state.live.now(), state.dictation.now());
        let preferences = state.preferences.now();
        Self {
            icon: match (live.phase, dictation.phase) {
                _ if live.trouble.is_some() => TrayIcon::Error,
                (Phase::Listening, _) | (_, DictationPhase::Listening) => TrayIcon::Listening,
                (Phase::Paused, _) => TrayIcon::Paused,
                (Phase::Starting | Phase::Ending, _) | (_, DictationPhase::Correcting) => {
                    TrayIcon::Working
                }
                _ => TrayIcon::Idle,
            },
            phase: live.phase,
            is_unseen: is_heard_by_captions(&live) && !state.windows.captions().is_shown,
            is_captions: live.purpose == Some(Purpose::Captions),
            can_undo: dictation.can_undo,
            microphone: preferences.captions.hear.microphone_name,
            locale: preferences.look.locale,
        }
    }

    /// The text of the icon.
    pub fn tooltip(&self) -> String {
        match self.is_unseen {
            true => {
                let language = language::of(self.locale.as_deref());
                message!("tray-still-listening").text(language)
            }
            false => "Duotone".to_owned(),
        }
    }

    /// Whether captions are live or starting.
    pub fn is_live(&self) -> bool {
        self.is_captions && self.phase != Phase::Idle
    }
}

/// The variants of the icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrayIcon {
    Idle,
    Listening,
    Working,
    Paused,
    Error,
}

impl TrayIcon {
    /// The icon's image.
    pub fn image(self) -> Image<'static> {
        match self {
            Self::Idle => include_image!("icons/tray/idle.png"),
            Self::Listening => include_image!("icons/tray/listening.png"),
            Self::Working => include_image!("icons/tray/working.png"),
            Self::Paused => include_image!("icons/tray/paused.png"),
            Self::Error => include_image!("icons/tray/error.png"),
        }
    }
}
