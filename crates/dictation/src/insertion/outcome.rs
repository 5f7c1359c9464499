//! The outcomes of an insertion and of an undo, as far as they were observed.

use serde::{Deserialize, Serialize};

use super::Target;

/// The outcome of one insertion. It is a success only if the success was observed.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
#[must_use = "the user wants to know what became of the words"]
pub enum Outcome {
    /// All keys went to the target, which had the focus throughout.
    Inserted {
        /// The program.
        app: String,
    },
    /// The target fetched the text from the clipboard. The clipboard was restored.
    Pasted {
        /// The program.
        app: String,
    },
    /// The desktop accepted the keys, but does not report which window gets them.
    SentUnseen,
    /// The text is on the clipboard and, as far as is known, nowhere else.
    CopiedOnly {
        /// The reason, as a sentence.
        why: String,
    },
    /// Another window has the focus. It got no text, and the clipboard is unchanged.
    TargetChanged {
        /// The program that has the focus now, if any.
        now: Option<String>,
        /// The number of characters (graphemes) that the target got before that.
        written: usize,
        /// The number of characters in all.
        of: usize,
    },
    /// Keys would not reach the target now, or would do something else there. Nothing was written.
    Blocked {
        /// The reason, as a sentence, with what to do.
        why: String,
    },
    /// The insertion failed, and the text is not on the clipboard either.
    Failed {
        /// The reason, as a sentence, with what to do.
        why: String,
    },
}

impl Outcome {
    /// The message for the user: what happened, and what to do if anything is left to do.
    pub fn message(&self) -> String {
        const PRESS: &str = "Press Ctrl+V where you want it.";
        match self {
            Self::Inserted { app } => format!("Inserted in {app}."),
            Self::Pasted { app } => format!("Pasted into {app}."),
            Self::SentUnseen => {
                "Typed. This desktop does not tell which window got it: please look.".to_owned()
            }
            Self::CopiedOnly { why } if why.is_empty() => format!("Copied. {PRESS}"),
            Self::CopiedOnly { why } => format!("Copied. {PRESS} {why}"),
            Self::TargetChanged { now, written, of } => {
                let whose = now.as_deref().map(|now| format!("{now} has the focus now"));
                let whose = whose.unwrap_or_else(|| "the window lost the focus".to_owned());
                match written {
                    0 => format!("Nothing was written: {whose}."),
                    _ => format!("Stopped after {written} of {of} characters: {whose}."),
                }
            }
            Self::Blocked { why } => format!("Not written. {why}"),
            Self::Failed { why } => format!("Not inserted. {why}"),
        }
    }

    /// Whether all of the text was observed to arrive at its target.
    pub fn is_success(&self) -> bool {
        matches!(self, Self::Inserted { .. } | Self::Pasted { .. })
    }

    /// Whether the text arrived at its target, as far as the desktop can tell.
    pub fn arrived(&self) -> bool {
        self.is_success() || *self == Self::SentUnseen
    }
}

/// The last insertion, as needed to undo it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Done {
    /// The window.
    pub target: Target,
    /// The text that arrived there: all of it, or its beginning if another window got the focus.
    pub written: String,
}

/// The outcome of an undo.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
#[must_use = "the user wants to know whether it was taken back"]
pub enum Undone {
    /// As many characters as were written were deleted before the cursor, in the window they were
    /// written into.
    TakenBack {
        /// The program.
        app: String,
    },
    /// Another window has the focus. It got no keys.
    TargetChanged {
        /// The program that has the focus now, if any.
        now: Option<String>,
        /// The number of characters deleted before that.
        removed: usize,
    },
    /// Undo is impossible. Nothing was deleted.
    Refused {
        /// The reason, as a sentence.
        why: String,
    },
}

impl Undone {
    /// The message for the user.
    pub fn message(&self) -> String {
        match self {
            Self::TakenBack { app } => format!("Taken back in {app}."),
            Self::TargetChanged { removed: 0, .. } => {
                "Not taken back: another window has the focus. Go back to the one you dictated \
                 into and try again."
                    .to_owned()
            }
            Self::TargetChanged { removed, .. } => {
                format!("Another window got the focus after {removed} characters were taken back.")
            }
            Self::Refused { why } => format!("Not taken back. {why}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outcomes_are_sent_in_a_form_that_lasts() {
        let outcome = Outcome::TargetChanged { now: Some("Mail".to_owned()), written: 3, of: 9 };
        let sent = serde_json::to_string(&outcome).unwrap();
        assert_eq!(sent, r#"{"outcome":"target_changed","now":"Mail","written":3,"of":9}"#);
        assert_eq!(serde_json::from_str::<Outcome>(&sent).unwrap(), outcome);
        let inserted = Outcome::Inserted { app: "Terminal".to_owned() };
        let sent = serde_json::to_string(&inserted).unwrap();
        assert_eq!(sent, r#"{"outcome":"inserted","app":"Terminal"}"#);
    }

    #[test]
    fn each_outcome_says_what_happened_and_what_to_do() {
        let (app, why) = ("Terminal".to_owned(), "The screen is locked.".to_owned());
        for (outcome, message) in [
            (Outcome::Inserted { app: app.clone() }, "Inserted in Terminal."),
            (Outcome::Pasted { app }, "Pasted into Terminal."),
            (Outcome::CopiedOnly { why: String::new() }, "Copied. Press Ctrl+V where you want it."),
            (
                Outcome::TargetChanged { now: None, written: 0, of: 5 },
                "Nothing was written: the window lost the focus.",
            ),
            (
                Outcome::TargetChanged { now: Some("Mail".to_owned()), written: 2, of: 5 },
                "Stopped after 2 of 5 characters: Mail has the focus now.",
            ),
            (Outcome::Blocked { why }, "Not written. The screen is locked."),
        ] {
            assert_eq!(outcome.message(), message);
        }
    }
}
