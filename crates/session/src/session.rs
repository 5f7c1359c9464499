//! A live session: its handle, and the threads and the task that it starts.
//!
//! ```text
//!            Session ──commands──▶ owner (tokio task) ─┬▶ Outbox ──▶ Events
//!                                    ▲ news     ▲      └▶ keeper thread ──▶ library, or beside it
//!                                    │          │ showings
//! source ─▶ reader thread ─▶ chunks ─▶ pump thread ─▶ captions
//!             └▶ recorder (disk first)
//! ```

mod owner;

use std::{sync::mpsc::sync_channel, thread};

use audio::{Recorder, SAMPLE_RATE};
use speculative::{Cadence, Models};
use tokio::sync::{
    mpsc::{UnboundedSender, unbounded_channel},
    oneshot,
};
use tracing::Instrument as _;
use uuid::Uuid;

use crate::{
    Config, Events, Sound, StartError,
    outbox::outbox,
    pump,
    reader::{Reader, SessionControl},
    sink::SinkThread,
    thread_news::ThreadNews,
    track_levels::TrackLevels,
};
use owner::{Command, SessionOwner, SessionPhase};

/// The most chunks that wait for the captions: 30 s. Sound beyond that is recorded and gets no
/// captions.
const WAITING: usize = 30 * SAMPLE_RATE as usize / audio::CHUNK_SAMPLES;

/// A session's handle: sends commands to its owner. Dropping it stops the session.
pub struct Session {
    commands: UnboundedSender<Command>,
    control: SessionControl,
}

impl Session {
    /// Arms the session and begins it at once. Call it inside a tokio runtime.
    ///
    /// # Errors
    /// See [`StartError`].
    pub fn start(
        sound: Sound,
        models: Models,
        config: Config,
    ) -> Result<(Self, Events), StartError> {
        Self::open(sound, models, config, SessionPhase::Running)
    }

    /// Opens devices and threads, so that [`begin`](Self::begin) takes no time. Until then the
    /// session sends only levels and keeps at most [`Config::pre_roll`] of sound, in memory.
    ///
    /// # Errors
    /// See [`StartError`].
    pub fn arm(sound: Sound, models: Models, config: Config) -> Result<(Self, Events), StartError> {
        Self::open(sound, models, config, SessionPhase::Armed)
    }

    fn open(
        sound: Sound,
        models: Models,
        mut config: Config,
        state: SessionPhase,
    ) -> Result<(Self, Events), StartError> {
        // This span adds the session to the log lines of its threads and task, and of whisper.cpp.
        let span = tracing::info_span!("live", session = %config.id);
        let _entered = span.enter();
        let Sound { source, notices, live } = sound;
        let (commands, commanded) = unbounded_channel();
        let (news, told) = unbounded_channel();
        let recorder = match &config.recordings {
            Some(folder) => {
                let news = news.clone();
                let notify = move |notice| drop(news.send(ThreadNews::Recorder(notice)));
                Some(Recorder::create(folder, &config.id, source.tracks(), notify)?)
            }
            None => None,
        };
        let sink = match config.keep.take() {
            Some(keep) => {
                let id = Uuid::parse_str(&config.id);
                let id = id.map_err(|_| StartError::Id(config.id.clone()))?;
                let news = news.clone();
                let notify = move |notice| drop(news.send(ThreadNews::Keep(notice)));
                Some(SinkThread::start(keep, id, live, notify)?)
            }
            None => None,
        };
        let cadence = if live { config.cadence } else { Cadence::BATCH };
        let (input, outputs) = speculative::captions(models, cadence)?;
        let control = SessionControl::of(source.control().unwrap_or_default());
        if state == SessionPhase::Running {
            control.begin();
        }
        let (chunks, heard) = sync_channel(if live { WAITING } else { 1 });
        let track_levels = TrackLevels::default();
        let reader = Reader {
            source,
            control: control.clone(),
            live,
            // A source that is not a device waits while disk or captions are behind.
            waits: notices.is_none(),
            pre_roll: config.pre_roll.as_millis() as u64 * u64::from(SAMPLE_RATE) / 1000,
            recorder,
            track_levels: track_levels.clone(),
            chunks,
            news: news.clone(),
            captions_stall: false,
        };
        let (end, ending) = oneshot::channel();
        let named = |name: &str| thread::Builder::new().name(name.to_owned());
        let in_session = span.clone();
        named("reader").spawn(move || in_session.in_scope(|| drop(end.send(reader.run()))))?;
        let (held, in_session) = (control.clone(), span.clone());
        named("pump")
            .spawn(move || in_session.in_scope(|| pump::run(&heard, input, live, &held, &news)))?;
        let (outbox, events) = outbox();
        let owner = SessionOwner::new(config, control.clone(), state, outbox, track_levels, sink);
        let run = owner.run(commanded, told, outputs, notices, ending);
        tokio::spawn(run.instrument(span.clone()));
        Ok((Self { commands, control }, events))
    }

    /// Begins an armed session.
    pub fn begin(&self) {
        self.tell(Command::Begin);
    }

    /// Pauses until [`resume`](Self::resume): closes the devices and stops the session's time.
    /// Speech from before the pause is confirmed.
    pub fn pause(&self) {
        self.tell(Command::Pause);
    }

    /// Continues after a pause.
    pub fn resume(&self) {
        self.tell(Command::Resume);
    }

    /// Marks a moment of the session: a sample index, from [`heard`](Self::heard), and a note, which
    /// may be empty. The sink stores it.
    pub fn bookmark(&self, at: u64, note: String) {
        self.tell(Command::Bookmark(at, note));
    }

    /// Ends the session. All captured sound is confirmed and recorded before
    /// [`SessionEvent::End`](crate::SessionEvent::End).
    pub fn stop(&self) {
        self.tell(Command::Stop);
    }

    /// Samples captured so far.
    pub fn heard(&self) -> u64 {
        self.control.heard()
    }

    fn tell(&self, command: Command) {
        // If the owner has ended, the command has no effect.
        let _ = self.commands.send(command);
    }
}
