//! The record of a session: what it is and what became of it, without what was said.

use std::{collections::BTreeMap, fs, path::Path};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::{Builder, Uuid, Version};

use crate::AudioPath;

/// The version of the form of records that this program reads and writes.
pub const RECORD_SCHEMA: u32 = 1;

/// One session. What was said in it is kept apart: live captions, and transcripts by version.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SessionRecord {
    /// [`RECORD_SCHEMA`] when it was written.
    pub schema: u32,
    /// Names the session and everything made from it. Lists are in the order of the ids, which for
    /// a UUID of version 7 is that of time.
    pub id: Uuid,
    /// What the user calls it.
    pub title: String,
    /// When it began.
    pub created_at: Timestamp,
    /// Milliseconds of sound.
    pub duration_ms: u64,
    /// The language spoken, a code, or `auto` while it is not known.
    pub language: String,
    /// Where the sound came from.
    pub source: Source,
    /// What listened.
    pub models: SessionModels,
    /// The recording, if there is one.
    #[serde(default)]
    pub audio: Option<Audio>,
    /// Whether it is over, and how it ended.
    pub state: SessionState,
    /// Whether there is a finished transcript.
    pub processed: bool,
    /// The number of the newest finished transcript.
    #[serde(default)]
    pub transcript: Option<u32>,
    /// Whether its captions were made while it was heard, or afterwards.
    pub processing_mode: ProcessingMode,
    /// Who is expected to speak in it: names that are preferred when voices are recognised.
    #[serde(default)]
    pub party: Vec<String>,
    /// How far the finished transcript is.
    #[serde(default)]
    pub enhancement: Enhancement,
    /// Figures about it, by name.
    #[serde(default)]
    pub metrics: BTreeMap<String, serde_json::Value>,
}

impl SessionRecord {
    /// The record of a session that begins.
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
            enhancement: Enhancement::default(),
            metrics: BTreeMap::new(),
        }
    }

    /// The record of a session of which nothing is left but its recording at `path`: it began when
    /// its id tells, or else when the file changed last.
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

/// An id for a session that is not kept, later than all before as those of kept ones are: a
/// recording of this name is nobody's but the user's, also in the library's folder.
pub fn id_alone() -> Uuid {
    Builder::from_bytes(*Uuid::now_v7().as_bytes()).with_version(Version::Custom).into_uuid()
}

/// Whether an id is of [`id_alone`].
pub fn is_alone(id: Uuid) -> bool {
    id.get_version() == Some(Version::Custom)
}

/// Where the sound of a session came from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// `microphone`, `system`, `both`, `file`, …
    pub kind: String,
    /// The device's or the file's name.
    #[serde(default)]
    pub device: Option<String>,
}

/// The names of the models that listened.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionModels {
    /// The one that drafts.
    pub fast: String,
    /// The one that confirms.
    pub heavy: String,
}

/// The recording of a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Audio {
    /// Where it is within the folder of the recordings.
    pub path: AudioPath,
    /// `wav`, `flac`.
    pub format: String,
    /// Samples a second.
    pub sample_rate: u32,
    /// Its length as a file.
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

/// How far the finished transcript of a session is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Enhancement {
    /// The summary.
    pub status: EnhancementStatus,
    /// The job that makes it, or made it last.
    #[serde(default)]
    pub job_id: Option<Uuid>,
    /// What the job is at.
    #[serde(default)]
    pub stage: Option<String>,
    /// How much of it is done, 0 to 1.
    #[serde(default)]
    pub progress: f32,
    /// Why it failed, said for the user.
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
