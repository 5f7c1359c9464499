//! A recording gives way to the same sound in another form: FLAC. Who converts it is elsewhere
//! (`session::aftercare::compress_recording`); here the record changes hands in one step, so that it names a
//! file that is there, whenever the program is ended.

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

/// The forms that a recording may have, as its record and its file's name tell.
const FORMS: [&str; 2] = ["wav", "flac"];

impl Care<'_> {
    /// The recording of a session, if it may be replaced now: the session is over, and no job reads
    /// it.
    ///
    /// # Errors
    /// [`LibraryError::StillLive`], [`AtWork`](LibraryError::AtWork),
    /// [`NotThere`](LibraryError::NotThere) without a session or a recording, or what the disk
    /// refuses.
    pub fn replaceable_audio(&self, id: Uuid) -> Result<Audio, LibraryError> {
        replaceable(&self.0.store(), id).map(|(_, audio)| audio)
    }

    /// Has another file in the place of a session's recording, which is removed. `new` is there,
    /// whole and lasting. If it is refused, the file of `new` and what lies beside it is removed,
    /// unless a session has it: nothing of a session that was deleted meanwhile stays behind.
    ///
    /// # Errors
    /// Those of [`replaceable_audio`](Self::replaceable_audio);
    /// [`NotThere`](LibraryError::NotThere) too if the recording is no longer `old`, or the file of
    /// `new` is not what it says.
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
            // It is tried again when the library is opened next.
            tracing::warn!(%error, "a recording that was converted is still there too");
        }
        Ok(record)
    }

    /// Removes what a conversion left that was cut off: files beside a recording that is there and
    /// whole by its checksum. Beside one that is damaged they may be what is left of it, and stay.
    /// Returns how many sessions had such.
    ///
    /// # Errors
    /// What the disk refuses; the others are tried all the same, the next time.
    pub fn remove_leftovers(&self) -> Result<usize, LibraryError> {
        let mut removed = 0;
        for record in self.0.sessions().page(None, usize::MAX)? {
            // As it is now, and so it stays meanwhile.
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

    /// Has records name what is there: a backup, or what a repair found, may be older than a
    /// conversion. Only a file with its checksum beside it is taken for the recording. Returns how
    /// many.
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

    /// The recording in the other form, where the one of the record is not there.
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

    /// Whether a recording is there, as long as it is to be.
    fn is_there(&self, audio: &Audio) -> bool {
        let file = audio.path.within(&self.0.places().recordings).ok();
        let found = file.and_then(|file| fs::metadata(file).ok());
        found.is_some_and(|found| found.is_file() && found.len() == audio.bytes)
    }

    /// Whether a recording is there and has the checksum that it is to have, where one is known.
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

    /// Whether there is a file, or one of those that lie beside it.
    fn lies_there(&self, audio: &AudioPath) -> Result<bool, LibraryError> {
        let path = audio.within(&self.0.places().recordings)?;
        Ok(["part", "sha256", "sha256.part"]
            .map(|extension| path.with_added_extension(extension))
            .iter()
            .chain([&path])
            .any(|file| file.exists()))
    }
}

/// Which recordings can be converted: those of sessions that are over, with a finished transcript or
/// `all`, and older than so many days by the clock of the user's machine. A job that works on one
/// comes first.
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

/// The files that a session's recording may have: that of its record, and the same in the other
/// form, which a conversion that was cut off may have left.
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

/// Whether a session, or a deleted one, has this recording.
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

/// What a recording is called in the other form; `None` for a file that has not its session's name:
/// what lies beside that may be something else.
fn other_form(id: Uuid, path: &AudioPath) -> Option<AudioPath> {
    let form = form_of(path)?;
    let stem = path.as_str().strip_suffix(form)?.strip_suffix('.')?;
    if stem.rsplit('/').next() != Some(&*id.to_string()) {
        return None;
    }
    let other = FORMS.into_iter().find(|other| *other != form)?;
    AudioPath::new(&format!("{stem}.{other}")).ok()
}

/// The checksum beside a file.
pub(super) fn sealed(file: &Path) -> Option<String> {
    let line = fs::read_to_string(file.with_added_extension("sha256")).ok()?;
    let sum = line.get(..64)?;
    sum.bytes().all(|byte| byte.is_ascii_hexdigit()).then(|| sum.to_owned())
}
