//! The text of a session: its finished transcript, or its live captions.

use ::library::{Library, LibraryError, SessionRecord, Transcript};
use enhance::live;
use messages::{Explain, Message, message};

use crate::session_names::short;

/// Which text of a session to show.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct TextArgs {
    /// The live transcript, even if there is a finished one
    #[arg(long)]
    live: bool,

    /// An earlier finished transcript, by number ("duotone sessions show" lists them)
    #[arg(long, value_name = "N", conflicts_with = "live")]
    transcript_version: Option<u32>,
}

/// The session has no such text.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.explain().english())]
pub enum NoText {
    /// The session has no transcript of that number.
    Version {
        /// The session's short id.
        session: String,
        /// The number that the user gave.
        version: u32,
        /// The existing numbers.
        known: Vec<u32>,
    },
}

impl Explain for NoText {
    fn explain(&self) -> Message {
        let Self::Version { session, version, known } = self;
        match &**known {
            [] => message!("cli-no-transcript", session = session, version = *version),
            known => message!(
                "cli-no-version",
                session = session,
                version = *version,
                versions = listed(known),
            ),
        }
    }
}

impl TextArgs {
    /// The text of a session: the finished transcript, or else the live transcript.
    ///
    /// # Errors
    /// [`NoText`], or an error of the library.
    pub fn of(&self, library: &Library, record: &SessionRecord) -> anyhow::Result<Transcript> {
        if let Some(version) = self.transcript_version {
            return match library.transcripts().get(record.id, Some(version)) {
                Err(LibraryError::NotThere { .. }) => {
                    let known = library.transcripts().versions(record.id)?;
                    Err(NoText::Version { session: short(record.id), version, known }.into())
                }
                found => Ok(found?),
            };
        }
        let finished = match library.transcripts().get(record.id, None) {
            Err(LibraryError::NotThere { .. }) => None,
            found => Some(found?),
        };
        match finished {
            Some(finished) if !self.live => Ok(finished),
            finished => {
                let captions = library.sessions().captions(record.id)?;
                Ok(live::transcript(&captions, &record.language, finished.as_ref()))
            }
        }
    }
}

/// "1, 2, 3".
pub fn listed(versions: &[u32]) -> String {
    versions.iter().map(u32::to_string).collect::<Vec<_>>().join(", ")
}
