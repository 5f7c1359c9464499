//! The message about the end of a dictation in the user's language.

use dictation::{DictationOutcome, insertion::Outcome};
use messages::{Explain, Language, message};

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
        DictationOutcome::NoTarget(error) => error.explain().text(language),
        DictationOutcome::Copied(outcome) => outcome.explain().text(language),
        DictationOutcome::NothingToCopy => message!("outcome-nothing-dictated").text(language),
        DictationOutcome::Undone(undone) => undone.explain().text(language),
    }
}

fn written(outcome: &Outcome, language: Language) -> String {
    let line = outcome.explain().text(language);
    match outcome {
        // The pill and the tray offer the text.
        Outcome::TargetChanged { .. } | Outcome::Blocked { .. } | Outcome::Failed { .. } => {
            format!("{line} {}", message!("outcome-in-tray").text(language))
        }
        _ => line,
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
            ("en", Outcome::CopiedOnly { why: None }, "Copied. Press Ctrl+V where you want it."),
            (
                "en",
                Outcome::TargetChanged { now: Some(app()), written: 0, of: 9 },
                "Nothing was written: Terminal has the focus now. Copy it here, or later from the \
                 tray menu.",
            ),
            (
                "nl",
                Outcome::TargetChanged { now: None, written: 3, of: 9 },
                "Gestopt na 3 van 9 tekens: een ander venster heeft de focus. Kopieer het hier, of \
                 later via het menu in het systeemvak.",
            ),
        ] {
            let written = DictationOutcome::Written { outcome, is_current: true, cut_off: None };
            assert_eq!(outcome_message(&written, Language::of(locale)), message);
        }
    }
}
