//! Live captions as a pure machine: requests and reports go in, effects come out. It uses no clock,
//! thread, device or window; [`LiveTask`](super::task::LiveTask) performs the effects.
//!
//! ```text
//! Idle ─start─▶ Preparing ─prepared─▶ Opening ─opened─▶ Live ─stop─▶ Ending ─ended─▶ Idle
//!                  ▲                                     │ the models fail
//!                  └─────────────── ended ───────── Restarting
//! ```

mod open_session;
mod view;

use session::Condition;

use super::{
    listener::ListenerEvent,
    protocol::{Asker, Attempt, LiveEffect, LiveEvent, SessionFacts},
    session_news::{SessionEnd, SessionNews},
    trouble::News,
    wording::{LiveNotice, Refusal},
};
use crate::types::{AppError, Hear, Purpose, TroubleKind, Weight};
use open_session::OpenSession;

/// If the models fail more often than this in one session, they are not restarted.
const RESTARTS: u32 = 3;

/// The state of live captions.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LiveMachine {
    life: Life,
    /// The newest attempt.
    attempt: Attempt,
    /// The last session for captions, if it can be opened in the library.
    last: Option<String>,
    is_quitting: bool,
    /// The message about a missing model that a dictation last gave: the pill has no room for it,
    /// and each dictation would repeat it.
    told_of_model: Option<String>,
    /// The requests that wait for the last session to end.
    quitters: Vec<Asker>,
}

/// The states of live captions.
#[derive(Clone, Debug, PartialEq)]
enum Life {
    /// No session. Holds the refusal of the last request, if it was refused.
    Idle(Option<(Purpose, Refusal)>),
    /// Devices and models are being opened.
    Preparing(Run),
    /// The session is being started. If it was stopped already, it ends at once.
    Opening { run: Run, facts: SessionFacts, is_unwanted: bool },
    /// The session runs.
    Live(Run, OpenSession),
    /// The models failed: the session ends, then another one starts for the same request.
    Restarting(Run, OpenSession),
    /// The session confirms and stores the last words.
    Ending(Run, OpenSession),
}

impl Default for Life {
    fn default() -> Self {
        Self::Idle(None)
    }
}

/// The request that is being served.
#[derive(Clone, Debug, PartialEq)]
struct Run {
    asker: Asker,
    is_answered: bool,
    purpose: Purpose,
    hear: Hear,
    attempt: Attempt,
    /// How often the models have failed.
    failures: u32,
    /// Whether the user wants a pause. It survives a restart.
    is_paused: bool,
}

impl LiveMachine {
    /// Folds one event in. The caller performs the effects in their order.
    #[must_use]
    pub fn step(mut self, event: LiveEvent) -> (Self, Vec<LiveEffect>) {
        let shown = self.view();
        let mut effects = Vec::new();
        self.fold(event, &mut effects);
        if matches!(self.life, Life::Idle(_)) {
            let waiting = std::mem::take(&mut self.quitters).into_iter();
            effects.extend(waiting.map(|asker| LiveEffect::Answer { asker, answer: Ok(()) }));
        }
        let view = self.view();
        if view != shown {
            effects.insert(0, LiveEffect::Show(view));
        }
        (self, effects)
    }

    /// The asker whose session runs or is about to start.
    pub fn asker(&self) -> Option<Asker> {
        self.life.run().map(|run| run.asker)
    }

    fn fold(&mut self, event: LiveEvent, effects: &mut Vec<LiveEffect>) {
        let life = std::mem::take(&mut self.life);
        self.life = match (life, event) {
            (life, LiveEvent::Start { asker, purpose, hear }) => {
                self.start(life, asker, purpose, hear, effects)
            }
            (life, LiveEvent::Pause) => pause(life, true, effects),
            (life, LiveEvent::Resume) => pause(life, false, effects),
            (life, LiveEvent::Stop) => stop(life, effects),
            (life, LiveEvent::Bookmark { note, ago_ms }) => {
                if matches!(life, Life::Live(..)) {
                    effects.push(LiveEffect::BookmarkSession { note, ago_ms });
                }
                life
            }
            (life, LiveEvent::Quit { asker }) => {
                self.is_quitting = true;
                self.quitters.push(asker);
                stop(life, effects)
            }
            (Life::Preparing(run), LiveEvent::Prepared { attempt, facts, notes })
                if attempt == run.attempt =>
            {
                let notes = notes.into_iter().map(LiveNotice::Note);
                effects.extend(notes.map(LiveEffect::Notify));
                effects.push(LiveEffect::Open { attempt });
                Life::Opening { run, facts, is_unwanted: false }
            }
            (life, LiveEvent::Prepared { attempt, .. }) => {
                effects.push(LiveEffect::Discard { attempt });
                life
            }
            (Life::Preparing(run), LiveEvent::NotPrepared { attempt, error })
                if attempt == run.attempt =>
            {
                fail(run, Refusal::Failed(error), effects)
            }
            (Life::Opening { run, facts, is_unwanted }, LiveEvent::Opened { at }) => {
                opened(run, facts, at, is_unwanted, effects)
            }
            (Life::Opening { run, is_unwanted, .. }, LiveEvent::NotOpened { error }) => {
                match is_unwanted {
                    true => finish(run, None, effects),
                    false => fail(run, Refusal::Failed(error), effects),
                }
            }
            (Life::Live(run, _), LiveEvent::Session(SessionNews::Ended(end)))
            | (Life::Ending(run, _), LiveEvent::Session(SessionNews::Ended(end))) => {
                self.remember(&run, &end);
                let error = report(&end, effects);
                finish(run, error, effects)
            }
            (Life::Restarting(run, _), LiveEvent::Session(SessionNews::Ended(end))) => {
                self.remember(&run, &end);
                report(&end, effects);
                self.restart(run, effects)
            }
            (Life::Live(run, open), LiveEvent::Session(SessionNews::ModelsFailed)) => {
                effects.push(LiveEffect::StopSession);
                Life::Restarting(run, open)
            }
            (Life::Live(run, open), LiveEvent::Session(news)) => {
                if run.purpose == Purpose::Dictation {
                    self.tell_of_model(&news, effects);
                }
                Life::Live(run, open.hear(news, effects))
            }
            (Life::Restarting(run, open), LiveEvent::Session(news)) => {
                Life::Restarting(run, open.hear(news, effects))
            }
            (Life::Ending(run, open), LiveEvent::Session(news)) => {
                Life::Ending(run, open.hear(news, effects))
            }
            (life, _) => life,
        };
    }

    /// Only one session at a time can use the models.
    fn start(
        &mut self,
        life: Life,
        asker: Asker,
        purpose: Purpose,
        hear: Hear,
        effects: &mut Vec<LiveEffect>,
    ) -> Life {
        let run = Run {
            asker,
            is_answered: false,
            purpose,
            hear,
            attempt: self.attempt,
            failures: 0,
            is_paused: false,
        };
        match life {
            life if self.is_quitting => {
                fail(run, Refusal::Quitting, effects);
                life
            }
            Life::Idle(_) if !run.hear.microphone && !run.hear.system => {
                fail(run, Refusal::NothingToHear, effects)
            }
            Life::Idle(_) => self.prepare(run, effects),
            life => {
                fail(run, Refusal::AlreadyLive { wanted: purpose }, effects);
                life
            }
        }
    }

    /// Says once that one model dictates alone.
    fn tell_of_model(&mut self, news: &SessionNews, effects: &mut Vec<LiveEffect>) {
        if let SessionNews::Noticed(News { condition, message }) = news
            && *condition == Condition::Begins(TroubleKind::Model)
            && self.told_of_model.as_ref() != Some(message)
        {
            self.told_of_model = Some(message.clone());
            let notice = LiveNotice::Session(Weight::Warning, message.clone());
            effects.push(LiveEffect::Notify(notice));
        }
    }

    fn prepare(&mut self, mut run: Run, effects: &mut Vec<LiveEffect>) -> Life {
        self.attempt = Attempt(self.attempt.0.wrapping_add(1));
        if run.purpose == Purpose::Captions {
            self.last = None;
        }
        run.attempt = self.attempt;
        effects.push(LiveEffect::Prepare {
            attempt: run.attempt,
            purpose: run.purpose,
            hear: run.hear.clone(),
        });
        Life::Preparing(run)
    }

    /// Remembers a session that ended, so that the captions window can open it.
    fn remember(&mut self, run: &Run, end: &SessionEnd) {
        if run.purpose == Purpose::Captions {
            self.last = end.session.clone().filter(|_| end.in_library);
        }
    }

    fn restart(&mut self, mut run: Run, effects: &mut Vec<LiveEffect>) -> Life {
        run.failures += 1;
        if run.failures > RESTARTS {
            return fail(run, Refusal::ModelsKeepFailing, effects);
        }
        effects.push(LiveEffect::Notify(LiveNotice::ModelsRestart));
        self.prepare(run, effects)
    }
}

impl Life {
    fn run(&self) -> Option<&Run> {
        match self {
            Self::Idle(_) => None,
            Self::Preparing(run)
            | Self::Opening { run, .. }
            | Self::Live(run, _)
            | Self::Restarting(run, _)
            | Self::Ending(run, _) => Some(run),
        }
    }
}

fn opened(
    mut run: Run,
    facts: SessionFacts,
    at: f64,
    is_unwanted: bool,
    effects: &mut Vec<LiveEffect>,
) -> Life {
    let open = OpenSession::new(facts, at);
    if is_unwanted {
        effects.push(LiveEffect::StopSession);
        return Life::Ending(run, open);
    }
    let asker = run.asker;
    if !std::mem::replace(&mut run.is_answered, true) {
        effects.push(LiveEffect::Answer { asker, answer: Ok(()) });
    }
    effects.push(LiveEffect::Inform { asker, event: ListenerEvent::Listening });
    if run.is_paused {
        effects.push(LiveEffect::PauseSession);
    }
    Life::Live(run, open)
}

/// Remembers whether the user wants a pause, and tells a running session.
fn pause(mut life: Life, is_paused: bool, effects: &mut Vec<LiveEffect>) -> Life {
    if let Life::Live(run, _) = &life
        && run.is_paused != is_paused
    {
        effects.push(match is_paused {
            true => LiveEffect::PauseSession,
            false => LiveEffect::ResumeSession,
        });
    }
    if let Life::Preparing(run)
    | Life::Opening { run, .. }
    | Life::Live(run, _)
    | Life::Restarting(run, _) = &mut life
    {
        run.is_paused = is_paused;
    }
    life
}

fn stop(life: Life, effects: &mut Vec<LiveEffect>) -> Life {
    match life {
        Life::Preparing(run) => finish(run, None, effects),
        Life::Opening { run, facts, .. } => Life::Opening { run, facts, is_unwanted: true },
        Life::Live(run, open) => {
            effects.push(LiveEffect::StopSession);
            Life::Ending(run, open)
        }
        // It is already stopping; the restart is cancelled.
        Life::Restarting(run, open) => Life::Ending(run, open),
        life @ (Life::Idle(_) | Life::Ending(..)) => life,
    }
}

/// Reports how a session ended. Returns the reason, unless it was stopped.
fn report(end: &SessionEnd, effects: &mut Vec<LiveEffect>) -> Option<String> {
    let errors = end.error.iter().chain(&end.recording_error).cloned();
    effects.extend(errors.map(|error| LiveEffect::Notify(LiveNotice::Lost(error))));
    if let Some(session) = end.session.clone() {
        effects.push(LiveEffect::LibraryChanged { session });
    }
    end.error.clone()
}

/// Completes the request: its session is over, or was never opened.
fn finish(run: Run, error: Option<String>, effects: &mut Vec<LiveEffect>) -> Life {
    let asker = run.asker;
    effects.push(LiveEffect::Inform { asker, event: ListenerEvent::Ended(error) });
    if !run.is_answered {
        effects.push(LiveEffect::Answer { asker, answer: Err(Refusal::Stopped) });
    }
    Life::Idle(None)
}

/// Refuses the request. The windows show the reason until captions start.
fn fail(run: Run, refusal: Refusal, effects: &mut Vec<LiveEffect>) -> Life {
    let asker = run.asker;
    let error = AppError::from(refusal.clone());
    effects.push(LiveEffect::Inform { asker, event: ListenerEvent::Ended(Some(error.message)) });
    effects.push(match run.is_answered {
        false => LiveEffect::Answer { asker, answer: Err(refusal.clone()) },
        true => LiveEffect::Notify(LiveNotice::Refused(refusal.clone())),
    });
    Life::Idle(Some((run.purpose, refusal)))
}

#[cfg(test)]
mod any_order;
#[cfg(test)]
mod stories;
