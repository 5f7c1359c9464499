//! What is kept of a session, as it goes on: the owner hands over what was confirmed and never
//! waits; a thread of its own waits for the disk.

mod notice;
mod writer;

use std::{
    io,
    sync::mpsc::{Sender, channel},
    thread,
};

use audio::Recording;
use jiff::Timestamp;
use library::{LiveCaption, ProcessingMode, SessionModels, SessionRecord, SessionSink, Source};
use serde_json::Value;
use speculative::Passes;
use tokio::sync::oneshot;
use uuid::Uuid;

use crate::{Caption, library_view::live_caption};
pub use notice::{NotEnhanced, SinkNotice};
use writer::Writer;

/// What is to be kept of a session, and where.
#[derive(Clone, Debug)]
pub struct SinkConfig {
    /// Where.
    pub sink: SessionSink,
    /// What the user calls the session.
    pub title: String,
    /// Where its sound comes from. A device without a name gets it when it is opened.
    pub source: Source,
    /// Whether a finished transcript is to be made when it has ended: the options of the job, in
    /// the form of whoever does it. It needs a recording in the library's folder, and the library.
    pub enhance: Option<Value>,
}

/// What the writer is told.
enum Note {
    Begin(Box<SessionRecord>),
    /// The language that is spoken, which was not known at first.
    Language(&'static str),
    Captions(Vec<LiveCaption>),
    End(Box<Ended>, oneshot::Sender<Option<Uuid>>),
}

/// What is known at the end of a session.
pub(crate) struct Ended {
    /// Samples heard.
    pub(crate) samples: u64,
    /// What became of the windows of the two models.
    pub(crate) passes: [Passes; 2],
    /// The recording, if it is complete.
    pub(crate) recording: Option<Recording>,
}

/// The owner's end: nothing in it waits.
pub(crate) struct SinkThread {
    notes: Sender<Note>,
    /// Until the session begins.
    record: Option<SessionRecord>,
    /// Names of devices that were opened before it began.
    devices: Vec<String>,
    /// The language of the session, once it is known.
    language: Option<&'static str>,
}

impl SinkThread {
    /// Starts the thread. `notify` is called on it.
    pub(crate) fn start(
        keep: SinkConfig,
        id: Uuid,
        live: bool,
        notify: impl Fn(SinkNotice) + Send + 'static,
    ) -> io::Result<Self> {
        let (notes, noted) = channel();
        let mut record = SessionRecord::new(id, Timestamp::now(), &keep.title);
        record.source = keep.source;
        record.processing_mode = match live {
            true => ProcessingMode::Online,
            false => ProcessingMode::Offline,
        };
        let writer = Writer::new(keep.sink, keep.enhance, notify);
        let named = thread::Builder::new().name("keeper".to_owned());
        let in_session = tracing::Span::current();
        named.spawn(move || in_session.in_scope(|| writer.run(&noted)))?;
        Ok(Self { notes, record: Some(record), devices: Vec::new(), language: None })
    }

    pub(crate) fn hear_of_device(&mut self, name: &str) {
        self.devices.push(name.to_owned());
    }

    /// The session begins: `timestamp` is when its first sample was heard.
    pub(crate) fn begin(
        &mut self,
        timestamp: f64,
        [fast, heavy]: [&str; 2],
        language: Option<&'static str>,
    ) {
        let Some(mut record) = self.record.take() else { return };
        // Good for 290,000 years.
        let at = Timestamp::from_microsecond((timestamp * 1e6) as i64);
        record.created_at = at.unwrap_or(record.created_at);
        record.models = SessionModels { fast: fast.to_owned(), heavy: heavy.to_owned() };
        if let Some(language) = language {
            record.language = language.to_owned();
        }
        if record.source.device.is_none() && !self.devices.is_empty() {
            record.source.device = Some(self.devices.join(" + "));
        }
        self.language = language;
        self.tell(Note::Begin(Box::new(record)));
    }

    /// A language was detected, or another one than before. The first is the session's.
    pub(crate) fn hear_language(&mut self, language: &'static str) {
        if self.language.is_none() {
            self.language = Some(language);
            self.tell(Note::Language(language));
        }
    }

    /// Keeps what is confirmed of a showing.
    pub(crate) fn keep(&mut self, showing: &[Caption]) {
        let confirmed = showing.iter().filter(|caption| caption.is_confirmed());
        let captions: Vec<LiveCaption> =
            confirmed.map(|caption| live_caption(caption, self.language)).collect();
        if !captions.is_empty() {
            self.tell(Note::Captions(captions));
        }
    }

    /// Ends the session. The answer, a job if one is made, comes when everything is kept.
    pub(crate) fn end(self, ended: Ended) -> oneshot::Receiver<Option<Uuid>> {
        let (answer, answered) = oneshot::channel();
        self.tell(Note::End(Box::new(ended), answer));
        answered
    }

    fn tell(&self, note: Note) {
        // A writer that is gone had a fault of ours; the end is not waited for then.
        let _ = self.notes.send(note);
    }
}
