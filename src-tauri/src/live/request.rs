//! Requests to the task that owns the live session.

use tokio::sync::{mpsc::UnboundedSender, oneshot};

use super::listener::ListenerEvent;
use crate::types::{Answer, Hear, Purpose};

/// A request to the task that owns the session.
pub enum LiveRequest {
    /// Begin a session.
    Start {
        purpose: Purpose,
        hear: Hear,
        /// Who listens along, besides the windows.
        listener: Option<UnboundedSender<ListenerEvent>>,
        answer: oneshot::Sender<Answer<()>>,
    },
    Pause,
    Resume,
    Stop,
    /// End the session and begin no other; the answer comes when none is left.
    Quit {
        answer: oneshot::Sender<Answer<()>>,
    },
}
