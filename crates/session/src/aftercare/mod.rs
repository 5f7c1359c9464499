//! Work on ended sessions: tells empty ones, recovers interrupted ones, converts recordings to FLAC, and tends the
//! library.

mod compress;
mod emptiness;
mod recover;
mod tend;

pub use compress::{CompressRecordingError, Compressed, compress_recording};
pub use emptiness::{Emptiness, EmptyRule, SessionContent};
pub use recover::{RecoverError, adopt_recordings, recover_sessions};
pub use tend::{TendReport, tend};
