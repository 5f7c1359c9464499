//! Taking care of the library: is it whole, make it whole, take a copy, have it back, what room it
//! takes, and recordings that take half of it.

mod backup;
mod check;
mod handle;
mod repair;
mod replace;
mod storage;

pub use backup::BackedUp;
pub use check::Finding;
pub use handle::Care;
pub use repair::Repaired;
pub use replace::audio_to_compress;
pub(crate) use replace::files_of;
pub use storage::{Storage, Usage, audio_to_drop};
