//! Messages for errors of a measurement, and for the reasons of a proposal.

use calibrate::{MeasureError, MeasureFailure, PassTime, Reason};

use super::{Explain, shown};
use crate::{Message, Value, message};

/// With the cause, which `Display` leaves to the error's source.
impl Explain for MeasureError {
    fn explain(&self) -> Message {
        match self {
            Self::Model { error, .. } => message!("error-measure-model", error = error.explain()),
            Self::NotInstalled(error) => {
                message!("error-measure-not-installed", error = error.explain())
            }
            Self::Sound(error) => message!("error-measure-sound", error = error.explain()),
            Self::SpeechTooShort { file, seconds, longest } => message!(
                "error-measure-too-short",
                file = file.as_path(),
                seconds = Value::decimal(*seconds, 1),
                longest = Value::decimal(*longest, 0),
            ),
            Self::Temporary(io) => message!("error-measure-temporary", io = shown(io)),
            Self::Start(io) => message!("error-measure-start", io = shown(io)),
            Self::Child(io) => message!("error-measure-child", io = shown(io)),
            Self::OtherProgram(what) => {
                message!("error-measure-other-program", what = shown(what))
            }
            Self::Failed { name, reason } => {
                message!("error-measure-failed", name = name, reason = reason.explain())
            }
            other => message!("error-other", what = shown(other)),
        }
    }
}

impl Explain for MeasureFailure {
    fn explain(&self) -> Message {
        match self {
            Self::GaveUp => message!("measure-gave-up"),
            Self::Output(output) => message!("error-other", what = output),
            Self::NeverReady => message!("measure-never-ready"),
            Self::NoPass => message!("measure-no-pass"),
        }
    }
}

impl Explain for Reason {
    fn explain(&self) -> Message {
        match self {
            Self::Drafts { model, window, pass, interval } => message!(
                "reason-drafts",
                model = model,
                window = Value::decimal(*window, 0),
                pass = pass.explain(),
                interval = Value::decimal(*interval, 2),
            ),
            Self::Confirms { model, pass, longest, larger, larger_pass } => message!(
                "reason-confirms",
                model = model,
                pass = pass.explain(),
                longest = Value::decimal(*longest, 1),
                larger = larger,
                other = larger_pass.explain(),
            ),
            Self::Largest { model, pass } => {
                message!("reason-largest", model = model, pass = pass.explain())
            }
            Self::TooSlow { model, pass } => {
                message!("reason-too-slow", model = model, pass = pass.explain())
            }
        }
    }
}

impl Explain for PassTime {
    fn explain(&self) -> Message {
        let seconds = Value::decimal(self.seconds, 2);
        match self.measured {
            true => message!("pass-measured", seconds = seconds),
            false => message!("pass-estimated", seconds = seconds),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{error::Error, io, path::PathBuf};

    use super::*;
    use crate::explain::tests::compare;

    #[test]
    fn english_is_what_the_errors_display_with_their_sources() {
        let (path, io) = (|| PathBuf::from("/a"), || io::Error::other("broken"));
        let other = serde_json::from_str::<u8>("x").unwrap_err();
        let failed = |reason| MeasureError::Failed { name: "tiny".to_owned(), reason };
        for error in [
            MeasureError::Model {
                name: "tiny".to_owned(),
                error: speculative::ModelError::Damaged("/tiny.bin".to_owned()),
            },
            MeasureError::NotInstalled(models::Error::NotInstalled { name: "tiny".to_owned() }),
            MeasureError::Sound(audio::SourceError::Empty { path: path() }),
            MeasureError::SpeechTooShort { file: path(), seconds: 1.25, longest: 6.0 },
            MeasureError::Temporary(io()),
            MeasureError::Start(io()),
            MeasureError::Child(io()),
            MeasureError::OtherProgram(other),
            failed(MeasureFailure::GaveUp),
            failed(MeasureFailure::Output("killed".to_owned())),
            failed(MeasureFailure::NeverReady),
            failed(MeasureFailure::NoPass),
        ] {
            match error.source() {
                Some(source) => compare(&error.explain(), &format!("{error}: {source}")),
                None => compare(&error.explain(), &error),
            }
        }
    }

    #[test]
    fn english_is_what_the_reasons_display() {
        let model = || "tiny".to_owned();
        let (pass, larger_pass) = (
            PassTime { seconds: 0.2, measured: true },
            PassTime { seconds: 4.55, measured: false },
        );
        for reason in [
            Reason::Drafts { model: model(), window: 6.0, pass, interval: 0.25 },
            Reason::Confirms {
                model: model(),
                pass,
                longest: 1.6,
                larger: "medium".to_owned(),
                larger_pass,
            },
            Reason::Largest { model: model(), pass },
            Reason::TooSlow { model: model(), pass: larger_pass },
        ] {
            compare(&reason.explain(), &reason);
        }
    }
}
