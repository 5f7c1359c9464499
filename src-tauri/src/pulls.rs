//! Model downloads: one at a time, each on its own thread; they can be paused and resumed.

use std::{
    collections::BTreeMap,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use messages::message;
use models::{Event as PullEvent, Phase, Progress, Puller, Store};

use crate::{
    notifications::Notifier,
    requests::Requests,
    types::{Answer, AppError, PullChanged, PullPhase, Remedy},
};

/// The least time between two progress events.
const BYTES_SHOWN: Duration = Duration::from_millis(150);

/// All downloads since the app started.
#[derive(Clone)]
pub struct Pulls {
    notifier: Notifier,
    store: Arc<Store>,
    requests: Arc<Requests>,
    known: Arc<Mutex<BTreeMap<String, PullState>>>,
    /// The running download holds this lock.
    turn: Arc<Mutex<()>>,
}

/// A download that was started.
struct PullState {
    state: PullChanged,
    stop: Arc<AtomicBool>,
}

/// Follows one download.
struct PullWatcher<'a> {
    pulls: &'a Pulls,
    model: &'a str,
    stop: &'a AtomicBool,
    shown: Instant,
    /// The last remote address that was contacted.
    place: String,
}

impl Progress for PullWatcher<'_> {
    fn on(&mut self, event: PullEvent<'_>) {
        match event {
            PullEvent::Phase(phase) => {
                if let Some(asked) = asked(phase) {
                    self.place = asked;
                }
                let place = Some(&self.place).filter(|place| !place.is_empty());
                self.pulls.change(self.model, |state| {
                    state.phase = shown(phase);
                    state.detail = place.cloned();
                    (state.done, state.total) = (0.0, 0.0);
                });
            }
            PullEvent::Bytes { done, total }
                if self.shown.elapsed() >= BYTES_SHOWN || done == total =>
            {
                self.shown = Instant::now();
                self.pulls.change(self.model, |state| {
                    (state.done, state.total) = (done as f64, total as f64);
                });
            }
            PullEvent::SourceFailed(failure) => {
                self.pulls.requests.note(&purpose(self.model), &self.place, "not reached");
                tracing::info!(model = self.model, ?failure, "a source of a model failed");
            }
            _ => {}
        }
    }

    fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

impl Pulls {
    pub fn new(notifier: Notifier, store: Arc<Store>, requests: Arc<Requests>) -> Self {
        Self { notifier, store, requests, known: Arc::default(), turn: Arc::default() }
    }

    /// The state of a model's download, if there is one.
    pub fn of(&self, model: &str) -> Option<PullChanged> {
        self.known().get(model).map(|known| known.state.clone())
    }

    /// Starts or resumes a download. A running one continues.
    ///
    /// # Errors
    /// If there is no such model, or the system cannot start a thread.
    pub fn start(&self, model: &str) -> Answer<()> {
        self.store.manifest().require(model)?;
        let stop = Arc::new(AtomicBool::new(false));
        {
            let mut known = self.known();
            let is_under_way =
                known.get(model).is_some_and(|known| is_under_way(known.state.phase));
            if is_under_way {
                return Ok(());
            }
            let state = PullChanged {
                model: model.to_owned(),
                phase: PullPhase::Waiting,
                done: 0.0,
                total: 0.0,
                detail: None,
            };
            known.insert(model.to_owned(), PullState { state, stop: stop.clone() });
        }
        self.change(model, |_| ());
        let (pulls, name) = (self.clone(), model.to_owned());
        let thread = thread::Builder::new().name("pull".to_owned());
        thread.spawn(move || pulls.work(&name, &stop)).map(drop).map_err(|error| {
            self.change(model, |state| state.phase = PullPhase::Failed);
            AppError::new(&message!("app-download-cannot-begin", what = error.to_string()))
                .with(Remedy::Retry)
        })
    }

    /// Pauses a download. The partial file stays, and [`start`](Self::start) resumes from there.
    pub fn pause(&self, model: &str) {
        if let Some(known) = self.known().get(model) {
            known.stop.store(true, Ordering::Relaxed);
        }
    }

    /// Whether a download is running or waiting.
    pub fn are_under_way(&self) -> bool {
        self.known().values().any(|known| is_under_way(known.state.phase))
    }

    fn work(&self, model: &str, stop: &AtomicBool) {
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        let mut watcher =
            PullWatcher { pulls: self, model, stop, shown: Instant::now(), place: String::new() };
        let pulled = Puller::from_env(&self.store).pull(model, &mut watcher);
        let (phase, detail, outcome) = match pulled {
            Ok(_) => (PullPhase::Done, None, "got"),
            Err(models::Error::Stopped) => (PullPhase::Paused, None, "stopped by you"),
            Err(error) => (PullPhase::Failed, Some(AppError::from(error).message), "failed"),
        };
        // A model that is already installed needs no request.
        if !watcher.place.is_empty() {
            self.requests.note(&purpose(model), &watcher.place, outcome);
        }
        self.change(model, |state| {
            state.phase = phase;
            state.detail = detail;
        });
    }

    fn change(&self, model: &str, change: impl FnOnce(&mut PullChanged)) {
        let state = {
            let mut known = self.known();
            let Some(known) = known.get_mut(model) else { return };
            change(&mut known.state);
            known.state.clone()
        };
        self.notifier.emit(state);
    }

    fn known(&self) -> MutexGuard<'_, BTreeMap<String, PullState>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn purpose(model: &str) -> String {
    format!("model {model}")
}

fn is_under_way(phase: PullPhase) -> bool {
    !matches!(phase, PullPhase::Paused | PullPhase::Done | PullPhase::Failed)
}

/// The remote address of a phase, if it leaves the machine.
fn asked(phase: Phase<'_>) -> Option<String> {
    match phase {
        Phase::Connecting { source } => Some(source.to_owned()),
        Phase::Fetching { client } => Some(client.to_owned()),
        _ => None,
    }
}

fn shown(phase: Phase<'_>) -> PullPhase {
    match phase {
        Phase::Waiting => PullPhase::Waiting,
        Phase::Connecting { .. } => PullPhase::Connecting,
        Phase::Downloading => PullPhase::Downloading,
        Phase::Fetching { .. } => PullPhase::Fetching,
        Phase::Verifying => PullPhase::Verifying,
        _ => PullPhase::Preparing,
    }
}
