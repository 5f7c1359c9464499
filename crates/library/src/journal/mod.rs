//! Journals: sessions written beside the library while the library cannot be written.
//!
//! Each journal is a file `inbox/ID.jsonl`, with one JSON object per line. A line is synced before
//! the write returns, and the file is locked while its session is live. A program that has the
//! library open takes in the unlocked journals. docs/adr/024-journal.md has the reasons.

mod entry;
mod journal_file;
mod read;
mod take_in;

use std::path::{Path, PathBuf};

use uuid::Uuid;

pub(crate) use journal_file::Journal;

/// The folder for journals.
fn folder(library: &Path) -> PathBuf {
    library.join("inbox")
}

/// The kind of a file in the journals folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// The journal of that session.
    Journal(Uuid),
    /// A journal that is being created, or whose program was killed meanwhile.
    Unmade,
}

/// Classifies a file by its name. `None` if the file is not ours.
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
