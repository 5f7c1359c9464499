//! Performs the effects of the live machine. One task owns the session; requests, opened devices
//! and the session's events reach it in turn. It decides nothing.

use std::{
    collections::{BTreeMap, HashMap, VecDeque},
    time::{Duration, Instant},
};

use messages::message;
use session::{Events, Session, SessionEvent};
use speculative::Word;
use tauri::async_runtime::spawn_blocking;
use tokio::sync::{
    mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel},
    oneshot,
};

use super::{
    listener::ListenerEvent,
    machine::LiveMachine,
    prepare::{Prepared, SessionDeps},
    protocol::{Asker, Attempt, LiveEffect, LiveEvent},
    request::LiveRequest,
    screen::ShownCaptions,
    session_news::SessionNews,
    shown::SharedShown,
};
use crate::{
    notifications::Notifier,
    types::{Answer, AppError, Hear, LevelChanged, Purpose, Subject},
};

/// The least time between two level events: a faster meter looks the same.
const LEVELS: Duration = Duration::from_millis(60);

/// Owns the live session.
pub struct LiveTask {
    notifier: Notifier,
    deps: SessionDeps,
    shown: SharedShown,
    machine: LiveMachine,
    /// The requests that wait for an answer.
    answers: HashMap<Asker, oneshot::Sender<Answer<()>>>,
    /// The listeners of sessions.
    listeners: HashMap<Asker, UnboundedSender<ListenerEvent>>,
    askers: u64,
    prepared: BTreeMap<Attempt, Prepared>,
    preparations: (UnboundedSender<Preparation>, UnboundedReceiver<Preparation>),
    session: Option<(Session, Events)>,
    level_shown: Option<Instant>,
}

/// The result of opening devices and models.
struct Preparation {
    attempt: Attempt,
    result: Answer<Prepared>,
}

impl LiveTask {
    pub fn new(notifier: Notifier, deps: SessionDeps, shown: SharedShown) -> Self {
        Self {
            notifier,
            deps,
            shown,
            machine: LiveMachine::default(),
            answers: HashMap::new(),
            listeners: HashMap::new(),
            askers: 0,
            prepared: BTreeMap::new(),
            preparations: unbounded_channel(),
            session: None,
            level_shown: None,
        }
    }

    /// Runs until the last handle is dropped.
    pub(super) async fn run(mut self, mut requests: UnboundedReceiver<LiveRequest>) {
        loop {
            tokio::select! {
                request = requests.recv() => match request {
                    Some(request) => self.take(request),
                    None => return,
                },
                Some(preparation) = self.preparations.1.recv() => self.take_prepared(preparation),
                event = next(&mut self.session) => self.hear(event.as_ref()),
            }
        }
    }

    fn take(&mut self, request: LiveRequest) {
        let event = match request {
            LiveRequest::Start { purpose, hear, listener, answer } => {
                let asker = self.ask(answer);
                self.listeners.extend(listener.map(|listener| (asker, listener)));
                LiveEvent::Start { asker, purpose, hear }
            }
            LiveRequest::Pause => LiveEvent::Pause,
            LiveRequest::Resume => LiveEvent::Resume,
            LiveRequest::Stop => LiveEvent::Stop,
            LiveRequest::Bookmark { note, ago_ms } => LiveEvent::Bookmark { note, ago_ms },
            LiveRequest::Quit { answer } => LiveEvent::Quit { asker: self.ask(answer) },
        };
        self.step(event);
    }

    fn ask(&mut self, answer: oneshot::Sender<Answer<()>>) -> Asker {
        self.askers += 1;
        let asker = Asker(self.askers);
        self.answers.insert(asker, answer);
        asker
    }

    fn take_prepared(&mut self, Preparation { attempt, result }: Preparation) {
        let event = match result {
            Ok(prepared) => {
                let (facts, notes) = (prepared.facts(), prepared.notes.clone());
                self.prepared.insert(attempt, prepared);
                LiveEvent::Prepared { attempt, facts, notes }
            }
            Err(error) => LiveEvent::NotPrepared { attempt, error },
        };
        self.step(event);
    }

    /// Handles an event of the session, or its end.
    fn hear(&mut self, event: Option<&SessionEvent>) {
        match event {
            Some(SessionEvent::Level(level)) => self.show_level(*level),
            Some(event @ SessionEvent::Captions { .. }) => self.show_captions(event),
            Some(SessionEvent::End(_)) | None => self.session = None,
            Some(_) => {}
        }
        if let Some(news) = SessionNews::of(event) {
            self.step(LiveEvent::Session(news));
        }
    }

    fn step(&mut self, event: LiveEvent) {
        let mut events = VecDeque::from([event]);
        while let Some(event) = events.pop_front() {
            let (machine, effects) = std::mem::take(&mut self.machine).step(event);
            self.machine = machine;
            events.extend(effects.into_iter().filter_map(|effect| self.perform(effect)));
        }
    }

    /// Performs an effect. Returns an event if the effect reports one at once.
    fn perform(&mut self, effect: LiveEffect) -> Option<LiveEvent> {
        match effect {
            LiveEffect::Prepare { attempt, purpose, hear } => self.prepare(attempt, purpose, hear),
            LiveEffect::Discard { attempt } => {
                let unwanted = self.prepared.remove(&attempt);
                // Devices may take a while to close.
                spawn_blocking(move || drop(unwanted));
            }
            LiveEffect::Open { attempt } => return Some(self.open(attempt)),
            LiveEffect::PauseSession => self.with_session(Session::pause),
            LiveEffect::ResumeSession => self.with_session(Session::resume),
            LiveEffect::StopSession => self.with_session(Session::stop),
            LiveEffect::BookmarkSession { note, ago_ms } => self.with_session(|session| {
                let ago = u64::from(ago_ms) * u64::from(audio::SAMPLE_RATE) / 1_000;
                session.bookmark(session.heard().saturating_sub(ago), note.clone());
            }),
            LiveEffect::Answer { asker, answer } => {
                if let Some(asked) = self.answers.remove(&asker) {
                    // The asker may have stopped waiting.
                    let _ = asked.send(answer.map_err(AppError::from));
                }
            }
            LiveEffect::Inform { asker, event } => self.inform(asker, event),
            LiveEffect::Show(live) => {
                self.shown.lock().live = live.clone();
                self.notifier.emit(live);
            }
            LiveEffect::Notify(notice) => {
                let (weight, message) = notice.text();
                self.notifier.tell_about(Subject::Listening, weight, message);
            }
            LiveEffect::LibraryChanged { session } => {
                self.notifier.library_changed(Some(session));
            }
        }
        None
    }

    fn prepare(&self, attempt: Attempt, purpose: Purpose, hear: Hear) {
        let (deps, report) = (self.deps.clone(), self.preparations.0.clone());
        tauri::async_runtime::spawn(async move {
            let preparing = spawn_blocking(move || deps.prepare(purpose, &hear));
            let result = preparing
                .await
                .unwrap_or_else(|_| Err(AppError::new(&message!("app-models-not-loaded"))));
            // The task is gone when the app exits.
            let _ = report.send(Preparation { attempt, result });
        });
    }

    fn open(&mut self, attempt: Attempt) -> LiveEvent {
        let fault = || AppError::new(&message!("app-session-fault"));
        let opened = self.prepared.remove(&attempt).ok_or_else(fault).and_then(|prepared| {
            let Prepared { sound, session, .. } = prepared;
            let id = session.config.id.clone();
            Ok((id, session.start(sound)?))
        });
        match opened {
            Ok((id, session)) => {
                self.shown.lock().captions = ShownCaptions::of(&id);
                self.session = Some(session);
                LiveEvent::Opened { at: session::unix_now() }
            }
            Err(error) => LiveEvent::NotOpened { error },
        }
    }

    fn with_session(&self, act: impl Fn(&Session)) {
        if let Some((session, _)) = &self.session {
            act(session);
        }
    }

    fn inform(&mut self, asker: Asker, event: ListenerEvent) {
        let is_last = matches!(event, ListenerEvent::Ended(_));
        if let Some(listener) = self.listeners.get(&asker) {
            // The listener may have been dropped.
            let _ = listener.send(event);
        }
        if is_last {
            self.listeners.remove(&asker);
        }
    }

    fn show_level(&mut self, level: audio::Level) {
        if self.level_shown.is_none_or(|shown| shown.elapsed() >= LEVELS) {
            self.level_shown = Some(Instant::now());
            self.notifier.emit(LevelChanged { rms: level.rms, peak: level.peak });
        }
    }

    fn show_captions(&mut self, event: &SessionEvent) {
        let SessionEvent::Captions { captions, .. } = event else { return };
        let (changed, draft) = {
            let mut shown = self.shown.lock();
            let changed = shown.captions.hear(event);
            (changed, shown.captions.draft())
        };
        if let Some(changed) = changed {
            self.notifier.emit(changed);
        }
        let Some(asker) = self.machine.asker() else { return };
        for caption in captions.iter().filter(|caption| caption.is_confirmed()) {
            let language = caption.language.clone();
            let language = language.unwrap_or_else(|| self.machine.view().language);
            let words = caption.words.iter().cloned().map(Word::from).collect();
            self.inform(asker, ListenerEvent::Confirmed { words, language });
        }
        self.inform(asker, ListenerEvent::Draft(draft));
    }
}

/// The next event of the open session. Without a session, waits for ever.
async fn next(session: &mut Option<(Session, Events)>) -> Option<SessionEvent> {
    match session {
        Some((_, events)) => events.next().await,
        None => std::future::pending().await,
    }
}
