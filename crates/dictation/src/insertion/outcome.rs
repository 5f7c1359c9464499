//! The outcomes of an insertion and of an undo, as far as they were observed.

use serde::{Deserialize, Serialize};

use super::{CopyReason, InsertFailure, Obstacle, Target, UndoRefusal};

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
        /// The reason; `None` if a rule or the user asked for a copy.
        why: Option<CopyReason>,
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
        /// What is in the way.
        why: Obstacle,
    },
    /// The insertion failed, and the text is not on the clipboard either.
    Failed {
        /// The reason.
        why: InsertFailure,
    },
}

impl Outcome {
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
        /// The reason.
        why: UndoRefusal,
    },
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insertion::HelperError;

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
    fn reasons_are_sent_in_a_form_that_lasts() {
        let error = HelperError::NotInstalled { program: "wl-copy".to_owned() };
        let why = InsertFailure::NotCopied { why: Some(CopyReason::NoWindow), error };
        let sent = serde_json::to_string(&Outcome::Failed { why }).unwrap();
        assert_eq!(
            sent,
            r#"{"outcome":"failed","why":{"not_copied":{"why":"no_window","error":{"not_installed":{"program":"wl-copy"}}}}}"#
        );
        let refused = Undone::Refused { why: UndoRefusal::Blocked(Obstacle::Grab) };
        let sent = serde_json::to_string(&refused).unwrap();
        assert_eq!(sent, r#"{"outcome":"refused","why":{"blocked":"grab"}}"#);
        assert_eq!(serde_json::from_str::<Undone>(&sent).unwrap(), refused);
    }
}
