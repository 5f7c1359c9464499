//! Journals: sessions written beside the library, because it could not be written then.
//!
//! Each is a journal, `inbox/ID.jsonl`: a JSON object a line, on the disk before it is answered,
//! and locked as long as its session is under way. Whoever has the library takes in those that
//! nobody holds. Why it is so: docs/adr/024-journal.md.

mod entry;
mod journal_file;
mod read;
mod take_in;

use std::path::{Path, PathBuf};

use uuid::Uuid;

pub(crate) use journal_file::Journal;

/// The folder of the journals.
fn folder(library: &Path) -> PathBuf {
    library.join("inbox")
}

/// What a file in there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// The journal of that session.
    Journal(Uuid),
    /// One that is being made, or whose program was ended while it was.
    Unmade,
}

/// Reads a file's name. `None` for what is not ours.
fn kind(name: &str) -> Option<Kind> {
    let (id, ending) = name.split_once('.')?;
    let id = Uuid::parse_str(id).ok().filter(|known| known.to_string() == id)?;
    match ending {
        "jsonl" => Some(Kind::Journal(id)),
        "part" => Some(Kind::Unmade),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_ours_is_left_alone() {
        let id = "01931a00-0000-7000-8000-000000000001";
        let journal = Kind::Journal(Uuid::parse_str(id).unwrap());
        for (name, known) in [
            (format!("{id}.jsonl"), Some(journal)),
            (format!("{id}.part"), Some(Kind::Unmade)),
            (format!("{id}.damaged"), None),
            (format!("{id}.jsonl.bak"), None),
            (id.to_owned(), None),
            (format!("{}.jsonl", id.replace('-', "")), None),
            ("notes.jsonl".to_owned(), None),
        ] {
            assert_eq!(kind(&name), known, "{name}");
        }
    }
}
