//! Live captions: one session at a time. [`machine`] decides, [`task`] performs what it decided;
//! everybody else sends requests through [`Live`].

mod machine;
mod prepare;
mod screen;
mod session_news;
mod task;
mod trouble;
mod wording;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use speculative::Word;
use tauri::AppHandle;
use tokio::sync::{
    mpsc::{UnboundedSender, unbounded_channel},
    oneshot,
};

use crate::types::{Answer, AppError, CaptionsSoFar, Hear, LiveChanged, Phase, Purpose};
pub use ListenerEvent as Heard;
pub use prepare::SessionDeps;
use screen::ShownCaptions;
use task::LiveTask;
use wording::Refusal;

/// A request to the task that owns the session.
enum LiveRequest {
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

/// What one who listens along gets.
#[derive(Clone, Debug, PartialEq)]
pub enum ListenerEvent {
    /// Somebody may speak.
    Listening,
    /// What is still a guess, all of it.
    Draft(String),
    /// Words that are final.
    Confirmed {
        /// The words, with their times in the session.
        words: Vec<Word>,
        /// The language that they are in, a code; `auto` where nothing detected it.
        language: String,
    },
    /// It is over; why, if not because somebody ended it.
    Ended(Option<String>),
}

/// What is shown of the present session, or of the last one.
#[derive(Default)]
struct Shown {
    live: LiveChanged,
    captions: ShownCaptions,
}

/// The handle: sends requests to the task.
#[derive(Clone)]
pub struct Live {
    requests: UnboundedSender<LiveRequest>,
    shown: Arc<Mutex<Shown>>,
}

impl Live {
    /// Starts the task, on the app's runtime.
    pub fn new(app: AppHandle, deps: SessionDeps) -> Self {
        let (requests, requested) = unbounded_channel();
        let shown = Arc::new(Mutex::new(Shown::default()));
        let task = LiveTask::new(app, deps, shown.clone());
        tauri::async_runtime::spawn(task.run(requested));
        Self { requests, shown }
    }

    /// Begins to listen, and returns when somebody may speak.
    ///
    /// # Errors
    /// Whatever keeps it from beginning; that one is under way already.
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

    /// Hears nothing until [`resume`](Self::resume).
    pub fn pause(&self) {
        self.send(LiveRequest::Pause);
    }

    /// Goes on after a pause.
    pub fn resume(&self) {
        self.send(LiveRequest::Resume);
    }

    /// Ends the session with everything heard confirmed.
    pub fn stop(&self) {
        self.send(LiveRequest::Stop);
    }

    /// Ends the session, if there is one, and begins no other. Returns when its last words are kept.
    pub async fn finish(&self) {
        let (answer, answered) = oneshot::channel();
        self.send(LiveRequest::Quit { answer });
        // A task that is gone has no session.
        let _ = answered.await;
    }

    /// How live captions are.
    pub fn now(&self) -> LiveChanged {
        self.shown().live.clone()
    }

    /// The words on screen.
    pub fn captions(&self) -> CaptionsSoFar {
        self.shown().captions.so_far()
    }

    /// Forgets the words of the last session; not those of one that is under way.
    pub fn forget(&self) {
        let mut shown = self.shown();
        if shown.live.phase == Phase::Idle {
            shown.captions = ShownCaptions::default();
        }
    }

    fn shown(&self) -> MutexGuard<'_, Shown> {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn send(&self, request: LiveRequest) {
        // The task is there for as long as the app runs.
        let _ = self.requests.send(request);
    }
}
