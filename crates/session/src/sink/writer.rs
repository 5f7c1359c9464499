//! The thread that writes a session to disk, in batches.

use std::{
    mem,
    sync::mpsc::{Receiver, RecvTimeoutError},
    thread,
    time::{Duration, Instant},
};

use library::{Bookmark, LibraryError, LiveCaption, SessionRecord, SessionSink, SessionWriter};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{Ended, NotEnhanced, Note, SinkNotice, Stored};
use crate::{
    aftercare::{Emptiness, EmptyRule, SessionContent},
    library_view::{audio_of, milliseconds},
};

/// The pause before a failed write is retried.
const AGAIN: Duration = Duration::from_secs(1);
/// Attempts after the session has ended, when the user waits for the end.
const LAST_TRIES: usize = 3;

pub(super) struct Writer<N> {
    sink: SessionSink,
    enhance: Option<Value>,
    empty: Option<EmptyRule>,
    notify: N,
    /// The record of a session that has begun and is not stored yet.
    record: Option<Box<SessionRecord>>,
    keeping: Option<SessionWriter>,
    /// Not stored yet.
    language: Option<&'static str>,
    captions: Vec<LiveCaption>,
    bookmarks: Vec<Bookmark>,
    /// Whether the user marked a moment.
    is_marked: bool,
    /// The words so far.
    words: usize,
    /// When the last write failed; `None` after a success.
    refused: Option<Instant>,
}

impl<N: Fn(SinkNotice)> Writer<N> {
    pub(super) fn new(
        sink: SessionSink,
        enhance: Option<Value>,
        empty: Option<EmptyRule>,
        notify: N,
    ) -> Self {
        Self {
            sink,
            enhance,
            empty,
            notify,
            record: None,
            keeping: None,
            language: None,
            captions: Vec::new(),
            bookmarks: Vec::new(),
            is_marked: false,
            words: 0,
            refused: None,
        }
    }

    /// Stores messages until the session ends. If its owner disappears, the session stays
    /// unfinished and is recovered like any interrupted one.
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
            // One write covers all waiting messages.
            while let Some(next) = note {
                match next {
                    Note::Begin(record) => self.record = Some(record),
                    Note::Language(language) => self.language = Some(language),
                    Note::Captions(mut captions) => {
                        self.words += captions.iter().map(|it| it.words.len()).sum::<usize>();
                        self.captions.append(&mut captions);
                    }
                    Note::Bookmark(bookmark) => {
                        self.is_marked = true;
                        self.bookmarks.push(bookmark);
                    }
                    Note::End(ended, answer) => {
                        let stored = self.end(&ended);
                        // Drop the library first: the receiver of the answer may close it.
                        drop(self);
                        let _ = answer.send(stored);
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

    /// Writes everything that waits.
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
        if !self.bookmarks.is_empty() {
            let marked = &self.bookmarks;
            keeping
                .update(|record| marked.iter().cloned().for_each(|it| record.add_bookmark(it)))?;
            self.bookmarks.clear();
        }
        keeping.append(&self.captions)?;
        let kept = mem::take(&mut self.captions).len();
        if kept > 0 {
            tracing::debug!(captions = kept, "kept");
        }
        Ok(())
    }

    /// Reports the beginning and the end of an outage.
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

    /// Ends the session.
    fn end(&mut self, ended: &Ended) -> Stored {
        if self.record.is_none() && self.keeping.is_none() {
            return Stored::default();
        }
        for left in (0..LAST_TRIES).rev() {
            match self.write().and_then(|()| self.finish(ended)) {
                Ok(()) => {
                    self.tell_of(Ok(()));
                    return self.conclude(ended);
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
        Stored::default()
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

    /// Moves an empty session to the trash, and creates the job of any other.
    fn conclude(&mut self, ended: &Ended) -> Stored {
        let in_library = self.keeping.as_ref().is_some_and(|keeping| keeping.library().is_some());
        let content = SessionContent {
            samples: ended.samples,
            words: self.words,
            is_marked: self.is_marked,
            is_heard_whole: ended.is_heard_whole,
        };
        let empty = self.empty.and_then(|rule| Some((rule, rule.emptiness(content)?)));
        match empty {
            None => Stored { in_library, job: self.job(ended) },
            Some((rule, why)) => {
                let is_gone = !rule.keep && self.discard(why);
                Stored { in_library: in_library && !is_gone, job: None }
            }
        }
    }

    /// Moves the session to the trash. Returns whether it is there: a session in a journal stays.
    fn discard(&self, why: Emptiness) -> bool {
        let Some(keeping) = &self.keeping else { return false };
        let Some(library) = keeping.library() else { return false };
        match library.trash().delete(keeping.id()) {
            Ok(()) => {
                (self.notify)(SinkNotice::Discarded(why));
                true
            }
            Err(error) => {
                tracing::warn!(%error, "an empty session stays in the library");
                false
            }
        }
    }

    fn job(&mut self, ended: &Ended) -> Option<Uuid> {
        let options = self.enhance.take()?;
        let recording = ended.recording.as_ref();
        let has_audio = recording.and_then(|recording| audio_of(recording, self.sink.places()));
        let keeping = self.keeping.as_mut()?;
        let made = match has_audio {
            None => Err(NotEnhanced::NoRecording),
            Some(_) => keeping.enhance(options).map_err(NotEnhanced::Refused),
        };
        match made {
            Ok(job) => job.map(|job| job.id),
            Err(why) => {
                (self.notify)(SinkNotice::NotEnhanced(why));
                None
            }
        }
    }
}
