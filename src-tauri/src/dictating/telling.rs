//! The outcomes of dictation as messages in the user's language. The reason for a refusal is
//! English so far.

use dictation::insertion::{Outcome, Undone};
use messages::{Language, message};

use crate::types::OutcomeView;

/// What came of writing; `None` if what was written is to be corrected by hand.
pub fn written(outcome: Option<&Outcome>, language: Language) -> OutcomeView {
    let is_well = outcome.is_some_and(Outcome::is_success);
    let message = match outcome {
        // It is somewhere: the tray and the pill have it still.
        Some(
            outcome @ (Outcome::TargetChanged { .. }
            | Outcome::Blocked { .. }
            | Outcome::Failed { .. }),
        ) => {
            let in_tray = message!("outcome-in-tray").text(language);
            format!("{} {in_tray}", one_line(outcome, language))
        }
        Some(outcome) => one_line(outcome, language),
        None => message!("outcome-correct-it").text(language),
    };
    OutcomeView { is_well, message }
}

/// What came of copying.
pub fn copied(outcome: &Outcome, language: Language) -> OutcomeView {
    let is_well = matches!(outcome, Outcome::CopiedOnly { .. });
    OutcomeView { is_well, message: one_line(outcome, language) }
}

/// What came of taking the last one back.
pub fn taken_back(undone: &Undone, language: Language) -> OutcomeView {
    match undone {
        Undone::TakenBack { app } => OutcomeView {
            is_well: true,
            message: message!("outcome-taken-back", app = app).text(language),
        },
        undone => OutcomeView { is_well: false, message: undone.message() },
    }
}

fn one_line(outcome: &Outcome, language: Language) -> String {
    let message = match outcome {
        Outcome::Inserted { app } => message!("outcome-inserted", app = app),
        Outcome::Pasted { app } => message!("outcome-pasted", app = app),
        Outcome::SentUnseen => message!("outcome-sent-unseen"),
        Outcome::CopiedOnly { why } => {
            let copied = message!("outcome-copied").text(language);
            return format!("{copied} {why}").trim_end().to_owned();
        }
        Outcome::TargetChanged { now: Some(now), written: 0, .. } => {
            message!("outcome-moved", app = now)
        }
        Outcome::TargetChanged { now: None, written: 0, .. } => message!("outcome-moved-away"),
        Outcome::TargetChanged { written, of, .. } => {
            message!("outcome-moved-midway", written = *written, of = *of)
        }
        outcome @ (Outcome::Blocked { .. } | Outcome::Failed { .. }) => return outcome.message(),
    };
    message.text(language)
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
            assert_eq!(written(Some(&outcome), Language::of(locale)).message, message);
        }
    }
}
