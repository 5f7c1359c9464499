//! Dictation into other programs.

pub use dictation::DictationPhase;
use serde::Serialize;
use specta::Type;
use tauri_specta::Event;

/// What windows show of dictation. Other than [`dictation::DictationView`] it has the outcome as a
/// sentence in the user's language, and the time of the clock on the wall.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Type, Event)]
pub struct DictationChanged {
    /// Where it is in its life.
    pub phase: DictationPhase,
    /// The text confirmed so far.
    pub confirmed: String,
    /// The unconfirmed text.
    pub draft: String,
    /// The program that gets the text, if it is known.
    pub app: Option<String>,
    /// When it began, Unix milliseconds.
    pub begun_at: Option<f64>,
    /// The outcome, in [`DictationPhase::Done`].
    pub outcome: Option<OutcomeView>,
    /// Whether the last dictation can be taken back.
    pub can_undo: bool,
}

/// How a dictation ended.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct OutcomeView {
    /// Whether the user has nothing left to do.
    pub is_well: bool,
    /// One line for the user: "Inserted in Terminal.", "Copied. Press Ctrl+V."
    pub message: String,
    /// Whether the user needs a copy of the text, because it is not where it was meant to be.
    pub can_copy: bool,
}

/// How the shortcut is.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ShortcutView {
    /// As it is written, `Ctrl+Shift+Space`.
    pub keys: String,
    /// Why it does not work, if so: another program has it, say.
    pub conflict: Option<String>,
}
