//! What goes into the live machine and what comes out of it.

use super::{
    listener::ListenerEvent,
    session_news::SessionNews,
    wording::{LiveNotice, Refusal},
};
use crate::types::{AppError, Hear, LiveChanged, Purpose};

/// Who sent a request that is to be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Asker(pub u64);

/// Numbers the preparations, so that the result of an abandoned one is recognised.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Attempt(pub u32);

/// What happens to live captions.
#[derive(Clone, Debug, PartialEq)]
pub enum LiveEvent {
    /// A session is to begin.
    Start { asker: Asker, purpose: Purpose, hear: Hear },
    /// Nothing is to be heard until [`Resume`](Self::Resume).
    Pause,
    /// The pause is over.
    Resume,
    /// The session is to end, with everything heard confirmed.
    Stop,
    /// The app ends. The answer comes when no session is left.
    Quit { asker: Asker },
    /// Devices and models are open.
    Prepared { attempt: Attempt, facts: SessionFacts, notes: Vec<String> },
    /// Devices or models cannot be opened.
    NotPrepared { attempt: Attempt, error: AppError },
    /// The session runs, since a Unix time in seconds.
    Opened { at: f64 },
    /// The session cannot begin.
    NotOpened { error: AppError },
    /// The open session reports.
    Session(SessionNews),
}

/// What is to be done.
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
    /// Answer a request.
    Answer { asker: Asker, answer: Result<(), Refusal> },
    /// Send an event to the one who listens along.
    Inform { asker: Asker, event: ListenerEvent },
    /// Send the windows the new state.
    Show(LiveChanged),
    /// Show the user a message.
    Notify(LiveNotice),
    /// Tell the windows that this session changed in the library.
    LibraryChanged { session: String },
}

/// What is known of a session before it begins.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SessionFacts {
    pub session: String,
    pub fast: String,
    pub heavy: String,
    pub language: String,
    pub records: bool,
    pub keeps: bool,
}
