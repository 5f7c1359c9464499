//! What there is to say about what is kept.

use library::LibraryError;

/// Something about what is kept of a session.
#[derive(Debug)]
pub enum SinkNotice {
    /// It cannot be kept just now, neither in the library nor beside it. Told once an outage; what
    /// piles up is held in memory, and it is tried again.
    Failing {
        /// What happened and what the user can do.
        error: LibraryError,
    },
    /// Everything is kept again.
    Resumed,
    /// The session ended in an outage.
    Lost {
        /// Captions that are not kept.
        captions: usize,
        /// What happened and what the user can do.
        error: LibraryError,
    },
    /// The finished transcript that was asked for cannot be made.
    NotEnhanced(NotEnhanced),
}

/// Why the finished transcript that was asked for cannot be made.
#[derive(Debug)]
pub enum NotEnhanced {
    /// There is no complete recording in the library's folder.
    NoRecording,
    /// The library could not be written in mid-session: when it can be again, it can be asked for.
    Beside,
    /// The library refuses.
    Refused(LibraryError),
}

impl SinkNotice {
    /// One word for programs.
    pub(crate) fn state(&self) -> &'static str {
        match self {
            Self::Failing { .. } => "failing",
            Self::Resumed => "resumed",
            Self::Lost { .. } => "lost",
            Self::NotEnhanced(_) => "no_job",
        }
    }

    /// One line for the user: what happened, what it means, what to do.
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
                    NotEnhanced::NoRecording => "its recording is not complete; \"duotone \
                        recover\" mends it when its disk is well again"
                        .to_owned(),
                    NotEnhanced::Beside => "the library could not be written during the session; \
                        ask for it again when it can be"
                        .to_owned(),
                    NotEnhanced::Refused(error) => error.to_string(),
                };
                format!("no finished transcript is made of this session: {why}")
            }
        }
    }
}
