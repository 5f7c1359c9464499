//! The thread that inserts text into other programs: each request may block for seconds.

use std::{
    io,
    process::Command,
    sync::mpsc::{RecvTimeoutError, Sender, channel},
    thread,
    time::Duration,
};

use crate::{
    DictationEvent, InsertionRequest,
    insertion::{InsertFailure, InsertText, InsertionError, Outcome, UndoRefusal, Undone},
};

/// The longest wait for the clipboard when the app exits.
const LAST: Duration = Duration::from_secs(5);

/// A message to the thread.
enum Work {
    Request(InsertionRequest),
    HandOver(Command, Sender<io::Result<()>>),
}

/// The thread's handle. The thread ends when the last handle is dropped.
#[derive(Clone)]
pub struct InsertionThread(Sender<Work>);

impl InsertionThread {
    /// Starts the thread. It connects to the desktop with `connect` at the first request, and again
    /// after the connection broke. It passes each answer to `report`.
    ///
    /// # Errors
    /// If the system cannot start a thread.
    pub fn start<I: InsertText>(
        connect: impl FnMut() -> Result<I, InsertionError> + Send + 'static,
        report: impl Fn(DictationEvent) + Send + 'static,
    ) -> io::Result<Self> {
        let (work, works) = channel::<Work>();
        thread::Builder::new().name("insertion".to_owned()).spawn(move || {
            let mut desktop = Connection { connect, inserter: None };
            for work in works {
                match work {
                    Work::Request(request) => {
                        if let Some(event) = desktop.answer(request) {
                            report(event);
                        }
                    }
                    Work::HandOver(mut keeper, answer) => {
                        let inserter = desktop.inserter.as_ref();
                        let done = inserter.map_or(Ok(()), |it| it.hand_over(&mut keeper));
                        // The caller may have stopped waiting.
                        let _ = answer.send(done);
                    }
                }
            }
        })?;
        Ok(Self(work))
    }

    /// Queues a request behind the earlier ones.
    pub fn request(&self, request: InsertionRequest) {
        // The thread lives as long as a handle.
        let _ = self.0.send(Work::Request(request));
    }

    /// Lets the process that `keeper` starts keep the clipboard's content, if this process owns it.
    /// Blocks, because the app is about to exit.
    pub fn hand_over(&self, keeper: Command) {
        let (answer, answered) = channel();
        let _ = self.0.send(Work::HandOver(keeper, answer));
        match answered.recv_timeout(LAST) {
            Ok(Err(error)) => tracing::warn!(%error, "what was on the clipboard is gone"),
            Err(RecvTimeoutError::Timeout) => {
                tracing::warn!("no process took over the clipboard in time");
            }
            Ok(Ok(())) | Err(RecvTimeoutError::Disconnected) => {}
        }
    }
}

/// The connection to the desktop.
struct Connection<I, C> {
    connect: C,
    inserter: Option<I>,
}

impl<I: InsertText, C: FnMut() -> Result<I, InsertionError>> Connection<I, C> {
    fn inserter(&mut self) -> Result<&mut I, InsertionError> {
        let inserter = match self.inserter.take() {
            Some(inserter) => inserter,
            None => (self.connect)()?,
        };
        Ok(self.inserter.insert(inserter))
    }

    fn answer(&mut self, request: InsertionRequest) -> Option<DictationEvent> {
        Some(match request {
            InsertionRequest::FindTarget(dictation) => {
                let target = self.inserter().and_then(InsertText::target);
                if target.is_err() {
                    self.inserter = None;
                }
                DictationEvent::TargetFound(dictation, target)
            }
            InsertionRequest::Insert { dictation, target, text, rules, continues } => {
                let outcome = match self.inserter() {
                    Ok(inserter) => inserter.insert(target.as_ref(), &text, &rules, continues),
                    Err(error) => failed(error),
                };
                DictationEvent::Inserted(dictation, outcome)
            }
            InsertionRequest::Copy(text) => DictationEvent::Copied(match self.inserter() {
                Ok(inserter) => inserter.copy(&text),
                Err(error) => failed(error),
            }),
            InsertionRequest::TakeBack => DictationEvent::Undone(match self.inserter() {
                Ok(inserter) => inserter.take_back(),
                Err(error) => Undone::Refused { why: UndoRefusal::Desktop(error) },
            }),
            InsertionRequest::Forget => {
                if let Some(inserter) = &mut self.inserter {
                    inserter.forget();
                }
                return None;
            }
        })
    }
}

fn failed(error: InsertionError) -> Outcome {
    Outcome::Failed { why: InsertFailure::Desktop(error) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        DictationId,
        insertion::{Rules, Target, WindowId},
    };

    /// A desktop with one window that records what it gets.
    #[derive(Default)]
    struct Window {
        text: String,
        is_gone: bool,
    }

    impl InsertText for Window {
        fn target(&mut self) -> Result<Option<Target>, InsertionError> {
            match self.is_gone {
                true => Err(InsertionError::Unreachable("gone".to_owned())),
                false => Ok(Some(window())),
            }
        }

        fn insert(
            &mut self,
            target: Option<&Target>,
            text: &str,
            _: &Rules,
            continues: bool,
        ) -> Outcome {
            if !continues {
                self.text.clear();
            }
            self.text += text;
            let app = target.map_or("none", |target| &target.app);
            Outcome::Inserted { app: format!("{app}: {}", self.text) }
        }

        fn copy(&mut self, text: &str) -> Outcome {
            Outcome::Inserted { app: format!("clipboard: {text}") }
        }

        fn take_back(&mut self) -> Undone {
            Undone::TakenBack { app: std::mem::take(&mut self.text) }
        }

        fn forget(&mut self) {
            self.text.clear();
        }

        fn hand_over(&self, _: &mut Command) -> io::Result<()> {
            Ok(())
        }
    }

    fn window() -> Target {
        Target {
            window: WindowId::X11(1),
            app: "Editor".to_owned(),
            title: String::new(),
            pid: None,
        }
    }

    fn insert(text: &str, continues: bool) -> InsertionRequest {
        InsertionRequest::Insert {
            dictation: DictationId(1),
            target: Some(window()),
            text: text.to_owned(),
            rules: Rules::default(),
            continues,
        }
    }

    /// The answers to requests, from desktops that are connected one after the other.
    fn answers(
        desktops: Vec<Result<Window, InsertionError>>,
        requests: Vec<InsertionRequest>,
    ) -> Vec<DictationEvent> {
        let (report, reports) = channel();
        let mut desktops = desktops.into_iter();
        let connect = move || desktops.next().unwrap_or(Err(InsertionError::NoDesktop));
        let thread =
            InsertionThread::start(connect, move |event| report.send(event).unwrap()).unwrap();
        requests.into_iter().for_each(|request| thread.request(request));
        thread.hand_over(Command::new("true"));
        drop(thread);
        reports.iter().collect()
    }

    #[test]
    fn requests_are_answered_in_their_order() {
        let inserted = |app: &str| {
            DictationEvent::Inserted(DictationId(1), Outcome::Inserted { app: app.to_owned() })
        };
        let answers = answers(
            vec![Ok(Window::default())],
            vec![
                InsertionRequest::FindTarget(DictationId(1)),
                insert("Dear", false),
                insert(" Ada", true),
                InsertionRequest::Copy("Ada".to_owned()),
                InsertionRequest::TakeBack,
                insert("x", true),
                InsertionRequest::Forget,
                InsertionRequest::TakeBack,
            ],
        );
        assert_eq!(
            answers,
            [
                DictationEvent::TargetFound(DictationId(1), Ok(Some(window()))),
                inserted("Editor: Dear"),
                inserted("Editor: Dear Ada"),
                DictationEvent::Copied(Outcome::Inserted { app: "clipboard: Ada".to_owned() }),
                DictationEvent::Undone(Undone::TakenBack { app: "Dear Ada".to_owned() }),
                inserted("Editor: x"),
                DictationEvent::Undone(Undone::TakenBack { app: String::new() }),
            ]
        );
    }

    #[test]
    fn a_broken_connection_is_made_anew() {
        let gone = Window { is_gone: true, ..Window::default() };
        let find = |id| InsertionRequest::FindTarget(DictationId(id));
        let found = |id, found| DictationEvent::TargetFound(DictationId(id), found);
        assert_eq!(
            answers(vec![Ok(gone), Ok(Window::default())], vec![find(1), find(2), find(3)]),
            [
                found(1, Err(InsertionError::Unreachable("gone".to_owned()))),
                found(2, Ok(Some(window()))),
                found(3, Ok(Some(window()))),
            ]
        );
    }

    #[test]
    fn without_a_desktop_every_request_says_so() {
        let (failure, refusal) = (
            InsertFailure::Desktop(InsertionError::NoDesktop),
            UndoRefusal::Desktop(InsertionError::NoDesktop),
        );
        assert_eq!(
            answers(vec![], vec![insert("Dear", false), InsertionRequest::TakeBack]),
            [
                DictationEvent::Inserted(DictationId(1), Outcome::Failed { why: failure }),
                DictationEvent::Undone(Undone::Refused { why: refusal }),
            ]
        );
    }
}
