//! What the command advises after an error: another command, or an option. The texts of the
//! libraries name none, because the windows show them too.

use std::error::Error;

use audio::{
    CompressError,
    capture::{CaptureError, DeviceKind},
};
use calibrate::MeasureError;
use enhance::job::JobError;
use library::LibraryError;
use messages::{Explain, Message, message};
use models::ImportError;
use session::{
    ModelChange, ModelRemedy, SessionEvent, UnusableModel,
    aftercare::{CompressRecordingError, RecoverError},
};
use settings::DictionaryError;

/// The text with the advice, if there is any.
pub fn with(text: Message, advice: Option<Message>) -> Message {
    match advice {
        Some(advice) => message!("cli-advised", text = text, advice = advice),
        None => text,
    }
}

/// The error's text with its advice.
pub fn explain<E: Error + Explain + 'static>(error: &E) -> Message {
    with(error.explain(), of(error))
}

/// The advice for an error; its causes may have another one.
pub fn of(error: &(dyn Error + 'static)) -> Option<Message> {
    if let Some(error) = error.downcast_ref::<models::Error>() {
        return of_models(error);
    }
    if let Some(unusable) = error.downcast_ref::<UnusableModel>() {
        return of_remedy(&unusable.remedy);
    }
    if let Some(error) = error.downcast_ref::<ImportError>() {
        return of_import(error);
    }
    if let Some(error) = error.downcast_ref::<LibraryError>() {
        return of_library(error);
    }
    if let Some(error) = error.downcast_ref::<CompressError>() {
        return of_compress(error);
    }
    match error.downcast_ref() {
        Some(JobError::Missing(error)) => return of_models(error),
        Some(JobError::Library(error)) => return of_library(error),
        _ => {}
    }
    match error.downcast_ref() {
        Some(MeasureError::NotInstalled(error)) => return of_models(error),
        Some(MeasureError::SpeechTooShort { .. }) => return Some(message!("cli-advice-speech")),
        _ => {}
    }
    match error.downcast_ref() {
        Some(CompressRecordingError::Recording(error)) => return of_compress(error),
        Some(CompressRecordingError::Library(error)) => return of_library(error),
        _ => {}
    }
    if let Some(RecoverError::Library(error)) = error.downcast_ref() {
        return of_library(error);
    }
    if let Some(DictionaryError::NotThere { .. }) = error.downcast_ref() {
        return Some(message!("cli-advice-words"));
    }
    match error.downcast_ref()? {
        CaptureError::NoDevice { kind: DeviceKind::Microphone } => {
            Some(message!("cli-advice-system"))
        }
        CaptureError::NoSuchDevice { ambiguous: false, known, .. } if !known.is_empty() => {
            Some(message!("cli-advice-devices"))
        }
        _ => None,
    }
}

/// The advice for an event of a session.
pub fn of_event(event: &SessionEvent) -> Option<Message> {
    let SessionEvent::Model { notice, .. } = event else { return None };
    match &notice.change {
        ModelChange::NotInstalled => Some(message!("cli-doctor-get", models = &notice.name)),
        ModelChange::Unusable(unusable) => of_remedy(&unusable.remedy),
        ModelChange::Failing | ModelChange::Well => None,
    }
}

fn of_models(error: &models::Error) -> Option<Message> {
    Some(match error {
        models::Error::NotInstalled { name }
        | models::Error::AllSourcesFailed { name, importable: false, .. } => {
            message!("cli-doctor-get", models = name)
        }
        models::Error::AllSourcesFailed { name, .. }
        | models::Error::CheckpointUnavailable { name, .. } => {
            message!("cli-advice-import", name = name)
        }
        models::Error::UnknownModel { .. } | models::Error::NoSuchFile { .. } => {
            message!("cli-advice-list-models")
        }
        models::Error::Import(error) => return of_import(error),
        _ => return None,
    })
}

fn of_remedy(remedy: &ModelRemedy) -> Option<Message> {
    Some(match remedy {
        ModelRemedy::PullAgain { name } => message!("cli-doctor-get-again", models = name),
        ModelRemedy::Multilingual { fast, heavy } => {
            message!("cli-doctor-get", models = format!("{fast} {heavy}"))
        }
        ModelRemedy::OtherFile => message!("cli-advice-list-models"),
        ModelRemedy::CheckPermissions | ModelRemedy::UpdateProgram => return None,
    })
}

fn of_import(error: &ImportError) -> Option<Message> {
    Some(match error {
        ImportError::NotInBlocks { .. } => message!("cli-advice-precision"),
        ImportError::Name { .. } | ImportError::Exists { .. } => message!("cli-advice-name"),
        ImportError::NoSource { name } => message!("cli-doctor-get", models = name),
        _ => return None,
    })
}

fn of_library(error: &LibraryError) -> Option<Message> {
    matches!(error, LibraryError::Damaged { .. }).then(|| message!("cli-advice-repair"))
}

fn of_compress(error: &CompressError) -> Option<Message> {
    matches!(error, CompressError::NoChecksum { .. }).then(|| message!("cli-advice-recover"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn missing() -> models::Error {
        models::Error::NotInstalled { name: "tiny".to_owned() }
    }

    #[test]
    fn an_error_gets_the_commands_advice_wherever_it_is_nested() {
        let damaged = || LibraryError::Damaged { path: "/a".into(), what: "x".to_owned() };
        for (error, advice) in [
            (Box::new(missing()) as Box<dyn Error>, Some("duotone models pull tiny")),
            (Box::new(JobError::Missing(missing())), Some("duotone models pull tiny")),
            (Box::new(MeasureError::NotInstalled(missing())), Some("duotone models pull tiny")),
            (Box::new(JobError::Library(damaged())), Some("duotone library repair")),
            (Box::new(damaged()), Some("duotone library repair")),
            (Box::new(CaptureError::NoDevice { kind: DeviceKind::Microphone }), Some("--system")),
            (Box::new(CaptureError::NoDevice { kind: DeviceKind::System }), None),
            (Box::new(JobError::NoRecording), None),
        ] {
            let text = of(&*error).map(|advice| advice.english());
            let is_given = match (&text, advice) {
                (Some(text), Some(advice)) => text.contains(advice),
                (None, None) => true,
                _ => false,
            };
            assert!(is_given, "{error}: {text:?}");
        }
    }

    #[test]
    fn the_text_comes_first() {
        assert_eq!(
            explain(&missing()).english(),
            "the model tiny is not on this machine; get it with: duotone models pull tiny"
        );
    }
}
