//! Finds the pair of models that suits this machine, by the cost of each model's passes.
//!
//! [`measure`] times the passes of one model in a child process, which runs the calling program
//! again. So `main` of that program calls [`run_as_child`] before anything else. [`survey`]
//! measures the installed models that are worth it, and [`propose`] chooses a pair from their
//! costs.

mod candidates;
mod child;
mod error;
mod machine;
mod measure;
mod propose;
mod question;
mod reason;
mod speech;
mod survey;

pub use candidates::{candidates, is_usable};
pub use child::run_as_child;
pub use error::{MeasureError, MeasureFailure};
pub use machine::Machine;
pub use measure::{Measured, Measures, measure, median};
pub use propose::{Candidate, Cost, Costs, Proposal, WINDOW, propose, times_speech};
pub use question::Question;
pub use reason::{PassTime, Reason};
pub use speech::Speech;
pub use survey::{Survey, survey};
