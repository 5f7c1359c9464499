//! What came of it, as far as it was seen.

use serde::{Deserialize, Serialize};

use super::Target;

/// What came of one text. A success is only one that was seen.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
#[must_use = "the user wants to know what became of the words"]
pub enum Outcome {
    /// The keys for all of it went to the target, which had the focus throughout.
    Inserted {
        /// The program.
        app: String,
    },
    /// The target was seen to fetch the text from the clipboard. The clipboard is as it was.
    Pasted {
        /// The program.
        app: String,
    },
    /// The keys were accepted by a desktop that does not tell which window gets them.
    SentUnseen,
    /// The text is on the clipboard and, for all we know, nowhere else.
    CopiedOnly {
        /// The reason, as a sentence.
        why: String,
    },
    /// Another window has the focus. It got nothing, and the clipboard is as it was.
    TargetChanged {
        /// The program that has the focus now, if any has.
        now: Option<String>,
        /// How many of the characters (graphemes) the target got before that.
        written: usize,
        /// How many there are.
        of: usize,
    },
    /// Keys would not get to the target now, or would do something else there. Nothing was written.
    Blocked {
        /// The reason, as a sentence, with what to do.
        why: String,
    },
    /// It did not work, and the text is not on the clipboard either.
    Failed {
        /// The reason, as a sentence, with what to do.
        why: String,
    },
}

impl Outcome {
    /// What the user is told: what happened, and what to do if something is left to do.
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

    /// Whether all of the text is seen to be where it was meant to be.
    pub fn is_success(&self) -> bool {
        matches!(self, Self::Inserted { .. } | Self::Pasted { .. })
    }

    /// Whether the text is where it was meant to be, as far as the desktop can tell.
    pub fn arrived(&self) -> bool {
        self.is_success() || *self == Self::SentUnseen
    }
}

/// What was written last, as it must be known to take it back.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Done {
    /// Where.
    pub target: Target,
    /// What arrived there: all of the text, or its beginning if another window got the focus.
    pub written: String,
}

/// What came of taking it back.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
#[must_use = "the user wants to know whether it was taken back"]
pub enum Undone {
    /// As many characters as were written were rubbed out where the cursor stands, in the window
    /// they were written into.
    TakenBack {
        /// The program.
        app: String,
    },
    /// Another window has the focus. It got nothing.
    TargetChanged {
        /// The program that has the focus now, if any has.
        now: Option<String>,
        /// How many characters were rubbed out before that.
        removed: usize,
    },
    /// It cannot be taken back. Nothing was done.
    Refused {
        /// The reason, as a sentence.
        why: String,
    },
}

impl Undone {
    /// What the user is told.
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
