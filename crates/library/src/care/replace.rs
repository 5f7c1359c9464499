//! Replaces a recording by the same sound in another format: FLAC.
//! `session::aftercare::compress_recording` converts it. This module updates the record in one
//! step, so that the record names an existing file even if the program is killed.

use std::{
    fs::{self, File},
    io::{self, Read},
    path::Path,
};

use jiff::{Timestamp, ToSpan};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::handle::Care;
use crate::{
    Audio, AudioPath, JobStatus, LibraryError, SessionRecord, SessionState,
    erase::remove_audio,
    jobs::jobs_of,
    purge::finish_erasing,
    store::Store,
    tables::{ERASING, SESSIONS, TRASH, session},
};

/// The formats of a recording, as its record and its file extension say.
const FORMS: [&str; 2] = ["wav", "flac"];

impl Care<'_> {
    /// The recording of a session that may be replaced now: the session is over and no job reads
    /// the recording.
    ///
    /// # Errors
    /// [`LibraryError::StillLive`], [`AtWork`](LibraryError::AtWork),
    /// [`NotThere`](LibraryError::NotThere) without a session or a recording, or an I/O error.
    pub fn replaceable_audio(&self, id: Uuid) -> Result<Audio, LibraryError> {
        replaceable(&self.0.store(), id).map(|(_, audio)| audio)
    }

    /// Replaces a session's recording by `new` and removes the old file. The file of `new` must be
    /// whole and synced. On an error the file of `new` and its companion files are removed, unless
    /// a session uses them: a session that was deleted meanwhile leaves nothing behind.
    ///
    /// # Errors
    /// Those of [`replaceable_audio`](Self::replaceable_audio).
    /// [`NotThere`](LibraryError::NotThere) also if the recording is no longer `old`, or if the
    /// file of `new` does not match its description.
    pub fn replace_audio(
        &self,
        id: Uuid,
        old: &Audio,
        new: &Audio,
    ) -> Result<SessionRecord, LibraryError> {
        let record = self.0.change(|store, batch| {
            let replaced = (|| {
                let (mut record, audio) = replaceable(store, id)?;
                if audio != *old {
                    return Err(no_recording(old.path.as_str()));
                }
                if !self.is_there(new) {
                    return Err(no_recording(new.path.as_str()));
                }
                record.audio = Some(new.clone());
                Ok(record)
            })();
            let record = match replaced {
                Ok(record) => record,
                Err(error) => {
                    if !is_named(store, id, &new.path)?
                        && let Err(error) = remove_audio(self.0, &new.path)
                    {
                        tracing::warn!(%error, "a file that nothing names stays behind");
                    }
                    return Err(error);
                }
            };
            let mut erasing = store.get(&ERASING, &id)?.unwrap_or_default();
            erasing.audio.push(old.path.clone());
            batch.put(&ERASING, &id, &erasing)?;
            batch.put(&SESSIONS, &id, &record)?;
            Ok(record)
        })?;
        if let Err(error) = finish_erasing(self.0) {
            // The next time the library opens, it tries again.
            tracing::warn!(%error, "a recording that was converted is still there too");
        }
        Ok(record)
    }

    /// Removes what an interrupted conversion left: the other file of a recording that exists and
    /// matches its checksum. If the recording is damaged, the other file may be the only good one
    /// and stays. Returns the number of sessions with leftovers.
    ///
    /// # Errors
    /// An I/O error. The next call tries the remaining files again.
    pub fn remove_leftovers(&self) -> Result<usize, LibraryError> {
        let mut removed = 0;
        for record in self.0.sessions().page(None, usize::MAX)? {
            // The writer lock keeps the record unchanged meanwhile.
            removed += self.0.change(|store, _| {
                let Some(record) = store.get(&SESSIONS, &record.id)? else { return Ok(0) };
                let Some(audio) = record.audio.filter(|_| record.state != SessionState::Live)
                else {
                    return Ok(0);
                };
                let Some(other) = other_form(record.id, &audio.path) else { return Ok(0) };
                if !self.lies_there(&other)? || !self.is_whole(&audio) {
                    return Ok(0);
                }
                remove_audio(self.0, &other)?;
                Ok(1)
            })?;
        }
        Ok(removed)
    }

    /// Updates records to the files that exist: a backup or a repair may be older than a
    /// conversion. Accepts only a file with its checksum beside it. Returns the number of updated
    /// records.
    pub(super) fn name_what_is_there(&self) -> Result<u64, LibraryError> {
        let mut named = 0;
        let ids: Vec<Uuid> =
            self.0.store().keys(&SESSIONS, &[])?.into_iter().map(|(id, _)| id).collect();
        for id in ids {
            named += self.0.change(|store, batch| {
                let mut record = session(store, id)?;
                let found = self.found_instead(&record)?;
                let is_other = u64::from(found.is_some());
                if let Some(found) = found {
                    record.audio = Some(found);
                    batch.put(&SESSIONS, &id, &record)?;
                }
                Ok(is_other)
            })?;
        }
        let ids: Vec<Uuid> =
            self.0.store().keys(&TRASH, &[])?.into_iter().map(|(id, _)| id).collect();
        for id in ids {
            named += self.0.change(|store, batch| {
                let Some(mut trashed) = store.get(&TRASH, &id)? else { return Ok(0) };
                let found = self.found_instead(&trashed.record)?;
                let is_other = u64::from(found.is_some());
                if let Some(found) = found {
                    trashed.record.audio = Some(found);
                    batch.put(&TRASH, &id, &trashed)?;
                }
                Ok(is_other)
            })?;
        }
        Ok(named)
    }

    /// The recording in the other format, if the recorded file does not exist.
    fn found_instead(&self, record: &SessionRecord) -> Result<Option<Audio>, LibraryError> {
        let Some(audio) = &record.audio else { return Ok(None) };
        let recordings = &self.0.places().recordings;
        if audio.path.within(recordings)?.exists() {
            return Ok(None);
        }
        let Some(other) = other_form(record.id, &audio.path) else { return Ok(None) };
        let file = other.within(recordings)?;
        let Some((bytes, sha256)) = fs::metadata(&file).ok().zip(sealed(&file)) else {
            return Ok(None);
        };
        let format = form_of(&other).unwrap_or_default().to_owned();
        let bytes = bytes.len();
        Ok(Some(Audio { path: other, format, bytes, sha256: Some(sha256), ..audio.clone() }))
    }

    /// Whether a recording exists with the recorded length.
    fn is_there(&self, audio: &Audio) -> bool {
        let file = audio.path.within(&self.0.places().recordings).ok();
        let found = file.and_then(|file| fs::metadata(file).ok());
        found.is_some_and(|found| found.is_file() && found.len() == audio.bytes)
    }

    /// Whether a recording exists and matches its checksum, if the record has one.
    fn is_whole(&self, audio: &Audio) -> bool {
        let Some(sha256) = &audio.sha256 else { return self.is_there(audio) };
        let hash = || -> io::Result<String> {
            let file = audio.path.within(&self.0.places().recordings).map_err(io::Error::other)?;
            let mut hasher = Sha256::new();
            let (mut file, mut buffer) = (File::open(file)?, vec![0; 256 << 10]);
            loop {
                match file.read(&mut buffer)? {
                    0 => break,
                    n => hasher.update(&buffer[..n]),
                }
            }
            Ok(hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
        };
        self.is_there(audio) && hash().is_ok_and(|found| found.eq_ignore_ascii_case(sha256))
    }

    /// Whether the file or one of its companion files exists.
    fn lies_there(&self, audio: &AudioPath) -> Result<bool, LibraryError> {
        let path = audio.within(&self.0.places().recordings)?;
        Ok(["part", "sha256", "sha256.part"]
            .map(|extension| path.with_added_extension(extension))
            .iter()
            .chain([&path])
            .any(|file| file.exists()))
    }
}

/// The sessions whose recordings can be converted: ended, with a finished transcript (or any if
/// `all` is set), and older than the given number of days by the user's clock. Does not check for
/// jobs: [`Care::replace_audio`](crate::Care::replace_audio) rejects a recording that a job reads.
pub fn audio_to_compress(
    records: &[SessionRecord],
    now: Timestamp,
    older_than: Option<u32>,
    all: bool,
) -> Vec<Uuid> {
    let is_due = |record: &&SessionRecord| {
        let is_old = older_than.is_none_or(|days| {
            let end = record.created_at.checked_add((i64::from(days) * 24).hours());
            end.is_ok_and(|end| end <= now)
        });
        let is_wav = record.audio.as_ref().is_some_and(|audio| audio.format == "wav");
        is_wav && record.state != SessionState::Live && (all || record.processed) && is_old
    };
    records.iter().filter(is_due).map(|record| record.id).collect()
}

/// The files that a session's recording may have: the recorded one, and the one in the other
/// format, which an interrupted conversion may have left.
pub(crate) fn files_of(id: Uuid, audio: Option<&Audio>) -> Vec<AudioPath> {
    let Some(audio) = audio else { return Vec::new() };
    let other = other_form(id, &audio.path);
    [Some(audio.path.clone()), other].into_iter().flatten().collect()
}

fn replaceable(store: &Store, id: Uuid) -> Result<(SessionRecord, Audio), LibraryError> {
    let record = session(store, id)?;
    if record.state == SessionState::Live {
        return Err(LibraryError::StillLive(id));
    }
    if jobs_of(store, id)?.iter().any(|job| job.status == JobStatus::Processing) {
        return Err(LibraryError::AtWork(id));
    }
    let audio = record.audio.clone().ok_or_else(|| no_recording(&id.to_string()))?;
    Ok((record, audio))
}

fn no_recording(of: &str) -> LibraryError {
    LibraryError::NotThere { what: "recording", id: of.to_owned() }
}

/// Whether a session, deleted ones included, uses this recording.
fn is_named(store: &Store, id: Uuid, path: &AudioPath) -> Result<bool, LibraryError> {
    let record = store.get(&SESSIONS, &id)?;
    let record = match record {
        None => store.get(&TRASH, &id)?.map(|trashed| trashed.record),
        record => record,
    };
    Ok(record.and_then(|record| record.audio).is_some_and(|audio| audio.path == *path))
}

fn form_of(path: &AudioPath) -> Option<&'static str> {
    let (_, extension) = path.as_str().rsplit_once('.')?;
    FORMS.into_iter().find(|form| *form == extension)
}

/// The file name of a recording in the other format; `None` if the file is not named after its
/// session, because a file beside it may be unrelated.
fn other_form(id: Uuid, path: &AudioPath) -> Option<AudioPath> {
    let form = form_of(path)?;
    let stem = path.as_str().strip_suffix(form)?.strip_suffix('.')?;
    if stem.rsplit('/').next() != Some(&*id.to_string()) {
        return None;
    }
    let other = FORMS.into_iter().find(|other| *other != form)?;
    AudioPath::new(&format!("{stem}.{other}")).ok()
}

/// The checksum stored beside a file.
pub(super) fn sealed(file: &Path) -> Option<String> {
    let line = fs::read_to_string(file.with_added_extension("sha256")).ok()?;
    let sum = line.get(..64)?;
    sum.bytes().all(|byte| byte.is_ascii_hexdigit()).then(|| sum.to_owned())
}
