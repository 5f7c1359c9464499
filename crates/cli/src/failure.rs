//! Which exit code a failure has, so that scripts can tell them apart.

use std::{path::PathBuf, process::ExitCode};

use audio::{CompressError, RecordError, SourceError, capture::CaptureError};
use calibrate::MeasureError;
use enhance::job::JobError;
use library::{LibraryError, PartyError};
use session::{StartError, UnusableModel};
use settings::{DictionaryError, PlacesError, SettingsError};
use speculative::{ModelError, UnknownLanguage};

use crate::{
    ask::NobodyToAsk,
    commands::{
        export::CannotExport, output_file::AlreadyThere, session_text::NoText, voices::NotFound,
    },
    job_runner::NotAll,
    session_names::NoSession,
};

/// English is to be translated into English.
#[derive(Debug, thiserror::Error)]
#[error(
    "--translate makes English captions of another language, and --language says that English is \
     spoken; leave --translate out, or name the language that is spoken (or auto)"
)]
pub struct NothingToTranslate;

/// A finished transcript is asked for that could not be made.
#[derive(Debug, thiserror::Error)]
#[error(
    "--enhance-on-end makes a finished transcript of the recording in the library, and --record \
     keeps this one in {}; leave the folder out", .0.display()
)]
pub struct RecordedElsewhere(pub PathBuf);

/// The codes, as `duotone --help` lists them.
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

/// The code of an error, by its type.
pub fn exit_code(error: &anyhow::Error) -> ExitCode {
    ExitCode::from(code(error))
}

/// The same as a number.
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
            || cause.is::<NobodyToAsk>()
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

/// Why a model cannot be measured, with what mends it where the model is at fault.
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
