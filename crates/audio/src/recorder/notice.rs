//! The events of a recorder, for the user and the log.

use super::RecordError;
use crate::SAMPLE_RATE;

/// Events of a working recorder.
#[derive(Debug)]
pub enum RecorderNotice {
    /// The disk takes no data. Sent once an outage, and once more when a disk that did not answer
    /// returns an error. Tell the user at once; the recorder holds the sound in memory and retries
    /// every second.
    Failing {
        /// What happened and what the user can do.
        error: RecordError,
    },
    /// The memory for unwritten sound is full: from here on sound is lost. The number comes with
    /// [`Resumed`](Self::Resumed) or [`Lost`](Self::Lost).
    Losing,
    /// Everything is on the disk again.
    Resumed {
        /// Samples of each channel that were lost in the outage and are silence in the file; 0 if
        /// all could be held.
        lost_samples: u64,
    },
    /// The recording ended in an outage.
    Lost {
        /// Samples of each channel that were lost in it: those beyond the memory, and the end.
        lost_samples: u64,
    },
}

impl RecorderNotice {
    /// One line of English for logs and JSON: what happened, what it means, what to do.
    pub fn message(&self) -> String {
        match self {
            Self::Failing { error } => error.to_string(),
            Self::Losing => "the recording has been failing for too long: what is said now will \
                be missing from it; captions go on"
                .to_owned(),
            Self::Resumed { lost_samples: 0 } => {
                "the recording is written again, nothing is missing".to_owned()
            }
            Self::Resumed { lost_samples } => format!(
                "the recording is written again; {:.1} s are missing from it, and silence stands \
                 in their place",
                *lost_samples as f64 / f64::from(SAMPLE_RATE)
            ),
            Self::Lost { lost_samples } => format!(
                "{:.1} s are missing from the recording: its disk failed until the end",
                *lost_samples as f64 / f64::from(SAMPLE_RATE)
            ),
        }
    }
}
