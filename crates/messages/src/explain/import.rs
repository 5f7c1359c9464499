//! Messages for errors of imported models.

use models::{ImportError, NameRefusal};

use super::{Explain, shown};
use crate::{Message, message};

impl Explain for ImportError {
    fn explain(&self) -> Message {
        match self {
            Self::NoCheckpoint { folder } => {
                message!("error-import-no-checkpoint", folder = folder.as_path())
            }
            Self::Read { path, source } => {
                message!("error-import-read", path = path.as_path(), source = shown(source))
            }
            Self::Damaged { path, reason } => {
                message!("error-import-damaged", path = path.as_path(), reason = reason)
            }
            Self::Limit { path, what, found, limit } => message!(
                "error-import-limit",
                path = path.as_path(),
                found = shown(found),
                // A message selects its words by an identifier, which has no spaces.
                what = what.replace(' ', "-"),
                limit = shown(limit),
            ),
            Self::Outside { index, entry } => message!(
                "error-import-outside",
                index = index.as_path(),
                entry = format!("{entry:?}"),
            ),
            Self::Unsuited { field, found, expected } => message!(
                "error-import-unsuited",
                field = *field,
                found = found,
                expected = expected,
            ),
            Self::Vocabulary { path, reason } => {
                message!("error-import-vocabulary", path = path.as_path(), reason = reason)
            }
            Self::MissingTensor { path, tensor } => {
                message!("error-import-missing-tensor", path = path.as_path(), tensor = tensor)
            }
            Self::Shape { tensor, found, expected } => message!(
                "error-import-shape",
                tensor = tensor,
                found = format!("{found:?}"),
                expected = format!("{expected:?}"),
            ),
            Self::Numbers { tensor, found } => {
                message!("error-import-numbers", tensor = tensor, found = found)
            }
            Self::NotFinite { tensor, value, precision } => message!(
                "error-import-not-finite",
                tensor = tensor,
                value = shown(value),
                precision = *precision,
            ),
            Self::NotInBlocks { tensor, row } => {
                message!("error-import-not-in-blocks", tensor = tensor, row = shown(row))
            }
            Self::Precision(name) => {
                message!("error-import-precision", name = format!("{name:?}"))
            }
            Self::Name { name, reason } => {
                message!("error-import-name", name = format!("{name:?}"), reason = reason.explain(),)
            }
            Self::Exists { path } => message!("error-import-exists", path = path.as_path()),
            Self::NoSource { name } => message!("error-import-no-source", name = name),
            Self::Useless { reason } => message!("error-import-useless", reason = reason),
            Self::Unexpected { name, expected, found } => message!(
                "error-import-unexpected",
                name = name,
                expected = shown(expected),
                found = shown(found),
            ),
            other => message!("error-other", what = shown(other)),
        }
    }
}

impl Explain for NameRefusal {
    fn explain(&self) -> Message {
        match self {
            Self::Characters => message!("import-name-characters"),
            Self::Published => message!("import-name-published"),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{io, path::PathBuf};

    use models::Digest;

    use super::*;
    use crate::explain::tests::compare;

    #[test]
    fn english_is_what_the_errors_display() {
        let (path, text) = (|| PathBuf::from("/a"), || "x".to_owned());
        let digest = |digit: &str| digit.repeat(64).parse::<Digest>().unwrap();
        let mut errors = vec![
            ImportError::NoCheckpoint { folder: path() },
            ImportError::Read { path: path(), source: io::Error::other("broken") },
            ImportError::Damaged { path: path(), reason: text() },
            ImportError::Outside { index: path(), entry: text() },
            ImportError::Unsuited { field: "model_type", found: text(), expected: text() },
            ImportError::Vocabulary { path: path(), reason: text() },
            ImportError::MissingTensor { path: path(), tensor: text() },
            ImportError::Shape { tensor: text(), found: vec![1, 2], expected: vec![3] },
            ImportError::Numbers { tensor: text(), found: text() },
            ImportError::NotFinite { tensor: text(), value: f32::INFINITY, precision: "f16" },
            ImportError::NotInBlocks { tensor: text(), row: 33 },
            ImportError::Precision(text()),
            ImportError::Name { name: text(), reason: NameRefusal::Characters },
            ImportError::Name { name: text(), reason: NameRefusal::Published },
            ImportError::Exists { path: path() },
            ImportError::NoSource { name: text() },
            ImportError::Useless { reason: text() },
            ImportError::Unexpected { name: text(), expected: digest("a"), found: digest("b") },
        ];
        for what in [
            "bytes",
            "bytes beside its weights",
            "bytes of header",
            "bytes of scales",
            "files",
            "graphs within graphs",
            "letters in a name",
            "multiplications",
            "tensors",
            "variables",
        ] {
            errors.push(ImportError::Limit { path: path(), what, found: 1 << 40, limit: 8 });
        }
        for error in errors {
            compare(&error.explain(), &error);
        }
    }
}
