//! The stored data: sessions, captions, transcripts, jobs, voices, and the recordings beside them.
//!
//! ```
//! use jiff::Timestamp;
//! use library::{Library, SessionRecord};
//! use settings::Places;
//! use uuid::Uuid;
//!
//! let folder = tempfile::tempdir()?;
//! let at = |name| folder.path().join(name);
//! let places = Places { library: at("library"), recordings: at("recordings") };
//! let library = Library::open(&places, "an example")?;
//!
//! let session = SessionRecord::new(Uuid::now_v7(), Timestamp::now(), "A talk");
//! library.sessions().begin(&session)?;
//! library.sessions().end(session.id, |session| session.duration_ms = 5_000)?;
//! assert_eq!(library.sessions().page(None, 10)?[0].title, "A talk");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod access;
mod audio_path;
mod bookmark;
mod captions;
mod care;
mod copy;
mod erase;
mod error;
mod invalid;
mod job_record;
mod jobs;
mod journal;
mod library;
mod live_caption;
mod live_sign;
mod lock;
mod open;
mod purge;
mod record;
mod search;
mod session_sink;
mod sessions;
mod store;
mod tables;
mod title;
mod transcript;
mod transcripts;
mod trash;
mod trash_entry;
mod voice;
mod voices;

pub use access::{InUse, LibraryAccess};
pub use audio_path::AudioPath;
pub use bookmark::Bookmark;
pub use care::{
    BackedUp, Care, Finding, Repaired, Storage, Usage, audio_to_compress, audio_to_drop,
};
pub use error::{Holder, LibraryError};
pub use invalid::{InvalidValue, NameFlaw, QueryFlaw};
pub use job_record::{JOB_SCHEMA, JobRecord, JobStatus};
pub use jobs::Jobs;
pub use library::Library;
pub use live_caption::{LiveCaption, WordSource};
pub use live_sign::{LiveSign, is_anyone_live};
pub use record::{
    Audio, Enhancement, EnhancementStatus, ProcessingMode, RECORD_SCHEMA, SessionModels,
    SessionRecord, SessionState, Source, id_alone, is_alone,
};
pub use search::{Asked, Found, Search, TextKind};
pub use session_sink::{SessionSink, SessionWriter};
pub use sessions::Sessions;
pub use transcript::{
    CleanUp, Correction, ME, Proposal, Segment, Speaker, THEM, TRANSCRIPT_SCHEMA, Transcript, Word,
};
pub use transcripts::Transcripts;
pub use trash::Trash;
pub use trash_entry::{TRASH_DAYS, Trashed};
pub use voice::{HeardVoice, VOICE_SCHEMA, Voice, VoiceSample};
pub use voices::{PartyError, PartyFlaw, Voices, is_same_name, party_list};
