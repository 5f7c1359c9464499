//! What came of a dictation, in the user's language. Why something was refused is told in English
//! so far.

use dictation::insertion::{Outcome, Undone};

use crate::{texts::Texts, types::OutcomeView};

/// What came of writing; `None` if what was written is to be corrected by hand.
pub fn written(outcome: Option<&Outcome>, texts: &Texts) -> OutcomeView {
    let is_well = outcome.is_some_and(Outcome::is_success);
    let message = match outcome {
        // It is somewhere: the tray and the pill have it still.
        Some(
            outcome @ (Outcome::TargetChanged { .. }
            | Outcome::Blocked { .. }
            | Outcome::Failed { .. }),
        ) => format!("{} {}", one_line(outcome, texts), texts.in_tray),
        Some(outcome) => one_line(outcome, texts),
        None => texts.correct_it.clone(),
    };
    OutcomeView { is_well, message }
}

/// What came of copying.
pub fn copied(outcome: &Outcome, texts: &Texts) -> OutcomeView {
    let is_well = matches!(outcome, Outcome::CopiedOnly { .. });
    OutcomeView { is_well, message: one_line(outcome, texts) }
}

/// What came of taking the last one back.
pub fn taken_back(undone: &Undone, texts: &Texts) -> OutcomeView {
    match undone {
        Undone::TakenBack { app } => {
            OutcomeView { is_well: true, message: texts.taken_back.replace("{app}", app) }
        }
        undone => OutcomeView { is_well: false, message: undone.message() },
    }
}

fn one_line(outcome: &Outcome, texts: &Texts) -> String {
    match outcome {
        Outcome::Inserted { app } => texts.inserted.replace("{app}", app),
        Outcome::Pasted { app } => texts.pasted.replace("{app}", app),
        Outcome::SentUnseen => texts.sent_unseen.clone(),
        Outcome::CopiedOnly { why } => format!("{} {why}", texts.copied).trim_end().to_owned(),
        Outcome::TargetChanged { now: Some(now), written: 0, .. } => {
            texts.moved.replace("{app}", now)
        }
        Outcome::TargetChanged { now: None, written: 0, .. } => texts.moved_away.clone(),
        Outcome::TargetChanged { written, of, .. } => texts
            .moved_midway
            .replace("{written}", &written.to_string())
            .replace("{of}", &of.to_string()),
        outcome @ (Outcome::Blocked { .. } | Outcome::Failed { .. }) => outcome.message(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outcomes_are_told_in_the_users_language() {
        let app = || "Terminal".to_owned();
        for (locale, outcome, message) in [
            ("en", Outcome::Inserted { app: app() }, "Inserted in Terminal."),
            ("de", Outcome::Pasted { app: app() }, "In Terminal eingefügt."),
            (
                "en",
                Outcome::CopiedOnly { why: String::new() },
                "Copied. Press Ctrl+V where you want it.",
            ),
            (
                "en",
                Outcome::TargetChanged { now: Some(app()), written: 0, of: 9 },
                "Nothing was written: Terminal has the focus now. Copy it from the tray menu.",
            ),
            (
                "nl",
                Outcome::TargetChanged { now: None, written: 3, of: 9 },
                "Gestopt na 3 van 9 tekens: een ander venster heeft de focus. Kopieer het via het \
                 menu in het systeemvak.",
            ),
        ] {
            assert_eq!(written(Some(&outcome), &Texts::of(Some(locale))).message, message);
        }
    }
}
