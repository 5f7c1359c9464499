//! Where a session is stored.

use std::{num::NonZero, path::PathBuf, sync::Arc};

use enhance::job::JobOptions;
use library::{AudioPath, Library, LibraryError, SessionSink};
use messages::{message, session_title};
use session::{Origin, SinkConfig};
use settings::Places;
use speculative::{Dictionary, WhisperLog};
use uuid::Uuid;

use crate::{
    advice,
    command_error::RecordedElsewhere,
    folders, job_runner, language,
    stderr::{inform, warn},
};

/// The name that other programs see while this one has the library open.
const PROGRAM: &str = "duotone listen";

/// Options of the library.
#[derive(clap::Args)]
pub struct KeepArgs {
    /// Do not store the session in the library
    #[arg(long)]
    no_keep: bool,

    /// Title of the session in the library [default: the file's name, or source and time]
    #[arg(long, value_name = "TEXT", conflicts_with = "no_keep")]
    title: Option<String>,

    /// Record the session, and make a finished transcript when it ends
    #[arg(long, conflicts_with = "no_keep")]
    enhance_on_end: bool,
}

impl KeepArgs {
    /// The folder of the recording, or `None` without one. `record` is the option `--record`.
    ///
    /// # Errors
    /// [`RecordedElsewhere`], or if the system knows no home folder.
    pub(super) fn recordings(
        &self,
        record: Option<Option<PathBuf>>,
    ) -> anyhow::Result<Option<PathBuf>> {
        match record.or_else(|| self.enhance_on_end.then_some(None)) {
            None => Ok(None),
            Some(None) => Ok(Some(folders::recordings()?)),
            Some(Some(folder)) => {
                // Compare through a file in the folder, because the same folder may have several
                // paths.
                let is_librarys = || -> anyhow::Result<bool> {
                    Ok(AudioPath::of(&folder.join("recording.wav"), &Places::users()?).is_some())
                };
                if self.enhance_on_end && !is_librarys()? {
                    return Err(RecordedElsewhere(folder).into());
                }
                Ok(Some(folder))
            }
        }
    }

    /// Opens the library, or a journal beside it: a session runs even if it cannot be stored.
    /// `None` if the session is not to be stored, or cannot be; then it warns the user.
    ///
    /// # Errors
    /// With `--enhance-on-end`, the error that prevents opening the library, unless another program
    /// has it open: that one takes the session in and makes the finished transcript.
    pub(super) fn open(&self, origin: &Origin) -> Result<Option<SinkConfig>, LibraryError> {
        if self.no_keep {
            return Ok(None);
        }
        let sink = match self.enhance_on_end {
            true => match Library::open(&Places::users()?, PROGRAM) {
                Ok(library) => SessionSink::from(Arc::new(library)),
                Err(LibraryError::InUse { .. }) => {
                    inform(&message!("cli-enhanced-elsewhere"));
                    users_sink()?
                }
                Err(error) => return Err(error),
            },
            false => match users_sink() {
                Ok(sink) => sink,
                Err(error) => {
                    warn(&message!("live-not-kept", error = advice::explain(&error)));
                    return Ok(None);
                }
            },
        };
        match sink.in_the_way() {
            // The other program takes the journal in, or the next one that opens the library.
            None | Some(LibraryError::InUse { .. }) => {}
            Some(error) => warn(&message!("cli-kept-beside", error = advice::explain(error))),
        }
        let sink = match (&self.title, origin) {
            (None, origin) if !matches!(origin, Origin::File(_)) => sink.with_titles_by_text(),
            _ => sink,
        };
        let title = self.title.clone().unwrap_or_else(|| language::text(&session_title(origin)));
        let source = origin.source();
        let enhance = self.enhance_on_end.then(|| JobOptions::default().to_json());
        Ok(Some(SinkConfig { sink, title, source, enhance, empty: None }))
    }
}

/// The sink of the user's library.
fn users_sink() -> Result<SessionSink, LibraryError> {
    SessionSink::open(&Places::users()?, PROGRAM)
}

/// Makes the finished transcript of an ended session.
pub(super) fn enhance(
    library: &Library,
    job: Uuid,
    dictionary: &Arc<Dictionary>,
    log: &WhisperLog,
) -> anyhow::Result<()> {
    job_runner::work_off(library, vec![job], NonZero::<usize>::MIN, dictionary, log).map(drop)
}
