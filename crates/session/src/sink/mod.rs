//! Stores a session while it runs. The session's owner sends confirmed captions and never waits; a
//! separate thread waits for the disk.

mod notice;
mod writer;

use std::{
    io,
    sync::mpsc::{Sender, channel},
    thread,
};

use audio::Recording;
use jiff::Timestamp;
use library::{
    Bookmark, LiveCaption, ProcessingMode, SessionModels, SessionRecord, SessionSink, Source,
};
use serde_json::Value;
use speculative::Passes;
use tokio::sync::oneshot;
use uuid::Uuid;

use crate::{Caption, aftercare::EmptyRule, library_view::live_caption};
pub use notice::{NotEnhanced, SinkNotice};
use writer::Writer;

/// What a session stores, and where.
#[derive(Clone, Debug)]
pub struct SinkConfig {
    /// Where.
    pub sink: SessionSink,
    /// The user's title of the session.
    pub title: String,
    /// The sound source. A device without a name gets its name when it is opened.
    pub source: Source,
    /// The options of the enhancement job to create when the session ends, in the format of the
    /// `enhance` crate; `None` for no job. The job needs a recording in the library's folder. If the session is in a
    /// journal, the program that takes it in creates the job.
    pub enhance: Option<Value>,
    /// What to do if the session is empty; `None` to treat it as any other.
    pub empty: Option<EmptyRule>,
}

/// A message to the writer thread.
enum Note {
    Begin(Box<SessionRecord>),
    /// The detected language, if it was unknown at first.
    Language(&'static str),
    Captions(Vec<LiveCaption>),
    Bookmark(Bookmark),
    End(Box<Ended>, oneshot::Sender<Stored>),
}

/// The facts known at the end of a session.
pub(crate) struct Ended {
    /// Samples heard.
    pub(crate) samples: u64,
    /// Windows transcribed and dropped, by model.
    pub(crate) passes: [Passes; 2],
    /// The recording, if it is complete.
    pub(crate) recording: Option<Recording>,
    /// Whether the models heard all of the sound.
    pub(crate) is_heard_whole: bool,
}

/// What was stored of an ended session.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Stored {
    /// Whether the session is in the library.
    pub(crate) in_library: bool,
    /// The job for its finished transcript, if one was created.
    pub(crate) job: Option<Uuid>,
}

/// The owner's handle to the writer thread. None of its methods blocks.
pub(crate) struct SinkThread {
    notes: Sender<Note>,
    /// `Some` until the session begins.
    record: Option<SessionRecord>,
    /// Devices that were opened before the session began.
    devices: Vec<String>,
    /// The session's language, once it is known.
    language: Option<&'static str>,
}

impl SinkThread {
    /// Starts the thread, which calls `notify`.
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
        let writer = Writer::new(keep.sink, keep.enhance, keep.empty, notify);
        let named = thread::Builder::new().name("keeper".to_owned());
        let in_session = tracing::Span::current();
        named.spawn(move || in_session.in_scope(|| writer.run(&noted)))?;
        Ok(Self { notes, record: Some(record), devices: Vec::new(), language: None })
    }

    pub(crate) fn hear_of_device(&mut self, name: &str) {
        self.devices.push(name.to_owned());
    }

    /// Begins the session; `timestamp` is when its first sample was captured.
    pub(crate) fn begin(
        &mut self,
        timestamp: f64,
        [fast, heavy]: [&str; 2],
        language: Option<&'static str>,
    ) {
        let Some(mut record) = self.record.take() else { return };
        // The cast holds for 290,000 years.
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

    /// A language was detected. The first one is the session's.
    pub(crate) fn hear_language(&mut self, language: &'static str) {
        if self.language.is_none() {
            self.language = Some(language);
            self.tell(Note::Language(language));
        }
    }

    /// Stores the confirmed captions of a step.
    pub(crate) fn keep(&mut self, showing: &[Caption]) {
        let confirmed = showing.iter().filter(|caption| caption.is_confirmed());
        let captions: Vec<LiveCaption> =
            confirmed.map(|caption| live_caption(caption, self.language)).collect();
        if !captions.is_empty() {
            self.tell(Note::Captions(captions));
        }
    }

    /// Stores a moment that the user marked.
    pub(crate) fn bookmark(&self, bookmark: Bookmark) {
        self.tell(Note::Bookmark(bookmark));
    }

    /// Ends the session. The receiver gets an answer once everything is stored.
    pub(crate) fn end(self, ended: Ended) -> oneshot::Receiver<Stored> {
        let (answer, answered) = oneshot::channel();
        self.tell(Note::End(Box::new(ended), answer));
        answered
    }

    fn tell(&self, note: Note) {
        // If the writer thread has panicked, do not wait for it.
        let _ = self.notes.send(note);
    }
}
