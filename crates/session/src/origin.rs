//! The kind of sound that a session hears.

use std::path::{Path, PathBuf};

use library::Source;

/// Where the sound of a session comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A microphone.
    Microphone,
    /// The sound that the computer plays.
    System,
    /// Both.
    MicrophoneAndSystem,
    /// Standard input.
    Pipe,
    /// A file.
    File(PathBuf),
}

impl Origin {
    /// The origin of captured sound.
    pub fn of_devices(microphone: bool, system: bool) -> Self {
        match (microphone, system) {
            (true, true) => Self::MicrophoneAndSystem,
            (false, true) => Self::System,
            _ => Self::Microphone,
        }
    }

    /// The library's record of it. Devices get their names when they are opened.
    pub fn source(&self) -> Source {
        let (kind, file): (&str, Option<&Path>) = match self {
            Self::Microphone => ("microphone", None),
            Self::System => ("system", None),
            Self::MicrophoneAndSystem => ("both", None),
            Self::Pipe => ("pipe", None),
            Self::File(file) => ("file", Some(file)),
        };
        let name = file.and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
        Source { kind: kind.to_owned(), device: name }
    }
}
