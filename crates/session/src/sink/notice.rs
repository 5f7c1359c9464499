//! Events of a session's storage.

use library::{LibraryError, TRASH_DAYS};

use crate::aftercare::Emptiness;

/// An event of a session's storage.
#[derive(Debug)]
pub enum SinkNotice {
    /// The session can be stored neither in the library nor in the journal beside it. Sent once per
    /// outage. The writer keeps the captions in memory and retries.
    Failing {
        /// What happened and what the user can do.
        error: LibraryError,
    },
    /// Everything is stored again.
    Resumed,
    /// The session ended during an outage.
    Lost {
        /// Captions that were lost.
        captions: usize,
        /// What happened and what the user can do.
        error: LibraryError,
    },
    /// The requested finished transcript cannot be made.
    NotEnhanced(NotEnhanced),
    /// The session is empty and was moved to the library's trash.
    Discarded(Emptiness),
}

/// Why the requested finished transcript cannot be made.
#[derive(Debug)]
pub enum NotEnhanced {
    /// There is no complete recording in the library's folder.
    NoRecording,
    /// The library, or the journal beside it, refused the request.
    Refused(LibraryError),
}

impl SinkNotice {
    /// A single word for programs.
    pub(crate) fn state(&self) -> &'static str {
        match self {
            Self::Failing { .. } => "failing",
            Self::Resumed => "resumed",
            Self::Lost { .. } => "lost",
            Self::NotEnhanced(_) => "no_job",
            Self::Discarded(_) => "discarded",
        }
    }

    /// One line of English for logs and JSON: what happened, what it means, what to do.
    pub fn message(&self) -> String {
        match self {
            Self::Failing { error } => format!(
                "the session cannot be kept just now, captions go on and it is tried again: {error}"
            ),
            Self::Resumed => "the session is kept again, nothing is missing".to_owned(),
            Self::Lost { captions: 0, error } => {
                format!(
                    "that the session has ended could not be kept, all that was said is: {error}"
                )
            }
            Self::Lost { captions, error } => {
                format!("the last {captions} captions of the session could not be kept: {error}")
            }
            Self::NotEnhanced(why) => {
                let why = match why {
                    NotEnhanced::NoRecording => "its recording is not complete; Duotone \
                        mends it at a later start, when its disk is well again"
                        .to_owned(),
                    NotEnhanced::Refused(error) => error.to_string(),
                };
                format!("no finished transcript is made of this session: {why}")
            }
            Self::Discarded(Emptiness::Wordless) => format!(
                "Nobody said a word, so this session is not kept. It is in the trash for \
                 {TRASH_DAYS} days."
            ),
            Self::Discarded(Emptiness::Short) => format!(
                "This session was very short, so it is not kept. It is in the trash for \
                 {TRASH_DAYS} days."
            ),
        }
    }
}
