//! Shows a session while it runs.

use std::{
    io::{self, IsTerminal},
    process::ExitCode,
    time::Duration,
};

use indicatif::{ProgressBar, ProgressStyle};
use session::{End, Events, Session, SessionEvent, Sound, seconds};
use tokio::time::MissedTickBehavior;

use crate::{
    figures::Figures,
    keys::{Key, Keys},
    view::{self, View},
};

/// How often what moves by itself is drawn: time, level, progress.
const TICK: Duration = Duration::from_millis(100);

/// Follows one session.
pub(super) struct Follower {
    view: Box<dyn View>,
    /// Whether the view draws time, level and news itself, on the same terminal.
    draws_itself: bool,
    total: Option<u64>,
    figures: Figures,
    bar: ProgressBar,
}

impl Follower {
    pub(super) fn new(view: Box<dyn View>, draws_itself: bool, sound: &Sound) -> Self {
        let total = sound.total_samples().filter(|_| !sound.is_live());
        let bar = match total {
            Some(total) if !draws_itself => progress_bar(total),
            _ => ProgressBar::hidden(),
        };
        Self { view, draws_itself, total, figures: Figures::new(sound.is_live()), bar }
    }

    /// Shows everything until the session ends. `reads_keys` lets the user pause from the keyboard.
    pub(super) async fn run(
        mut self,
        session: Session,
        mut events: Events,
        reads_keys: bool,
    ) -> anyhow::Result<ExitCode> {
        let mut ticks = tokio::time::interval(TICK);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Skip);
        let mut keys = if self.draws_itself && reads_keys { Keys::read() } else { Keys::none() };
        let (mut paused, mut interrupts) = (false, 0);
        loop {
            tokio::select! {
                event = events.next() => match event {
                    Some(SessionEvent::End(end)) => return self.end(end),
                    Some(event) => self.show(&event)?,
                    // The session's owner is gone without a word, which it never is.
                    None => return Ok(ExitCode::FAILURE),
                },
                _ = ticks.tick() => {
                    let heard = session.heard();
                    self.bar.set_position(heard / u64::from(audio::SAMPLE_RATE));
                    self.view.tick(heard, self.total)?;
                }
                key = keys.next() => match key {
                    Key::Pause => {
                        paused = !paused;
                        if paused { session.pause() } else { session.resume() }
                    }
                    Key::Stop => session.stop(),
                },
                // The first Ctrl-C ends the session with everything heard confirmed, the second at
                // once.
                interrupt = tokio::signal::ctrl_c() => if interrupt.is_ok() {
                    interrupts += 1;
                    session.stop();
                    if interrupts > 1 {
                        drop(keys);
                        if self.draws_itself {
                            view::give_back(&mut io::stdout());
                        }
                        std::process::exit(130);
                    }
                },
            }
        }
    }

    fn show(&mut self, event: &SessionEvent) -> io::Result<()> {
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
            self.bar.suspend(|| eprintln!("duotone: {message}"));
        }
        let view = &mut self.view;
        self.bar.suspend(|| view.show(event))
    }

    fn end(mut self, end: End) -> anyhow::Result<ExitCode> {
        self.bar.finish_and_clear();
        let event = SessionEvent::End(end);
        self.view.show(&event)?;
        drop(self.view);
        let SessionEvent::End(end) = event else { return Ok(ExitCode::FAILURE) };
        if end.samples > 0 && io::stderr().is_terminal() {
            eprintln!("{}", self.figures.finish(seconds(end.samples)));
            if let Some(Ok(recording)) = &end.recording {
                eprintln!("recorded in {}", recording.path.display());
            }
        }
        match (end.error, end.recording) {
            (Some(error), _) => Err(error.into()),
            (None, Some(Err(error))) => Err(error.into()),
            _ => Ok(ExitCode::SUCCESS),
        }
    }
}

/// A bar on standard error for a file that is not played at the speed of sound; indicatif hides it
/// where standard error is no terminal.
fn progress_bar(total: u64) -> ProgressBar {
    let bar = ProgressBar::new(total / u64::from(audio::SAMPLE_RATE));
    let style = "{bar:40} {pos} of {len} s of sound, {eta} left";
    if let Ok(style) = ProgressStyle::with_template(style) {
        bar.set_style(style);
    }
    bar
}
