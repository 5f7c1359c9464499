//! Messages for the outcomes of dictation.

use dictation::insertion::{
    CopyReason, HelperError, InsertFailure, InsertionError, Obstacle, Outcome, UndoRefusal, Undone,
    X11Extension,
};

use super::Explain;
use crate::{Message, message};

impl Explain for Outcome {
    fn explain(&self) -> Message {
        match self {
            Self::Inserted { app } => message!("outcome-inserted", app = app),
            Self::Pasted { app } => message!("outcome-pasted", app = app),
            Self::SentUnseen => message!("outcome-sent-unseen"),
            Self::CopiedOnly { why: None } => message!("outcome-copied"),
            Self::CopiedOnly { why: Some(why) } => {
                message!("outcome-copied-why", why = why.explain())
            }
            Self::TargetChanged { now: Some(now), written: 0, .. } => {
                message!("outcome-moved", app = now)
            }
            Self::TargetChanged { now: None, written: 0, .. } => message!("outcome-moved-away"),
            Self::TargetChanged { written, of, .. } => {
                message!("outcome-moved-midway", written = *written, of = *of)
            }
            Self::Blocked { why } => message!("outcome-blocked", why = why.explain()),
            Self::Failed { why } => why.explain(),
        }
    }
}

impl Explain for Undone {
    fn explain(&self) -> Message {
        match self {
            Self::TakenBack { app } => message!("outcome-taken-back", app = app),
            Self::TargetChanged { removed: 0, .. } => message!("outcome-undo-moved"),
            Self::TargetChanged { removed, .. } => {
                message!("outcome-undo-moved-midway", removed = *removed)
            }
            Self::Refused { why } => message!("outcome-undo-refused", why = why.explain()),
        }
    }
}

impl Explain for CopyReason {
    fn explain(&self) -> Message {
        match self {
            Self::NoWindow => message!("copied-no-window"),
            Self::NotRead => message!("copied-not-read"),
            Self::ClipboardTaken => message!("copied-clipboard-taken"),
            Self::NotTyped(error) => not_typed(error),
        }
    }
}

impl Explain for Obstacle {
    fn explain(&self) -> Message {
        match self {
            Self::Modifier => message!("insertion-modifier"),
            Self::Grab => message!("insertion-grab"),
        }
    }
}

impl Explain for InsertFailure {
    fn explain(&self) -> Message {
        let why = match self {
            Self::NoText => message!("insertion-no-text"),
            Self::Desktop(error) => error.explain(),
            Self::NoPasteKey => message!("insertion-no-paste-key"),
            Self::ClipboardHeld => message!("insertion-clipboard-held"),
            Self::ClipboardTooLarge => message!("insertion-clipboard-too-large"),
            Self::ClipboardSilent => message!("insertion-clipboard-silent"),
            Self::TooFewKeys => message!("insertion-too-few-keys"),
            Self::NotCopied { why: None, error } => {
                return message!("outcome-not-copied", error = not_copied(error));
            }
            Self::NotCopied { why: Some(why), error } => {
                return message!(
                    "outcome-not-copied-either",
                    why = why.explain(),
                    error = not_copied(error),
                );
            }
        };
        message!("outcome-failed", why = why)
    }
}

impl Explain for UndoRefusal {
    fn explain(&self) -> Message {
        match self {
            Self::Nothing => message!("undo-nothing"),
            Self::WrittenSince => message!("undo-written-since"),
            Self::SentToTerminal => message!("undo-sent-to-terminal"),
            Self::NoBackSpace => message!("undo-no-backspace"),
            Self::Blocked(obstacle) => obstacle.explain(),
            Self::Desktop(error) => error.explain(),
            Self::NotTyped(error) => not_typed(error),
        }
    }
}

fn not_typed(error: &HelperError) -> Message {
    match error {
        HelperError::NotInstalled { program } => {
            message!("typing-not-installed", program = program)
        }
        HelperError::Refused { .. } => message!("typing-refused"),
        error => message!("typing-failed", error = error.explain()),
    }
}

fn not_copied(error: &HelperError) -> Message {
    match error {
        HelperError::NotInstalled { .. } => message!("copying-not-installed"),
        error => error.explain(),
    }
}

impl Explain for HelperError {
    fn explain(&self) -> Message {
        match self {
            Self::NotInstalled { program } => {
                message!("helper-not-installed", program = program)
            }
            Self::Refused { program, says } => {
                message!("helper-refused", program = program, says = says)
            }
            Self::Hangs { program } => message!("helper-hangs", program = program),
            Self::CannotRun { program, error } => {
                message!("helper-cannot-run", program = program, error = error)
            }
        }
    }
}

impl Explain for InsertionError {
    fn explain(&self) -> Message {
        match self {
            Self::NoDesktop => message!("error-no-desktop"),
            Self::Unreachable(what) => message!("error-no-x-server", what = what),
            Self::Lacking(extension) => message!(
                "error-x-server-lacks",
                extension = match extension {
                    X11Extension::Xtest => "xtest",
                    X11Extension::Xkb => "xkb",
                },
            ),
            Self::Unsupported => message!("error-no-insertion"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Language, explain::tests::compare};

    #[test]
    fn english_is_what_the_errors_display() {
        for error in [
            InsertionError::NoDesktop,
            InsertionError::Unreachable("refused".to_owned()),
            InsertionError::Lacking(X11Extension::Xtest),
            InsertionError::Lacking(X11Extension::Xkb),
            InsertionError::Unsupported,
        ] {
            compare(&error.explain(), &error);
        }
        for error in helper_errors() {
            compare(&error.explain(), &error);
        }
    }

    fn helper_errors() -> [HelperError; 4] {
        let (program, says) = (|| "wtype".to_owned(), "no seat".to_owned());
        [
            HelperError::NotInstalled { program: program() },
            HelperError::Refused { program: program(), says: says.clone() },
            HelperError::Hangs { program: program() },
            HelperError::CannotRun { program: program(), error: says },
        ]
    }

    #[test]
    fn each_outcome_says_what_happened_and_what_to_do() {
        let app = || "Terminal".to_owned();
        let [missing, refused, hangs, _] = helper_errors();
        for (outcome, message) in [
            (Outcome::Inserted { app: app() }, "Inserted in Terminal."),
            (Outcome::Pasted { app: app() }, "Pasted into Terminal."),
            (Outcome::CopiedOnly { why: None }, "Copied. Press Ctrl+V where you want it."),
            (
                Outcome::CopiedOnly { why: Some(CopyReason::NotRead) },
                "Copied. Press Ctrl+V where you want it. The window did not take it by itself.",
            ),
            (
                Outcome::CopiedOnly { why: Some(CopyReason::NotTyped(hangs)) },
                "Copied. Press Ctrl+V where you want it. It could not be typed: wtype does not \
                 end.",
            ),
            (
                Outcome::TargetChanged { now: None, written: 0, of: 5 },
                "Nothing was written: the window lost the focus.",
            ),
            (
                Outcome::TargetChanged { now: Some(app()), written: 0, of: 5 },
                "Nothing was written: Terminal has the focus now.",
            ),
            (
                Outcome::TargetChanged { now: Some(app()), written: 2, of: 5 },
                "Stopped after 2 of 5 characters: another window has the focus.",
            ),
            (
                Outcome::Blocked { why: Obstacle::Grab },
                "Not written. Another program takes all keys: the screen is locked, a password is \
                 asked for, or a menu is open. Close it and try again.",
            ),
            (
                Outcome::Failed { why: InsertFailure::NoText },
                "Not inserted. There is no text to insert.",
            ),
            (
                Outcome::Failed {
                    why: InsertFailure::NotCopied { why: None, error: missing.clone() },
                },
                "Not inserted. It cannot be copied: install wl-clipboard and try again.",
            ),
            (
                Outcome::Failed {
                    why: InsertFailure::NotCopied {
                        why: Some(CopyReason::NotTyped(refused)),
                        error: missing,
                    },
                },
                "Not inserted. This desktop does not let programs type. Nor can it be copied: \
                 install wl-clipboard and try again.",
            ),
        ] {
            let explained = outcome.explain();
            assert_eq!(explained.english(), message);
            assert_ne!(explained.text(Language::German), message);
        }
    }

    #[test]
    fn each_undo_says_what_happened_and_what_to_do() {
        let [_, _, _, cannot_run] = helper_errors();
        for (undone, message) in [
            (Undone::TakenBack { app: "Terminal".to_owned() }, "Taken back in Terminal."),
            (
                Undone::TargetChanged { now: None, removed: 1 },
                "Another window got the focus after 1 character was taken back.",
            ),
            (
                Undone::TargetChanged { now: None, removed: 0 },
                "Not taken back: another window has the focus. Go back to the one you dictated \
                 into and try again.",
            ),
            (
                Undone::Refused { why: UndoRefusal::Nothing },
                "Not taken back. There is nothing to take back.",
            ),
            (
                Undone::Refused { why: UndoRefusal::NotTyped(cannot_run) },
                "Not taken back. It could not be typed: wtype cannot be run: no seat.",
            ),
        ] {
            let explained = undone.explain();
            assert_eq!(explained.english(), message);
            assert_ne!(explained.text(Language::German), message);
        }
    }
}
