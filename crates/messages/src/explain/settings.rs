//! Messages for errors of the settings and of the dictionary.

use settings::{DictionaryError, LineFlaw, SettingsError, SettingsFlaw, WordFlaw};

use super::{Explain, shown};
use crate::{Message, message};

impl Explain for SettingsError {
    fn explain(&self) -> Message {
        match self {
            Self::NoFolder => message!("error-settings-no-folder"),
            Self::NotReadable { path, error } => {
                message!("error-settings-not-readable", path = path.as_path(), error = shown(error),)
            }
            Self::Damaged { path, line, what } => message!(
                "error-settings-damaged",
                path = path.as_path(),
                line = shown(line),
                what = what.explain(),
            ),
            Self::Newer { path, schema, known } => message!(
                "error-settings-newer",
                path = path.as_path(),
                schema = shown(schema),
                known = shown(known),
            ),
            Self::NotWritable { path, error } => {
                message!("error-settings-not-writable", path = path.as_path(), error = shown(error),)
            }
            other => message!("error-other", what = shown(other)),
        }
    }
}

impl Explain for SettingsFlaw {
    fn explain(&self) -> Message {
        match self {
            Self::NotText => message!("error-settings-not-text"),
            Self::Syntax(what) => message!("error-other", what = what),
        }
    }
}

impl Explain for DictionaryError {
    fn explain(&self) -> Message {
        match self {
            Self::NoConfigFolder => message!("error-words-no-folder"),
            Self::Missing(path) => message!("error-words-missing", path = path.as_path()),
            Self::Damaged { path, line, reason } => message!(
                "error-words-damaged",
                path = path.as_path(),
                line = shown(line),
                reason = reason.explain(),
            ),
            Self::Newer { path } => message!("error-words-newer", path = path.as_path()),
            Self::NotAWord { flaw, .. } => {
                message!("error-words-not-a-word", flaw = flaw.explain())
            }
            Self::NotThere { written } => message!("error-words-not-there", written = written),
            Self::Files { action, path, source } => message!(
                "error-files",
                action = *action,
                path = path.as_path(),
                source = shown(source),
            ),
            other => message!("error-other", what = shown(other)),
        }
    }
}

impl Explain for LineFlaw {
    fn explain(&self) -> Message {
        match self {
            Self::NotUtf8 => message!("line-not-utf8"),
            Self::TwoArrows => message!("line-two-arrows"),
            Self::Word(flaw) => flaw.explain(),
            Self::Syntax(what) => message!("error-other", what = what),
        }
    }
}

impl Explain for WordFlaw {
    fn explain(&self) -> Message {
        match self {
            // Quoted and with escapes, so that characters that are not shown can be seen.
            Self::NoLetter { text } => message!("word-no-letter", text = format!("{text:?}")),
            Self::Hidden { text } => message!("word-hidden", text = format!("{text:?}")),
            Self::TooLong { length, most } => {
                message!("word-too-long", length = *length, most = *most)
            }
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
        let (path, error) = (|| PathBuf::from("/a.toml"), || io::Error::other("broken"));
        for error in [
            SettingsError::NoFolder,
            SettingsError::NotReadable { path: path(), error: error() },
            SettingsError::Damaged { path: path(), line: 1_234, what: SettingsFlaw::NotText },
            SettingsError::Damaged {
                path: path(),
                line: 3,
                what: SettingsFlaw::Syntax("expected `=`".to_owned()),
            },
            SettingsError::Newer { path: path(), schema: 3, known: 1 },
            SettingsError::NotWritable { path: path(), error: error() },
        ] {
            compare(&error.explain(), &error);
        }
        let text = || "a\u{7}".to_owned();
        let flaws = || {
            [
                WordFlaw::NoLetter { text: text() },
                WordFlaw::Hidden { text: text() },
                WordFlaw::TooLong { length: 201, most: 200 },
            ]
        };
        let lines = flaws().map(LineFlaw::Word).into_iter().chain([
            LineFlaw::NotUtf8,
            LineFlaw::TwoArrows,
            LineFlaw::Syntax("expected `=`".to_owned()),
        ]);
        let damaged =
            lines.map(|reason| DictionaryError::Damaged { path: path(), line: 2, reason });
        let no_words = flaws().map(|flaw| DictionaryError::NotAWord { text: text(), flaw });
        let others = [
            DictionaryError::NoConfigFolder,
            DictionaryError::Missing(path()),
            DictionaryError::Newer { path: path() },
            DictionaryError::NotThere { written: "Ada".to_owned() },
            DictionaryError::Files { action: "read", path: path(), source: error() },
            DictionaryError::Files { action: "write", path: path(), source: error() },
        ];
        for error in damaged.chain(no_words).chain(others) {
            compare(&error.explain(), &error);
        }
    }
}
