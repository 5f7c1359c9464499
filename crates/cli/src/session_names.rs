//! Finds sessions and jobs by the user's input: an id, a part of one, or `last`.

use ::library::{JobRecord, Library, LibraryError, SessionRecord};
use enhance::export::printable;
use uuid::Uuid;

use crate::when;

/// The fewest characters of an id's part.
const LEAST: usize = 4;
/// The limit of listed candidates.
const MOST: usize = 10;

/// Why the input matches no single session or job.
#[derive(Debug, thiserror::Error)]
pub enum NoSession {
    /// The library has none.
    #[error("there is no {0} yet")]
    Empty(&'static str),
    /// None has that id.
    #[error("there is no {what} {asked}; \"duotone sessions list{option}\" shows those there are")]
    None {
        /// The kind: session or job.
        what: &'static str,
        /// The user's input.
        asked: String,
        /// The command that lists them.
        option: &'static str,
    },
    /// No job has that id.
    #[error("there is no job {0}; \"duotone jobs list\" shows those there are")]
    NoJob(String),
    /// The part is too short.
    #[error(
        "\"{0}\" is too short to name anything; write {LEAST} characters of its id, or \"last\""
    )]
    Short(String),
    /// It is in the trash.
    #[error("session {0} was deleted; have it back with: duotone sessions restore {0}")]
    Deleted(String),
    /// Several match.
    #[error("\"{asked}\" may be any of these; write more of the id:{candidates}")]
    Several {
        /// The user's input.
        asked: String,
        /// A line each, with id, date and title.
        candidates: String,
    },
}

/// The end of an id. The beginning is the time, which sessions of an hour share.
pub fn short(id: Uuid) -> String {
    let hex = id.simple().to_string();
    hex[hex.len() - 8..].to_owned()
}

/// The matching session outside the trash.
///
/// # Errors
/// [`NoSession`], or an error of the library.
pub fn session(library: &Library, asked: &str) -> anyhow::Result<SessionRecord> {
    if let Some(record) = whole(asked).and_then(|id| library.sessions().get(id).ok()) {
        return Ok(record);
    }
    let records = match asked {
        "last" => library.sessions().page(None, 1)?,
        _ => library.sessions().page(None, usize::MAX)?,
    };
    match find(records, asked, "session", "") {
        Err(NoSession::None { what, asked, option }) => {
            Err(match find(trashed(library)?, &asked, what, option) {
                Ok(record) => NoSession::Deleted(short(record.id)),
                Err(_) => NoSession::None { what, asked, option },
            }
            .into())
        }
        found => Ok(found?),
    }
}

/// The matching deleted session.
///
/// # Errors
/// [`NoSession`], or an error of the library.
pub fn deleted(library: &Library, asked: &str) -> anyhow::Result<SessionRecord> {
    Ok(find(trashed(library)?, asked, "deleted session", " --trash")?)
}

/// The matching job.
///
/// # Errors
/// [`NoSession`], or an error of the library.
pub fn job(library: &Library, asked: &str) -> anyhow::Result<JobRecord> {
    match find(library.jobs().page(None, usize::MAX)?, asked, "job", "") {
        Err(NoSession::None { asked, .. }) => Err(NoSession::NoJob(asked).into()),
        found => Ok(found?),
    }
}

fn trashed(library: &Library) -> Result<Vec<SessionRecord>, LibraryError> {
    Ok(library.trash().all()?.into_iter().map(|trashed| trashed.record).collect())
}

fn whole(asked: &str) -> Option<Uuid> {
    Uuid::parse_str(asked).ok()
}

/// The record that `asked` matches; `records` has the newest first.
fn find<T: Named>(
    records: Vec<T>,
    asked: &str,
    what: &'static str,
    option: &'static str,
) -> Result<T, NoSession> {
    let none = || NoSession::None { what, asked: printable(asked), option };
    if asked == "last" {
        return records.into_iter().next().ok_or(NoSession::Empty(what));
    }
    let part = asked.to_lowercase().replace('-', "");
    if part.is_empty() || !part.chars().all(|c| c.is_ascii_hexdigit()) {
        return Err(none());
    }
    if part.len() < LEAST {
        return Err(NoSession::Short(asked.to_owned()));
    }
    let is_meant = |record: &T| {
        let id = record.id().simple().to_string();
        id.starts_with(&part) || id.ends_with(&part)
    };
    let mut found: Vec<T> = records.into_iter().filter(is_meant).collect();
    match found.len() {
        0 | 1 => found.pop().ok_or_else(none),
        count => {
            let mut candidates: String = found.iter().take(MOST).map(T::candidate).collect();
            if count > MOST {
                candidates += &format!("\n  and {} more", count - MOST);
            }
            Err(NoSession::Several { asked: asked.to_owned(), candidates })
        }
    }
}

/// A record with an id.
trait Named {
    fn id(&self) -> Uuid;
    /// A line that distinguishes it from records with a similar id.
    fn candidate(&self) -> String;
}

impl Named for SessionRecord {
    fn id(&self) -> Uuid {
        self.id
    }

    fn candidate(&self) -> String {
        let (date, title) = (when::shown(self.created_at), printable(&self.title));
        format!("\n  {}  {date}  {title}", self.id)
    }
}

impl Named for JobRecord {
    fn id(&self) -> Uuid {
        self.id
    }

    fn candidate(&self) -> String {
        format!("\n  {}  {}  {}", self.id, when::shown(self.created_at), self.status)
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;

    fn records(ids: &[&str]) -> Vec<SessionRecord> {
        let record = |id: &&str| {
            SessionRecord::new(Uuid::parse_str(id).unwrap(), Timestamp::UNIX_EPOCH, "A talk")
        };
        ids.iter().map(record).collect()
    }

    const IDS: [&str; 3] = [
        "0197c9a0-1111-7abc-8def-00000000beef",
        "0197c9a0-1111-7abc-8def-0123456789ab",
        "0197c9a0-2222-7abc-8def-aaaa4567beef",
    ];

    fn found(asked: &str) -> Result<String, NoSession> {
        find(records(&IDS), asked, "session", "").map(|record| record.id.to_string())
    }

    #[test]
    fn a_session_is_named_by_either_end_of_its_id() {
        for (asked, is) in [
            ("last", 0),
            ("0197c9a0-1111-7abc-8def-0123456789ab", 1),
            ("456789AB", 1),
            ("6789-ab", 1),
            ("0197c9a02", 2),
            ("0197c9a0-2222", 2),
            ("4567beef", 2),
        ] {
            assert_eq!(found(asked).unwrap(), IDS[is], "{asked}");
        }
        assert_eq!(short(Uuid::parse_str(IDS[1]).unwrap()), "456789ab");
    }

    #[test]
    fn what_names_none_or_several_is_told() {
        assert!(matches!(found("beef"), Err(NoSession::Several { .. })));
        assert!(matches!(found("bee"), Err(NoSession::Short(_))));
        for asked in ["", "feed", "a talk", "ffffffff", "last week"] {
            assert!(matches!(found(asked), Err(NoSession::None { .. })), "{asked}");
        }
        assert!(matches!(find(records(&[]), "last", "session", ""), Err(NoSession::Empty(_))));
        let message = found("0197c9a0-1111").unwrap_err().to_string();
        assert_eq!(message.lines().count(), 3);
        assert!(message.contains(IDS[0]) && message.contains(IDS[1]) && message.contains("A talk"));
    }
}
