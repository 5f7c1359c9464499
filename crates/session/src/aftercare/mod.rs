//! Work on ended sessions: recovers interrupted ones, converts recordings to FLAC, and tends the
//! library.

mod compress;
mod recover;
mod tend;

pub use compress::{CompressRecordingError, Compressed, compress_recording};
pub use recover::{RecoverError, adopt_recordings, recover_sessions};
pub use tend::{TendReport, tend};
