//! Work on ended sessions: recovers interrupted ones and converts recordings to FLAC.

mod compress;
mod recover;

pub use compress::{CompressRecordingError, Compressed, compress_recording};
pub use recover::{RecoverError, adopt_recordings, recover_sessions};
