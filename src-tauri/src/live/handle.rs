//! The handle that sends requests to the task that owns the live session.

use tokio::sync::{
    mpsc::{UnboundedSender, unbounded_channel},
    oneshot,
};

use super::{
    listener::ListenerEvent, prepare::SessionDeps, request::LiveRequest, screen::ShownCaptions,
    shown::SharedShown, task::LiveTask, wording::Refusal,
};
use crate::{
    notifications::Notifier,
    types::{Answer, AppError, CaptionsSoFar, Hear, LiveChanged, Phase, Purpose},
};

/// Sends requests to the task.
#[derive(Clone)]
pub struct Live {
    requests: UnboundedSender<LiveRequest>,
    shown: SharedShown,
}

impl Live {
    /// Starts the task on the app's runtime.
    pub fn new(notifier: Notifier, deps: SessionDeps) -> Self {
        let (requests, requested) = unbounded_channel();
        let shown = SharedShown::default();
        let task = LiveTask::new(notifier, deps, shown.clone());
        tauri::async_runtime::spawn(task.run(requested));
        Self { requests, shown }
    }

    /// Starts a session and returns once it listens.
    ///
    /// # Errors
    /// If the session cannot start, for example because one is already running.
    pub async fn start(
        &self,
        purpose: Purpose,
        hear: Hear,
        listener: Option<UnboundedSender<ListenerEvent>>,
    ) -> Answer<()> {
        let (answer, answered) = oneshot::channel();
        self.send(LiveRequest::Start { purpose, hear, listener, answer });
        answered.await.unwrap_or_else(|_| Err(AppError::from(Refusal::Stopped)))
    }

    /// Pauses the session until [`resume`](Self::resume).
    pub fn pause(&self) {
        self.send(LiveRequest::Pause);
    }

    /// Resumes after a pause.
    pub fn resume(&self) {
        self.send(LiveRequest::Resume);
    }

    /// Marks the moment this many milliseconds ago with a note, which may be empty.
    pub fn bookmark(&self, note: String, ago_ms: u32) {
        self.send(LiveRequest::Bookmark { note, ago_ms });
    }

    /// Ends the session and confirms everything heard.
    pub fn stop(&self) {
        self.send(LiveRequest::Stop);
    }

    /// Ends the session, if there is one, and refuses new ones. Returns when its last words are
    /// stored.
    pub async fn finish(&self) {
        let (answer, answered) = oneshot::channel();
        self.send(LiveRequest::Quit { answer });
        // If the task is gone, there is no session.
        let _ = answered.await;
    }

    /// The state of live captions.
    pub fn now(&self) -> LiveChanged {
        self.shown.lock().live.clone()
    }

    /// The words on screen.
    pub fn captions(&self) -> CaptionsSoFar {
        self.shown.lock().captions.so_far()
    }

    /// Clears the words of the last session, but not those of a running one.
    pub fn forget(&self) {
        let mut shown = self.shown.lock();
        if shown.live.phase == Phase::Idle {
            shown.captions = ShownCaptions::default();
        }
    }

    fn send(&self, request: LiveRequest) {
        // The task lives as long as the app.
        let _ = self.requests.send(request);
    }
}
