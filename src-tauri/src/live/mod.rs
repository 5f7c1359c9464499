//! Live captions: one session at a time, with one owner; everybody else sends it orders.

mod level;
mod owner;
mod prepare;
mod screen;
mod trouble;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use speculative::Word;
use tauri::AppHandle;
use tokio::sync::{
    mpsc::{UnboundedSender, unbounded_channel},
    oneshot,
};

use crate::types::{Answer, AppError, CaptionsSoFar, Hear, LiveChanged, Phase, Purpose};
use owner::Owner;
pub use prepare::SessionDeps;
use screen::ShownCaptions;
use trouble::Troubles;

/// What a session is told to do.
enum Order {
    Start(Start),
    Pause,
    Resume,
    Stop,
}

/// A session that is to begin.
struct Start {
    purpose: Purpose,
    hear: Hear,
    /// Who wants to know what is said, besides the windows.
    listener: Option<UnboundedSender<Heard>>,
    answer: oneshot::Sender<Answer<()>>,
}

/// What a listener is told.
#[derive(Clone, Debug, PartialEq)]
pub enum Heard {
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
    troubles: Troubles,
}

/// The handle: sends orders to the owner.
#[derive(Clone)]
pub struct Live {
    orders: UnboundedSender<Order>,
    shown: Arc<Mutex<Shown>>,
}

impl Live {
    /// Begins to wait for orders, on the app's runtime.
    pub fn new(app: AppHandle, deps: SessionDeps) -> Self {
        let (orders, ordered) = unbounded_channel();
        let shown = Arc::new(Mutex::new(Shown::default()));
        let owner = Owner::new(app, deps, shown.clone());
        tauri::async_runtime::spawn(owner.run(ordered));
        Self { orders, shown }
    }

    /// Begins to listen, and returns when somebody may speak.
    ///
    /// # Errors
    /// Whatever keeps it from beginning; that one is under way already.
    pub async fn start(
        &self,
        purpose: Purpose,
        hear: Hear,
        listener: Option<UnboundedSender<Heard>>,
    ) -> Answer<()> {
        let (answer, answered) = oneshot::channel();
        self.tell(Order::Start(Start { purpose, hear, listener, answer }));
        answered
            .await
            .unwrap_or_else(|_| Err(AppError::new("Listening was ended before it began.")))
    }

    /// Hears nothing until [`resume`](Self::resume).
    pub fn pause(&self) {
        self.tell(Order::Pause);
    }

    /// Goes on after a pause.
    pub fn resume(&self) {
        self.tell(Order::Resume);
    }

    /// Ends the session with everything heard confirmed.
    pub fn stop(&self) {
        self.tell(Order::Stop);
    }

    /// How it is.
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

    fn tell(&self, order: Order) {
        // The owner is there for as long as the app runs.
        let _ = self.orders.send(order);
    }
}
