//! Shows a session while it runs.

use std::{
    io::{self, IsTerminal},
    process::ExitCode,
    sync::Arc,
    time::Duration,
};

use indicatif::{ProgressBar, ProgressStyle};
use messages::message;
use session::{End, Events, Session, SessionEvent, Sound, seconds};
use tokio::time::MissedTickBehavior;
use uuid::Uuid;

use crate::{
    figures::Figures,
    interrupts::Interrupts,
    keys::{self, Key, Keys},
    language,
    stderr::{inform, say, tell, warn},
    view::{self, View},
};

/// How often time, level and progress are drawn.
const TICK: Duration = Duration::from_millis(100);

/// The result of a session.
pub(super) struct Ended {
    /// The exit code, or the error.
    pub(super) outcome: anyhow::Result<ExitCode>,
    /// The job for its finished transcript, if requested.
    pub(super) job: Option<Uuid>,
}

impl Ended {
    /// The view failed before the end.
    pub(super) fn failed(error: anyhow::Error) -> Self {
        Self { outcome: Err(error), job: None }
    }
}

/// Follows one session.
pub(super) struct Follower {
    /// `None` after the view has failed.
    view: Option<Box<dyn View>>,
    failed: Option<io::Error>,
    /// Whether the view itself draws time, level and warnings on the terminal.
    draws_itself: bool,
    records: bool,
    total: Option<u64>,
    figures: Figures,
    bar: ProgressBar,
}

impl Follower {
    pub(super) fn new(
        view: Box<dyn View>,
        draws_itself: bool,
        records: bool,
        sound: &Sound,
    ) -> Self {
        let total = sound.total_samples().filter(|_| !sound.is_live());
        let bar = match total {
            Some(total) if !draws_itself => progress_bar(total),
            _ => ProgressBar::hidden(),
        };
        let figures = Figures::new(sound.is_live());
        Self { view: Some(view), failed: None, draws_itself, records, total, figures, bar }
    }

    /// Shows everything until the session ends. `reads_keys` lets the user pause from the keyboard.
    pub(super) async fn run(
        mut self,
        session: Session,
        mut events: Events,
        reads_keys: bool,
    ) -> anyhow::Result<Ended> {
        let session = Arc::new(session);
        stop_on_interrupt(session.clone(), self.draws_itself)?;
        let mut ticks = tokio::time::interval(TICK);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Skip);
        let mut keys = if self.draws_itself && reads_keys { Keys::read() } else { Keys::none() };
        let mut paused = false;
        loop {
            tokio::select! {
                event = events.next() => match event {
                    Some(SessionEvent::End(end)) => {
                        let job = end.enhancement_job_id;
                        return Ok(Ended { outcome: self.end(end), job });
                    }
                    Some(event) => self.show(&event, &session),
                    // The session's owner always sends an end, so this does not happen.
                    None => return Ok(Ended { outcome: Ok(ExitCode::FAILURE), job: None }),
                },
                _ = ticks.tick() => {
                    let (heard, total) = (session.heard(), self.total);
                    self.bar.set_position(heard / u64::from(audio::SAMPLE_RATE));
                    self.on_view(&session, |view| view.tick(heard, total));
                }
                key = keys.next() => match key {
                    Key::Pause => {
                        paused = !paused;
                        if paused { session.pause() } else { session.resume() }
                    }
                    Key::Bookmark => session.bookmark(session.heard(), String::new()),
                    Key::Stop => session.stop(),
                },
            }
        }
    }

    fn show(&mut self, event: &SessionEvent, session: &Session) {
        match event {
            SessionEvent::Begin { timestamp, .. } => self.figures.begin(*timestamp),
            SessionEvent::Captions { captions, timestamp } => {
                self.figures.show(captions, *timestamp);
            }
            SessionEvent::Paused { timestamp } => self.figures.pause(*timestamp),
            SessionEvent::Resumed { timestamp } => self.figures.resume(*timestamp),
            _ => {}
        }
        if !self.draws_itself
            && let Some(message) = view::trouble(event)
        {
            self.bar.suspend(|| tell(&message));
        }
        let bar = self.bar.clone();
        self.on_view(session, |view| bar.suspend(|| view.show(event)));
    }

    /// Calls the view, if it still works.
    fn on_view(
        &mut self,
        session: &Session,
        act: impl FnOnce(&mut Box<dyn View>) -> io::Result<()>,
    ) {
        let Some(Err(error)) = self.view.as_mut().map(act) else { return };
        // Drop the view, which may hold the terminal.
        self.view = None;
        if error.kind() == io::ErrorKind::BrokenPipe || !self.records {
            // The reader closed the pipe and nothing is recorded: end the session.
            session.stop();
        } else {
            warn(&message!("cli-captions-unwritable", error = error.to_string()));
        }
        self.failed = Some(error);
    }

    fn end(mut self, end: End) -> anyhow::Result<ExitCode> {
        self.bar.finish_and_clear();
        let event = SessionEvent::End(end);
        let shown = self.view.as_mut().map_or(Ok(()), |view| view.show(&event));
        drop(self.view);
        let SessionEvent::End(end) = event else { return Ok(ExitCode::FAILURE) };
        if end.samples > 0 && io::stderr().is_terminal() {
            say(&self.figures.finish(seconds(end.samples)).text(language::current()));
            if let Some(Ok(recording)) = &end.recording {
                inform(&message!("cli-recorded", path = recording.path.as_path()));
            }
        }
        match (end.error, end.recording) {
            (Some(error), _) => Err(error.into()),
            (None, Some(Err(error))) => Err(error.into()),
            _ => Ok(self.failed.map_or(shown, Err).map(|()| ExitCode::SUCCESS)?),
        }
    }
}

/// The first Ctrl-C ends the session after everything heard is confirmed, the second ends it at
/// once. This runs on a task of its own, because the task that draws may be blocked.
fn stop_on_interrupt(session: Arc<Session>, draws_itself: bool) -> io::Result<()> {
    let mut interrupts = Interrupts::listen()?;
    tokio::spawn(async move {
        interrupts.next().await;
        session.stop();
        interrupts.next().await;
        keys::give_back();
        if draws_itself {
            // A stopped terminal accepts no output, so this may block.
            std::thread::spawn(|| view::give_back(&mut io::stdout()));
            tokio::time::sleep(TICK).await;
        }
        std::process::exit(130);
    });
    Ok(())
}

/// A bar on standard error for a file that is not played in real time. Indicatif hides it if
/// standard error is no terminal.
fn progress_bar(total: u64) -> ProgressBar {
    let bar = ProgressBar::new(total / u64::from(audio::SAMPLE_RATE));
    let progress = message!("cli-progress-sound", done = "{pos}", total = "{len}", left = "{eta}");
    let template = format!("{{bar:40}} {}", language::text(&progress));
    if let Ok(style) = ProgressStyle::with_template(&template) {
        bar.set_style(style);
    }
    bar
}
