//! The record of a session: its facts and its state, without its text.

mod bookmarks;

use std::{collections::BTreeMap, fs, path::Path};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::{Builder, Uuid, Version};

use crate::{AudioPath, Bookmark};

/// The version of the record format that this program reads and writes.
pub const RECORD_SCHEMA: u32 = 1;

/// One session. Its text is stored apart: live captions, and transcripts by version.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SessionRecord {
    /// [`RECORD_SCHEMA`] when it was written.
    pub schema: u32,
    /// The id of the session and of everything derived from it. Lists sort by id, which for a UUID
    /// of version 7 is the order of time.
    pub id: Uuid,
    /// The title that the user gave it.
    pub title: String,
    /// When it started.
    pub created_at: Timestamp,
    /// Its length, milliseconds.
    pub duration_ms: u64,
    /// The spoken language as a code, or `auto` until it is detected.
    pub language: String,
    /// The source of its sound.
    pub source: Source,
    /// The models that transcribed it.
    pub models: SessionModels,
    /// The recording, if there is one.
    #[serde(default)]
    pub audio: Option<Audio>,
    /// Whether it is over, and how it ended.
    pub state: SessionState,
    /// Whether it has a finished transcript.
    pub processed: bool,
    /// The number of the newest finished transcript.
    #[serde(default)]
    pub transcript: Option<u32>,
    /// Whether its captions were made live or from a file.
    pub processing_mode: ProcessingMode,
    /// The names of the expected speakers; voice recognition prefers them.
    #[serde(default)]
    pub party: Vec<String>,
    /// The moments that the user marked, in their order.
    #[serde(default)]
    pub bookmarks: Vec<Bookmark>,
    /// The progress of the finished transcript.
    #[serde(default)]
    pub enhancement: Enhancement,
    /// Metrics by name.
    #[serde(default)]
    pub metrics: BTreeMap<String, serde_json::Value>,
}

impl SessionRecord {
    /// The record of a new session.
    pub fn new(id: Uuid, created_at: Timestamp, title: &str) -> Self {
        Self {
            schema: RECORD_SCHEMA,
            id,
            title: title.to_owned(),
            created_at,
            duration_ms: 0,
            language: "auto".to_owned(),
            source: Source::default(),
            models: SessionModels::default(),
            audio: None,
            state: SessionState::Live,
            processed: false,
            transcript: None,
            processing_mode: ProcessingMode::Online,
            party: Vec::new(),
            bookmarks: Vec::new(),
            enhancement: Enhancement::default(),
            metrics: BTreeMap::new(),
        }
    }

    /// The record of a session of which only the recording at `path` is left. Its start is the time
    /// in its id, or else the file's modification time.
    pub fn of_recording(id: Uuid, path: &Path, audio: Audio, duration_ms: u64) -> Self {
        let mut record = Self::new(id, began(id, path), "Recovered recording");
        record.state = SessionState::Interrupted;
        record.duration_ms = duration_ms;
        record.audio = Some(audio);
        record
    }
}

fn began(id: Uuid, path: &Path) -> Timestamp {
    let told = id.get_timestamp().and_then(|time| {
        let (seconds, nanos) = time.to_unix();
        Timestamp::new(seconds.try_into().ok()?, nanos.try_into().ok()?).ok()
    });
    let changed = || fs::metadata(path).and_then(|found| found.modified()).ok();
    let changed = || changed().and_then(|time| Timestamp::try_from(time).ok());
    told.or_else(changed).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// An id for a session that is not stored. It is later than all earlier ids, as those of stored
/// sessions are. A recording with such a name belongs to the user and to no session, even in the
/// recordings folder.
pub fn id_alone() -> Uuid {
    Builder::from_bytes(*Uuid::now_v7().as_bytes()).with_version(Version::Custom).into_uuid()
}

/// Whether an id comes from [`id_alone`].
pub fn is_alone(id: Uuid) -> bool {
    id.get_version() == Some(Version::Custom)
}

/// The source of a session's sound.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// `microphone`, `system`, `both`, `file`, …
    pub kind: String,
    /// The device's or the file's name.
    #[serde(default)]
    pub device: Option<String>,
}

/// The names of a session's models.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionModels {
    /// The fast model, which drafts.
    pub fast: String,
    /// The heavy model, which confirms.
    pub heavy: String,
}

/// The recording of a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Audio {
    /// Its path in the recordings folder.
    pub path: AudioPath,
    /// `wav` or `flac`.
    pub format: String,
    /// Samples per second.
    pub sample_rate: u32,
    /// The size of the file, bytes.
    pub bytes: u64,
    /// Its checksum, hexadecimal.
    #[serde(default)]
    pub sha256: Option<String>,
}

/// Whether a session is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum SessionState {
    /// It is under way, or its program was ended before it was.
    Live,
    /// It was ended.
    Ended,
    /// Its program was ended before it was; it is complete up to its last confirmed caption.
    Interrupted,
}

/// When the captions of a session were made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProcessingMode {
    /// While it was heard.
    Online,
    /// From a file.
    Offline,
}

/// The progress of a session's finished transcript.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Enhancement {
    /// The status.
    pub status: EnhancementStatus,
    /// The job that makes it, or that made it last.
    #[serde(default)]
    pub job_id: Option<Uuid>,
    /// The current stage of the job.
    #[serde(default)]
    pub stage: Option<String>,
    /// The share that is done, 0 to 1.
    #[serde(default)]
    pub progress: f32,
    /// Why it failed, for the user.
    #[serde(default)]
    pub error: Option<String>,
}

/// The summary of an enhancement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum EnhancementStatus {
    /// Nobody asked for one, or it was cancelled.
    #[default]
    NotRequested,
    /// It waits for its turn.
    Pending,
    /// It is being made.
    Processing,
    /// The finished transcript is there.
    Completed,
    /// It could not be made.
    Failed,
}
