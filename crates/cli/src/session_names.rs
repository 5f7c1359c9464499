//! Finds sessions and jobs by the user's input: an id, a part of one, or `last`.

use ::library::{JobRecord, Library, LibraryError, SessionRecord};
use enhance::export::printable;
use messages::{Explain, Message, message};
use uuid::Uuid;

use crate::when;

/// The fewest characters of an id's part.
const LEAST: usize = 4;
/// The limit of listed candidates.
const MOST: usize = 10;

/// What the user's input names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A session outside the trash.
    Session,
    /// A session in the trash.
    DeletedSession,
    /// A job.
    Job,
}

impl Kind {
    /// The word that messages select their variant by.
    fn key(self) -> &'static str {
        match self {
            Self::Session => "session",
            Self::DeletedSession => "deleted-session",
            Self::Job => "job",
        }
    }
}

/// Why the input matches no single session or job.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.explain().english())]
pub enum NoSession {
    /// The library has none.
    Empty(Kind),
    /// None has that id.
    None {
        /// What the user looked for.
        kind: Kind,
        /// The user's input.
        asked: String,
    },
    /// The part is too short.
    Short(String),
    /// The session of this short id is in the trash.
    Deleted(String),
    /// Several match.
    Several {
        /// The user's input.
        asked: String,
        /// A line each, with id, date and title.
        candidates: Vec<Message>,
    },
}

impl Explain for NoSession {
    fn explain(&self) -> Message {
        match self {
            Self::Empty(kind) => message!("cli-none-yet", what = kind.key()),
            Self::None { kind, asked } => {
                message!("cli-not-found", what = kind.key(), asked = asked)
            }
            Self::Short(asked) => message!("cli-id-too-short", asked = asked, least = LEAST),
            Self::Deleted(id) => message!("cli-session-deleted", id = id),
            Self::Several { asked, candidates } => candidates
                .iter()
                .cloned()
                .fold(message!("cli-several-match", asked = asked), Message::and_line),
        }
    }
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
    match find(records, asked, Kind::Session) {
        Err(none @ NoSession::None { .. }) => {
            Err(match find(trashed(library)?, asked, Kind::DeletedSession) {
                Ok(record) => NoSession::Deleted(short(record.id)),
                Err(_) => none,
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
    Ok(find(trashed(library)?, asked, Kind::DeletedSession)?)
}

/// The matching job.
///
/// # Errors
/// [`NoSession`], or an error of the library.
pub fn job(library: &Library, asked: &str) -> anyhow::Result<JobRecord> {
    Ok(find(library.jobs().page(None, usize::MAX)?, asked, Kind::Job)?)
}

fn trashed(library: &Library) -> Result<Vec<SessionRecord>, LibraryError> {
    Ok(library.trash().all()?.into_iter().map(|trashed| trashed.record).collect())
}

fn whole(asked: &str) -> Option<Uuid> {
    Uuid::parse_str(asked).ok()
}

/// The record that `asked` matches; `records` has the newest first.
fn find<T: Named>(records: Vec<T>, asked: &str, kind: Kind) -> Result<T, NoSession> {
    let none = || NoSession::None { kind, asked: printable(asked) };
    if asked == "last" {
        return records.into_iter().next().ok_or(NoSession::Empty(kind));
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
            let mut candidates: Vec<Message> = found.iter().take(MOST).map(T::candidate).collect();
            if count > MOST {
                candidates.push(message!("cli-more-candidates", count = count - MOST));
            }
            Err(NoSession::Several { asked: asked.to_owned(), candidates })
        }
    }
}

/// A record with an id.
trait Named {
    fn id(&self) -> Uuid;
    /// A line that distinguishes it from records with a similar id.
    fn candidate(&self) -> Message;
}

impl Named for SessionRecord {
    fn id(&self) -> Uuid {
        self.id
    }

    fn candidate(&self) -> Message {
        let date = when::shown(self.created_at);
        let (id, title) = (self.id.to_string(), printable(&self.title));
        message!("cli-candidate", id = id, date = date, what = title)
    }
}

impl Named for JobRecord {
    fn id(&self) -> Uuid {
        self.id
    }

    fn candidate(&self) -> Message {
        let date = when::shown(self.created_at);
        let status = message!("cli-job-state", status = self.status.to_string());
        message!("cli-candidate", id = self.id.to_string(), date = date, what = status)
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
        find(records(&IDS), asked, Kind::Session).map(|record| record.id.to_string())
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
    fn input_that_matches_none_or_several_is_an_error() {
        assert!(matches!(found("beef"), Err(NoSession::Several { .. })));
        assert!(matches!(found("bee"), Err(NoSession::Short(_))));
        for asked in ["", "feed", "a talk", "ffffffff", "last week"] {
            assert!(matches!(found(asked), Err(NoSession::None { .. })), "{asked}");
        }
        assert!(matches!(find(records(&[]), "last", Kind::Session), Err(NoSession::Empty(_))));
        let message = found("0197c9a0-1111").unwrap_err().to_string();
        assert_eq!(message.lines().count(), 3);
        assert!(message.contains(IDS[0]) && message.contains(IDS[1]) && message.contains("A talk"));
    }
}
