//! Sessions, their text and their jobs.

use enhance::export::Format;
use library::{CleanUp, EnhancementStatus, SessionState};
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri_specta::Event;

/// A session in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct SessionRow {
    /// Its id.
    pub id: String,
    /// What the user calls it.
    pub title: String,
    /// When it began, RFC 3339 in UTC.
    pub created_at: String,
    /// Its length.
    pub duration_ms: u32,
    /// The language spoken, a code or `auto`.
    pub language: String,
    /// `microphone`, `system`, `both`, `file` or `pipe`.
    pub source: String,
    /// The device or file.
    pub device: Option<String>,
    /// Whether it is under way, or was cut off.
    pub state: SessionState,
    /// Who speaks in the newest finished transcript, as they are shown.
    pub speakers: Vec<String>,
    /// Whether its recording is there.
    pub has_audio: bool,
    /// Size of the recording.
    pub audio_bytes: f64,
    /// The number of its newest finished transcript.
    pub transcript: Option<u32>,
    /// Its newest job.
    pub enhancement: EnhancementView,
}

/// How far the finished transcript of a session is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Type)]
pub struct EnhancementView {
    /// Where it is.
    pub status: EnhancementStatus,
    /// The job.
    pub job: Option<String>,
    /// The stage it is at: `decode`, `retranscribe`, `diarize`, `name voices`, `clean`, `write`.
    pub stage: Option<String>,
    /// How much of the job is done, 0 to 1.
    pub progress: f32,
    /// Whether it waits because somebody speaks live.
    pub waits: bool,
    /// Why it failed.
    pub error: Option<String>,
}

/// A page of sessions.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct SessionsPage {
    /// The newest first.
    pub rows: Vec<SessionRow>,
    /// Whether there are older ones.
    pub has_more: bool,
    /// Says that this is the library as it was a moment ago, for another program has it: which.
    pub in_use_by: Option<String>,
}

/// A deleted session.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct TrashedRow {
    /// The session.
    pub session: SessionRow,
    /// When it was deleted, RFC 3339.
    pub deleted_at: String,
    /// Days until it is gone for good.
    pub days_left: u32,
}

/// Which text of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Which {
    /// What was confirmed live.
    Live,
    /// A finished transcript, by its number; the newest without one.
    Finished {
        /// Its number.
        version: Option<u32>,
    },
}

/// One session with all but its text.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct SessionDetail {
    /// What the list tells of it.
    pub row: SessionRow,
    /// The model that drafted, and the one that confirmed.
    pub models: [String; 2],
    /// The numbers of its finished transcripts, the oldest first.
    pub versions: Vec<u32>,
    /// Names that were expected.
    pub party: Vec<String>,
    /// The moments that the user marked, in their order.
    pub bookmarks: Vec<BookmarkView>,
}

/// A moment that the user marked.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct BookmarkView {
    /// The moment, in milliseconds of the session.
    pub at_ms: u32,
    /// The user's note; may be empty.
    pub note: String,
}

/// A text to read.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct TranscriptView {
    /// Which one it is; `None` is what was confirmed live.
    pub version: Option<u32>,
    /// The language it is in, a code.
    pub language: String,
    /// Who speaks.
    pub speakers: Vec<SpeakerView>,
    /// Paragraphs in order.
    pub segments: Vec<SegmentView>,
}

/// A speaker of a transcript.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct SpeakerView {
    /// The label within the transcript, `s0`.
    pub id: String,
    /// What is shown: the name, or "Speaker 1".
    pub label: String,
    /// The name that the user gave.
    pub name: Option<String>,
    /// Who it sounds like, for the user to confirm or reject.
    pub proposal: Option<ProposalView>,
}

/// Who a speaker sounds like.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ProposalView {
    /// Their name.
    pub name: String,
    /// How probable it is, 0 to 1.
    pub confidence: f32,
}

/// A paragraph.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct SegmentView {
    /// Its number within the transcript.
    pub id: u32,
    /// Who says it.
    pub speaker: Option<String>,
    /// Where it begins.
    pub start_ms: u32,
    /// Where it ends.
    pub end_ms: u32,
    /// Its text.
    pub text: String,
    /// Its words with their times; without those that clean-up left out.
    pub words: Vec<WordView>,
}

/// A word with its place in the recording.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct WordView {
    /// Its text.
    pub text: String,
    /// Whether it follows the word before it without a space.
    pub joined: bool,
    /// Where it begins.
    pub start_ms: u32,
    /// Where it ends.
    pub end_ms: u32,
    /// How sure the model is, 0 to 1.
    pub probability: f32,
}

/// A stretch of the comparison of live and finished text.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ComparedTurn {
    /// Who speaks, as shown.
    pub speaker: Option<String>,
    /// The speaker's id, as in the finished transcript.
    pub speaker_id: Option<String>,
    /// Where it begins.
    pub start_ms: u32,
    /// Its words: those of the live text are `same` and `removed`, those of the finished text
    /// `same` and `added`.
    pub pieces: Vec<ComparedPiece>,
}

/// Some words that are in one of the texts or in both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ComparedPiece {
    /// In which text they are.
    pub change: Change,
    /// The words.
    pub text: String,
}

/// In which of two texts words are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// In both.
    Same,
    /// In the live text alone.
    Removed,
    /// In the finished text alone.
    Added,
}

/// How loud a recording is along its length.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct Waveform {
    /// The loudest sample of each stretch, 0 to 255 of full scale.
    pub peaks: Vec<u8>,
    /// The recording's length.
    pub duration_ms: u32,
}

/// Which sessions are wanted.
#[derive(Clone, Debug, Default, Deserialize, Type)]
pub struct SessionFilter {
    /// Who speaks, as shown.
    pub speaker: Option<String>,
    /// The language of the session, a code.
    pub language: Option<String>,
    /// Sessions from this day on, `2026-11-20`.
    pub from: Option<String>,
    /// Sessions before this day.
    pub until: Option<String>,
}

/// What is looked for.
#[derive(Clone, Debug, Deserialize, Type)]
pub struct SearchQuery {
    /// Words; `"one after the other"`, `begin*`, `-without`.
    pub words: String,
    /// In which sessions, and of whom.
    pub filter: SessionFilter,
    /// Only in this session.
    pub session: Option<String>,
    /// How many passages were shown before.
    pub offset: u32,
    /// How many at most, 1 to 200.
    pub limit: u32,
}

/// A passage that was found.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct FoundPassage {
    /// The session.
    pub session: String,
    /// Its title.
    pub title: String,
    /// When it began, RFC 3339.
    pub created_at: String,
    /// Whether it is in the live text, and not in the finished one.
    pub is_live: bool,
    /// Where it begins.
    pub start_ms: u32,
    /// Where it ends.
    pub end_ms: u32,
    /// Who says it.
    pub speaker: Option<String>,
    /// The passage.
    pub text: String,
    /// Where in the text the words are: begin and end in UTF-16 units, as windows count.
    pub highlights: Vec<[u32; 2]>,
}

/// How a finished transcript is to be made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct EnhanceOptions {
    /// Whether speakers are told apart.
    pub diarize: bool,
    /// How many there are, where that is known.
    pub speakers: Option<u8>,
    /// How far it is made to read well.
    pub clean_up: CleanUp,
    /// The model; the best that is installed otherwise.
    pub model: Option<String>,
    /// The language, a code or `auto`; the session's otherwise.
    pub language: Option<String>,
}

/// How a text is exported.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ExportOptions {
    /// The format.
    pub format: Format,
    /// Which text.
    pub which: Which,
    /// Whether times are written, where that can be chosen.
    pub timestamps: bool,
    /// Whether speakers are written, where that can be chosen.
    pub speakers: bool,
    /// Columns of a line of subtitles.
    pub columns: u8,
    /// Characters a second that can be read of subtitles.
    pub characters_per_second: u8,
    /// Where the recording of a web page is.
    pub recording: PageRecording,
}

/// Where the recording of a web page is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum PageRecording {
    /// In the page, which is one file.
    Inside,
    /// Beside the page, in a folder of both.
    Beside,
    /// Nowhere: the page is text.
    #[default]
    None,
}

/// What an export would look like.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ExportPreview {
    /// The beginning of the file; of a document, of its text.
    pub text: String,
    /// Whether there is more.
    pub is_cut: bool,
    /// The name that the file would get.
    pub file_name: String,
    /// The folder it would be written to.
    pub folder: String,
    /// The recording's size in bytes, if the session has one.
    pub recording_bytes: Option<f64>,
    /// How much a page with the recording inside would have.
    pub page_bytes: Option<f64>,
}

/// A session came, changed or went; without an id: many.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type, Event)]
pub struct LibraryChanged {
    /// The session.
    pub session: Option<String>,
}

/// A job got on.
#[derive(Clone, Debug, PartialEq, Serialize, Type, Event)]
pub struct JobChanged {
    /// Whose transcript it makes.
    pub session: String,
    /// How far it is.
    pub enhancement: EnhancementView,
    /// Seconds it will take still, once that can be told.
    pub seconds_left: Option<f64>,
}

/// Somebody known by their voice.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct VoiceRow {
    /// The voice's id.
    pub id: String,
    /// Their name.
    pub name: String,
    /// In how many sessions they were named.
    pub sessions: u32,
    /// When they were first named, RFC 3339.
    pub created_at: String,
}
