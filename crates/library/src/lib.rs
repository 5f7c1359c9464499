//! What is kept.
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
//! library.begin_session(&session)?;
//! library.end_session(session.id, |session| session.duration_ms = 5_000)?;
//! assert_eq!(library.sessions(None, 10)?[0].title, "A talk");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod audio_path;
mod captions;
mod care;
mod copy;
mod error;
mod jobs;
mod journal;
mod library;
mod live_sign;
mod lock;
mod record;
mod search;
mod session_sink;
mod sessions;
mod store;
mod tables;
mod transcript;
mod trash;
mod versions;
mod voices;

pub use audio_path::AudioPath;
pub use captions::LiveCaption;
pub use care::{BackedUp, Finding, Repaired, Storage, Usage, audio_to_compress, audio_to_drop};
pub use error::{Holder, LibraryError};
pub use jobs::{JOB_SCHEMA, JobRecord, JobStatus};
pub use library::Library;
pub use live_sign::{LiveSign, is_anyone_live};
pub use record::{
    Audio, Enhancement, EnhancementStatus, ProcessingMode, RECORD_SCHEMA, SessionModels,
    SessionRecord, SessionState, Source, id_alone, is_alone,
};
pub use search::{Asked, Found, TextKind};
pub use session_sink::{SessionSink, SessionWriter};
pub use transcript::{
    CleanUp, Correction, Proposal, Segment, Speaker, TRANSCRIPT_SCHEMA, Transcript, Word,
};
pub use trash::{TRASH_DAYS, Trashed};
pub use voices::{
    HeardVoice, PartyError, VOICE_SCHEMA, Voice, VoiceSample, is_same_name, party_list,
};
