//! Reads a journal up to the first damage.

use std::io::{self, BufRead, Read};

use uuid::Uuid;

use super::entry::{Entry, Head, JOURNAL_SCHEMA};
use crate::{LiveCaption, SessionRecord};

/// The longest accepted line, bytes. Our lines have a few thousand.
const LONGEST_LINE: u64 = 16 << 20;
/// The longest accepted journal, bytes. An hour of talk has about one million.
const LONGEST: u64 = 256 << 20;

/// The contents of a journal.
#[derive(Debug)]
pub(super) struct JournalContent {
    /// The newest record.
    pub(super) record: Box<SessionRecord>,
    /// How many captions the library already had.
    pub(super) after: u32,
    pub(super) captions: Vec<LiveCaption>,
    /// Whether the session ended.
    pub(super) ended: bool,
    /// The options of the enhancement job that the library is to create.
    pub(super) enhance: Option<serde_json::Value>,
}

/// The result of reading a journal.
#[derive(Debug)]
pub(super) enum Journalled {
    /// A newer program wrote it; none of it was decoded.
    Newer(u32),
    /// The readable part, and the damage if a part is unreadable.
    This { told: Option<JournalContent>, damage: Option<String> },
}

/// Reads the journal of a session. Ignores an incomplete last line, because its write never
/// returned.
pub(super) fn read(journal: impl BufRead, id: Uuid) -> io::Result<Journalled> {
    let mut journal = journal.take(LONGEST + 1);
    let (mut told, mut line) = (None, Vec::new());
    loop {
        line.clear();
        (&mut journal).take(LONGEST_LINE + 1).read_until(b'\n', &mut line)?;
        let is_too_long = line.len() as u64 > LONGEST_LINE || journal.limit() == 0;
        let outcome = match line.pop() {
            _ if is_too_long => Err("it is longer than any journal of ours".to_owned()),
            Some(b'\n') => hear(&mut told, &line, id),
            _ => return Ok(Journalled::This { told, damage: None }),
        };
        match outcome {
            Ok(None) => {}
            Ok(Some(newer)) => return Ok(Journalled::Newer(newer)),
            Err(what) => return Ok(Journalled::This { told, damage: Some(what) }),
        }
    }
}

/// Decodes a line into `told`. Returns the version if it is too new.
fn hear(told: &mut Option<JournalContent>, line: &[u8], id: Uuid) -> Result<Option<u32>, String> {
    if told.is_none()
        && let Some(newer) = Head::schema(line).filter(|schema| *schema > JOURNAL_SCHEMA)
    {
        return Ok(Some(newer));
    }
    let entry: Entry = serde_json::from_slice(line).map_err(|error| error.to_string())?;
    match (entry, &mut *told) {
        (Entry::Begin { after, record, .. }, none @ None) => {
            let captions = Vec::new();
            let (record, ended, enhance) = (of(id, record)?, false, None);
            *none = Some(JournalContent { record, after, captions, ended, enhance });
        }
        (Entry::Captions(mut captions), Some(told)) if !told.ended => {
            told.captions.append(&mut captions);
        }
        (Entry::Record(record), Some(told)) if !told.ended => told.record = of(id, record)?,
        (Entry::End(record), Some(told)) if !told.ended => {
            (told.record, told.ended) = (of(id, record)?, true);
        }
        (Entry::Enhance(options), Some(told)) if told.ended => told.enhance = Some(options),
        _ => return Err("its lines are out of order".to_owned()),
    }
    Ok(None)
}

fn of(id: Uuid, record: Box<SessionRecord>) -> Result<Box<SessionRecord>, String> {
    match record.id == id {
        true => Ok(record),
        false => Err(format!("it has lines of session {}", record.id)),
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;

    const ID: Uuid = Uuid::from_u128(7);

    fn line(entry: &Entry) -> String {
        serde_json::to_string(entry).unwrap() + "\n"
    }

    fn record(title: &str) -> Box<SessionRecord> {
        Box::new(SessionRecord::new(ID, Timestamp::UNIX_EPOCH, title))
    }

    fn begin() -> String {
        line(&Entry::Begin { schema: JOURNAL_SCHEMA, after: 3, record: record("begun") })
    }

    fn captions(texts: &[&str]) -> String {
        let caption = |text: &&str| LiveCaption { text: (*text).into(), ..LiveCaption::default() };
        line(&Entry::Captions(texts.iter().map(caption).collect()))
    }

    /// The captions, the title, whether it was ended, and whether it is damaged.
    fn told(journal: &str) -> Option<(Vec<String>, String, bool, bool)> {
        match read(journal.as_bytes(), ID).unwrap() {
            Journalled::This { told: Some(told), damage } => {
                let texts = told.captions.into_iter().map(|caption| caption.text).collect();
                Some((texts, told.record.title, told.ended, damage.is_some()))
            }
            Journalled::This { told: None, .. } | Journalled::Newer(_) => None,
        }
    }

    #[test]
    fn a_journal_tells_its_session_wherever_it_is_cut_off() {
        let whole = [
            begin(),
            captions(&["one", "two"]),
            line(&Entry::Record(record("renamed"))),
            captions(&["three"]),
            line(&Entry::End(record("ended"))),
        ]
        .concat();
        let ends: Vec<usize> = whole.match_indices('\n').map(|(at, _)| at + 1).collect();
        for cut in 0..=whole.len() {
            let lines = ends.iter().filter(|end| **end <= cut).count();
            let texts = [0, 0, 2, 2, 3, 3][lines];
            let titles = ["", "begun", "begun", "renamed", "renamed", "ended"];
            let expected = (lines > 0).then(|| {
                let texts = ["one", "two", "three"][..texts].iter().map(|t| (*t).into()).collect();
                (texts, titles[lines].to_owned(), lines == 5, false)
            });
            assert_eq!(told(&whole[..cut]), expected, "cut off at {cut}");
        }
    }

    #[test]
    fn what_comes_before_the_damage_is_read() {
        let other = SessionRecord::new(Uuid::from_u128(8), Timestamp::UNIX_EPOCH, "other");
        for damage in [
            "no line of ours\n".to_owned(),
            "\0\0\0\n".to_owned(),
            begin(),
            line(&Entry::Record(Box::new(other))),
        ] {
            let journal = [begin(), captions(&["one"]), damage, captions(&["two"])].concat();
            assert_eq!(told(&journal), Some((vec!["one".into()], "begun".into(), false, true)));
        }
        assert_eq!(told(&captions(&["one"])), None);
    }

    #[test]
    fn a_newer_programs_journal_is_known_for_one_whatever_is_in_it() {
        let newer = r#"{"begin":{"schema":3,"whatever":[]}}"#.to_owned() + "\nand so on\n";
        assert!(matches!(read(newer.as_bytes(), ID).unwrap(), Journalled::Newer(3)));
    }

    #[test]
    fn a_line_without_end_is_not_read_to_its_end() {
        let endless = begin().into_bytes();
        let endless = io::BufReader::new(endless.chain(io::repeat(b'x')));
        let Journalled::This { told: Some(told), damage: Some(_) } = read(endless, ID).unwrap()
        else {
            panic!()
        };
        assert_eq!(told.record.title, "begun");
    }
}
