//! What the live machine takes from a session's events.

use session::SessionEvent;

use super::trouble::{News, news};

/// A report of the open session.
#[derive(Clone, Debug, PartialEq)]
pub enum SessionNews {
    /// The first sample was heard, at a Unix time in seconds.
    Began { at: f64 },
    /// A language was detected: its code.
    Language(String),
    /// Nothing is heard.
    Paused,
    /// The pause is over.
    Resumed,
    /// There are no more captions, by a fault of this program.
    ModelsFailed,
    /// Something is wrong, is well again, or happened once.
    Noticed(News),
    /// The session is over, and what it was to keep is kept.
    Ended(SessionEnd),
}

/// How a session ended.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SessionEnd {
    /// The session, if it said so.
    pub session: Option<String>,
    /// What ended it, if nobody stopped it.
    pub error: Option<String>,
    /// Why its recording is not whole.
    pub recording_error: Option<String>,
}

impl SessionNews {
    /// The news in an event; `None` for captions and levels. A session that closes its events
    /// without an end is over as well.
    pub fn of(event: Option<&SessionEvent>) -> Option<Self> {
        let Some(event) = event else { return Some(Self::Ended(SessionEnd::default())) };
        match event {
            SessionEvent::Begin { timestamp, .. } => Some(Self::Began { at: *timestamp }),
            SessionEvent::Language { language, .. } => Some(Self::Language((*language).to_owned())),
            SessionEvent::Paused { .. } => Some(Self::Paused),
            SessionEvent::Resumed { .. } => Some(Self::Resumed),
            SessionEvent::CaptionsFailed { .. } => Some(Self::ModelsFailed),
            SessionEvent::End(end) => {
                let recording = end.recording.as_ref();
                let recording_error = recording.and_then(|recording| recording.as_ref().err());
                Some(Self::Ended(SessionEnd {
                    session: Some(end.session_id.clone()),
                    error: end.error.as_ref().map(ToString::to_string),
                    recording_error: recording_error.map(ToString::to_string),
                }))
            }
            event => news(event).map(Self::Noticed),
        }
    }
}
