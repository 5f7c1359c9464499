//! The events of a session, in order. Terminals, windows and services show them.

mod caption;
mod condition;
mod json;

use audio::{Level, RecordError, RecorderNotice, Recording, SourceError, capture::DeviceEvent};
use speculative::{Pace, Passes};
use uuid::Uuid;

use crate::{ModelNotice, SinkNotice};
pub use caption::{Caption, CaptionCorrection, CorrectionMethod};
pub use condition::{Condition, TroubleKind, Weight};
use json::Wire;

/// An event of a session. Timestamps are Unix seconds.
#[derive(Debug)]
#[non_exhaustive]
pub enum SessionEvent {
    /// The first sample entered the pipeline.
    Begin {
        /// Identifies the session, its recording and everything derived from it.
        session_id: String,
        /// When the first sample was captured.
        timestamp: f64,
        /// The model that drafts.
        fast: String,
        /// The model that confirms.
        heavy: String,
        /// The language spoken: ISO 639 code, or `auto` while it is not detected.
        language: String,
        /// Whether the captions are translated into English.
        translate: bool,
    },
    /// A language was detected, for the first time or a new one. Later captions are in it.
    Language {
        /// ISO 639 code.
        language: &'static str,
        /// When.
        timestamp: f64,
    },
    /// The captions that one step of the merge shows; apply them together.
    Captions {
        /// Confirmed text, the draft, or both.
        captions: Vec<Caption>,
        /// When.
        timestamp: f64,
    },
    /// The machine became slower or faster, and the load on the models changed.
    Load {
        /// The new load.
        pace: Pace,
        /// When.
        timestamp: f64,
    },
    /// The sound level, about 30 times a second. If the consumer is slow, only the newest is kept.
    Level(Level),
    /// An event of a device.
    Device {
        /// The event.
        notice: DeviceEvent,
        /// When.
        timestamp: f64,
    },
    /// An event of the recording.
    Recording {
        /// The event.
        notice: RecorderNotice,
        /// When.
        timestamp: f64,
    },
    /// An event of the session's storage.
    Kept {
        /// The event.
        notice: SinkNotice,
        /// When.
        timestamp: f64,
    },
    /// An event of one of the two models.
    Model {
        /// The event.
        notice: ModelNotice,
        /// When.
        timestamp: f64,
    },
    /// The session is paused until [`Resumed`](Self::Resumed).
    Paused {
        /// When.
        timestamp: f64,
    },
    /// The pause is over.
    Resumed {
        /// When.
        timestamp: f64,
    },
    /// The user marked a moment.
    Bookmark {
        /// The index of the sample that was marked.
        at: u64,
        /// The user's note, which may be empty.
        note: String,
        /// When it was marked.
        timestamp: f64,
    },
    /// The captions failed through a fault of this program. The recording goes on.
    CaptionsFailed {
        /// When.
        timestamp: f64,
    },
    /// Captured sound got no captions, because the pipeline stalled for longer than its buffer
    /// holds. A recording has the sound.
    Skipped {
        /// Index of the first sample without captions.
        start: u64,
        /// Samples.
        length: u64,
        /// When.
        timestamp: f64,
    },
    /// The session has ended, and everything to store is stored. Always the last event.
    End(End),
}

/// The result of a session.
#[derive(Debug)]
pub struct End {
    /// The session's id.
    pub session_id: String,
    /// When it ended.
    pub timestamp: f64,
    /// Samples captured. If it is 0, there was no [`SessionEvent::Begin`].
    pub samples: u64,
    /// All confirmed text.
    pub transcript: String,
    /// Windows transcribed and dropped, for the fast and the heavy model.
    pub passes: [Passes; 2],
    /// The recording, if one was requested.
    pub recording: Option<Result<Recording, RecordError>>,
    /// Whether the session can be read in the library now. Not if it was not stored, was empty and
    /// went to the trash, or is in a journal until the library takes it in.
    pub in_library: bool,
    /// The job for the finished transcript, if one was requested and could be created.
    pub enhancement_job_id: Option<Uuid>,
    /// The error that ended the session, if it did not end by [`stop`](crate::Session::stop) or the
    /// end of the sound.
    pub error: Option<SourceError>,
}

impl SessionEvent {
    /// The event as JSON objects, in the format of `docs/events.schema.json`. Most events give one
    /// object. Captions give one each, and an end without a begin gives none.
    ///
    /// # Errors
    /// None that a caller could cause.
    pub fn to_json(&self) -> serde_json::Result<Vec<String>> {
        Wire::of(self).iter().map(serde_json::to_string).collect()
    }
}
