//! What happens in a session, in order: the events that terminal, windows and services show.

mod caption;
mod json;

use audio::{Level, RecordError, RecorderNotice, Recording, SourceError, capture::DeviceEvent};
use speculative::{Pace, Passes};
use uuid::Uuid;

use crate::SinkNotice;
pub use caption::{Caption, CaptionCorrection, CorrectionMethod};
use json::Wire;

/// Something that happened in a session. Timestamps are Unix seconds.
#[derive(Debug)]
#[non_exhaustive]
pub enum SessionEvent {
    /// The first sample entered the pipeline.
    Begin {
        /// Names the session, its recording and everything made from it.
        session_id: String,
        /// When that sample was heard.
        timestamp: f64,
        /// The model that drafts.
        fast: String,
        /// The model that confirms.
        heavy: String,
        /// The language spoken: ISO 639 code, or `auto` while it is not detected.
        language: String,
        /// Whether the captions are English whatever is spoken.
        translate: bool,
    },
    /// A language was detected, or another one than before: captions from here on are of it.
    Language {
        /// ISO 639 code.
        language: &'static str,
        /// When.
        timestamp: f64,
    },
    /// What one step of the captions showed; to be taken together.
    Captions {
        /// Confirmed text, the draft, or both.
        captions: Vec<Caption>,
        /// When.
        timestamp: f64,
    },
    /// The machine is slower or quicker than it was, and less or more is asked of the models.
    Load {
        /// What is asked from here on.
        pace: Pace,
        /// When.
        timestamp: f64,
    },
    /// How loud it is, about 30 times a second. Of levels that nobody took only the last is kept.
    Level(Level),
    /// Something about a device.
    Device {
        /// What.
        notice: DeviceEvent,
        /// When.
        timestamp: f64,
    },
    /// Something about the recording.
    Recording {
        /// What.
        notice: RecorderNotice,
        /// When.
        timestamp: f64,
    },
    /// Something about what is kept of the session.
    Kept {
        /// What.
        notice: SinkNotice,
        /// When.
        timestamp: f64,
    },
    /// Nothing is heard until [`Resumed`](Self::Resumed).
    Paused {
        /// When.
        timestamp: f64,
    },
    /// The pause is over.
    Resumed {
        /// When.
        timestamp: f64,
    },
    /// There will be no more captions, by a fault of this program. The recording goes on.
    CaptionsFailed {
        /// When.
        timestamp: f64,
    },
    /// Sound that was captured could not be captioned: the pipeline was stalled for longer than we
    /// keep sound for it. A recording has it.
    Skipped {
        /// Index of the first sample without captions.
        start: u64,
        /// Samples.
        length: u64,
        /// When.
        timestamp: f64,
    },
    /// The session is over, and all of it is kept that is to be: always the last event.
    End(End),
}

/// What became of a session.
#[derive(Debug)]
pub struct End {
    /// The session's id.
    pub session_id: String,
    /// When it ended.
    pub timestamp: f64,
    /// Samples heard. If it is 0, there was no [`SessionEvent::Begin`].
    pub samples: u64,
    /// All confirmed text.
    pub transcript: String,
    /// What became of the windows that were cut for the model that drafts, and for the one that
    /// confirms.
    pub passes: [Passes; 2],
    /// The recording, if one was asked for.
    pub recording: Option<Result<Recording, RecordError>>,
    /// The job that makes the finished transcript, if one was asked for and could be made.
    pub enhancement_job_id: Option<Uuid>,
    /// What ended it, if it was neither the end of the sound nor [`stop`](crate::Session::stop).
    pub error: Option<SourceError>,
}

impl SessionEvent {
    /// The event as JSON objects, as `docs/events.schema.json` describes them: one for most events,
    /// one a caption, none for an end without a begin.
    ///
    /// # Errors
    /// None that a caller could cause.
    pub fn to_json(&self) -> serde_json::Result<Vec<String>> {
        Wire::of(self).iter().map(serde_json::to_string).collect()
    }
}
