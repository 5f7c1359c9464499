//! The party of a session: a text file with the names of the expected speakers, one per line.

use std::{
    fs::File,
    io::{self, Read},
    path::{Path, PathBuf},
};

use super::names::{flaw, is_same_name, single_spaced};
use crate::NameFlaw;

/// The most names in a list: no recording of a larger group can be told apart.
const MOST: usize = 500;
/// The largest list, bytes.
const LARGEST: u64 = 1 << 20;

/// Why a list of names is unusable. Each variant says what the caller should do.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PartyError {
    /// The file does not exist: ask for another path.
    #[error("there is no file {}; give the path of a list of names, one a line", .0.display())]
    Missing(PathBuf),
    /// A line is not a valid name: ask for a correction. No name was taken.
    #[error("line {line} of {} is no name ({reason}); correct the line", .path.display())]
    Line {
        /// The file.
        path: PathBuf,
        /// The line number, from 1.
        line: usize,
        /// The defect.
        reason: PartyFlaw,
    },
    /// The list has too many names for one session: ask for another file.
    #[error("{} is longer than a list of {most} names; give a list of those you expect", .path.display())]
    TooMany {
        /// The file.
        path: PathBuf,
        /// The most names allowed.
        most: usize,
    },
    /// The file is unreadable: check its permissions and its disk.
    #[error("cannot read {}: {source}; check that it belongs to you and its disk is healthy", .path.display())]
    Files {
        /// The file.
        path: PathBuf,
        /// The system's error.
        source: io::Error,
    },
}

/// Why a line is not a valid name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PartyFlaw {
    /// It is not text in UTF-8.
    #[error("it is not UTF-8")]
    NotUtf8,
    /// Its text is not a name.
    #[error(transparent)]
    Name(#[from] NameFlaw),
}

/// The names of a list in order, without duplicates. Skips empty lines and lines that start with #.
///
/// # Errors
/// If the file is unreadable or too long, or a line is not a valid name; the error contains the
/// line.
pub fn party_list(path: &Path) -> Result<Vec<String>, PartyError> {
    let failed = |source: io::Error| match source.kind() {
        io::ErrorKind::NotFound => PartyError::Missing(path.to_owned()),
        _ => PartyError::Files { path: path.to_owned(), source },
    };
    let too_many = || PartyError::TooMany { path: path.to_owned(), most: MOST };
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(failed)?;
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > LARGEST {
        return Err(too_many());
    }
    let mut names: Vec<String> = Vec::new();
    for (line, text) in (1..).zip(bytes.split(|byte| *byte == b'\n')) {
        let name = name_in(text).map_err(|reason| {
            let path = path.to_owned();
            PartyError::Line { path, line, reason }
        })?;
        let Some(name) = name else { continue };
        if !names.iter().any(|known| is_same_name(known, &name)) {
            names.push(name);
        }
        if names.len() > MOST {
            return Err(too_many());
        }
    }
    Ok(names)
}

fn name_in(line: &[u8]) -> Result<Option<String>, PartyFlaw> {
    let line = std::str::from_utf8(line).map_err(|_| PartyFlaw::NotUtf8)?;
    // Some editors start a file with a byte order mark.
    let name = single_spaced(line.trim_start_matches('\u{feff}'));
    if name.is_empty() || name.starts_with('#') {
        return Ok(None);
    }
    match flaw(&name) {
        Some(flaw) => Err(flaw.into()),
        None => Ok(Some(name)),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn list(bytes: &[u8]) -> Result<Vec<String>, PartyError> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("party.txt");
        fs::write(&path, bytes).unwrap();
        party_list(&path)
    }

    #[test]
    fn a_line_is_a_name_and_each_counts_once() {
        let names = list("\u{feff}Ada  Lovelace\r\n\n# guests\nZoë\nADA lovelace\n李".as_bytes());
        assert_eq!(names.unwrap(), ["Ada Lovelace", "Zoë", "李"]);
        assert!(list(b"# nobody\n").unwrap().is_empty());
    }

    #[test]
    fn a_line_that_is_no_name_is_told() {
        for (bytes, part) in [
            (&b"Ada\n\n\xff\n"[..], "not UTF-8"),
            (b"Ada\nBob\n--", "no letter"),
            (b"\n\nA\x07", "not shown"),
            (format!("\n\n{}", "x".repeat(101)).as_bytes(), "101 characters"),
        ] {
            let error = list(bytes).unwrap_err().to_string();
            assert!(error.starts_with("line 3 of ") && error.contains(part), "{error}");
        }
    }

    #[test]
    fn what_is_no_list_is_refused_without_being_read_to_its_end() {
        let many: String = (0..600).map(|i| format!("person {i}\n")).collect();
        assert!(matches!(list(many.as_bytes()), Err(PartyError::TooMany { .. })));
        assert!(matches!(list(&vec![b' '; 2 << 20]), Err(PartyError::TooMany { .. })));
        assert!(matches!(party_list(Path::new("/no/such")), Err(PartyError::Missing(_))));
        assert!(matches!(party_list(Path::new("/")), Err(PartyError::Files { .. })));
    }
}
