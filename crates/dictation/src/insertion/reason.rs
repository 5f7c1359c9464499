//! Why text was not inserted, or why an insertion was not undone. `crates/messages` has the words.

use serde::{Deserialize, Serialize};

use super::InsertionError;

/// Why the text is on the clipboard only, though a rule did not ask for that.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CopyReason {
    /// No window had the focus when the dictation began.
    NoWindow,
    /// The window did not read the clipboard after the paste keys.
    NotRead,
    /// Another program took the clipboard before the window was seen to read it. The text may have
    /// arrived.
    ClipboardTaken,
    /// The program that types failed.
    NotTyped(HelperError),
}

/// What would keep keys from the target, or would give them another meaning there.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Obstacle {
    /// A modifier such as Ctrl is held down.
    Modifier,
    /// Another program has grabbed the keyboard, for example a locked screen.
    Grab,
}

/// Why an insertion failed.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum InsertFailure {
    /// There is no text to insert.
    NoText,
    /// The desktop cannot be used.
    Desktop(InsertionError),
    /// The keyboard has no key to paste with.
    NoPasteKey,
    /// Another program does not give the clipboard up.
    ClipboardHeld,
    /// The clipboard's content is too large to be restored after a paste.
    ClipboardTooLarge,
    /// The program that owns the clipboard does not answer, so its content could not be restored.
    ClipboardSilent,
    /// A paste would lose the clipboard's content, and the keyboard has too few spare keys to type
    /// the text.
    TooFewKeys,
    /// The text could not even be copied.
    NotCopied {
        /// Why it was to be copied, if a rule did not ask for that.
        why: Option<CopyReason>,
        /// Why the copy failed.
        error: HelperError,
    },
}

/// Why an insertion cannot be undone.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum UndoRefusal {
    /// There is no insertion to undo.
    Nothing,
    /// Other text was inserted since.
    WrittenSince,
    /// The text has a line break and went to a terminal, which may have run it.
    SentToTerminal,
    /// The keyboard has no BackSpace key.
    NoBackSpace,
    /// BackSpace would not reach the window.
    Blocked(Obstacle),
    /// The desktop cannot be used.
    Desktop(InsertionError),
    /// The program that types failed.
    NotTyped(HelperError),
}

/// Why a helper program such as `wtype` failed.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum HelperError {
    /// It is not installed.
    #[error("{program} is not installed")]
    NotInstalled {
        /// The program.
        program: String,
    },
    /// It ended with an error.
    #[error("{program} says: {says}")]
    Refused {
        /// The program.
        program: String,
        /// Its error output.
        says: String,
    },
    /// It did not end in time.
    #[error("{program} does not end")]
    Hangs {
        /// The program.
        program: String,
    },
    /// The system cannot run it.
    #[error("{program} cannot be run: {error}")]
    CannotRun {
        /// The program.
        program: String,
        /// The system's error.
        error: String,
    },
}
