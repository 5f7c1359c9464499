//! The thread that keeps a session: it takes what has piled up, and waits for the disk.

use std::{
    mem,
    sync::mpsc::{Receiver, RecvTimeoutError},
    thread,
    time::{Duration, Instant},
};

use library::{LibraryError, LiveCaption, SessionRecord, SessionSink, SessionWriter};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{Ended, NotEnhanced, Note, SinkNotice};
use crate::library_view::{audio_of, milliseconds};

/// How soon a disk that refused is tried again.
const AGAIN: Duration = Duration::from_secs(1);
/// How often it is tried again when the session has ended: somebody waits.
const LAST_TRIES: usize = 3;

pub(super) struct Writer<N> {
    sink: SessionSink,
    enhance: Option<Value>,
    notify: N,
    /// Of a session that has begun and is not kept yet.
    record: Option<Box<SessionRecord>>,
    keeping: Option<SessionWriter>,
    /// What is not kept yet.
    language: Option<&'static str>,
    captions: Vec<LiveCaption>,
    /// When the disk refused last, if nothing was kept since.
    refused: Option<Instant>,
}

impl<N: Fn(SinkNotice)> Writer<N> {
    pub(super) fn new(sink: SessionSink, enhance: Option<Value>, notify: N) -> Self {
        Self {
            sink,
            enhance,
            notify,
            record: None,
            keeping: None,
            language: None,
            captions: Vec::new(),
            refused: None,
        }
    }

    /// Keeps what comes until the session ends. One whose owner goes without a word stays
    /// unfinished, and is completed as any that was interrupted.
    pub(super) fn run(mut self, notes: &Receiver<Note>) {
        loop {
            let note = match self.refused {
                None => notes.recv().map_err(RecvTimeoutError::from),
                Some(at) => notes.recv_timeout(AGAIN.saturating_sub(at.elapsed())),
            };
            let mut note = match note {
                Ok(note) => Some(note),
                Err(RecvTimeoutError::Timeout) => None,
                Err(RecvTimeoutError::Disconnected) => return,
            };
            // What has piled up is kept at the cost of one.
            while let Some(next) = note {
                match next {
                    Note::Begin(record) => self.record = Some(record),
                    Note::Language(language) => self.language = Some(language),
                    Note::Captions(mut captions) => self.captions.append(&mut captions),
                    Note::End(ended, answer) => {
                        let job = self.end(&ended);
                        // Before anybody goes on: whoever has the library may close it then.
                        drop(self);
                        let _ = answer.send(job);
                        return;
                    }
                }
                note = notes.try_recv().ok();
            }
            if self.refused.is_none_or(|at| at.elapsed() >= AGAIN) {
                let written = self.write();
                self.tell_of(written);
            }
        }
    }

    /// Writes what has piled up.
    fn write(&mut self) -> Result<(), LibraryError> {
        if let Some(record) = &self.record {
            self.keeping = Some(self.sink.begin(record)?);
            self.record = None;
        }
        let Some(keeping) = &mut self.keeping else { return Ok(()) };
        if let Some(language) = self.language {
            keeping.update(|record| record.language = language.to_owned())?;
            self.language = None;
        }
        keeping.append(&self.captions)?;
        let kept = mem::take(&mut self.captions).len();
        if kept > 0 {
            tracing::debug!(captions = kept, "kept");
        }
        Ok(())
    }

    /// Tells the beginning and the end of an outage.
    fn tell_of(&mut self, written: Result<(), LibraryError>) {
        let was_refused = self.refused.take().is_some();
        match written {
            Ok(()) if was_refused => (self.notify)(SinkNotice::Resumed),
            Ok(()) => {}
            Err(error) => {
                self.refused = Some(Instant::now());
                match was_refused {
                    true => tracing::debug!(%error, "the session cannot be kept yet"),
                    false => (self.notify)(SinkNotice::Failing { error }),
                }
            }
        }
    }

    /// Ends the session; the job that makes its finished transcript, if there is one.
    fn end(&mut self, ended: &Ended) -> Option<Uuid> {
        if self.record.is_none() && self.keeping.is_none() {
            return None;
        }
        for left in (0..LAST_TRIES).rev() {
            match self.write().and_then(|()| self.finish(ended)) {
                Ok(()) => {
                    self.tell_of(Ok(()));
                    return self.job(ended);
                }
                Err(error) if left == 0 => {
                    (self.notify)(SinkNotice::Lost { captions: self.captions.len(), error });
                }
                Err(error) => {
                    self.tell_of(Err(error));
                    thread::sleep(AGAIN);
                }
            }
        }
        None
    }

    fn finish(&mut self, ended: &Ended) -> Result<(), LibraryError> {
        let Some(keeping) = &mut self.keeping else { return Ok(()) };
        let recording = ended.recording.as_ref();
        let audio = recording.and_then(|recording| audio_of(recording, self.sink.places()));
        let [fast, heavy] = ended.passes;
        keeping.end(|record| {
            record.duration_ms = milliseconds(ended.samples);
            record.audio.clone_from(&audio);
            record.metrics.insert("passes".to_owned(), json!({ "fast": fast, "heavy": heavy }));
        })
    }

    fn job(&mut self, ended: &Ended) -> Option<Uuid> {
        let options = self.enhance.take()?;
        let recording = ended.recording.as_ref();
        let has_audio = recording.and_then(|recording| audio_of(recording, self.sink.places()));
        let made = match self.keeping.as_ref().map(|keeping| (keeping.library(), keeping.id())) {
            _ if has_audio.is_none() => Err(NotEnhanced::NoRecording),
            Some((Some(library), id)) => {
                library.jobs().create(id, options).map_err(NotEnhanced::Refused)
            }
            _ => Err(NotEnhanced::Beside),
        };
        match made {
            Ok(job) => Some(job.id),
            Err(why) => {
                (self.notify)(SinkNotice::NotEnhanced(why));
                None
            }
        }
    }
}
