//! Owns the live session: loads, listens, tells the windows, and begins again when the models fail.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use session::{Events, Session, SessionEvent};
use speculative::Confidence;
use tauri::AppHandle;
use tokio::sync::{
    mpsc::{UnboundedReceiver, UnboundedSender},
    oneshot,
};

use super::{
    Heard, Order, Shown, Start,
    level::{Metered, Sounds, metered},
    prepare::{Prepared, SessionDeps, nothing_to_hear},
    screen::ShownCaptions,
    trouble::{News, Troubles, news},
};
use crate::{
    notifications,
    types::{
        Answer, AppError, Hear, LevelChanged, LibraryChanged, LiveChanged, Phase, Purpose, Remedy,
        TroubleKind, Weight,
    },
};

/// Levels that windows are told, seconds between two: nobody sees more.
const LEVELS: Duration = Duration::from_millis(60);
/// Models that failed more often than so in a session are not begun again.
const RESTARTS: u32 = 3;

/// How a session ended.
enum Ended {
    /// Somebody ended it, or its sound did.
    Over,
    /// The models failed; it is to be begun again.
    Failed,
}

/// The owner.
pub struct Owner {
    app: AppHandle,
    deps: SessionDeps,
    shown: Arc<Mutex<Shown>>,
}

impl Owner {
    pub fn new(app: AppHandle, deps: SessionDeps, shown: Arc<Mutex<Shown>>) -> Self {
        Self { app, deps, shown }
    }

    /// Works until nobody can order anything any more.
    pub(super) async fn run(self, mut orders: UnboundedReceiver<Order>) {
        while let Some(order) = orders.recv().await {
            // There is nothing to pause or to stop.
            let Order::Start(start) = order else { continue };
            self.serve(start, &mut orders).await;
        }
    }

    async fn serve(&self, start: Start, orders: &mut UnboundedReceiver<Order>) {
        let Start { purpose, hear, listener, answer } = start;
        let mut answer = Some(answer);
        for attempt in 0..=RESTARTS {
            let begun = match self.prepare(purpose, &hear, orders).await {
                Ok(None) => {
                    self.set(LiveChanged::default());
                    tell(&listener, Heard::Ended(None));
                    if let Some(answer) = answer.take() {
                        let ended = AppError::new("Listening was ended before it began.");
                        let _ = answer.send(Err(ended));
                    }
                    return;
                }
                // To try a microphone, no words are needed.
                Err(_) if purpose == Purpose::Trial && !self.deps.has_words() => {
                    return self.show_level(&hear, answer.take(), orders).await;
                }
                Ok(Some(Prepared { sound, models, config, notes })) => {
                    notes.iter().for_each(|note| self.tell(Weight::Info, note));
                    self.begins(&config, purpose, &hear);
                    Session::start(sound, models, config).map_err(AppError::from)
                }
                Err(error) => Err(error),
            };
            let (session, events) = match begun {
                Ok(begun) => begun,
                Err(error) => {
                    self.refuses(purpose, &error);
                    tell(&listener, Heard::Ended(Some(error.message.clone())));
                    match answer.take() {
                        // Nobody may wait for it any more.
                        Some(answer) => drop(answer.send(Err(error))),
                        None => self.tell(Weight::Error, &error.message),
                    }
                    return;
                }
            };
            if let Some(answer) = answer.take() {
                let _ = answer.send(Ok(()));
            }
            tell(&listener, Heard::Listening);
            match self.follow(session, events, orders, &listener).await {
                Ended::Failed if attempt < RESTARTS => self.tell(
                    Weight::Warning,
                    "The models stopped by a fault of this program and are started again. What \
                     was confirmed is kept.",
                ),
                Ended::Failed => {
                    let error = AppError::new(
                        "The models stop again and again. Choose others in Models, and please \
                         report this.",
                    );
                    tell(&listener, Heard::Ended(Some(error.message.clone())));
                    self.tell(Weight::Error, &error.message);
                    self.refuses(purpose, &error.with(Remedy::GetModels));
                    return;
                }
                Ended::Over => return,
            }
        }
    }

    /// Says why there are no captions, for as long as there are none.
    fn refuses(&self, purpose: Purpose, error: &AppError) {
        self.set(LiveChanged {
            purpose: Some(purpose),
            refused: Some(error.clone()),
            ..LiveChanged::default()
        });
    }

    /// Shows how loud it is until somebody ends it.
    async fn show_level(
        &self,
        hear: &Hear,
        answer: Option<oneshot::Sender<Answer<()>>>,
        orders: &mut UnboundedReceiver<Order>,
    ) {
        let wanted = hear.clone();
        let opened = tauri::async_runtime::spawn_blocking(move || metered(&wanted)).await;
        let opened = opened.unwrap_or_else(|_| {
            Err(AppError::new("The microphone cannot be heard, by a fault of this program."))
        });
        let (answered, opened) = match opened {
            Ok(opened) => (Ok(()), Some(opened)),
            Err(error) => (Err(error), None),
        };
        if let Some(answer) = answer {
            let _ = answer.send(answered);
        }
        if let Some(Metered { control, mut news }) = opened {
            self.shown().troubles = Troubles::default();
            self.set(LiveChanged {
                phase: Phase::Listening,
                purpose: Some(Purpose::Trial),
                hear: hear.clone(),
                ..LiveChanged::default()
            });
            let mut told_level = None;
            loop {
                tokio::select! {
                    sounds = news.recv() => match sounds {
                        Some(Sounds::Level(level)) => self.tell_level(level, &mut told_level),
                        Some(Sounds::Device(notice)) => {
                            let timestamp = session::unix_now();
                            self.hear_news(&SessionEvent::Device { notice, timestamp });
                        }
                        None => break,
                    },
                    order = orders.recv() => match order {
                        Some(Order::Start(other)) => refuse(other),
                        Some(Order::Pause | Order::Resume) => {}
                        Some(Order::Stop) | None => break,
                    },
                }
            }
            if let Some(control) = control {
                control.stop();
            }
        }
        self.set(LiveChanged::default());
    }

    fn tell_level(&self, level: audio::Level, told: &mut Option<Instant>) {
        if told.is_none_or(|told| told.elapsed() >= LEVELS) {
            *told = Some(Instant::now());
            notifications::emit(&self.app, LevelChanged { rms: level.rms, peak: level.peak });
        }
    }

    /// Loads everything; `None` if a stop came meanwhile.
    async fn prepare(
        &self,
        purpose: Purpose,
        hear: &Hear,
        orders: &mut UnboundedReceiver<Order>,
    ) -> Answer<Option<Prepared>> {
        if !hear.microphone && !hear.system {
            return Err(nothing_to_hear());
        }
        self.set(LiveChanged {
            phase: Phase::Starting,
            purpose: Some(purpose),
            hear: hear.clone(),
            ..LiveChanged::default()
        });
        let (deps, wanted) = (self.deps.clone(), hear.clone());
        let mut preparing =
            tauri::async_runtime::spawn_blocking(move || deps.prepare(purpose, &wanted));
        loop {
            tokio::select! {
                prepared = &mut preparing => {
                    let prepared = prepared.unwrap_or_else(|_| {
                        Err(AppError::new(
                            "The models could not be loaded, by a fault of this program. Try \
                             again, or choose other models.",
                        ))
                    });
                    return prepared.map(Some);
                }
                order = orders.recv() => match order {
                    Some(Order::Start(other)) => refuse(other),
                    Some(Order::Stop) | None => {
                        // What was opened meanwhile is closed when it is dropped.
                        return Ok(None);
                    }
                    Some(Order::Pause | Order::Resume) => {}
                },
            }
        }
    }

    fn begins(&self, config: &session::Config, purpose: Purpose, hear: &Hear) {
        let mut shown = self.shown();
        shown.captions = ShownCaptions::of(&config.id);
        shown.troubles = Troubles::default();
        shown.live = LiveChanged {
            phase: Phase::Listening,
            purpose: Some(purpose),
            session: Some(config.id.clone()),
            hear: hear.clone(),
            fast: config.fast.clone(),
            heavy: config.heavy.clone(),
            language: config.task.language.code().unwrap_or("auto").to_owned(),
            begun_at: Some(session::unix_now() * 1e3),
            records: config.recordings.is_some(),
            keeps: config.keep.is_some(),
            trouble: None,
            refused: None,
        };
        let live = shown.live.clone();
        drop(shown);
        notifications::emit(&self.app, live);
    }

    async fn follow(
        &self,
        session: Session,
        mut events: Events,
        orders: &mut UnboundedReceiver<Order>,
        listener: &Option<UnboundedSender<Heard>>,
    ) -> Ended {
        let mut told_level = None;
        let mut has_failed = false;
        loop {
            tokio::select! {
                event = events.next() => match event {
                    Some(SessionEvent::Level(level)) => self.tell_level(level, &mut told_level),
                    Some(SessionEvent::CaptionsFailed { .. }) => {
                        has_failed = true;
                        session.stop();
                    }
                    Some(SessionEvent::End(end)) => {
                        self.ends(&end, listener, has_failed);
                        return if has_failed { Ended::Failed } else { Ended::Over };
                    }
                    Some(event) => self.hear(&event, listener),
                    // The session's owner is gone without a word, which it never is.
                    None => return Ended::Over,
                },
                order = orders.recv() => match order {
                    Some(Order::Start(other)) => refuse(other),
                    Some(Order::Pause) => session.pause(),
                    Some(Order::Resume) => session.resume(),
                    Some(Order::Stop) | None => {
                        session.stop();
                        self.change(|live| live.phase = Phase::Ending);
                    }
                },
            }
        }
    }

    fn hear(&self, event: &SessionEvent, listener: &Option<UnboundedSender<Heard>>) {
        match event {
            SessionEvent::Begin { timestamp, session_id, .. } => {
                self.change(|live| live.begun_at = Some(timestamp * 1e3));
                notifications::emit(
                    &self.app,
                    LibraryChanged { session: Some(session_id.clone()) },
                );
            }
            SessionEvent::Language { language, .. } => {
                self.change(|live| live.language = (*language).to_owned());
            }
            SessionEvent::Paused { .. } => self.change(|live| live.phase = Phase::Paused),
            SessionEvent::Resumed { .. } => {
                // What a device did before the pause says nothing any more.
                self.shown().troubles.end(TroubleKind::DeviceLost);
                let trouble = self.shown().troubles.worst();
                self.change(|live| (live.phase, live.trouble) = (Phase::Listening, trouble));
            }
            SessionEvent::Captions { captions, .. } => {
                let (changed, draft) = {
                    let mut shown = self.shown();
                    let changed = shown.captions.hear(event);
                    (changed, shown.captions.draft())
                };
                if let Some(changed) = changed {
                    notifications::emit(&self.app, changed);
                }
                for caption in captions.iter().filter(|c| c.confidence == Confidence::Confirmed) {
                    let language = match caption.language {
                        Some(language) => language.to_owned(),
                        None => self.shown().live.language.clone(),
                    };
                    tell(listener, Heard::Confirmed { words: caption.words.clone(), language });
                }
                tell(listener, Heard::Draft(draft));
            }
            _ => {}
        }
        self.hear_news(event);
    }

    /// Tells what of an event the user has to know.
    fn hear_news(&self, event: &SessionEvent) {
        match news(event) {
            Some(News::Told(weight, message)) => self.tell(weight, &message),
            Some(news) => {
                let trouble = {
                    let mut shown = self.shown();
                    shown.troubles.hear(&news);
                    shown.troubles.worst()
                };
                self.change(|live| live.trouble = trouble);
            }
            None => {}
        }
    }

    fn ends(&self, end: &session::End, listener: &Option<UnboundedSender<Heard>>, goes_on: bool) {
        let error = end.error.as_ref().map(ToString::to_string);
        let recording = end.recording.as_ref().and_then(|recording| recording.as_ref().err());
        for message in error.iter().cloned().chain(recording.map(ToString::to_string)) {
            self.tell(Weight::Error, &message);
        }
        if !goes_on {
            tell(listener, Heard::Ended(error));
        }
        self.set(LiveChanged::default());
        notifications::emit(&self.app, LibraryChanged { session: Some(end.session_id.clone()) });
    }

    /// Changes what is shown, and tells the windows if that is something else then.
    fn change(&self, change: impl FnOnce(&mut LiveChanged)) {
        let mut live = self.shown().live.clone();
        change(&mut live);
        self.set(live);
    }

    fn set(&self, live: LiveChanged) {
        let is_news = std::mem::replace(&mut self.shown().live, live.clone()) != live;
        if is_news {
            notifications::emit(&self.app, live);
        }
    }

    fn tell(&self, weight: Weight, message: &str) {
        notifications::tell(&self.app, weight, message);
    }

    fn shown(&self) -> MutexGuard<'_, Shown> {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One session at a time has the models.
fn refuse(start: Start) {
    let message = match start.purpose {
        Purpose::Dictation => {
            "Live captions are listening. Stop them to dictate, they share the models."
        }
        Purpose::Captions | Purpose::Trial => "Somebody is listening already.",
    };
    tell(&start.listener, Heard::Ended(Some(message.to_owned())));
    let _ = start.answer.send(Err(AppError::new(message).with(Remedy::Retry)));
}

fn tell(listener: &Option<UnboundedSender<Heard>>, heard: Heard) {
    if let Some(listener) = listener {
        // A listener that is gone has what it wanted.
        let _ = listener.send(heard);
    }
}
