//! What is kept of a session, and where.

use std::{num::NonZero, path::PathBuf, sync::Arc};

use enhance::job::JobOptions;
use library::{Library, LibraryError, LiveSign, Places, SessionSink, Source};
use session::SinkConfig;
use speculative::{Dictionary, WhisperLog};
use uuid::Uuid;

use crate::{
    failure::{RecordedElsewhere, tell},
    folders, job_runner,
};

/// What others are told that has the library open.
const PROGRAM: &str = "duotone listen";

/// What is to be kept.
#[derive(clap::Args)]
pub struct KeepArgs {
    /// Keep nothing of the session in the library
    #[arg(long)]
    no_keep: bool,

    /// What the session is called in the library [default: the file's name, or what is listened to
    /// and when]
    #[arg(long, value_name = "TEXT", conflicts_with = "no_keep")]
    title: Option<String>,

    /// Record the session, and have a finished transcript made of it when it ends
    #[arg(long, conflicts_with = "no_keep")]
    enhance_on_end: bool,
}

impl KeepArgs {
    /// The folder of the recording, if there is to be one. `record` is what the command line says
    /// of it.
    ///
    /// # Errors
    /// [`RecordedElsewhere`], or if the system knows no home folder.
    pub(super) fn recordings(
        &self,
        record: Option<Option<PathBuf>>,
    ) -> anyhow::Result<Option<PathBuf>> {
        match record.or_else(|| self.enhance_on_end.then_some(None)) {
            None => Ok(None),
            Some(None) => folders::recordings().map(Some),
            Some(Some(folder)) => {
                // A file in the folder is one of the library, however the folder is written.
                let is_librarys = || -> anyhow::Result<bool> {
                    Ok(Places::users()?.audio_path(&folder.join("recording.wav")).is_some())
                };
                if self.enhance_on_end && !is_librarys()? {
                    return Err(RecordedElsewhere(folder).into());
                }
                Ok(Some(folder))
            }
        }
    }

    /// Opens the library, or stands beside it: captions matter more than keeping them. `None` if
    /// nothing is to be kept, or nothing can be, which the user is told.
    ///
    /// # Errors
    /// With `--enhance-on-end`, whatever keeps the library from being opened.
    pub(super) fn open(
        &self,
        origin: (String, Source),
    ) -> Result<Option<SinkConfig>, LibraryError> {
        if self.no_keep {
            return Ok(None);
        }
        let sink = match self.enhance_on_end {
            true => SessionSink::from(Arc::new(Library::open(&Places::users()?, PROGRAM)?)),
            false => match Places::users().and_then(|places| SessionSink::open(&places, PROGRAM)) {
                Ok(sink) => sink,
                Err(error) => {
                    tell(&format!("{error}; until then sessions are not kept"));
                    return Ok(None);
                }
            },
        };
        match sink.in_the_way() {
            // The other program takes it in, or whoever opens the library next.
            None | Some(LibraryError::InUse { .. }) => {}
            Some(error) => tell(&format!(
                "{error}; until then sessions are kept beside the library, and are in it afterwards"
            )),
        }
        let (title, source) = origin;
        let title = self.title.clone().unwrap_or(title);
        let enhance = self.enhance_on_end.then(|| JobOptions::default().to_json());
        Ok(Some(SinkConfig { sink, title, source, enhance }))
    }
}

/// Tells other programs that a session is live, so that they leave it the machine. One that is not
/// kept leaves no library behind for that.
pub(super) fn live_sign() -> Option<LiveSign> {
    let places = Places::users().ok().filter(|places| places.library.is_dir())?;
    let sign = LiveSign::raise(&places);
    sign.inspect_err(|error| tracing::debug!(%error, "others cannot be told of this session")).ok()
}

/// Makes the finished transcript of a session that is over.
pub(super) fn enhance(
    library: &Library,
    job: Uuid,
    dictionary: &Arc<Dictionary>,
    log: &WhisperLog,
) -> anyhow::Result<()> {
    job_runner::work_off(library, vec![job], NonZero::<usize>::MIN, dictionary, log).map(drop)
}
