//! The tables of the library.

use std::time::SystemTime;

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use uuid::Uuid;

use crate::{
    AudioPath, HeardVoice, JobRecord, LibraryError, LiveCaption, Segment, SessionRecord,
    Transcript, Trashed, Voice,
    store::{Batch, Entry, Key, Store, Table, Tree, decode},
};

/// The records of sessions outside the trash.
pub(crate) const SESSIONS: Table<Uuid, SessionRecord> = Table::new(Tree::Sessions);
/// The sessions that have not ended.
pub(crate) const LIVE: Table<Uuid, ()> = Table::new(Tree::Live);
/// Confirmed captions, numbered within their session.
pub(crate) const CAPTIONS: Table<(Uuid, u32), LiveCaption> = Table::new(Tree::Captions);
/// Finished transcripts without their segments, by version.
pub(crate) const TRANSCRIPTS: Table<(Uuid, u32), Transcript> = Table::new(Tree::Transcripts);
/// The segments of finished transcripts, one per entry because sled prefers small values.
pub(crate) const SEGMENTS: Table<(Uuid, u32, u32), Segment> = Table::new(Tree::Segments);
/// Jobs, by their own id.
pub(crate) const JOBS: Table<Uuid, JobRecord> = Table::new(Tree::Jobs);
/// The jobs of each session.
pub(crate) const JOBS_OF: Table<(Uuid, Uuid), ()> = Table::new(Tree::JobsOf);
/// Unfinished jobs, and whether a worker has them.
pub(crate) const PENDING: Table<Uuid, bool> = Table::new(Tree::Pending);
/// Saved voices.
pub(crate) const VOICES: Table<Uuid, Voice> = Table::new(Tree::Voices);
/// The voice embeddings of a transcript's speakers, by the transcript's version.
pub(crate) const HEARD: Table<(Uuid, u32), Vec<HeardVoice>> = Table::new(Tree::Heard);
/// Deleted sessions that can be restored.
pub(crate) const TRASH: Table<Uuid, Trashed> = Table::new(Tree::Trash);
/// Purged sessions, and their files that may still exist.
pub(crate) const ERASING: Table<Uuid, Erasing> = Table::new(Tree::Erasing);
/// Sessions that changed since they were indexed.
pub(crate) const DUE: Table<Uuid, u64> = Table::new(Tree::Due);
/// Whether the database's files may still hold deleted bytes.
pub(crate) const ERASE: Table<String, bool> = Table::new(Tree::Meta);

/// The files of a purged session.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct Erasing {
    pub(crate) audio: Vec<AudioPath>,
    /// The jobs that may have a folder.
    pub(crate) jobs: Vec<Uuid>,
}

/// Marks a session as due for the search index.
pub(crate) fn mark_due(batch: &mut Batch, id: Uuid) -> Result<(), LibraryError> {
    // Each mark is unique, so a session that is marked again during indexing stays marked.
    let now = SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default();
    batch.put(&DUE, &id, &(now.as_nanos() as u64))
}

/// The record of a session outside the trash.
pub(crate) fn session(store: &Store, id: Uuid) -> Result<SessionRecord, LibraryError> {
    store.get(&SESSIONS, &id)?.ok_or_else(|| LibraryError::session(id))
}

/// Whether an entry can be decoded as its table's type.
pub(crate) fn is_readable(entry: &Entry) -> bool {
    fn fits<K: Key, V: DeserializeOwned>(_: &Table<K, V>, entry: &Entry) -> bool {
        K::of(&entry.key).is_some() && decode::<V>(&entry.value).is_ok()
    }
    match &*entry.tree {
        "meta" => std::str::from_utf8(&entry.key).is_ok(),
        "sessions" => fits(&SESSIONS, entry),
        "live" => fits(&LIVE, entry),
        "captions" => fits(&CAPTIONS, entry),
        "transcripts" => fits(&TRANSCRIPTS, entry),
        "segments" => fits(&SEGMENTS, entry),
        "jobs" => fits(&JOBS, entry),
        "jobs_of" => fits(&JOBS_OF, entry),
        "pending" => fits(&PENDING, entry),
        "voices" => fits(&VOICES, entry),
        "heard" => fits(&HEARD, entry),
        "trash" => fits(&TRASH, entry),
        "erasing" => fits(&ERASING, entry),
        "due" => fits(&DUE, entry),
        _ => false,
    }
}
