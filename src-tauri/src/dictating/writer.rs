//! The thread that writes into other programs: it may wait for seconds, and keeps what was on the
//! clipboard.

use std::{
    io,
    process::Command,
    sync::mpsc::{RecvTimeoutError, Sender, channel},
    thread,
    time::Duration,
};

use dictation::insertion::{Inserter, InsertionError, Outcome, Rules, Target, Undone};
use tokio::sync::oneshot;

/// How long the clipboard is waited for when the app ends.
const LAST: Duration = Duration::from_secs(5);

type Work = Box<dyn FnOnce(&mut Option<Inserter>) + Send>;

/// The thread's handle.
#[derive(Clone)]
pub struct Writer(Sender<Work>);

impl Writer {
    /// Starts the thread. It connects with the desktop when it is first asked to.
    ///
    /// # Errors
    /// If the system gives no thread.
    pub fn start() -> io::Result<Self> {
        let (work, works) = channel::<Work>();
        thread::Builder::new().name("writer".to_owned()).spawn(move || {
            let mut inserter = None;
            for work in works {
                work(&mut inserter);
            }
        })?;
        Ok(Self(work))
    }

    /// The window that has the focus, if the desktop tells.
    pub async fn target(&self) -> Result<Option<Target>, InsertionError> {
        self.with(|inserter| {
            let target = inserter.target();
            (target.is_err(), target)
        })
        .await
    }

    /// Writes text into the target, or says why not. One that goes on with what was written last is
    /// taken back together with it.
    pub async fn insert(
        &self,
        target: Option<Target>,
        text: String,
        rules: Rules,
        goes_on: bool,
    ) -> Outcome {
        let insert = move |inserter: &mut Inserter| {
            let outcome = match goes_on {
                true => inserter.insert_more(target.as_ref(), &text, &rules),
                false => inserter.insert(target.as_ref(), &text, &rules),
            };
            (false, Ok(outcome))
        };
        self.with(insert).await.unwrap_or_else(failed)
    }

    /// Puts text on the clipboard.
    pub async fn copy(&self, text: String) -> Outcome {
        let copy = move |inserter: &mut Inserter| (false, Ok(inserter.copy(&text)));
        self.with(copy).await.unwrap_or_else(failed)
    }

    /// Takes the last text back.
    pub async fn undo(&self) -> Undone {
        let undo = |inserter: &mut Inserter| {
            let undone = match inserter.last().cloned() {
                Some(last) => inserter.undo(&last),
                None => Undone::Refused { why: "There is nothing to take back.".to_owned() },
            };
            (false, Ok(undone))
        };
        self.with(undo).await.unwrap_or_else(|error| Undone::Refused { why: error.to_string() })
    }

    /// Forgets the last text: it cannot be taken back any more.
    pub fn forget(&self) {
        let _ = self.0.send(Box::new(|slot| {
            if let Some(inserter) = slot {
                inserter.forget();
            }
        }));
    }

    /// Has the process that `keeper` starts keep what is on the clipboard, if this one does. Waits for
    /// it: the app is about to end.
    pub fn hand_over(&self, mut keeper: Command) {
        let (answer, answered) = channel();
        let work: Work = Box::new(move |slot| {
            let done = slot.as_ref().map_or(Ok(()), |inserter| inserter.hand_over(&mut keeper));
            let _ = answer.send(done);
        });
        let _ = self.0.send(work);
        match answered.recv_timeout(LAST) {
            Ok(Err(error)) => tracing::warn!(%error, "what was on the clipboard is gone"),
            Err(RecvTimeoutError::Timeout) => {
                tracing::warn!("nobody took what was on the clipboard in time");
            }
            Ok(Ok(())) | Err(RecvTimeoutError::Disconnected) => {}
        }
    }

    /// Does something on the thread. `act` also says whether the connection is of no use any more.
    async fn with<T: Send + 'static>(
        &self,
        act: impl FnOnce(&mut Inserter) -> (bool, Result<T, InsertionError>) + Send + 'static,
    ) -> Result<T, InsertionError> {
        let (answer, answered) = oneshot::channel();
        let work: Work = Box::new(move |slot| {
            let connected = match slot.take() {
                Some(inserter) => Ok(inserter),
                None => Inserter::new(),
            };
            let done = connected.and_then(|mut inserter| {
                let (is_broken, done) = act(&mut inserter);
                *slot = (!is_broken).then_some(inserter);
                done
            });
            // Whoever asked may have gone.
            let _ = answer.send(done);
        });
        // The thread is there for as long as the app runs.
        let _ = self.0.send(work);
        answered.await.unwrap_or(Err(InsertionError::NoDesktop))
    }
}

fn failed(error: InsertionError) -> Outcome {
    Outcome::Failed { why: error.to_string() }
}
