//! Why a proposal names its models. `crates/messages` has the words for the user.

use std::fmt;

use serde::{Serialize, Serializer};

/// Why a proposal names one of its models.
#[derive(Debug, Clone, PartialEq)]
pub enum Reason {
    /// The fast model drafts this often.
    Drafts {
        /// The model.
        model: String,
        /// The length of a pass's window, seconds.
        window: f64,
        /// The time that a pass takes it.
        pass: PassTime,
        /// Seconds between two passes.
        interval: f64,
    },
    /// The heavy model is in time, and a larger one would not be.
    Confirms {
        /// The model.
        model: String,
        /// The time that a pass takes it.
        pass: PassTime,
        /// The longest time that is in time, seconds.
        longest: f64,
        /// The next larger model.
        larger: String,
        /// The time that a pass would take that one.
        larger_pass: PassTime,
    },
    /// The heavy model is in time, and there is none larger.
    Largest {
        /// The model.
        model: String,
        /// The time that a pass takes it.
        pass: PassTime,
    },
    /// Even the smallest model is too slow to confirm in time.
    TooSlow {
        /// The model.
        model: String,
        /// The time that a pass takes it.
        pass: PassTime,
    },
}

/// The time of a pass over [`WINDOW`](crate::WINDOW).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PassTime {
    /// Seconds.
    pub seconds: f64,
    /// Whether it was measured here; otherwise it is an estimate.
    pub measured: bool,
}

/// In English, for logs and for the JSON of the doctor.
impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Drafts { model, window, pass, interval } => write!(
                f,
                "{model} drafts: {window} s of speech take it {pass}, so it is due every \
                 {interval:.2} s"
            ),
            Self::Confirms { model, pass, longest, larger, larger_pass } => write!(
                f,
                "{model} confirms: {pass} is in time (at most {longest} s), and {larger} would \
                 take {larger_pass}"
            ),
            Self::Largest { model, pass } => {
                write!(f, "{model} confirms: {pass} is in time, and there is none larger")
            }
            Self::TooSlow { model, pass } => write!(
                f,
                "this machine is too slow to confirm while somebody speaks (even {model} takes \
                 {pass}): read the drafts, or caption a recording afterwards"
            ),
        }
    }
}

impl fmt::Display for PassTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let about = if self.measured { "" } else { "about " };
        write!(f, "{about}{:.2} s", self.seconds)
    }
}

impl Serialize for Reason {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
