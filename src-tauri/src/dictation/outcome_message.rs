//! The message about a dictation's outcome in the user's language. The reasons of a refusal are
//! still in English.

use dictation::{
    DictationOutcome,
    insertion::{Outcome, Undone},
};
use messages::{Language, message};

/// Returns one line for the user about the end of a dictation, or of an undo or a copy.
pub(super) fn outcome_message(outcome: &DictationOutcome, language: Language) -> String {
    match outcome {
        DictationOutcome::Written { outcome, is_current, cut_off } => {
            let mut message = match is_current {
                true => written(outcome, language),
                false => message!("outcome-correct-it").text(language),
            };
            if let Some(why) = cut_off {
                message = format!("{message} {why}");
            }
            message
        }
        DictationOutcome::NothingHeard => message!("outcome-nothing-heard").text(language),
        DictationOutcome::StaysWritten => message!("outcome-stays-written").text(language),
        DictationOutcome::SessionFailed(why) => why.clone(),
        DictationOutcome::NoTarget(error) => error.to_string(),
        DictationOutcome::Copied(outcome) => one_line(outcome, language),
        DictationOutcome::NothingToCopy => message!("outcome-nothing-dictated").text(language),
        DictationOutcome::Undone(Undone::TakenBack { app }) => {
            message!("outcome-taken-back", app = app).text(language)
        }
        DictationOutcome::Undone(undone) => undone.message(),
    }
}

fn written(outcome: &Outcome, language: Language) -> String {
    let line = one_line(outcome, language);
    match outcome {
        // The tray and the pill still offer the text.
        Outcome::TargetChanged { .. } | Outcome::Blocked { .. } | Outcome::Failed { .. } => {
            format!("{line} {}", message!("outcome-in-tray").text(language))
        }
        _ => line,
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
            let written = DictationOutcome::Written { outcome, is_current: true, cut_off: None };
            assert_eq!(outcome_message(&written, Language::of(locale)), message);
        }
    }
}
