//! The task that owns a session's state: commands and messages come in, events and records go out.

use audio::capture::{DeviceChange, DeviceEvent};
use library::Bookmark;
use speculative::{Output, Pace, Passes, Showing};
use tokio::sync::{mpsc::UnboundedReceiver, oneshot};

use crate::{
    Caption, Config, End, SessionEvent,
    library_view::milliseconds,
    outbox::Outbox,
    reader::{Ending, SessionControl},
    sink::{Ended, SinkThread, Stored},
    thread_news::ThreadNews,
    track_levels::TrackLevels,
    unix_now,
    working_models::WorkingModels,
};

/// A command to the owner.
pub(super) enum Command {
    Begin,
    Pause,
    Resume,
    /// Mark this sample, with a note.
    Bookmark(u64, String),
    Stop,
}

/// The phase of a session. Commands that do not fit the phase change nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SessionPhase {
    Armed,
    Running,
    Paused,
    Stopping,
}

/// Owns the state of a session. Threads and handles send it messages.
pub(super) struct SessionOwner {
    config: Config,
    control: SessionControl,
    state: SessionPhase,
    outbox: Outbox,
    transcript: String,
    passes: [Passes; 2],
    /// Whether the models heard all of the sound so far.
    is_heard_whole: bool,
    models: WorkingModels,
    has_begun: bool,
    /// The language last reported, if any was known.
    language: Option<&'static str>,
    track_levels: TrackLevels,
    sink: Option<SinkThread>,
}

impl SessionOwner {
    /// The owner of a session whose first sample is still to come.
    pub(super) fn new(
        config: Config,
        control: SessionControl,
        state: SessionPhase,
        outbox: Outbox,
        track_levels: TrackLevels,
        sink: Option<SinkThread>,
    ) -> Self {
        let has_models = !(config.fast.is_empty() && config.heavy.is_empty());
        let working_models = WorkingModels::new(&config);
        Self {
            config,
            control,
            state,
            outbox,
            transcript: String::new(),
            passes: Default::default(),
            is_heard_whole: has_models,
            models: working_models,
            has_begun: false,
            language: None,
            track_levels,
            sink,
        }
    }

    /// Runs until the session has ended and reported its end.
    pub(super) async fn run(
        mut self,
        commands: UnboundedReceiver<Command>,
        mut news: UnboundedReceiver<ThreadNews>,
        outputs: UnboundedReceiver<Output>,
        mut notices: Option<UnboundedReceiver<DeviceEvent>>,
        mut ending: oneshot::Receiver<Ending>,
    ) {
        let (mut commands, mut outputs) = (Some(commands), Some(outputs));
        let mut ended = None;
        // Wait for both the captions and the recording; either may take long.
        while outputs.is_some() || ended.is_none() {
            tokio::select! {
                // In order of cause: the begin comes before the captions.
                biased;
                Some(told) = news.recv() => self.hear_news(told),
                Some(notice) = next(&mut notices) => self.hear_of_device(notice),
                command = next(&mut commands) => self.obey(command.unwrap_or(Command::Stop)),
                output = next(&mut outputs) => match output {
                    Some(Output::Showing(captions)) => self.show(captions),
                    Some(Output::Load(pace)) => self.tell_load(pace),
                    Some(Output::End { fast, heavy, lost }) => {
                        self.passes = [fast, heavy];
                        self.is_heard_whole &= lost == 0;
                    }
                    None => self.captions_end(),
                },
                outcome = &mut ending, if ended.is_none() => ended = Some(outcome.ok()),
            }
        }
        while let Ok(told) = news.try_recv() {
            self.hear_news(told);
        }
        while let Some(Ok(notice)) = notices.as_mut().map(UnboundedReceiver::try_recv) {
            self.hear_of_device(notice);
        }
        self.end(ended.flatten(), news).await;
    }

    /// An end before the sound's end is a fault of this program. The recording goes on.
    fn captions_end(&mut self) {
        if !self.control.has_ended() {
            self.is_heard_whole = false;
            self.outbox.send(SessionEvent::CaptionsFailed { timestamp: unix_now() });
        }
    }

    fn obey(&mut self, command: Command) {
        let timestamp = unix_now();
        match (command, self.state) {
            (Command::Begin, SessionPhase::Armed) => {
                self.state = SessionPhase::Running;
                self.control.begin();
            }
            (Command::Pause, SessionPhase::Running) => {
                self.state = SessionPhase::Paused;
                self.control.source.pause();
                self.outbox.send(SessionEvent::Paused { timestamp });
            }
            (Command::Resume, SessionPhase::Paused) => {
                self.state = SessionPhase::Running;
                self.control.source.resume();
                self.outbox.send(SessionEvent::Resumed { timestamp });
            }
            (
                Command::Bookmark(at, note),
                SessionPhase::Running | SessionPhase::Paused | SessionPhase::Stopping,
            ) if self.has_begun => {
                if let Some(sink) = &self.sink {
                    sink.bookmark(Bookmark { at_ms: milliseconds(at), note: note.clone() });
                }
                self.outbox.send(SessionEvent::Bookmark { at, note, timestamp });
            }
            (Command::Stop, SessionPhase::Armed | SessionPhase::Running | SessionPhase::Paused) => {
                self.state = SessionPhase::Stopping;
                self.control.source.stop();
            }
            _ => {}
        }
    }

    fn hear_news(&mut self, news: ThreadNews) {
        let timestamp = unix_now();
        let event = match news {
            ThreadNews::Level(level) => SessionEvent::Level(level),
            ThreadNews::Skipped { start, length } => {
                self.is_heard_whole = false;
                SessionEvent::Skipped { start, length, timestamp }
            }
            ThreadNews::Begun(timestamp) => {
                self.has_begun = true;
                let task = &self.config.task;
                self.language = task.language.code();
                if let Some(sink) = &mut self.sink {
                    let Config { fast, heavy, .. } = &self.config;
                    sink.begin(timestamp, [fast, heavy], self.language);
                }
                SessionEvent::Begin {
                    session_id: self.config.id.clone(),
                    timestamp,
                    fast: self.config.fast.clone(),
                    heavy: self.config.heavy.clone(),
                    language: self.language.unwrap_or("auto").to_owned(),
                    translate: task.translate,
                }
            }
            ThreadNews::Recorder(notice) => SessionEvent::Recording { notice, timestamp },
            ThreadNews::Keep(notice) => SessionEvent::Kept { notice, timestamp },
        };
        let begins = matches!(event, SessionEvent::Begin { .. });
        self.outbox.send(event);
        if let Some(notice) = self.models.absent().filter(|_| begins).cloned() {
            self.outbox.send(SessionEvent::Model { notice, timestamp });
        }
    }

    /// Reports the models that stopped working or work again, before the load that follows from it.
    fn tell_load(&mut self, pace: Pace) {
        let timestamp = unix_now();
        for notice in self.models.follow(pace.works) {
            self.outbox.send(SessionEvent::Model { notice, timestamp });
        }
        self.outbox.send(SessionEvent::Load { pace, timestamp });
    }

    fn hear_of_device(&mut self, notice: DeviceEvent) {
        if let (Some(sink), DeviceChange::Opened) = (&mut self.sink, &notice.change) {
            sink.hear_of_device(&notice.name);
        }
        if let Some(notice) = in_session(notice, self.control.forgotten()) {
            self.outbox.send(SessionEvent::Device { notice, timestamp: unix_now() });
        }
    }

    /// The models detect the language. Reports a new one before the captions written in it.
    fn tell_language(&mut self) {
        let language = self.config.task.language.code();
        if let Some(code) = language.filter(|_| language != self.language) {
            self.language = language;
            if let Some(sink) = &mut self.sink {
                sink.hear_language(code);
            }
            self.outbox.send(SessionEvent::Language { language: code, timestamp: unix_now() });
        }
    }

    fn show(&mut self, showing: Showing) {
        self.tell_language();
        let timestamp = unix_now();
        let caption = |shown| {
            let mut caption = Caption::new(shown, timestamp);
            self.track_levels.name_sources(&mut caption.words);
            caption
        };
        let captions: Vec<Caption> = showing.into_iter().map(caption).collect();
        for caption in captions.iter().filter(|caption| caption.is_confirmed()) {
            if !self.transcript.is_empty() {
                self.transcript.push(' ');
            }
            self.transcript.push_str(&caption.text);
        }
        if let Some(sink) = &mut self.sink {
            sink.keep(&captions);
        }
        self.outbox.send(SessionEvent::Captions { captions, timestamp });
    }

    async fn end(mut self, ending: Option<Ending>, mut news: UnboundedReceiver<ThreadNews>) {
        let (error, recording) = ending.map_or((None, None), |end| (end.error, end.recording));
        let samples = if self.has_begun { self.control.heard() } else { 0 };
        let mut stored = Stored::default();
        if let Some(sink) = self.sink.take() {
            let recording = recording.as_ref().and_then(|recording| recording.as_ref().ok());
            let (passes, is_heard_whole) = (self.passes, self.is_heard_whole);
            let recording = recording.cloned();
            let mut kept = sink.end(Ended { samples, passes, recording, is_heard_whole });
            // Storing the end may take long; report its events meanwhile.
            stored = loop {
                tokio::select! {
                    biased;
                    Some(told) = news.recv() => self.hear_news(told),
                    stored = &mut kept => break stored.unwrap_or_default(),
                }
            };
            while let Ok(told) = news.try_recv() {
                self.hear_news(told);
            }
        }
        // Remove the sign before the end event: the consumer may then start work that waits for the
        // sign.
        self.config.sign = None;
        self.outbox.send(SessionEvent::End(End {
            session_id: self.config.id,
            timestamp: unix_now(),
            samples,
            transcript: self.transcript,
            passes: self.passes,
            recording,
            in_library: stored.in_library,
            enhancement_job_id: stored.job,
            error,
        }));
    }
}

/// The next message; `None` once when all senders are gone, and pending from then on.
async fn next<T>(messages: &mut Option<UnboundedReceiver<T>>) -> Option<T> {
    let Some(receiver) = messages else { return std::future::pending().await };
    let message = receiver.recv().await;
    if message.is_none() {
        *messages = None;
    }
    message
}

/// Converts a device event to session time. Devices count from when they were opened; the session
/// counts from its begin, `forgotten` samples later. `None` for a gap before the begin.
fn in_session(mut notice: DeviceEvent, forgotten: u64) -> Option<DeviceEvent> {
    if let DeviceChange::Gap { start, length, .. } = &mut notice.change {
        *length = length.saturating_sub(forgotten.saturating_sub(*start));
        *start = start.saturating_sub(forgotten);
        if *length == 0 {
            return None;
        }
    }
    Some(notice)
}

#[cfg(test)]
mod tests {
    use audio::capture::{DeviceKind, GapCause};

    use super::*;

    #[test]
    fn gaps_are_told_in_the_sessions_time() {
        for (start, length, told) in
            [(70, 5, Some((10, 5))), (58, 5, Some((0, 3))), (50, 10, None), (10, 5, None)]
        {
            let gap = |(start, length)| DeviceEvent {
                kind: DeviceKind::Microphone,
                name: String::new(),
                change: DeviceChange::Gap { start, length, cause: GapCause::DeviceLost },
            };
            assert_eq!(in_session(gap((start, length)), 60), told.map(gap), "{start}");
        }
    }
}
