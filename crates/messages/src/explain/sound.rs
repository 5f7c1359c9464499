//! Messages for errors of sound devices and recordings.

use audio::{
    RecordError,
    capture::{CaptureError, DeviceKind},
};

use super::{Explain, shown};
use crate::{Message, Value, message};

impl Explain for CaptureError {
    fn explain(&self) -> Message {
        match self {
            Self::NoSoundSystem { what } => message!("error-no-sound-system", what = what),
            Self::NoDevice { kind: DeviceKind::Microphone } => message!("error-no-microphone"),
            Self::NoDevice { kind: DeviceKind::System } => message!("error-no-system-sound"),
            Self::NoSuchDevice { kind, name, ambiguous, known } => {
                let (kind, all) = (kind_of(*kind), known.join(", "));
                match known.is_empty() {
                    _ if *ambiguous => {
                        message!("error-device-ambiguous", kind = kind, name = name, known = all)
                    }
                    true => message!("error-device-none", kind = kind, name = name),
                    false => {
                        message!("error-device-unknown", kind = kind, name = name, known = all)
                    }
                }
            }
            Self::PermissionDenied { what } => message!("error-listening-refused", what = what),
            Self::Busy { name } => message!("error-device-busy", name = name),
            Self::NotAnswering { what } => message!("error-sound-not-answering", what = what),
            Self::CannotOpen { name, what } => {
                message!("error-device-broken", name = name, what = what)
            }
            other => message!("error-other", what = shown(other)),
        }
    }
}

/// The identifier by which a message selects its words.
pub(super) fn kind_of(kind: DeviceKind) -> &'static str {
    match kind {
        DeviceKind::Microphone => "microphone",
        DeviceKind::System => "system",
    }
}

impl Explain for RecordError {
    fn explain(&self) -> Message {
        match self {
            Self::BadRequest { what } => message!("error-recording-request", what = what),
            Self::AlreadyThere { path } => {
                message!("error-recording-there", path = path.as_path())
            }
            Self::NotWritable { path, io } => {
                message!("error-recording-not-writable", path = path.as_path(), io = shown(io))
            }
            Self::DiskFull { path } => {
                message!("error-recording-disk-full", path = path.as_path())
            }
            Self::Io { path, io } => {
                message!("error-recording-io", path = path.as_path(), io = shown(io))
            }
            Self::Stalled { path } => message!("error-recording-stalled", path = path.as_path()),
            Self::Incomplete { path, lost_seconds, io } => message!(
                "error-recording-incomplete",
                path = path.as_path(),
                seconds = Value::decimal(*lost_seconds, 1),
                io = shown(io),
            ),
            Self::Abandoned { path } => {
                message!("error-recording-abandoned", path = path.as_path())
            }
            Self::NotSealed { path, io } => {
                message!("error-recording-not-sealed", path = path.as_path(), io = shown(io))
            }
            Self::NotReadable { path, io } => {
                message!("error-recording-not-readable", path = path.as_path(), io = shown(io))
            }
            Self::InUse { path } => message!("error-recording-in-use", path = path.as_path()),
            Self::NotInterrupted { path } => {
                message!("error-recording-not-interrupted", path = path.as_path())
            }
            other => message!("error-other", what = shown(other)),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{io, path::PathBuf};

    use super::*;
    use crate::Language;

    #[test]
    fn english_is_what_the_errors_display() {
        let (path, name) = (|| PathBuf::from("/a/b.wav"), || "Desk".to_owned());
        let what = || "connect".to_owned();
        let io = || io::Error::other("broken");
        let mut errors = vec![
            CaptureError::NoSoundSystem { what: what() },
            CaptureError::PermissionDenied { what: what() },
            CaptureError::Busy { name: name() },
            CaptureError::NotAnswering { what: what() },
            CaptureError::CannotOpen { name: name(), what: what() },
        ];
        for kind in [DeviceKind::Microphone, DeviceKind::System] {
            errors.push(CaptureError::NoDevice { kind });
            for (ambiguous, known) in
                [(true, vec![name(), what()]), (false, vec![]), (false, vec![name()])]
            {
                errors.push(CaptureError::NoSuchDevice { kind, name: name(), ambiguous, known });
            }
        }
        for error in errors {
            assert_eq!(error.explain().english(), error.to_string());
            assert_ne!(error.explain().text(Language::German), error.to_string());
        }
        for error in [
            RecordError::BadRequest { what: what() },
            RecordError::AlreadyThere { path: path() },
            RecordError::NotWritable { path: path(), io: io() },
            RecordError::DiskFull { path: path() },
            RecordError::Io { path: path(), io: io() },
            RecordError::Stalled { path: path() },
            RecordError::Incomplete { path: path(), lost_seconds: 1.26, io: io() },
            RecordError::Abandoned { path: path() },
            RecordError::NotSealed { path: path(), io: io() },
            RecordError::NotReadable { path: path(), io: io() },
            RecordError::InUse { path: path() },
            RecordError::NotInterrupted { path: path() },
        ] {
            assert_eq!(error.explain().english(), error.to_string());
            assert_ne!(error.explain().text(Language::German), error.to_string());
        }
    }
}
