//! Whether the library is whole.

use std::{collections::HashSet, fs};

use uuid::Uuid;

use super::handle::Care;
use crate::{
    AudioPath, LibraryError, SessionRecord,
    store::Key,
    tables::{CAPTIONS, HEARD, JOBS_OF, SEGMENTS, SESSIONS, TRANSCRIPTS, TRASH, is_readable},
};

/// Something that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Finding {
    /// Entries of a table cannot be understood: [`Library::repair`](crate::Library::repair) leaves them out.
    Unreadable {
        /// The table.
        table: String,
        /// How many.
        entries: u64,
    },
    /// A table holds something of a session that is not there. It takes room and nothing else.
    Orphans {
        /// The table.
        table: &'static str,
        /// The session.
        session: Uuid,
    },
    /// The recording of a session is not there: it was removed by something else.
    AudioMissing {
        /// The session.
        session: Uuid,
        /// Its recording.
        path: AudioPath,
    },
    /// The recording of a session has another length than it had.
    AudioChanged {
        /// The session.
        session: Uuid,
        /// Its recording.
        path: AudioPath,
        /// As it was, bytes.
        expected: u64,
        /// As it is.
        found: u64,
    },
}

impl Care<'_> {
    /// Looks at everything that is kept, and changes nothing.
    ///
    /// # Errors
    /// What the disk refuses, or damage that nothing can be read beyond: see
    /// [`repair`](crate::Library::repair).
    pub fn check(&self) -> Result<Vec<Finding>, LibraryError> {
        let mut findings = Vec::new();
        let store = self.0.store();
        let mut unreadable: Vec<(String, u64)> = Vec::new();
        store.each_entry(|entry| {
            if !is_readable(&entry) {
                match unreadable.iter_mut().find(|(tree, _)| *tree == entry.tree) {
                    Some((_, count)) => *count += 1,
                    None => unreadable.push((entry.tree, 1)),
                }
            }
            Ok(())
        })?;
        if !unreadable.is_empty() {
            let finding = |(table, entries)| Finding::Unreadable { table, entries };
            return Ok(unreadable.into_iter().map(finding).collect());
        }
        let sessions = store.prefix(&SESSIONS, &[])?.into_iter().map(|(_, record)| record);
        let trash = store.prefix(&TRASH, &[])?.into_iter().map(|(_, trashed)| trashed.record);
        let records: Vec<SessionRecord> = sessions.chain(trash).collect();
        let known: HashSet<Uuid> = records.iter().map(|record| record.id).collect();
        for record in &records {
            findings.extend(self.check_audio(record));
        }
        let captions = store.keys(&CAPTIONS, &[])?.into_iter().map(|((id, _), _)| ("captions", id));
        let heads =
            store.keys(&TRANSCRIPTS, &[])?.into_iter().map(|((id, _), _)| ("transcripts", id));
        let segments =
            store.keys(&SEGMENTS, &[])?.into_iter().map(|((id, ..), _)| ("segments", id));
        let jobs = store.keys(&JOBS_OF, &[])?.into_iter().map(|((id, _), _)| ("jobs", id));
        let heard = store.keys(&HEARD, &[])?.into_iter().map(|((id, _), _)| ("heard", id));
        let mut told = HashSet::new();
        for (table, session) in captions.chain(heads).chain(segments).chain(jobs).chain(heard) {
            if !known.contains(&session) && told.insert((table, session)) {
                findings.push(Finding::Orphans { table, session });
            }
        }
        Ok(findings)
    }

    fn check_audio(&self, record: &SessionRecord) -> Option<Finding> {
        let audio = record.audio.as_ref()?;
        let (session, path) = (record.id, audio.path.clone());
        let file = path.within(&self.0.places().recordings).ok();
        match file.and_then(|file| fs::metadata(file).ok()) {
            None => Some(Finding::AudioMissing { session, path }),
            Some(found) if found.len() != audio.bytes => {
                let (expected, found) = (audio.bytes, found.len());
                Some(Finding::AudioChanged { session, path, expected, found })
            }
            Some(_) => None,
        }
    }
}

/// The session that a key of such a table is of.
pub(super) fn session_of(tree: &str, key: &[u8]) -> Option<Uuid> {
    let of_session = ["captions", "transcripts", "segments", "heard", "jobs_of", "live", "due"];
    of_session.contains(&tree).then(|| Uuid::of(key.get(..16)?)).flatten()
}
