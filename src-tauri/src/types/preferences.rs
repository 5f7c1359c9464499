//! The user's preferences.

use library::CleanUp;
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri_specta::Event;

use super::captions::Hear;

/// All that can be set. Models and language are those of `settings.toml`, which the command follows
/// too; the rest is the app's own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type, Event)]
pub struct Preferences {
    /// The model that drafts; the best that is installed otherwise.
    pub fast: Option<String>,
    /// The model that confirms; the best that is installed otherwise.
    pub heavy: Option<String>,
    /// The language spoken, a code or `auto`; English otherwise.
    pub language: Option<String>,
    /// How the app looks.
    pub look: Look,
    /// Live captions.
    pub captions: CaptionPreferences,
    /// Dictation.
    pub dictation: DictationPreferences,
    /// What is kept.
    pub keeping: KeepingPreferences,
    /// Whether the app starts with the desktop.
    pub autostart: bool,
    /// Whether the first steps were taken or skipped.
    pub welcomed: bool,
}

/// How the app looks.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct Look {
    /// Light, dark or high contrast.
    pub theme: Theme,
    /// The language of the app, a code; the system's otherwise.
    pub locale: Option<String>,
}

/// Light, dark or high contrast.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the desktop has it.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// Black and white.
    Contrast,
}

/// Live captions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct CaptionPreferences {
    /// What is listened to.
    pub hear: Hear,
    /// Lines shown, 1 to 6.
    pub lines: u8,
    /// Size of the text, pixels, 14 to 64.
    pub text_size: u8,
    /// Width of the text in characters, 30 to 100.
    pub columns: u8,
    /// The plate's opacity in percent, 20 to 100.
    pub opacity: u8,
    /// The plate's colour, `#rrggbb`.
    pub plate: String,
    /// The text's colour, `#rrggbb`.
    pub ink: String,
    /// The font family; the system's otherwise.
    pub font: Option<String>,
    /// Whether clicks go to what is behind the window.
    pub click_through: bool,
    /// Whether the window stays above others.
    pub on_top: bool,
    /// What closing the window does while captions listen.
    pub closing: CaptionsClosing,
}

/// What closing the captions window does while captions listen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum CaptionsClosing {
    /// The window asks.
    #[default]
    Ask,
    /// The session goes on, and tray and main window show it.
    Listen,
    /// The session ends.
    Stop,
}

impl Default for CaptionPreferences {
    fn default() -> Self {
        Self {
            hear: Hear::default(),
            lines: 3,
            text_size: 24,
            columns: 64,
            opacity: 86,
            plate: "#16171a".to_owned(),
            ink: "#f2f1ee".to_owned(),
            font: None,
            click_through: false,
            on_top: true,
            closing: CaptionsClosing::default(),
        }
    }
}

/// Dictation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct DictationPreferences {
    /// The global shortcut, `Ctrl+Alt+Space`.
    pub shortcut: String,
    /// Whether the keys are held while one speaks, or pressed twice.
    pub mode: ShortcutMode,
    /// The microphone; the one of the sound settings otherwise.
    pub microphone: Option<String>,
    /// How text gets into other programs.
    pub way: InsertWay,
    /// Whether confirmed text is written while one speaks; else all of it at the end.
    pub while_speaking: bool,
    /// Whether "new line", "comma" and the like are commands.
    pub spoken_commands: bool,
    /// Whether dictations are kept in the library.
    pub keep: bool,
    /// Programs that are treated otherwise.
    pub rules: Vec<AppRule>,
}

impl Default for DictationPreferences {
    fn default() -> Self {
        Self {
            shortcut: "Ctrl+Alt+Space".to_owned(),
            mode: ShortcutMode::default(),
            microphone: None,
            way: InsertWay::default(),
            while_speaking: false,
            spoken_commands: true,
            keep: false,
            rules: Vec::new(),
        }
    }
}

/// What the shortcut does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ShortcutMode {
    /// One speaks while the keys are held.
    #[default]
    Hold,
    /// Pressed once to begin and once to end.
    Toggle,
}

/// How text gets into another program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum InsertWay {
    /// Short text is typed, longer text pasted.
    #[default]
    Auto,
    /// Typed.
    Type,
    /// Pasted, with the clipboard as it was afterwards.
    Paste,
    /// Left in the clipboard.
    Copy,
}

/// A program that is treated otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct AppRule {
    /// The program, as its windows are called (their class).
    pub app: String,
    /// How text gets into it.
    pub way: InsertWay,
}

/// What is kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct KeepingPreferences {
    /// Whether sessions are kept in the library.
    pub keep: bool,
    /// Whether they are recorded.
    pub record: bool,
    /// Whether a finished transcript is made when one ends.
    pub enhance: bool,
    /// Whether sessions that are very short or without a word go to the trash.
    pub skip_empty: bool,
    /// How far finished transcripts are cleaned up.
    pub clean_up: CleanUp,
    /// Days after which recordings go; `None` keeps them.
    pub audio_days: Option<u16>,
    /// Where exports go; the user's documents otherwise.
    pub export_folder: Option<String>,
}

impl Default for KeepingPreferences {
    fn default() -> Self {
        Self {
            keep: true,
            record: true,
            enhance: true,
            skip_empty: true,
            clean_up: CleanUp::default(),
            audio_days: None,
            export_folder: None,
        }
    }
}
