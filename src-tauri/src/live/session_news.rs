//! The parts of a session's events that the live machine uses.

use messages::Explain;
use session::{ModelChange, ModelNotice, SessionEvent};

use super::trouble::{News, news};
use crate::language;

/// A report of the open session.
#[derive(Clone, Debug, PartialEq)]
pub enum SessionNews {
    /// The first sample arrived, at a Unix time in seconds.
    Began { at: f64 },
    /// A language was detected: its code.
    Language(String),
    /// The session is paused.
    Paused,
    /// The session resumed.
    Resumed,
    /// A fault of this program ended the captions, or no model works any more.
    ModelsFailed,
    /// A trouble began or ended, or a one-time message arrived.
    Noticed(News),
    /// The session ended, and its data is stored.
    Ended(SessionEnd),
}

/// How a session ended.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SessionEnd {
    /// The session's id, if it is known.
    pub session: Option<String>,
    /// The error that ended it, unless it was stopped.
    pub error: Option<String>,
    /// Why the recording is incomplete.
    pub recording_error: Option<String>,
    /// Whether the session can be opened in the library.
    pub in_library: bool,
}

impl SessionNews {
    /// The news in an event; `None` for captions and levels. If a session closes its events without
    /// an end event, it is over too.
    pub fn of(event: Option<&SessionEvent>) -> Option<Self> {
        let Some(event) = event else { return Some(Self::Ended(SessionEnd::default())) };
        match event {
            SessionEvent::Begin { timestamp, .. } => Some(Self::Began { at: *timestamp }),
            SessionEvent::Language { language, .. } => Some(Self::Language((*language).to_owned())),
            SessionEvent::Paused { .. } => Some(Self::Paused),
            SessionEvent::Resumed { .. } => Some(Self::Resumed),
            SessionEvent::CaptionsFailed { .. } => Some(Self::ModelsFailed),
            // Neither model works any more.
            SessionEvent::Model { notice: ModelNotice { alone: None, change, .. }, .. }
                if !matches!(change, ModelChange::Well) =>
            {
                Some(Self::ModelsFailed)
            }
            SessionEvent::End(end) => {
                let recording = end.recording.as_ref();
                let recording_error = recording.and_then(|recording| recording.as_ref().err());
                Some(Self::Ended(SessionEnd {
                    session: Some(end.session_id.clone()),
                    error: end.error.as_ref().map(|error| language::text(&error.explain())),
                    recording_error: recording_error.map(|error| language::text(&error.explain())),
                    in_library: end.in_library,
                }))
            }
            event => news(event).map(Self::Noticed),
        }
    }
}
