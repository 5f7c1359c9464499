//! The storage of a live session: the library, or a journal if the library is unavailable.

use std::{fmt, sync::Arc};

use uuid::Uuid;

use settings::Places;

use crate::{
    InvalidValue, JobRecord, Library, LibraryError, LiveCaption, SessionRecord, SessionState,
    journal::Journal, title::title_of,
};

/// The storage of live sessions: the library if this program can open it, or else a journal beside
/// it. The next program that opens the library takes the journal in.
#[derive(Clone)]
pub struct SessionSink {
    places: Places,
    library: Option<Arc<Library>>,
    in_the_way: Option<Arc<LibraryError>>,
    titles_by_text: bool,
}

impl SessionSink {
    /// Opens the library, or falls back to journals if it is in use, damaged or newer.
    ///
    /// # Errors
    /// [`LibraryError::Full`] or [`Files`](LibraryError::Files): a journal cannot be written
    /// either.
    pub fn open(places: &Places, program: &str) -> Result<Self, LibraryError> {
        match Library::open(places, program) {
            Ok(library) => Ok(Arc::new(library).into()),
            Err(
                error @ (LibraryError::InUse { .. }
                | LibraryError::Damaged { .. }
                | LibraryError::Newer { .. }),
            ) => {
                let in_the_way = Some(Arc::new(error));
                Ok(Self {
                    places: places.clone(),
                    library: None,
                    in_the_way,
                    titles_by_text: false,
                })
            }
            Err(error) => Err(error),
        }
    }

    /// Lets the first clause of a session replace its title, unless the user changes it before.
    #[must_use]
    pub fn with_titles_by_text(self) -> Self {
        Self { titles_by_text: true, ..self }
    }

    /// The library, if this program has it open.
    pub fn library(&self) -> Option<&Arc<Library>> {
        self.library.as_ref()
    }

    /// Why this program does not have the library open.
    pub fn in_the_way(&self) -> Option<&LibraryError> {
        self.in_the_way.as_deref()
    }

    /// The folders of the library.
    pub fn places(&self) -> &Places {
        &self.places
    }

    /// Begins to store a session, whose state must be [`SessionState::Live`]. Blocks on the disk.
    ///
    /// # Errors
    /// [`LibraryError::AlreadyThere`]; [`NotAllowed`](LibraryError::NotAllowed) for another state;
    /// or an I/O error: try again.
    pub fn begin(&self, record: &SessionRecord) -> Result<SessionWriter, LibraryError> {
        if record.state != SessionState::Live {
            return Err(LibraryError::NotAllowed(InvalidValue::NotLive));
        }
        let mut writer = SessionWriter {
            sink: self.clone(),
            record: record.clone(),
            kept: 0,
            journal: None,
            untitled: self.titles_by_text.then(String::new),
        };
        writer.write(
            |library| library.sessions().begin(record),
            // A journal has its record from the start.
            |_| Ok(()),
        )?;
        Ok(writer)
    }
}

impl From<Arc<Library>> for SessionSink {
    fn from(library: Arc<Library>) -> Self {
        Self {
            places: library.places().clone(),
            library: Some(library),
            in_the_way: None,
            titles_by_text: false,
        }
    }
}

impl fmt::Debug for SessionSink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { places, library, in_the_way, titles_by_text } = self;
        f.debug_struct("Shelf")
            .field("places", places)
            .field("library", &library.is_some())
            .field("in_the_way", in_the_way)
            .field("titles_by_text", titles_by_text)
            .finish()
    }
}

/// The storage of one session. What a call has stored when it returns survives a kill and a power
/// loss.
///
/// If writes to the library start to fail, the rest of the session goes into a journal, and the
/// next opening of the library appends it. A session that is dropped without [`end`](Self::end) is
/// interrupted.
#[derive(Debug)]
pub struct SessionWriter {
    sink: SessionSink,
    /// The last record that was written. The title in the library may have changed since.
    record: SessionRecord,
    /// The number of acknowledged captions.
    kept: u32,
    journal: Option<Journal>,
    /// The text so far, while it is to give the session a title.
    untitled: Option<String>,
}

impl SessionWriter {
    /// Stores captions with one disk sync: all of them or none.
    ///
    /// # Errors
    /// [`LibraryError::Ended`] or [`NotThere`](LibraryError::NotThere) if another process ended or
    /// deleted the session; or an I/O error: try again.
    pub fn append(&mut self, captions: &[LiveCaption]) -> Result<(), LibraryError> {
        if captions.is_empty() {
            return Ok(());
        }
        let id = self.record.id;
        self.write(
            |library| library.sessions().append_captions(id, captions),
            |journal| journal.captions(captions),
        )?;
        self.kept = self.kept.saturating_add(u32::try_from(captions.len()).unwrap_or(u32::MAX));
        self.give_title(captions);
        Ok(())
    }

    /// Gives the session its title as soon as the text has one.
    fn give_title(&mut self, captions: &[LiveCaption]) {
        let Some(text) = &mut self.untitled else { return };
        for caption in captions {
            text.push(' ');
            text.push_str(&caption.text);
        }
        let Some(title) = title_of(text, true) else { return };
        let given = self.record.title.clone();
        match self.update(|record| retitle(record, &given, &title)) {
            Ok(()) => self.untitled = None,
            // The captions are stored; the next ones or the end bring the title.
            Err(error) => tracing::debug!(%error, "the session has no title yet"),
        }
    }

    /// Changes the record, except its id.
    ///
    /// # Errors
    /// Those of [`append`](Self::append).
    pub fn update(&mut self, update: impl Fn(&mut SessionRecord)) -> Result<(), LibraryError> {
        let updated = self.updated(&update, SessionState::Live);
        self.write(
            |library| library.sessions().update(updated.id, &update).map(drop),
            |journal| journal.record(&updated),
        )?;
        self.record = updated;
        Ok(())
    }

    /// Ends the session. `update` adds the facts known only at the end.
    ///
    /// # Errors
    /// Those of [`append`](Self::append).
    pub fn end(&mut self, update: impl Fn(&mut SessionRecord)) -> Result<(), LibraryError> {
        let title = self.untitled.as_deref().and_then(|text| title_of(text, false));
        let given = self.record.title.clone();
        let update = |record: &mut SessionRecord| {
            update(record);
            if let Some(title) = &title {
                retitle(record, &given, title);
            }
        };
        let ended = self.updated(update, SessionState::Ended);
        self.write(
            |library| library.sessions().end(ended.id, update).map(drop),
            |journal| journal.end(&ended),
        )?;
        self.record = ended;
        Ok(())
    }

    /// Asks for an enhancement of the ended session. Returns the job; `None` if the session is in a
    /// journal, and the program that takes it in creates the job.
    ///
    /// # Errors
    /// An I/O error: try again.
    pub fn enhance(
        &mut self,
        options: serde_json::Value,
    ) -> Result<Option<JobRecord>, LibraryError> {
        match (&mut self.journal, self.sink.library()) {
            (Some(journal), _) => journal.enhance(options).map(|()| None),
            (None, Some(library)) => library.jobs().create(self.record.id, options).map(Some),
            // A session that has ended is in one of the two.
            (None, None) => Ok(None),
        }
    }

    /// The id of the session.
    pub fn id(&self) -> Uuid {
        self.record.id
    }

    /// The library, if the whole session is in it.
    pub fn library(&self) -> Option<&Arc<Library>> {
        self.sink.library().filter(|_| self.journal.is_none())
    }

    fn updated(&self, update: impl Fn(&mut SessionRecord), state: SessionState) -> SessionRecord {
        let mut record = self.record.clone();
        update(&mut record);
        (record.id, record.schema, record.state) = (self.record.id, self.record.schema, state);
        record
    }

    /// Writes to the library; after its first failure, to a journal.
    fn write(
        &mut self,
        to_library: impl FnOnce(&Library) -> Result<(), LibraryError>,
        to_journal: impl FnOnce(&mut Journal) -> Result<(), LibraryError>,
    ) -> Result<(), LibraryError> {
        if let (None, Some(library)) = (&self.journal, self.sink.library()) {
            match to_library(library) {
                Err(error) if error.is_of_the_library() => {
                    // Report the library's error: it tells the user what to repair.
                    self.journal = Some(self.begin_journal().map_err(|_| error)?);
                    tracing::warn!(session = %self.record.id, "the library cannot be written; the session is kept beside it");
                }
                written => return written,
            }
        }
        if self.journal.is_none() {
            self.journal = Some(self.begin_journal()?);
        }
        self.journal.as_mut().map_or(Ok(()), to_journal)
    }

    fn begin_journal(&self) -> Result<Journal, LibraryError> {
        Journal::begin(&self.sink.places.library, &self.record, self.kept)
    }
}

/// Replaces the title that the program gave, and no title of the user.
fn retitle(record: &mut SessionRecord, given: &str, title: &str) {
    if record.title == given {
        record.title = title.to_owned();
    }
}
