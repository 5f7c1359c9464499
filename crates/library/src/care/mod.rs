//! Taking care of the library: is it whole, make it whole, take a copy, have it back, and what room
//! it takes.

mod backup;
mod check;
mod repair;
mod storage;

pub use backup::BackedUp;
pub use check::Finding;
pub use repair::Repaired;
pub use storage::{Storage, Usage, audio_to_drop};
