//! Maintenance: check, repair, backup, restore, disk usage, and compressed recordings.

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
