//! Requests to the task that owns the live session.

use tokio::sync::{mpsc::UnboundedSender, oneshot};

use super::listener::ListenerEvent;
use crate::types::{Answer, Hear, Purpose};

/// A request to the task.
pub enum LiveRequest {
    /// Start a session.
    Start {
        purpose: Purpose,
        hear: Hear,
        /// Gets the session's events, besides the windows.
        listener: Option<UnboundedSender<ListenerEvent>>,
        answer: oneshot::Sender<Answer<()>>,
    },
    Pause,
    Resume,
    Stop,
    /// Mark the moment this many milliseconds ago.
    Bookmark {
        note: String,
        ago_ms: u32,
    },
    /// End the session and refuse new ones. The answer comes when no session is left.
    Quit {
        answer: oneshot::Sender<Answer<()>>,
    },
}
