//! Dictation into other programs.

use serde::Serialize;
use specta::Type;
use tauri_specta::Event;

/// Where dictation is in its life.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum DictationPhase {
    /// It waits for the shortcut.
    #[default]
    Idle,
    /// Models are loaded; what is said is heard already.
    Starting,
    /// Somebody speaks.
    Listening,
    /// The last words are confirmed and written.
    Correcting,
    /// It is over, and the outcome is shown.
    Done,
}

/// How dictation is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Type, Event)]
pub struct DictationChanged {
    /// Where it is in its life.
    pub phase: DictationPhase,
    /// What was confirmed in this dictation so far.
    pub confirmed: String,
    /// What is still a guess.
    pub draft: String,
    /// The program that the text goes to, if it is known.
    pub app: Option<String>,
    /// When it began, Unix milliseconds.
    pub begun_at: Option<f64>,
    /// What came of it, in [`DictationPhase::Done`].
    pub outcome: Option<OutcomeView>,
    /// Whether the last dictation can be taken back.
    pub can_undo: bool,
}

/// What came of a dictation.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct OutcomeView {
    /// Whether the text is where it belongs.
    pub is_well: bool,
    /// One line for the user: "Inserted in Terminal.", "Copied. Press Ctrl+V."
    pub message: String,
}

/// How the shortcut is.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ShortcutView {
    /// As it is written, `Ctrl+Shift+Space`.
    pub keys: String,
    /// Why it does not work, if so: another program has it, say.
    pub conflict: Option<String>,
}
