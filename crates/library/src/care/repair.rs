//! Repairs a damaged library: keeps the entries that can be read and drops the rest.

use std::{collections::HashSet, fs, io::Read, path::Path};

use jiff::Timestamp;
use uuid::Uuid;

use super::{check::session_of, replace::sealed};
use settings::Places;

use crate::{
    Audio, AudioPath, Library, LibraryError, SessionRecord, is_alone,
    library::lock,
    store::{Entry, Key, Store, encode, generation, schema},
    tables::is_readable,
};

/// What a repair did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Repaired {
    /// Entries that were kept.
    pub kept: u64,
    /// Entries that could not be decoded, or that belong to no session.
    pub left_out: u64,
    /// Tables that could not be read to their end.
    pub cut_off: u64,
    /// Recordings without a session, which got a new one.
    pub recordings: u64,
}

impl Library {
    /// Writes a new database from the readable entries, and creates sessions for recordings that
    /// have none. Moves the damaged database to `damaged-…` beside it. Only the user removes that
    /// folder; it may still hold sessions that are deleted later.
    ///
    /// # Errors
    /// [`LibraryError::InUse`], [`Newer`](LibraryError::Newer), or an I/O error. On an error the
    /// library is unchanged.
    pub fn repair(places: &Places, program: &str) -> Result<Repaired, LibraryError> {
        let held = lock(places, program)?;
        let library = &places.library;
        let old = generation::current(library)?;
        let mut done = Repaired::default();
        let mut entries = match &old {
            Some(old) => readable(library, old, &mut done)?,
            None => Vec::new(),
        };
        let sessions: HashSet<Uuid> = entries
            .iter()
            .filter(|entry| matches!(&*entry.tree, "sessions" | "trash" | "erasing"))
            .filter_map(|entry| Uuid::of(&entry.key))
            .collect();
        let before = entries.len();
        entries.retain(|entry| {
            session_of(&entry.tree, &entry.key).is_none_or(|id| sessions.contains(&id))
        });
        done.left_out += (before - entries.len()) as u64;
        done.kept = entries.len() as u64;
        for record in unknown_recordings(places, &sessions)? {
            let value = encode(&record).map_err(LibraryError::encoding)?;
            let (tree, key) = ("sessions".to_owned(), record.id.bytes());
            entries.push(Entry { tree, key, value });
            done.recordings += 1;
        }
        generation::replace(library, |filling| {
            entries.into_iter().try_for_each(|entry| filling.put(entry))?;
            schema::identity_entries(schema::known(schema::STEPS))?
                .into_iter()
                .try_for_each(|entry| filling.put(entry))
        })?;
        if let Some(old) = old {
            let aside = library.join(format!("damaged-{}", Timestamp::now().as_millisecond()));
            fs::rename(&old, &aside).map_err(|e| LibraryError::files("rename", &old, e))?;
        }
        drop(held);
        // The damage may have destroyed the newest entries, such as the path of a converted
        // recording.
        Self::open(places, program)?.care().name_what_is_there()?;
        Ok(done)
    }
}

fn readable(library: &Path, old: &Path, done: &mut Repaired) -> Result<Vec<Entry>, LibraryError> {
    let store = match Store::open(old) {
        Ok(store) => store,
        Err(LibraryError::Damaged { .. }) => {
            done.cut_off += 1;
            return Ok(Vec::new());
        }
        Err(error) => return Err(error),
    };
    let (mut entries, mut found) = (Vec::new(), None);
    done.cut_off += store.each_readable(|entry| {
        if let Some(Ok(told)) = schema::told_by(&entry) {
            found = Some(told);
        }
        entries.push(entry);
    })?;
    let known = schema::known(schema::STEPS);
    // A database without a version is treated as the current one.
    let found = found.unwrap_or(known);
    if found > known {
        return Err(LibraryError::Newer { path: library.to_owned(), found, known });
    }
    let mut kept = Vec::with_capacity(entries.len());
    for entry in entries.into_iter().filter(|entry| entry.tree != "meta") {
        match schema::migrated(entry, found, schema::STEPS) {
            Ok(Some(entry)) if is_readable(&entry) => kept.push(entry),
            Ok(None) => {}
            _ => done.left_out += 1,
        }
    }
    Ok(kept)
}

/// Creates records for recordings without a session.
fn unknown_recordings(
    places: &Places,
    known: &HashSet<Uuid>,
) -> Result<Vec<SessionRecord>, LibraryError> {
    let failed = |error| LibraryError::files("read", &places.recordings, error);
    if !places.recordings.is_dir() {
        return Ok(Vec::new());
    }
    let mut records = Vec::new();
    for entry in fs::read_dir(&places.recordings).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let Some((id, format)) = name.split_once('.') else { continue };
        let Some(id) = Uuid::parse_str(id).ok().filter(|_| id.len() == 36) else { continue };
        let length = match format {
            _ if known.contains(&id) || is_alone(id) => None,
            "wav" => length_of_wav(&path),
            // A conversion was cut off: the WAV still exists and is the recording.
            "flac" if path.with_extension("wav").exists() => None,
            "flac" => length_of_flac(&path),
            _ => None,
        };
        let (Some((duration_ms, sample_rate)), Ok(audio)) = (length, AudioPath::new(name)) else {
            continue;
        };
        let bytes = fs::metadata(&path).map_or(0, |found| found.len());
        let (format, sha256) = (format.to_owned(), sealed(&path));
        let audio = Audio { path: audio, format, sample_rate, bytes, sha256 };
        records.push(SessionRecord::of_recording(id, &path, audio, duration_ms));
    }
    Ok(records)
}

/// Milliseconds and samples per second of one of our WAV files, whose header has 44 bytes.
fn length_of_wav(path: &Path) -> Option<(u64, u32)> {
    let mut head = [0; 44];
    let mut file = fs::File::open(path).ok()?;
    file.read_exact(&mut head).ok()?;
    if &head[..4] != b"RIFF" || &head[36..40] != b"data" {
        return None;
    }
    let sample_rate = u32::from_le_bytes(head[24..28].try_into().ok()?);
    let per_second = u64::from(u32::from_le_bytes(head[28..32].try_into().ok()?));
    let bytes = file.metadata().ok()?.len().saturating_sub(44);
    (per_second > 0).then(|| (bytes.saturating_mul(1_000) / per_second, sample_rate))
}

/// Milliseconds and samples per second of a FLAC file, from its first block.
fn length_of_flac(path: &Path) -> Option<(u64, u32)> {
    let mut head = [0; 26];
    fs::File::open(path).ok()?.read_exact(&mut head).ok()?;
    if &head[..4] != b"fLaC" || head[4] & 0x7f != 0 {
        return None;
    }
    // 20 bits of samples per second, 3 of channels, 5 of bits, 36 of samples.
    let told = u64::from_be_bytes(*head.last_chunk()?);
    let (sample_rate, samples) = (told >> 44, told & ((1 << 36) - 1));
    (sample_rate > 0).then(|| (samples.saturating_mul(1_000) / sample_rate, sample_rate as u32))
}
