//! Filters and pages the sessions for a window.

use jiff::{Timestamp, Zoned, civil::Date};
use library::{Asked, Library, SessionRecord};
use messages::message;
use uuid::Uuid;

use crate::{
    types::{Answer, AppError, SessionFilter, SessionRow},
    view,
};

/// Records that are read in one batch.
const AT_ONCE: usize = 256;

/// A parsed filter, in the library's times and names.
pub struct SessionQuery {
    speaker: Option<String>,
    language: Option<String>,
    from: Option<Timestamp>,
    until: Option<Timestamp>,
}

impl SessionQuery {
    /// Parses a window's filter.
    ///
    /// # Errors
    /// If a day cannot be parsed.
    pub fn of(wanted: SessionFilter) -> Answer<Self> {
        Ok(Self {
            speaker: wanted.speaker,
            language: wanted.language,
            from: wanted.from.as_deref().map(day).transpose()?,
            until: wanted.until.as_deref().map(day).transpose()?,
        })
    }

    /// Builds a search for words in those sessions.
    pub fn asked(self, words: &str) -> Asked {
        let Self { speaker, language, from, until } = self;
        Asked { speaker, language, from, until, ..Asked::words(words) }
    }

    /// The newest of those sessions, or the newest before a given one: at most `limit`, and whether
    /// there are more.
    ///
    /// # Errors
    /// If the disk reports an error.
    pub fn page(
        &self,
        library: &Library,
        mut before: Option<Uuid>,
        limit: usize,
    ) -> Answer<(Vec<SessionRow>, bool)> {
        let mut rows = Vec::new();
        loop {
            let records = library.sessions().page(before, AT_ONCE.max(limit + 1))?;
            let Some(last) = records.last() else { return Ok((rows, false)) };
            before = Some(last.id);
            for record in records.iter().filter(|record| self.has_facts_of(record)) {
                let row = row(library, record)?;
                if !self.has_speaker_of(&row) {
                    continue;
                }
                if rows.len() == limit {
                    return Ok((rows, true));
                }
                rows.push(row);
            }
        }
    }

    fn has_facts_of(&self, record: &SessionRecord) -> bool {
        let Self { language, from, until, .. } = self;
        language.as_ref().is_none_or(|language| *language == record.language)
            && from.is_none_or(|from| record.created_at >= from)
            && until.is_none_or(|until| record.created_at < until)
    }

    fn has_speaker_of(&self, row: &SessionRow) -> bool {
        let Some(wanted) = self.speaker.as_ref().map(|wanted| wanted.to_lowercase()) else {
            return true;
        };
        row.speakers.iter().any(|speaker| speaker.to_lowercase() == wanted)
    }
}

/// Builds a session's row in the list.
///
/// # Errors
/// If the disk reports an error.
pub fn row(library: &Library, record: &SessionRecord) -> Answer<SessionRow> {
    let speakers = match record.transcript {
        Some(version) => library.transcripts().speakers(record.id, version)?,
        None => Vec::new(),
    };
    Ok(view::row(record, &speakers))
}

/// The start of a day in the user's time zone.
fn day(text: &str) -> Answer<Timestamp> {
    let date: Date =
        text.parse().map_err(|_| AppError::new(&message!("app-no-date", text = text)))?;
    date.to_zoned(Zoned::now().time_zone().clone())
        .map(|begin| begin.timestamp())
        .map_err(|_| AppError::new(&message!("app-date-too-far", text = text)))
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;
    use library::{Speaker, Transcript};
    use settings::Places;

    use super::*;

    fn titles(library: &Library, wanted: SessionFilter, limit: usize) -> (Vec<String>, bool) {
        let (rows, more) = SessionQuery::of(wanted).unwrap().page(library, None, limit).unwrap();
        (rows.into_iter().map(|row| row.title).collect(), more)
    }

    #[test]
    fn sessions_are_found_by_speaker_language_and_day() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let places = Places { library: at("library"), recordings: at("recordings") };
        let library = Library::open(&places, "a test").unwrap();
        for (title, language, days, speaker) in [
            ("old", "en", 40, Some("Ada")),
            ("German", "de", 3, None),
            ("new", "en", 0, Some("Ada")),
        ] {
            let began = Timestamp::now().checked_sub((24 * days).hours()).unwrap();
            let mut record = SessionRecord::new(Uuid::now_v7(), began, title);
            record.language = language.to_owned();
            library.sessions().begin(&record).unwrap();
            library.sessions().end(record.id, |_| {}).unwrap();
            let Some(name) = speaker else { continue };
            let speaker = Speaker { name: Some(name.to_owned()), ..Speaker::default() };
            let transcript = Transcript { speakers: vec![speaker], ..Transcript::default() };
            library.transcripts().add(record.id, &transcript, &[]).unwrap();
        }
        let any = SessionFilter::default;
        let some = |text: &str| Some(text.to_owned());
        let today = Zoned::now().date();
        let ago = |days: i64| Some(today.checked_sub(days.days()).unwrap().to_string());
        for (wanted, found) in [
            (any(), &["new", "German", "old"][..]),
            (SessionFilter { speaker: some("ada"), ..any() }, &["new", "old"]),
            (SessionFilter { language: some("de"), ..any() }, &["German"]),
            (SessionFilter { from: ago(10), ..any() }, &["new", "German"]),
            (SessionFilter { from: ago(10), until: ago(1), ..any() }, &["German"]),
            (SessionFilter { speaker: some("Ada"), until: ago(10), ..any() }, &["old"]),
        ] {
            assert_eq!(titles(&library, wanted.clone(), 9).0, found, "{wanted:?}");
        }
        let (page, more) = titles(&library, any(), 2);
        assert_eq!((page, more), (vec!["new".to_owned(), "German".to_owned()], true));
        let wrong = SessionFilter { from: some("yesterday"), ..any() };
        assert!(SessionQuery::of(wrong).is_err());
    }

    #[test]
    fn a_day_is_one_that_a_person_would_write() {
        assert!(day("2026-11-20").is_ok());
        for nonsense in ["", "20.11.2026", "2026-13-01", "-999999-01-01"] {
            assert!(day(nonsense).is_err(), "{nonsense}");
        }
    }
}
