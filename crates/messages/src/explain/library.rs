//! Messages for errors of the library and its places.

use library::{
    Holder, InUse, InvalidValue, LibraryError, NameFlaw, PartyError, PartyFlaw, QueryFlaw,
};
use settings::PlacesError;

use super::{Explain, shown};
use crate::{Message, message};

impl Explain for LibraryError {
    fn explain(&self) -> Message {
        match self {
            Self::Places(error) => error.explain(),
            Self::InUse { path, holder } => {
                message!("error-library-in-use", path = path.as_path(), holder = holder.explain(),)
            }
            Self::Newer { path, found, known } => message!(
                "error-library-newer",
                path = path.as_path(),
                found = *found,
                known = *known,
            ),
            Self::Damaged { path, what } => {
                message!("error-library-damaged", path = path.as_path(), what = what)
            }
            Self::Full(path) => message!("error-library-full", path = path.as_path()),
            Self::Files { action, path, source } => message!(
                "error-files",
                action = *action,
                path = path.as_path(),
                source = shown(source),
            ),
            // A message selects its words by an identifier, which has no spaces.
            Self::NotThere { what, id } => {
                message!("error-library-not-there", what = what.replace(' ', "-"), id = id)
            }
            Self::AlreadyThere(id) => message!("error-session-already-there", id = shown(id)),
            Self::StillLive(id) => message!("error-session-still-live", id = shown(id)),
            Self::AtWork(id) => message!("error-session-at-work", id = shown(id)),
            Self::Ended(id) => message!("error-session-ended", id = shown(id)),
            Self::JobChanged { id, status } => {
                message!("error-job-changed", id = shown(id), status = shown(status))
            }
            Self::NotAllowed(why) => message!("error-not-allowed", what = why.explain()),
            Self::Query(why) => message!("error-query", what = why.explain()),
            Self::Backup { path, what } => {
                message!("error-backup", path = path.as_path(), what = what)
            }
            other => message!("error-other", what = shown(other)),
        }
    }
}

impl Explain for InvalidValue {
    fn explain(&self) -> Message {
        match self {
            Self::Name(flaw) => flaw.explain(),
            Self::Title => message!("invalid-title"),
            Self::NameTaken { name } => message!("invalid-name-taken", name = name),
            Self::SameVoice => message!("invalid-same-voice"),
            Self::SameSpeaker => message!("invalid-same-speaker"),
            Self::NoSample => message!("invalid-no-sample"),
            Self::SplitOfAll => message!("invalid-split-of-all"),
            Self::Embedding => message!("invalid-embedding"),
            Self::NotProposed { speaker } => {
                message!("invalid-not-proposed", speaker = speaker)
            }
            Self::AudioPath { path } => {
                message!("invalid-audio-path", path = format!("{path:?}"))
            }
            Self::AudioOutside { path } => message!("invalid-audio-outside", path = path),
            Self::NotLive => message!("invalid-not-live"),
            Self::Encoding(what) => message!("error-other", what = what),
            other => message!("error-other", what = shown(other)),
        }
    }
}

impl Explain for NameFlaw {
    fn explain(&self) -> Message {
        match self {
            Self::Empty => message!("name-empty"),
            // Quoted and with escapes, so that characters that are not shown can be seen.
            Self::NoLetter { name } => message!("name-no-letter", name = format!("{name:?}")),
            Self::Hidden { name } => message!("name-hidden", name = format!("{name:?}")),
            Self::TooLong { length, most } => {
                message!("name-too-long", length = *length, most = *most)
            }
        }
    }
}

impl Explain for QueryFlaw {
    fn explain(&self) -> Message {
        match self {
            Self::NoWord => message!("query-no-word"),
            Self::TooManyWords { most } => message!("query-too-many-words", most = *most),
        }
    }
}

impl Explain for PartyError {
    fn explain(&self) -> Message {
        match self {
            Self::Missing(path) => message!("error-party-missing", path = path.as_path()),
            Self::Line { path, line, reason } => message!(
                "error-party-line",
                path = path.as_path(),
                line = shown(line),
                reason = reason.explain(),
            ),
            Self::TooMany { path, most } => {
                message!("error-party-too-many", path = path.as_path(), most = *most)
            }
            Self::Files { path, source } => message!(
                "error-files",
                action = "read",
                path = path.as_path(),
                source = shown(source),
            ),
            other => message!("error-other", what = shown(other)),
        }
    }
}

impl Explain for PartyFlaw {
    fn explain(&self) -> Message {
        match self {
            Self::NotUtf8 => message!("line-not-utf8"),
            Self::Name(flaw) => flaw.explain(),
        }
    }
}

/// Names the program that has the library open, if it is known.
impl Explain for Option<Holder> {
    fn explain(&self) -> Message {
        match self {
            Some(Holder { pid, program, since }) => message!(
                "error-library-holder",
                program = program,
                process = shown(pid),
                since = format!("{since:.0}"),
            ),
            None => message!("error-library-holder-unknown"),
        }
    }
}

/// Names the program that has the library open.
impl Explain for InUse {
    fn explain(&self) -> Message {
        match &self.holder {
            Some(Holder { program, pid, .. }) => {
                message!("library-in-use-by", program = program, process = shown(pid))
            }
            None => message!("library-in-use-unknown"),
        }
    }
}

impl Explain for PlacesError {
    fn explain(&self) -> Message {
        match self {
            Self::NoFolder => message!("error-library-no-folder"),
            Self::NotFound { path, source } => {
                message!("error-folder-not-found", path = path.as_path(), source = shown(source))
            }
            other => message!("error-other", what = shown(other)),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{io, path::PathBuf};

    use super::*;
    use crate::explain::tests::compare;

    #[test]
    fn english_is_what_the_errors_display() {
        let (path, what) = (|| PathBuf::from("/data"), || "no header".to_owned());
        let (id, source) = ("s1".to_owned(), || io::Error::other("broken"));
        let mut errors = vec![
            LibraryError::Places(PlacesError::NoFolder),
            LibraryError::Places(PlacesError::NotFound { path: path(), source: source() }),
            LibraryError::InUse { path: path(), holder: None },
            LibraryError::InUse {
                path: path(),
                holder: Some(Holder {
                    pid: 12_345,
                    program: "duotone".to_owned(),
                    since: "2026-11-30T10:00:00.5Z".parse().unwrap(),
                }),
            },
            LibraryError::Newer { path: path(), found: 9, known: 4 },
            LibraryError::Damaged { path: path(), what: what() },
            LibraryError::Full(path()),
            LibraryError::Query(QueryFlaw::NoWord),
            LibraryError::Query(QueryFlaw::TooManyWords { most: 32 }),
            LibraryError::Backup { path: path(), what: what() },
        ];
        for action in ["copy", "lock", "make", "open", "read", "remove", "rename", "write"] {
            errors.push(LibraryError::Files { action, path: path(), source: source() });
        }
        for what in [
            "session",
            "deleted session",
            "job",
            "recording",
            "speaker",
            "voice",
            "transcript of session",
        ] {
            errors.push(LibraryError::NotThere { what, id: id.clone() });
        }
        for error in errors {
            compare(&error.explain(), &error);
        }
    }

    fn name_flaws() -> [NameFlaw; 4] {
        let name = || "a\u{7}".to_owned();
        [
            NameFlaw::Empty,
            NameFlaw::NoLetter { name: name() },
            NameFlaw::Hidden { name: name() },
            NameFlaw::TooLong { length: 101, most: 100 },
        ]
    }

    #[test]
    fn english_is_what_invalid_values_and_lists_display() {
        let (text, path) = (|| "Ada".to_owned(), || PathBuf::from("/names.txt"));
        let values = [
            InvalidValue::Title,
            InvalidValue::NameTaken { name: text() },
            InvalidValue::SameVoice,
            InvalidValue::SameSpeaker,
            InvalidValue::NoSample,
            InvalidValue::SplitOfAll,
            InvalidValue::Embedding,
            InvalidValue::NotProposed { speaker: text() },
            InvalidValue::AudioPath { path: "a\\b".to_owned() },
            InvalidValue::AudioOutside { path: text() },
            InvalidValue::NotLive,
            InvalidValue::Encoding(text()),
        ];
        for value in values.into_iter().chain(name_flaws().map(InvalidValue::Name)) {
            let error = LibraryError::NotAllowed(value);
            compare(&error.explain(), &error);
        }
        let flaws = name_flaws().map(PartyFlaw::Name).into_iter().chain([PartyFlaw::NotUtf8]);
        let lines = flaws.map(|reason| PartyError::Line { path: path(), line: 3, reason });
        let others = [
            PartyError::Missing(path()),
            PartyError::TooMany { path: path(), most: 500 },
            PartyError::Files { path: path(), source: io::Error::other("broken") },
        ];
        for error in lines.chain(others) {
            compare(&error.explain(), &error);
        }
    }
}
