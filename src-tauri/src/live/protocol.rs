//! The events and effects of the live machine.

use super::{
    listener::ListenerEvent,
    session_news::SessionNews,
    wording::{LiveNotice, Refusal},
};
use crate::types::{AppError, Hear, LiveChanged, Purpose};

/// Identifies a request that needs an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Asker(pub u64);

/// Numbers the preparations, so that the result of an abandoned one is recognised.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Attempt(pub u32);

/// An event for the live machine.
#[derive(Clone, Debug, PartialEq)]
pub enum LiveEvent {
    /// A session is requested.
    Start { asker: Asker, purpose: Purpose, hear: Hear },
    /// A pause is requested, until [`Resume`](Self::Resume).
    Pause,
    /// The end of the pause is requested.
    Resume,
    /// The end of the session is requested, with everything heard confirmed.
    Stop,
    /// The user marks the moment this many milliseconds ago.
    Bookmark { note: String, ago_ms: u32 },
    /// The app quits. The answer comes when no session is left.
    Quit { asker: Asker },
    /// Devices and models are open.
    Prepared { attempt: Attempt, facts: SessionFacts, notes: Vec<String> },
    /// Devices or models could not be opened.
    NotPrepared { attempt: Attempt, error: AppError },
    /// The session runs; `at` is its start, in Unix seconds.
    Opened { at: f64 },
    /// The session could not start.
    NotOpened { error: AppError },
    /// The open session reported something.
    Session(SessionNews),
}

/// An effect for the task to perform.
#[derive(Clone, Debug, PartialEq)]
pub enum LiveEffect {
    /// Open devices and models, then report [`LiveEvent::Prepared`] or [`LiveEvent::NotPrepared`].
    Prepare { attempt: Attempt, purpose: Purpose, hear: Hear },
    /// Close what an abandoned attempt opened.
    Discard { attempt: Attempt },
    /// Start the session, then report [`LiveEvent::Opened`] or [`LiveEvent::NotOpened`].
    Open { attempt: Attempt },
    /// Pause the open session.
    PauseSession,
    /// Resume the open session.
    ResumeSession,
    /// End the open session.
    StopSession,
    /// Mark a moment of the open session.
    BookmarkSession { note: String, ago_ms: u32 },
    /// Answer a request.
    Answer { asker: Asker, answer: Result<(), Refusal> },
    /// Send an event to a listener.
    Inform { asker: Asker, event: ListenerEvent },
    /// Send the windows the new state.
    Show(LiveChanged),
    /// Show the user a message.
    Notify(LiveNotice),
    /// Tell the windows that the library changed this session.
    LibraryChanged { session: String },
}

/// What is known of a session before it starts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SessionFacts {
    pub session: String,
    pub fast: String,
    pub heavy: String,
    pub language: String,
    pub records: bool,
    pub keeps: bool,
}
