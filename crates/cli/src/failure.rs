//! The command's exit codes, so that scripts can tell failures apart, and its error texts.

use std::{error::Error, process::ExitCode};

use audio::{CompressError, RecordError, SourceError, capture::CaptureError};
use calibrate::MeasureError;
use enhance::{export::ExportError, job::JobError};
use library::{LibraryError, PartyError};
use messages::{Explain, Message, message};
use models::ImportError;
use session::{
    StartError, UnusableModel,
    aftercare::{CompressRecordingError, RecoverError},
};
use settings::{DictionaryError, PlacesError, SettingsError};
use speculative::{ModelError, UnknownLanguage};

use crate::{
    advice,
    ask::NoTerminal,
    command_error::{Failed, NothingToTranslate, RecordedElsewhere},
    commands::{
        export::CannotExport, output_file::AlreadyThere, session_text::NoText, voices::NotFound,
    },
    job_runner::NotAll,
    language,
    session_names::NoSession,
};

type Cause = dyn Error + 'static;

/// The types of errors that have a message in the user's language, a line each. An error of another
/// type is shown as it displays itself, in English.
const EXPLAINED: &[fn(&Cause) -> Option<Message>] = &[
    // The command's own.
    explained::<AlreadyThere>,
    explained::<CannotExport>,
    explained::<Failed>,
    explained::<NoSession>,
    explained::<NoTerminal>,
    explained::<NoText>,
    explained::<NotAll>,
    explained::<NotFound>,
    explained::<NothingToTranslate>,
    explained::<RecordedElsewhere>,
    // The libraries'.
    explained::<CaptureError>,
    explained::<CompressError>,
    explained::<CompressRecordingError>,
    explained::<DictionaryError>,
    explained::<ExportError>,
    explained::<ImportError>,
    explained::<JobError>,
    explained::<LibraryError>,
    explained::<MeasureError>,
    explained::<models::Error>,
    explained::<ModelError>,
    explained::<PartyError>,
    explained::<PlacesError>,
    explained::<RecordError>,
    explained::<RecoverError>,
    explained::<SettingsError>,
    explained::<SourceError>,
    explained::<StartError>,
    explained::<UnknownLanguage>,
    explained::<UnusableModel>,
];

fn explained<E: Error + Explain + 'static>(cause: &Cause) -> Option<Message> {
    cause.downcast_ref::<E>().map(Explain::explain)
}

/// The error and its causes in the user's language, in one line unless a text has several.
pub fn explain(error: &anyhow::Error) -> String {
    language::text(&message(error))
}

/// The error and its causes as one message, with what the command advises.
pub fn message(error: &anyhow::Error) -> Message {
    let mut texts: Vec<Message> = Vec::new();
    for cause in error.chain() {
        let text = of(cause);
        // Some errors name their cause in their own text: "cannot open FILE: CAUSE; check …".
        let named = format!(": {}", text.english());
        if !texts.last().is_some_and(|above| above.english().contains(&named)) {
            texts.push(text);
        }
    }
    let joined = texts.into_iter().rev().reduce(|below: Message, above: Message| {
        message!("cli-about", subject = above, text = below)
    });
    let text = joined.unwrap_or_else(|| of(error.as_ref()));
    advice::with(text, error.chain().find_map(advice::of))
}

fn of(cause: &Cause) -> Message {
    let known = EXPLAINED.iter().find_map(|explained| explained(cause));
    known.unwrap_or_else(|| message!("error-other", what = cause.to_string()))
}

/// The exit codes, as `duotone --help` lists them.
pub const EXIT_CODES: &str = "\
Exit codes:
  0  success; also when Ctrl-C ended the session
  1  an unexpected failure
  2  wrong use of the command
  3  the sound cannot be opened or read
  4  the file is not sound, or has an unknown format
  5  the file has no samples
  6  the file is truncated or damaged; captions up to there are kept
  7  a model is missing
  8  a model is damaged
  9  the models do not know the language, or cannot translate it
  10  there is no capture device, or it does not work
  11  the system does not permit Duotone to listen
  12  the recording cannot be written, or is incomplete
  13  the settings or the dictionary cannot be read, parsed or written
  14  the library cannot be opened, another program has it open, or the session is live
  15  no such session, speaker, voice or transcript
  16  a finished transcript could not be made
  130  a second Ctrl-C ended the program at once

duotone doctor exits with the code of the first problem that prevents listening, or with 0.";

/// The exit code of an error, by the type of its first known cause.
pub fn exit_code(error: &anyhow::Error) -> ExitCode {
    ExitCode::from(code(error))
}

/// The exit code as a number.
pub fn code(error: &anyhow::Error) -> u8 {
    for cause in error.chain() {
        if let Some(error) = cause.downcast_ref::<SourceError>() {
            return of_sound(error);
        }
        if let Some(unusable) = cause.downcast_ref::<UnusableModel>() {
            return of_model(&unusable.error);
        }
        if let Some(error) = cause.downcast_ref::<JobError>() {
            return match error {
                JobError::Sound(error) => of_sound(error),
                JobError::Missing(_) => 7,
                JobError::Model(error) => of_model(error),
                JobError::Language(_) => 9,
                JobError::Library(_) => 14,
                JobError::NoRecording => 15,
                _ => 16,
            };
        }
        if cause.is::<NotAll>() {
            return 16;
        }
        if let Some(error) = cause.downcast_ref::<CaptureError>() {
            return match error {
                CaptureError::PermissionDenied { .. } => 11,
                _ => 10,
            };
        }
        if cause.is::<RecordError>()
            || matches!(cause.downcast_ref(), Some(StartError::Recording(_)))
        {
            return 12;
        }
        if let Some(error) = cause.downcast_ref::<CompressError>() {
            return if matches!(error, CompressError::Damaged { .. }) { 6 } else { 12 };
        }
        if cause.is::<SettingsError>() {
            return 13;
        }
        if cause.is::<models::Error>() {
            return 7;
        }
        if let Some(error) = cause.downcast_ref::<DictionaryError>() {
            return match error {
                DictionaryError::NotAWord { .. } | DictionaryError::NotThere { .. } => 2,
                _ => 13,
            };
        }
        if cause.is::<PlacesError>() {
            return 14;
        }
        if let Some(error) = cause.downcast_ref::<LibraryError>() {
            return match error {
                LibraryError::NotAllowed(_) | LibraryError::Query(_) => 2,
                LibraryError::NotThere { .. } => 15,
                _ => 14,
            };
        }
        if let Some(error) = cause.downcast_ref::<NoSession>() {
            return if matches!(error, NoSession::Short(_)) { 2 } else { 15 };
        }
        if cause.is::<NoText>() {
            return 15;
        }
        if let Some(error) = cause.downcast_ref::<NotFound>() {
            return if matches!(error, NotFound::Several { .. }) { 2 } else { 15 };
        }
        if cause.is::<PartyError>()
            || cause.is::<AlreadyThere>()
            || cause.is::<CannotExport>()
            || cause.is::<NoTerminal>()
        {
            return 2;
        }
        if cause.is::<UnknownLanguage>() {
            return 9;
        }
        if cause.is::<NothingToTranslate>() || cause.is::<RecordedElsewhere>() {
            return 2;
        }
    }
    1
}

/// Adds how to fix the model, if the model is the reason why it cannot be measured.
pub fn with_remedy(error: MeasureError, known: &models::Manifest) -> anyhow::Error {
    match error {
        MeasureError::Model { name, error } => UnusableModel::new(error, &name, known).into(),
        other => other.into(),
    }
}

fn of_sound(error: &SourceError) -> u8 {
    match error {
        SourceError::NotAudio { .. } | SourceError::Unsupported { .. } => 4,
        SourceError::Empty { .. } => 5,
        SourceError::Truncated { .. } | SourceError::Corrupt { .. } => 6,
        _ => 3,
    }
}

fn of_model(error: &ModelError) -> u8 {
    match error {
        ModelError::Unreadable { .. } => 7,
        ModelError::Damaged(_) | ModelError::UnknownEngine { .. } => 8,
        ModelError::EnglishOnly { .. } | ModelError::NoTranslator(_) => 9,
    }
}

#[cfg(test)]
mod tests {
    use std::{io, path::PathBuf};

    use super::*;

    #[test]
    fn english_is_what_the_errors_display() {
        let cause = || models::Error::NoDataFolder;
        let unreadable = || io::Error::other("broken");
        for error in [
            anyhow::Error::from(cause()),
            anyhow::Error::from(unreadable()).context("the report cannot be read"),
            anyhow::Error::from(Failed::because(message!("cli-nothing-saved"), cause())),
            Failed::because(
                message!("cli-nothing-saved"),
                anyhow::Error::from(unreadable()).context("a"),
            )
            .into(),
            StartError::Recording(RecordError::DiskFull { path: "/a".into() }).into(),
            RecordedElsewhere("/a".into()).into(),
        ] {
            assert_eq!(message(&error).english(), format!("{error:#}"));
        }
    }

    #[test]
    fn a_cause_that_the_error_names_is_not_repeated() {
        let (action, path) = ("open", PathBuf::from("/a"));
        let source = io::Error::other("broken");
        let error = anyhow::Error::from(LibraryError::Files { action, path, source });
        assert_eq!(message(&error).english(), error.to_string());
    }

    #[test]
    fn advice_of_a_cause_comes_last() {
        let cause = models::Error::NotInstalled { name: "tiny".to_owned() };
        let error = anyhow::Error::from(Failed::because(message!("cli-nothing-saved"), cause));
        let advice = "; get it with: duotone models pull tiny";
        assert_eq!(message(&error).english(), format!("{error:#}{advice}"));
    }

    #[test]
    fn a_cause_decides_the_exit_code() {
        let missing = models::Error::NotInstalled { name: "tiny".to_owned() };
        assert_eq!(code(&Failed::because(message!("cli-nothing-saved"), missing).into()), 7);
        assert_eq!(code(&Failed::new(message!("cli-nothing-measured")).into()), 1);
    }
}
