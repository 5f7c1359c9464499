//! Checks the library for damage.

use std::{collections::HashSet, fs};

use uuid::Uuid;

use super::handle::Care;
use crate::{
    AudioPath, LibraryError, SessionRecord,
    store::Key,
    tables::{CAPTIONS, HEARD, JOBS_OF, SEGMENTS, SESSIONS, TRANSCRIPTS, TRASH, is_readable},
};

/// One defect that the check found.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Finding {
    /// A table has entries that cannot be decoded. [`Library::repair`](crate::Library::repair)
    /// drops them.
    Unreadable {
        /// The table.
        table: String,
        /// The number of entries.
        entries: u64,
    },
    /// A table has entries of an unknown session. They only take up space.
    Orphans {
        /// The table.
        table: &'static str,
        /// The session.
        session: Uuid,
    },
    /// The recording of a session does not exist: something outside the library removed it.
    AudioMissing {
        /// The session.
        session: Uuid,
        /// Its recording.
        path: AudioPath,
    },
    /// The recording of a session has another length than its record says.
    AudioChanged {
        /// The session.
        session: Uuid,
        /// Its recording.
        path: AudioPath,
        /// The length in the record, bytes.
        expected: u64,
        /// The length of the file, bytes.
        found: u64,
    },
}

impl Care<'_> {
    /// Reads the whole library and reports its defects. Changes nothing.
    ///
    /// # Errors
    /// An I/O error, or damage that makes the rest unreadable: see
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

/// The session in a key of one of the per-session tables.
pub(super) fn session_of(tree: &str, key: &[u8]) -> Option<Uuid> {
    let of_session = ["captions", "transcripts", "segments", "heard", "jobs_of", "live", "due"];
    of_session.contains(&tree).then(|| Uuid::of(key.get(..16)?)).flatten()
}
