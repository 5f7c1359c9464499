//! What is done for a session that is over: interrupted ones are completed, and recordings become
//! FLAC.

mod compress;
mod recover;

pub use compress::{CompressRecordingError, Compressed, compress_recording};
pub use recover::{RecoverError, adopt_recordings, recover_sessions};
